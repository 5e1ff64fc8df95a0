//! The languages of RenderCV, which have names in English.

use crate::tree::{Notes, Words};

/// The language whose name is in a file.
pub(super) fn language(words: Words, notes: &mut Notes<'_>) -> Option<Words> {
    let tag = match words.text.trim() {
        "arabic" => "ar",
        "danish" => "da",
        "dutch" => "nl",
        "english" => return None,
        "french" => "fr",
        "german" => "de",
        "hebrew" => "he",
        "hindi" => "hi",
        "hungarian" => "hu",
        "indonesian" => "id",
        "italian" => "it",
        "japanese" => "ja",
        "korean" => "ko",
        "mandarin_chinese" => "zh",
        "norwegian_bokmål" => "nb",
        "norwegian_nynorsk" => "nn",
        "persian" => "fa",
        "portuguese" => "pt",
        "russian" => "ru",
        "spanish" => "es",
        "turkish" => "tr",
        "vietnamese" => "vi",
        _ => {
            notes.not_understood(&words, "a language");
            return None;
        }
    };
    Some(words.part(tag))
}
