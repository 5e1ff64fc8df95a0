//! Words that every reader of résumés refuses with: what a name was probably meant to be, and what
//! a value was.

mod notes;

use crate::model::{Doi, Email, Lang, Phone, Url};
use crate::problem::{Applicability, Code, Fault, Help};
use notes::{letter_for_digit, tel_of};

pub use notes::Beside;

pub use crate::problem::{begun, meant, nearest};

/// Names with commas between them.
pub fn list<'n>(names: impl Iterator<Item = &'n str>) -> String {
    names.collect::<Vec<_>>().join(", ")
}

/// What to write instead of the whole of a value with this fault, if the value shows what was
/// meant: an edit whose text is a value, or a sentence where several values were meant.
///
/// ```
/// use resume_core::{model::Email, wording::instead_of};
/// let value = "Ada <ada@ada.example>";
/// let help = instead_of(value, &Email::fault(value).unwrap()).unwrap();
/// assert_eq!(help.to_string(), "write the address alone: `\"ada@ada.example\"`");
/// ```
pub fn instead_of(value: &str, fault: &Fault) -> Option<Help> {
    let value = value.trim();
    let is_address = matches!(
        fault.code,
        Code::UrlScheme | Code::UrlMalformed | Code::EmailMalformed
    );
    if let Some(help) = pasted(value).filter(|_| is_address) {
        return Some(help);
    }
    match fault.code {
        Code::UrlScheme => {
            let url = format!("https://{value}");
            (is_host(value) && Url::web_fault(&url).is_none()).then(|| value_help("write", url))
        }
        Code::UrlMalformed => {
            let url = Url::encoded(value)?;
            let help = value_help("write", url.as_str().to_owned());
            // A `%` or a second `#` may as well be the rest of something that was cut off.
            let count = |text: &str| text.matches("%25").count() + text.matches("%23").count();
            Some(if count(url.as_str()) > count(value) {
                help.maybe()
            } else {
                help
            })
        }
        Code::DoiMalformed => {
            let doi = Doi::meant(value).filter(|doi| doi.as_str().len() < value.len())?;
            Some(value_help("write", doi.as_str().to_owned()))
        }
        Code::EmailMalformed => {
            let in_brackets = value
                .split_once('<')
                .and_then(|(_, rest)| rest.split_once('>'))
                .map(|(address, _)| address);
            match in_brackets.or(value.strip_prefix("mailto:")) {
                Some(address) => Email::fault(address).is_none().then(|| {
                    let help = value_help("write the address alone:", address.to_owned());
                    // A name before it would be lost.
                    let has_name = in_brackets.is_some() && !value.starts_with('<');
                    if has_name { help.maybe() } else { help }
                }),
                None => spelled_email(value)
                    .or_else(|| several_emails(value))
                    .or_else(|| Some((&Beside::of(value, fault.code)?).into())),
            }
        }
        Code::PhoneMalformed => {
            if let Some((letter, digit)) = letter_for_digit(value) {
                let help = format!("write digits: `{letter}` is a letter, not `{digit}`");
                return Some(help.into());
            }
            let numbers = Phone::suggestions(value);
            if let [number] = numbers.as_slice() {
                if let Some(beside) = Beside::of(value, fault.code) {
                    return Some((&beside).into());
                }
                // Letters are words that would be lost, or the keys of a telephone.
                let digits = value.strip_prefix("tel:").unwrap_or(value);
                let help = value_help("write", number.clone());
                return Some(if digits.contains(char::is_alphabetic) {
                    help.maybe()
                } else {
                    help
                });
            }
            let quoted: Vec<_> = numbers
                .iter()
                .map(|number| format!("\"{number}\""))
                .collect();
            (!quoted.is_empty()).then(|| format!("write `{}`", quoted.join(", ")).into())
        }
        Code::LangMalformed => {
            let hyphened = value.replace(['_', ' '], "-");
            let tag = if Lang::fault(&hyphened).is_none() {
                hyphened
            } else {
                language_code(value)?.to_owned()
            };
            Some(value_help("write", tag))
        }
        _ => None,
    }
}

