//! The résumé as data: structs with public fields, over values that are valid once they exist.
//!
//! One set of types serves a `static` that borrows everything and a value that was read and owns
//! everything; the two compare equal.

mod alternative;
mod block;
mod bytes;
mod checked;
mod contact;
mod date;
mod design;
mod doi;
mod email;
mod entry;
mod field;
mod labelled;
mod lang;
mod letter;
mod network;
mod period;
mod phone;
mod photo;
mod profile;
mod prose;
pub mod schema;
mod section;
mod tag;
mod tailored;
pub mod text;
mod translated;
mod url;
mod variant;

pub use alternative::Alternative;
pub use block::BlockName;
pub use contact::{ContactField, ContactItem, ContactName, ContactValue};
pub use date::{Date, Season};
pub use design::{
    BulletSign, Color, Dates, Density, DesignChoice, DesignName, Foot, HeadingWords, Length, Links,
    Numbering, Order, Paper, Refusal, Rows, Setting, Settings, Unit,
};
pub use doi::Doi;
pub use email::Email;
pub use entry::{
    Bullet, Entry, Field, Item, Job, Nested, Paragraph, Position, Row, School, positions,
};
pub use field::{Fields, Form, Held, Value};
pub use labelled::{Detail, Labelled};
pub use lang::Lang;
pub use letter::Letter;
pub use network::Network;
pub use period::{End, Period};
pub use phone::Phone;
pub use photo::{Photo, Picture, PictureFormat};
pub use profile::Profile;
pub use prose::{Inline, Prose};
pub use prose::{is_dense, push_words, script_mark};
pub use section::{Content, Headings, Holds, Kind, Section, Shape, ShapeMut, numbered};
pub use tag::Tag;
pub use tailored::UndeclaredTag;
pub(crate) use tailored::hidden_alternatives;
pub use translated::UndeclaredLang;
pub use url::{Address, Url, to_uri};
pub use variant::{UndeclaredVariant, Variant};

use field::{Slot, holders};
use std::borrow::Cow;

/// Text that a `static` borrows and a value that was read owns.
pub type Str = Cow<'static, str>;

/// Elements that a `static` borrows and a value that was read owns.
pub type List<T> = Cow<'static, [T]>;

holders! {
    /// A résumé.
    ///
    /// `resume!` writes one as a constant; reading one from a file gives the same type. The sections
    /// are in the order of the page.
    ///
    /// ```
    /// use resume_core::model::{Content, Item, Paragraph, Prose, Resume, Section};
    /// let mut resume = Resume::new("Ada Example");
    /// let text = Prose::parse("Builds storage that *does not lose data*.").unwrap();
    /// let about = Content::Custom(vec![Item::Paragraph(Paragraph { text, tags: Vec::new().into() })].into());
    /// resume.sections.to_mut().push(Section { title: Some(Prose::text("About me")), ..Section::new(about) });
    /// assert_eq!(resume.sections.len(), 1);
    /// ```
    pub struct Resume {
        /// The person's name.
        name: Str,
        /// The pronouns that the person uses, as plain text.
        pronouns: Option<Str> => Pronouns,
        /// The photo of the person.
        photo: Option<Photo>,
        /// The headline: a profession or role in a few words.
        headline: Option<Prose> => Headline,
        /// The summary: a few sentences about the person; each item is a paragraph.
        summary: List<Prose> => Summary,
        /// How the person is named among authors, editors and inventors, as plain text; these names and
        /// [`Resume::name`] are printed strong there.
        cited_as: List<Str> => CitedAs,
        /// The language of the résumé, and the first one if it is in several; `None` means English.
        lang: Option<Lang>,
        /// The tags that parts of the résumé may carry.
        tags: List<Tag>,
        /// Sets of tags with names.
        variants: List<Variant>,
        /// How to reach the person, in the order of the page.
        contact: List<ContactItem>,
        /// The sections, in the order of the page.
        sections: List<Section>,
        /// The alternatives of fields for variants.
        alternatives: List<Alternative>,
        /// The design: how the résumé looks.
        design: DesignChoice,
        /// The résumé in its other languages; these have no translations themselves.
        translations: List<Resume>,
    }
}

impl Resume {
    /// A résumé with nothing but a name.
    pub const fn new(name: &'static str) -> Resume {
        Resume {
            name: Cow::Borrowed(name),
            ..Resume::EMPTY
        }
    }
}
