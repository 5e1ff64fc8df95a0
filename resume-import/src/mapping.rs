//! From what was taken out of a tree to a résumé: what all formats have in common.

mod contact;
mod dates;
mod draft;
mod people;
mod roles;
mod sections;
mod titles;
mod whole;

pub(crate) use contact::{Contact, is_web, web};
pub(crate) use dates::{Dates, NoEnd, is_status, meant};
pub(crate) use draft::{Draft, Joins, Own, Part};
pub(crate) use people::people;
pub(crate) use roles::roles_of;
pub(crate) use sections::{Sections, is_remark, items_of, row};
pub(crate) use titles::{is_english, is_title_in, kind_of, letters};

use crate::rich::Markup;
use crate::tree::{Notes, Words};
use crate::{Error, Format, Imported, PictureFile, Place, Reason};
use resume_core::check;
use resume_core::model::{Lang, List, Picture, PictureFormat, Prose, Resume, Str};

/// The name where a file has none.
const NAMELESS: &str = "Your Name";

/// What a mapper collects.
#[derive(Debug, Default)]
pub(crate) struct Collected {
    pub pronouns: Option<Words>,
    pub headline: Option<Prose>,
    /// The names that are printed strong among authors, one for each citation.
    pub cited_as: Vec<Str>,
    pub summary: Vec<Prose>,
    pub lang: Option<Words>,
    pub photo: Option<Words>,
    pub photo_alternative: Option<Str>,
    pub contact: Contact,
    pub sections: Sections,
}

impl Collected {
    /// The résumé, of which everything that the language refuses was left out and listed.
    pub fn finish(self, format: Format, mut notes: Notes<'_>) -> Result<Imported, Error> {
        let resume = self.resume(&mut notes);
        checked(format, resume, notes)
    }

    /// The résumé, before it is checked.
    pub fn resume(self, notes: &mut Notes<'_>) -> Resume {
        let Collected {
            pronouns,
            headline,
            cited_as,
            summary,
            lang,
            photo,
            photo_alternative,
            contact,
            sections,
        } = self;
        let lang = lang.and_then(|words| match Lang::new(words.text.clone()) {
            Ok(lang) => Some((lang, words.at)),
            Err(_) => {
                notes.not_understood(&words, "a language");
                None
            }
        });
        let mut resume = contact.finish(notes);
        resume.pronouns = pronouns.and_then(|words| notes.plain(Markup::Plain, &words));
        resume.headline = headline;
        resume.cited_as = cited(cited_as, &resume.name);
        resume.summary = summary.into();
        resume.photo = photo.and_then(|words| notes.photo(&words));
        if let Some(photo) = &mut resume.photo {
            photo.alternative = photo_alternative;
        }
        resume.sections = sections.finish(lang.as_ref().map(|(lang, _)| lang), notes);
        if let Some((lang, at)) = lang {
            resume.lang = Some(lang);
            // A season needs a word that is not known in every language.
            if !check::errors(&resume).is_empty()
                && let Some(lang) = resume.lang.take()
            {
                let message = format!(
                    "the language `{lang}` has no words for a date of this résumé here; it was left out"
                );
                notes.lose(at, Reason::NotUnderstood, message);
            }
        }
        resume
    }
}

/// The different names by which a person is cited; the person's own name is one only if it is alone.
fn cited(names: Vec<Str>, own: &str) -> List<Str> {
    let mut cited: Vec<Str> = Vec::new();
    for name in names {
        if !cited.contains(&name) {
            cited.push(name);
        }
    }
    if cited.len() > 1 {
        cited.retain(|name| name != own);
    }
    cited.into()
}

/// What was imported, if a source can say it.
pub(crate) fn checked(format: Format, resume: Resume, notes: Notes<'_>) -> Result<Imported, Error> {
    if let Some(problem) = check::errors(&resume).into_iter().next() {
        return Err(Error::Malformed {
            format,
            place: Place::default(),
            message: problem.to_string(),
        });
    }
    let (losses, pictures) = notes.into_losses();
    Ok(Imported {
        format,
        resume,
        losses,
        pictures,
    })
}

/// The picture in a `data:` address (RFC 2397).
pub(crate) fn embedded(address: &str) -> Option<PictureFile> {
    let (kind, content) = address.strip_prefix("data:image/")?.split_once(',')?;
    if !kind.ends_with(";base64") {
        return None;
    }
    let picture = Picture::new(base64(content)?).ok()?;
    let ending = match picture.format() {
        PictureFormat::Jpeg => "jpg",
        PictureFormat::Png => "png",
    };
    Some(PictureFile {
        name: format!("photo.{ending}"),
        bytes: picture.bytes().to_vec(),
    })
}

/// The bytes of a text in base64 (RFC 4648), in which white space has no meaning.
pub(crate) fn base64(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    let (mut bits, mut count) = (0u32, 0);
    for byte in text.bytes() {
        let value = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' | b'-' => 62,
            b'/' | b'_' => 63,
            b'=' => break,
            _ if byte.is_ascii_whitespace() => continue,
            _ => return None,
        };
        bits = (bits << 6) | u32::from(value);
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push((bits >> count) as u8);
        }
    }
    Some(bytes)
}