/// For an address with the signs around it that were copied with it, `[text](address)` and `address,`:
/// the address.
fn pasted(value: &str) -> Option<Help> {
    let in_link = || {
        let (text, rest) = value.strip_prefix('[')?.split_once("](")?;
        let address = rest.strip_suffix(')')?;
        Some((text, address.strip_prefix("mailto:").unwrap_or(address)))
    };
    let is_end = |c: char| matches!(c, ',' | ';' | '.' | '>');
    let (text, address) = in_link().unwrap_or((value, value.trim_end_matches(is_end)));
    let one_slash = ["https:/", "http:/"].into_iter().find_map(|scheme| {
        let rest = address.strip_prefix(scheme)?;
        (!rest.starts_with('/')).then(|| format!("{scheme}/{rest}"))
    });
    let address = one_slash.unwrap_or_else(|| address.to_owned());
    let is_web = address.contains("://") && Url::web_fault(&address).is_none();
    let is_right = is_web || Email::fault(&address).is_none();
    (address != value && is_right).then(|| {
        // The text of a link would be lost.
        let is_whole = text == value || text == address;
        let help = value_help("write", address);
        if is_whole { help } else { help.maybe() }
    })
}

/// For an email address that is spelled against robots, `ada at ada dot example`: the address.
fn spelled_email(value: &str) -> Option<Help> {
    let mut words = value.to_lowercase();
    for (spelled, sign) in [("at", " @ "), ("dot", " . ")] {
        words = words.replace(&format!("[{spelled}]"), sign);
        words = words.replace(&format!("({spelled})"), sign);
        words = words.replace(&format!(" {spelled} "), sign);
    }
    // Only the signs have spaces around them.
    let words: Vec<&str> = words.split_whitespace().collect();
    let is_sign = |pair: &[&str]| pair[0].ends_with(['@', '.']) || pair[1].starts_with(['@', '.']);
    let address = words.concat();
    let is_right = words.windows(2).all(is_sign) && Email::fault(&address).is_none();
    is_right.then(|| value_help("write", address).maybe())
}

/// For several email addresses in one text: a text for each.
fn several_emails(value: &str) -> Option<Help> {
    let emails: Vec<&str> = value.split([',', ';', '/']).map(str::trim).collect();
    let are_right = emails.len() > 1 && emails.iter().all(|email| Email::fault(email).is_none());
    are_right.then(|| format!("write `\"{}\"`", emails.join("\", \"")).into())
}

/// The address that a text is but for its scheme.
///
/// ```
/// use resume_core::wording::address_of;
/// assert_eq!(address_of("blog.example").as_deref(), Some("https://blog.example"));
/// assert_eq!(address_of("ada@ada.example").as_deref(), Some("mailto:ada@ada.example"));
/// assert_eq!(address_of("+1 617 555 0100").as_deref(), Some("tel:+1-617-555-0100"));
/// assert_eq!(address_of("+1 617 555 0100 x4").as_deref(), Some("tel:+1-617-555-0100;ext=4"));
/// assert_eq!(address_of("British"), None);
/// ```
pub fn address_of(text: &str) -> Option<String> {
    let text = text.trim();
    let address = if Email::fault(text).is_none() {
        format!("mailto:{text}")
    } else if text.starts_with('+') && Phone::fault(text).is_none() {
        tel_of(text)
    } else if is_host(text) {
        format!("https://{text}")
    } else {
        return None;
    };
    Url::fault(&address).is_none().then_some(address)
}

/// The edit that writes this instead of a whole value.
pub fn value_help(verb: &str, value: String) -> Help {
    Help::edit(
        format!("{verb} `\"{value}\"`"),
        value,
        Applicability::Certain,
    )
}

/// Whether this may be the address of a page without its scheme.
fn is_host(address: &str) -> bool {
    let host = address.split(['/', '?', '#']).next().unwrap_or_default();
    host.contains('.') && !address.contains(':')
}

