use super::*;

#[track_caller]
fn refused(name: &str, value: &str, expected: &str) {
    let refusal = Settings::default().set(name, value).unwrap_err();
    assert_eq!(refusal.to_string(), expected);
}

#[test]
fn every_example_is_accepted_and_written_again() {
    for setting in Settings::ALL {
        let mut settings = Settings::NONE;
        let words = match setting.words {
            [] => vec![setting.example.trim_matches('"')],
            words => words.to_vec(),
        };
        for value in words {
            settings.set(setting.word, value).unwrap();
            let written: Vec<_> = settings.written().collect();
            assert_eq!(written, [(setting, value.to_owned())]);
            assert_eq!(Setting::named(setting.word), Some(setting));
            assert!(!setting.about.is_empty());
            assert_eq!(setting.meanings.len(), setting.words.len());
        }
    }
}

#[test]
fn values_are_refused_with_what_to_write() {
    refused(
        "accent",
        "blue",
        "is not a colour; write six digits from 0 to f, two each for red, green and blue: `\"#1f4e79\"`",
    );
    refused(
        "accent",
        "#aaaaff",
        "is too pale: its contrast against white is 2.1, and text needs 4.5; the nearest that can be read is `\"#7171aa\"`",
    );
    refused(
        "size",
        "10",
        "is not a length; write a number with its unit: `10.5pt`, `18mm`, `1.8cm` or `0.7in`",
    );
    refused(
        "size",
        "7.9pt",
        "is too small: it can be from 8pt to 14pt; write `8pt`",
    );
    refused(
        "margins",
        "9cm",
        "is too large: it can be from 14pt to 171pt; write `171pt`",
    );
    refused(
        "pages",
        "0",
        "is too small: it can be from 1 to 100; write `1`",
    );
    refused(
        "pages",
        "two",
        "is not a number of pages; write a whole number: `1`",
    );
    refused(
        "density",
        "snag",
        "is not one of its values; did you mean `snug`?",
    );
    refused(
        "dates",
        "left",
        "is not one of its values; write one of `right`, `rail`, `below`",
    );
    refused(
        "fit",
        "yes",
        "is not one of its values; write one of `true`, `false`",
    );
    refused(
        "bullet",
        "!",
        "is not one of the signs for lists; write one of `\"•\"`, `\"–\"`, `\"-\"`, `\"·\"`, `\"▪\"`, `\"›\"`, `\"*\"`",
    );
}

#[test]
fn hyphens_are_understood() {
    let mut settings = Settings::NONE;
    settings.set("order", "title-first").unwrap();
    assert_eq!(settings.order, Some(Order::TitleFirst));
}

#[test]
fn the_first_choice_has_precedence() {
    let (mut first, mut second) = (Settings::NONE, Settings::NONE);
    first.set("size", "10pt").unwrap();
    second.set("size", "11pt").unwrap();
    second.set("pages", "1").unwrap();
    let both = first.or(second);
    assert_eq!((both.size, both.pages), (first.size, Some(1)));
}
