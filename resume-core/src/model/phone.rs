//! Phone numbers.

mod suggestion;

use super::bytes::decode;
use super::checked::checked_text;
use super::{Url, text};
use crate::problem::{Code, Fault};

checked_text! {
    /// A phone number as people write it (ITU-T E.123, and what is usual beside it).
    ///
    /// It has 5 to 15 digits of any script, with spaces, hyphens, dots, slashes and parentheses
    /// between them. It may begin with `+` or `00` and end with an extension, such as `x12` or
    /// `ext. 12`. It is printed as it was written; [`Phone::url`] is its normalised form.
    ///
    /// ```
    /// use resume_core::model::Phone;
    /// assert_eq!(Phone::new("(+33) 6 39 98 01 23")?.as_str(), "(+33) 6 39 98 01 23");
    /// assert!(Phone::new("617-CALL-ADA").is_err());
    /// # Ok::<(), resume_core::problem::Fault>(())
    /// ```
    Phone
}

impl Phone {
    /// The number as a `tel:` address (RFC 3966), if it is an international one: the digits without
    /// separators and without the `(0)` that is not dialled from abroad, and the extension.
    ///
    /// ```
    /// use resume_core::model::Phone;
    /// let url = |number: &'static str| Some(Phone::new(number).ok()?.url()?.to_string());
    /// assert_eq!(url("+49 (0) 30 / 555 01 99").as_deref(), Some("tel:+49305550199"));
    /// assert_eq!(url("+1 617 555 0100 ext. 12").as_deref(), Some("tel:+16175550100;ext=12"));
    /// assert_eq!(url("617 555 0100"), None);
    /// ```
    pub fn url(&self) -> Option<Url> {
        let (number, extension) = self.number_and_extension();
        let number = match number.strip_prefix('+') {
            Some(number) => number,
            None => number.strip_prefix("00")?,
        };
        // No country code begins with a zero.
        if number.starts_with('0') || number.len() < MIN_DIGITS {
            return None;
        }
        let mut url = format!("tel:+{number}");
        if !extension.is_empty() {
            url.extend([";ext=", &extension]);
        }
        Some(Url::of_checked(url))
    }