fn language_code(name: &str) -> Option<&'static str> {
    Some(match name.to_lowercase().as_str() {
        "english" => "en",
        "german" | "deutsch" => "de",
        "french" | "français" => "fr",
        "spanish" | "español" => "es",
        "italian" | "italiano" => "it",
        "portuguese" | "português" => "pt",
        "dutch" | "nederlands" => "nl",
        "polish" | "polski" => "pl",
        "chinese" => "zh",
        "japanese" => "ja",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_answered_with_what_was_meant() {
        for (code, value, answer) in [
            (
                Code::EmailMalformed,
                "[a@b.co](mailto:a@b.co)",
                Some("write `\"a@b.co\"`"),
            ),
            (
                Code::EmailMalformed,
                "a [at] b dot co",
                Some("write `\"a@b.co\"`"),
            ),
            (
                Code::EmailMalformed,
                "a@b.co, c@b.co",
                Some("write `\"a@b.co\", \"c@b.co\"`"),
            ),
            (
                Code::UrlMalformed,
                "https://b.co,",
                Some("write `\"https://b.co\"`"),
            ),
            (
                Code::UrlScheme,
                "https:/b.co",
                Some("write `\"https://b.co\"`"),
            ),
            (
                Code::UrlScheme,
                "[b](https://b.co)",
                Some("write `\"https://b.co\"`"),
            ),
            (Code::UrlScheme, "ada.example/a:b", None),
            (
                Code::PhoneMalformed,
                "Tel. +1 617 555 0100 (evenings)",
                Some(
                    "write `\"+1 617 555 0100\"`, and a row for the rest: `\"Note\": \"evenings\"`",
                ),
            ),
            (
                Code::PhoneMalformed,
                "617 555 0100, I answer \"fast\"",
                Some(
                    "write `\"617 555 0100\"`, and a row for the rest: `\"Note\": \"I answer 'fast'\"`",
                ),
            ),
            (
                Code::UrlScheme,
                " ada.example/papers?x=1 ",
                Some("write `\"https://ada.example/papers?x=1\"`"),
            ),
            (
                Code::UrlScheme,
                "ada.example?x",
                Some("write `\"https://ada.example?x\"`"),
            ),
            (Code::UrlScheme, "ada/b.c", None),
            (
                Code::UrlMalformed,
                "https://a.example/?tag[]=rust|c",
                Some("write `\"https://a.example/?tag%5B%5D=rust%7Cc\"`"),
            ),
            (Code::UrlMalformed, "https://a b.example/", None),
            (Code::UrlMalformed, "https://user@a.example/", None),
            (Code::UrlScheme, "ada example.org", None),
            (Code::UrlScheme, "a..b", None),
            (
                Code::DoiMalformed,
                "https://doi.org/10.1000/182",
                Some("write `\"10.1000/182\"`"),
            ),
            (
                Code::DoiMalformed,
                "DOI: 10.1000/182",
                Some("write `\"10.1000/182\"`"),
            ),
            (Code::DoiMalformed, "doi 10.1000", None),
            (Code::DoiMalformed, "10.1000", None),
            (Code::DoiMalformed, "10.1000/182", None),
            (
                Code::EmailMalformed,
                "Ada <a@b.co>",
                Some("write the address alone: `\"a@b.co\"`"),
            ),
            (
                Code::EmailMalformed,
                "mailto:a@b.co",
                Some("write the address alone: `\"a@b.co\"`"),
            ),
            (Code::EmailMalformed, "a b@c.co", None),
            (
                Code::EmailMalformed,
                "a@b.co (home)",
                Some("write `\"a@b.co\"`, and a row for the rest: `\"Note\": \"home\"`"),
            ),
            (Code::EmailMalformed, "Ada <a@b>", None),
            (Code::EmailMalformed, "Ada", None),
            (Code::LangMalformed, "en_US", Some("write `\"en-US\"`")),
            (Code::LangMalformed, "zh Hant", Some("write `\"zh-Hant\"`")),
            (Code::LangMalformed, "Klingon language", None),
            (Code::PhoneMalformed, "12", None),
            (
                Code::PhoneMalformed,
                "+49 3O 555O199",
                Some("write digits: `O` is a letter, not `0`"),
            ),
            (
                Code::PhoneMalformed,
                "+1 6l7 555 0100",
                Some("write digits: `l` is a letter, not `1`"),
            ),
            (
                Code::PhoneMalformed,
                "tel:617-555-0100, 617-555-0101",
                Some("write `\"617 555 0100\", \"617 555 0101\"`"),
            ),
        ] {
            let fault = Fault::new(code, "", "", 0, 0);
            assert_eq!(
                instead_of(value, &fault)
                    .map(|help| help.to_string())
                    .as_deref(),
                answer,
                "{code} {value}"
            );
        }
        for (names, code) in [
            ("English", "en"),
            ("German Deutsch", "de"),
            ("French français", "fr"),
            ("Spanish español", "es"),
            ("Italian italiano", "it"),
            ("Portuguese português", "pt"),
            ("Dutch Nederlands", "nl"),
            ("Polish polski", "pl"),
            ("Chinese", "zh"),
            ("Japanese", "ja"),
        ] {
            assert!(
                names
                    .split(' ')
                    .all(|name| language_code(name) == Some(code)),
                "{names}"
            );
        }
    }

    #[test]
    fn names_are_listed_with_commas() {
        assert_eq!(list(["a", "b"].into_iter()), "a, b");
    }

    #[test]
    fn a_slip_is_one_letter_of_three() {
        assert_eq!(nearest("xperiance", ["experience"]), Some("experience"));
        assert_eq!(
            (
                nearest("exxxrience", ["experience"]),
                nearest("exxxxxence", ["experience"])
            ),
            (Some("experience"), None)
        );
        assert_eq!((nearest("e", ["x"]), nearest("ex", ["e"])), (None, None));
        let name = "a".repeat(65);
        assert_eq!(
            (
                nearest(&name[1..], [name.as_str()]),
                nearest(&name, [name.as_str()])
            ),
            (Some(name.as_str()), None)
        );
        assert_eq!(
            (begun("exp", ["experience"]), begun("ex", ["experience"])),
            (Some("experience"), None)
        );
    }

    #[test]
    fn a_slip_is_near_and_another_word_is_not() {
        let names = ["email", "phone", "location", "website"];
        for (word, expected) in [
            ("eamil", Some("email")),
            ("Email", Some("email")),
            ("loc", Some("location")),
            ("fax", None),
            ("e", None),
            ("", None),
        ] {
            assert_eq!(meant(word, names), expected, "{word}");
        }
    }

    #[test]
    fn guesses_are_not_certain() {
        for (code, value, applicability) in [
            (
                Code::UrlMalformed,
                "https://a.example/?tag[]=c",
                Some("certain"),
            ),
            (Code::UrlMalformed, "https://a.example/100%", Some("maybe")),
            (Code::UrlMalformed, "https://a.example/#a#b", Some("maybe")),
            // The text of a link is lost where it is another one.
            (Code::UrlScheme, "[b](https://b.co)", Some("maybe")),
            (
                Code::UrlScheme,
                "[https://b.co](https://b.co)",
                Some("certain"),
            ),
            (Code::UrlMalformed, "https://b.co,", Some("certain")),
            (Code::EmailMalformed, "<a@b.co>", Some("certain")),
            (Code::EmailMalformed, "Ada <a@b.co>", Some("maybe")),
            (Code::PhoneMalformed, "tel:617--555-0100", Some("certain")),
            (Code::PhoneMalformed, "617-CALL-ADA", Some("maybe")),
            (Code::PhoneMalformed, "617 555 0100 or 617 555 0101", None),
            (Code::PhoneMalformed, "Tel.: 617 555 0100", Some("maybe")),
            (Code::PhoneMalformed, "617 555 0100 x", Some("maybe")),
            // What is said after a number would be lost.
            (Code::PhoneMalformed, "617 555 0100 (evenings)", None),
        ] {
            let help = instead_of(value, &Fault::new(code, "", "", 0, 0)).expect(value);
            let edit = match &help {
                Help::Write(edit) => Some(edit.applicability.name()),
                _ => None,
            };
            assert_eq!(edit, applicability, "{value}: {help}");
        }
    }
}
