//! A crate that has the facade under another name, has items with familiar names, and
//! forgives no warning: `resume!` compiles in it.

#![deny(
    warnings,
    let_underscore_drop,
    clippy::all,
    clippy::pedantic,
    clippy::nursery
)]

use cv::Resume;

/// A résumé with something of everything in it.
pub static ADA: Resume = cv::resume! {
    name: "Ada Example"
    headline: BIO
    #![allow(period_gap)]
    lang: "en-GB"
    tags: storage
    contact {
        email: "ada@ada.example", concat!("ada", "@", "work.example")
        phone: option_env!("RESUME_PHONE_THAT_NOBODY_SETS")
        github: "ada"
        "Book a call": "https://cal.example/ada"
    }
    experience {
        2014..present at "CLEARSKY DATA" in "Boston, MA" #storage {
            url: WEB
            2018.. "Consulting Engineer" { - "gave talks on [TLA^+^](https://tla.example)" }
            - "designed **things**"
        }
    }
    education { 2006 "B. S.", "Mathematics" at "BROWN" { courses: "Logic", LEFT_OUT, "Algebra" } }
    projects { 2019-03-15 "ledgerd" { keywords: BIO, "Rust" } }
    skills { "C", "C++"; "Formal": "SMT" #storage }
    section "More" { "A *paragraph*."; - "a bullet"; 2012 "An entry" at "CORERO" }
};

const BIO: &str = "Builds storage.";
const WEB: Option<&str> = Some("https://clearsky.example");
const LEFT_OUT: Option<&str> = None;

/// Where the usual names mean something else.
#[allow(non_camel_case_types, missing_docs)]
pub mod shadowed {
    pub struct Option;
    pub struct Some;
    pub struct None;
    pub struct str;
    pub struct String;
    pub mod core {}
    pub mod std {}
    pub mod resume {}

    pub static GRACE: cv::Resume = cv::resume! {
        name: super::BIO
        contact { phone: super::LEFT_OUT; email: super::LEFT_OUT, "grace@grace.example" }
        experience { 1944..1986-08-14 "Rear Admiral" at "US Navy" { url: super::WEB } }
    };
}

/// An expression in a function, and a module without the prelude.
#[must_use]
pub const fn short() -> Resume {
    mod bare {
        #![no_implicit_prelude]
        pub const BARE: ::cv::Resume =
            ::cv::resume! { name: "Ada Example"; headline: super::BIO; skills { "C" } };
    }
    bare::BARE
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_arrives() {
        assert_eq!(
            (
                ADA.contact.len(),
                ADA.sections.len(),
                ADA.headline.as_ref().map(ToString::to_string).as_deref()
            ),
            (4, 5, Some(BIO))
        );
        assert_eq!(
            (shadowed::GRACE.name.as_ref(), shadowed::GRACE.contact.len()),
            (BIO, 1)
        );
        assert_eq!(short().sections.len(), 1);
    }
}