    /// The digits that are dialled, after a `+` if there is one, and those of the extension.
    fn number_and_extension(&self) -> (String, String) {
        let (mut number, mut extension) = (String::new(), String::new());
        let bytes = self.0.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            let (c, next) = decode(bytes, at);
            if let Some(start) = extension_digits(bytes, at).filter(|_| !number.is_empty()) {
                extension.extend(digits(&self.0[start..]));
                break;
            }
            match sign(c) {
                Sign::Digit(digit) => number.push(char::from(b'0' + digit)),
                Sign::Plus => number.push('+'),
                Sign::Open if is_trunk_prefix(&number, &self.0[next..]) => {
                    at += self.0[at..].find(CLOSING).unwrap_or_default();
                    continue;
                }
                Sign::Open | Sign::Close | Sign::Space | Sign::Mark | Sign::Other => {}
            }
            at = next;
        }
        (number, extension)
    }

    /// What to write instead of text that is refused: its own digits, without what is not part of a
    /// phone number, and each of several numbers by itself; nothing if there is no number in it.
    ///
    /// ```
    /// use resume_core::model::Phone;
    /// assert_eq!(Phone::suggestions("Tel.: +49 30 555-0199 (mobile)"), ["+49 30 555 0199"]);
    /// assert_eq!(Phone::suggestions("1-800-FLOWERS"), ["1 800 3569377"]);
    /// assert!(Phone::suggestions("on request").is_empty());
    /// ```
    pub fn suggestions(refused: &str) -> Vec<String> {
        suggestion::of(refused)
    }

    /// The first thing wrong with a phone number.
    pub const fn fault(value: &str) -> Option<Fault> {
        if let Some(fault) = text::fault(value) {
            return Some(fault);
        }
        let bytes = value.as_bytes();
        let (mut at, mut digits, mut before) = (0, 0, Before::Start);
        // The digits since a parenthesis opened, and what of all digits is not dialled from abroad.
        let (mut open, mut inside, mut national) = (false, 0, 0);
        let (mut zeros, mut last_digit) = (true, 0);
        while at < bytes.len() {
            let (c, next) = decode(bytes, at);
            if digits > 0
                && let Some(start) = extension_digits(bytes, at)
            {
                if let Some(fault) = extension_fault(bytes, start) {
                    return Some(fault);
                }
                break;
            }
            let is_last = next == bytes.len();
            let message = match (sign(c), before) {
                (Sign::Digit(digit), _) => {
                    zeros &= digit == 0;
                    if zeros && digits < 2 {
                        national += 1;
                    }
                    (digits, inside) = (digits + 1, inside + 1);
                    last_digit = digit;
                    before = Before::Digit;
                    None
                }
                (Sign::Plus, Before::Start | Before::Open) if digits == 0 => {
                    before = Before::Plus;
                    None
                }
                (Sign::Plus, _) => Some("a `+` is allowed only at the start of a phone number"),
                (Sign::Open, _) if !open => {
                    (open, inside) = (true, 0);
                    before = Before::Open;
                    None
                }
                (Sign::Close, Before::Digit | Before::Space) if open => {
                    if inside == 1 && last_digit == 0 && !zeros {
                        national += 1;
                    }
                    open = false;
                    before = Before::Close;
                    None
                }
                (Sign::Open | Sign::Close, _) => Some(UNBALANCED),
                (Sign::Space, Before::Start) => Some(ENDS),
                (Sign::Space | Sign::Mark, _) if is_last => Some(ENDS),
                (Sign::Space, Before::Digit) => {
                    before = Before::Space;
                    None
                }
                (Sign::Space, _) => None,
                (Sign::Mark, Before::Digit | Before::Close | Before::Space) if digits > 0 => {
                    before = Before::Mark;
                    None
                }
                (Sign::Mark, Before::Mark) => Some("two separators in a row in a phone number"),
                (Sign::Mark, _) => Some(ENDS),
                (Sign::Other, _) => Some("a phone number has no such character"),
            };
            if let Some(message) = message {
                return Some(malformed(message, at, next));
            }
            at = next;
        }
        if open {
            Some(malformed(UNBALANCED, 0, bytes.len()))
        } else if digits < MIN_DIGITS {
            Some(malformed("phone number too short", 0, bytes.len()))
        } else if digits - national > MAX_DIGITS {
            let message = "phone number too long: it has more than 15 digits";
            Some(malformed(message, 0, bytes.len()))
        } else {
            None
        }
    }
}

const MIN_DIGITS: usize = 5;

/// ITU-T E.164 section 6; a `00` before them and a `(0)` among them are not part of the number.
const MAX_DIGITS: usize = 15;

const UNBALANCED: &str = "unbalanced parentheses in a phone number";
const ENDS: &str = "a phone number begins and ends with a digit";

const fn malformed(message: &'static str, start: usize, end: usize) -> Fault {
    let help = "write it like `+1 617 555 0100`";
    Fault::new(Code::PhoneMalformed, message, help, start, end)
}

/// What a character is in a phone number.
#[derive(Clone, Copy)]
enum Sign {
    Digit(u8),
    Plus,
    Open,
    Close,
    Space,
    /// A hyphen, dash, dot or slash.
    Mark,
    Other,
}

/// What came before, as far as it matters for what may come next.
#[derive(Clone, Copy)]
enum Before {
    Start,
    Plus,
    Open,
    Close,
    Digit,
    Space,
    /// A mark, and perhaps spaces after it.
    Mark,
}

const fn sign(c: u32) -> Sign {
    match c {
        0x2b | 0xff0b => Sign::Plus,
        0x28 | 0xff08 => Sign::Open,
        0x29 | 0xff09 => Sign::Close,
        // Spaces of Unicode, the no-break ones too.
        0x20 | 0xa0 | 0x1680 | 0x2000..=0x200a | 0x202f | 0x205f | 0x3000 => Sign::Space,
        // Hyphens and dashes, the minus sign, dots in the line and in the middle, slashes.
        0x2d | 0x2010..=0x2015 | 0x2212 | 0xfe58 | 0xfe63 | 0xff0d => Sign::Mark,
        0x2e | 0x2f | 0xb7 | 0x2022 | 0x2024 | 0x2027 | 0x2044 | 0xff0e | 0xff0f => Sign::Mark,
        _ => match digit(c) {
            Some(digit) => Sign::Digit(digit),
            None => Sign::Other,
        },
    }
}

