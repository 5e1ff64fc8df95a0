//! Seven documents of invented people, each with the example that writes it in the language.

use resume::Resume;
use resume_core::model::Photo;

#[path = "../../examples/cv_academic.rs"]
#[expect(dead_code, reason = "the `main` of the example is not used here")]
mod cv_academic;

#[path = "../../examples/cv_arabic.rs"]
#[expect(dead_code, reason = "the `main` of the example is not used here")]
mod cv_arabic;

#[path = "../../examples/cv_chinese.rs"]
#[expect(dead_code, reason = "the `main` of the example is not used here")]
mod cv_chinese;

#[path = "../../examples/cv_federal.rs"]
#[expect(dead_code, reason = "the `main` of the example is not used here")]
mod cv_federal;

#[path = "../../examples/cv_freelancer.rs"]
#[expect(dead_code, reason = "the `main` of the example is not used here")]
mod cv_freelancer;

#[path = "../../examples/cv_graduate.rs"]
#[expect(dead_code, reason = "the `main` of the example is not used here")]
mod cv_graduate;

#[path = "../../examples/cv_lebenslauf.rs"]
#[expect(dead_code, reason = "the `main` of the example is not used here")]
mod cv_lebenslauf;

/// A document, and the example that writes it in the language.
#[derive(Debug)]
pub struct Cv {
    /// The name of the example.
    pub name: &'static str,
    /// What the person wants to say, in Markdown.
    pub document: &'static str,
    /// The example's source.
    pub source: &'static str,
    /// The résumé of the example.
    pub resume: &'static Resume,
}

/// The photo of the examples that have one, from the directory of the workspace.
pub const PHOTO: &str = "examples/cv_lebenslauf.png";

impl Cv {
    /// The résumé as it is read where nobody reads the file of the photo: from tokens or from JSON.
    pub fn without_picture(&self) -> Resume {
        without_picture(self.resume)
    }
}

fn without_picture(resume: &Resume) -> Resume {
    let photo = resume.photo.clone().map(|photo| Photo {
        picture: None,
        ..photo
    });
    Resume {
        photo,
        translations: resume.translations.iter().map(without_picture).collect(),
        ..resume.clone()
    }
}

macro_rules! cvs {
    ($($module:ident $document:literal)+) => {
        /// All of them.
        pub static ALL: &[Cv] = &[$(Cv {
            name: stringify!($module),
            document: include_str!(concat!("../data/cvs/", $document)),
            source: include_str!(concat!("../../examples/", stringify!($module), ".rs")),
            resume: &$module::CV,
        }),+];
    };
}

cvs! {
    cv_academic "academic.md"
    cv_arabic "arabic.md"
    cv_chinese "chinese.md"
    cv_federal "federal.md"
    cv_freelancer "freelancer.md"
    cv_graduate "graduate.md"
    cv_lebenslauf "lebenslauf.md"
}