/// The digit that a character is, in the scripts whose digits people write phone numbers with.
const fn digit(c: u32) -> Option<u8> {
    // Latin, Arabic, Persian, Devanagari, Bengali, Thai, and full-width Latin: ten in a row each.
    let zeros = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10];
    let mut at = 0;
    while at < zeros.len() {
        if c >= zeros[at] && c < zeros[at] + 10 {
            return Some((c - zeros[at]) as u8);
        }
        at += 1;
    }
    None
}

fn digits(text: &str) -> impl Iterator<Item = char> {
    text.chars()
        .filter_map(|c| digit(u32::from(c)))
        .map(|digit| char::from(b'0' + digit))
}

const CLOSING: [char; 2] = [')', '）'];

/// Whether a parenthesis that opens after this number holds nothing but the `0` that is dialled
/// only within the country. In Italy and San Marino it is dialled from abroad too.
fn is_trunk_prefix(number: &str, rest: &str) -> bool {
    let country = number.strip_prefix('+').or(number.strip_prefix("00"));
    rest.split_once(CLOSING)
        .is_some_and(|(inside, _)| digits(inside).eq(['0']))
        && country.is_some_and(|country| !matches!(country, "" | "39" | "378"))
}

/// What people write before an extension; a longer word comes before its beginning.
const EXTENSION_WORDS: &[&str] = &[
    "extensión",
    "extension",
    "extn",
    "ext",
    "x",
    "#",
    "durchwahl",
    "klappe",
    "dw",
    "poste",
    "interno",
    "int",
    "anexo",
    "ramal",
    "apparat",
    "app",
    "nebenstelle",
    "nst",
    "toestel",
    "anknytning",
    "lokal",
    "wewn",
    "wew",
    "linka",
    "dahili",
    "mellék",
    "máy lẻ",
    "доб",
    "вн",
    "εσωτ",
    "שלוחה",
    "تحويلة",
    "داخلی",
    "ต่อ",
    "内線",
    "内线",
    "分机",
    "分機",
    "转",
    "轉",
    "내선",
];

/// Where the digits of an extension begin, if one is introduced here, perhaps after a comma or
/// semicolon: `x12`, `ext. 12`, `, ext: 12`, `;ext=12`.
const fn extension_digits(bytes: &[u8], at: usize) -> Option<usize> {
    let mut start = at;
    if matches!(bytes[start], b',' | b';') {
        start = skip_spaces(bytes, start + 1);
    }
    let mut word = 0;
    while word < EXTENSION_WORDS.len() {
        let letters = EXTENSION_WORDS[word].as_bytes();
        if super::bytes::starts_with(bytes.split_at(start).1, letters) {
            let mut end = start + letters.len();
            if end < bytes.len() && matches!(bytes[end], b'.' | b':' | b'=') {
                end += 1;
            }
            end = skip_spaces(bytes, end);
            if end < bytes.len() && digit(decode(bytes, end).0).is_some() {
                return Some(end);
            }
        }
        word += 1;
    }
    None
}

const fn skip_spaces(bytes: &[u8], mut at: usize) -> usize {
    while at < bytes.len() {
        let (c, next) = decode(bytes, at);
        match sign(c) {
            Sign::Space => at = next,
            _ => break,
        }
    }
    at
}

/// Digits up to the end, as many as anybody's extension has.
const fn extension_fault(bytes: &[u8], start: usize) -> Option<Fault> {
    let (mut at, mut digits) = (start, 0);
    while at < bytes.len() {
        let (c, next) = decode(bytes, at);
        if digit(c).is_none() {
            let message = "an extension is made of digits and ends the phone number";
            return Some(malformed(message, at, next));
        }
        digits += 1;
        at = next;
    }
    if digits > 10 {
        let message = "extension too long: it has more than 10 digits";
        return Some(malformed(message, start, bytes.len()));
    }
    None
}

#[cfg(test)]
mod tests;
