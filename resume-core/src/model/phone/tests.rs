use super::*;
use crate::model::checked::testing::check;

#[test]
fn phones() {
    check(
        Phone::fault,
        &[
            "+1 617 555 0100",
            "(617) 555-0100",
            "+1 (617) 555-0100",
            "617.555.0100",
            "030/123456",
            "12345",
            "123456789012345",
            "+44 (0)20 7946 0958",
            "617 555 0100 x12",
            "617 555 0100x12",
            "617 555 0100 x 12",
            "617 555 0100 x1234567890",
            "(617) 555 (01) 00",
            "( 617) 555",
            "617 -5550100",
            "+ 617 555 0100",
        ],
        &[
            ("1234", "1234", "phone number too short"),
            (
                "1234567890123456",
                "1234567890123456",
                "phone number too long: it has more than 15 digits",
            ),
            (
                "617 555 x 12 x 13",
                " ",
                "an extension is made of digits and ends the phone number",
            ),
            ("call me", "c", "a phone number has no such character"),
            ("+", "+", "phone number too short"),
            (
                "++1 617 555 0100",
                "+",
                "a `+` is allowed only at the start of a phone number",
            ),
            (
                "617 555 0100-",
                "-",
                "a phone number begins and ends with a digit",
            ),
            (
                "(12345",
                "(12345",
                "unbalanced parentheses in a phone number",
            ),
            ("(12)345)", ")", "unbalanced parentheses in a phone number"),
            ("(12(34)5)", "(", "unbalanced parentheses in a phone number"),
            (
                "617) 555 0100",
                ")",
                "unbalanced parentheses in a phone number",
            ),
            (
                "()617 555 0100",
                ")",
                "unbalanced parentheses in a phone number",
            ),
            (
                "61+7 555 0100",
                "+",
                "a `+` is allowed only at the start of a phone number",
            ),
            (
                "617--5550100",
                "-",
                "two separators in a row in a phone number",
            ),
            (
                "617 555 0100 x",
                "x",
                "a phone number has no such character",
            ),
            ("x12345", "x", "a phone number has no such character"),
            (
                "-617 555 0100",
                "-",
                "a phone number begins and ends with a digit",
            ),
            (
                "617 555 0100 x(1)",
                "x",
                "a phone number has no such character",
            ),
            ("617é5550100", "é", "a phone number has no such character"),
            ("12345)", ")", "unbalanced parentheses in a phone number"),
        ],
    );
}

#[test]
fn phones_as_people_write_them() {
    for (written, address) in [
        ("(+33) 6 39 98 01 23", Some("tel:+33639980123")),
        ("(+ 33) 6 39 98 01 23", Some("tel:+33639980123")),
        ("+ 33 6 39 98 01 23", Some("tel:+33639980123")),
        ("+(33) 6 39 98 01 23", Some("tel:+33639980123")),
        ("(0033) 6 39 98 01 23", Some("tel:+33639980123")),
        ("+49 (0) 30 / 555 01 99", Some("tel:+49305550199")),
        ("+49 (0)30/555 01 99", Some("tel:+49305550199")),
        ("+49(0)30 5550199", Some("tel:+49305550199")),
        ("+49 ( 0 ) 30 5550199", Some("tel:+49305550199")),
        ("00 49 30 555 01 99", Some("tel:+49305550199")),
        ("0049 (0) 30 555 01 99", Some("tel:+49305550199")),
        ("+44 (0)20 7946 0958", Some("tel:+442079460958")),
        ("+39 (0)6 1234 5678", Some("tel:+390612345678")),
        ("+39 06 1234 5678", Some("tel:+390612345678")),
        ("+1-650-555-0199 ext. 12", Some("tel:+16505550199;ext=12")),
        ("+1 617 555 0100 x12", Some("tel:+16175550100;ext=12")),
        ("+1 617 555 0100 Ext 12", Some("tel:+16175550100;ext=12")),
        ("+1 617 555 0100, ext. 12", Some("tel:+16175550100;ext=12")),
        ("+1 617 555 0100;ext=12", Some("tel:+16175550100;ext=12")),
        (
            "+1 617 555 0100 EXTENSION: 12",
            Some("tel:+16175550100;ext=12"),
        ),
        ("+1 617 555 0100 #12", Some("tel:+16175550100;ext=12")),
        ("+49 30 5550 - Dw. 199", Some("tel:+49305550;ext=199")),
        (
            "+33 1 55 50 01 99 poste 12",
            Some("tel:+33155500199;ext=12"),
        ),
        ("+7 495 555-01-99 доб. 12", Some("tel:+74955550199;ext=12")),
        ("+49 30 5550199 App. 12", Some("tel:+49305550199;ext=12")),
        ("+49 30 5550199 Apparat 12", Some("tel:+49305550199;ext=12")),
        ("+86 10 5550 1999 转 12", Some("tel:+861055501999;ext=12")),
        ("+86 10 5550 1999转12", Some("tel:+861055501999;ext=12")),
        ("+48 22 555 01 99 wew. 12", Some("tel:+48225550199;ext=12")),
        (
            "+34 91 555 01 99 extensión 12",
            Some("tel:+34915550199;ext=12"),
        ),
        ("+1‑650‑555‑0199", Some("tel:+16505550199")),
        ("+1–650–555–0199", Some("tel:+16505550199")),
        (
            "+1\u{a0}650\u{202f}555\u{2009}0199",
            Some("tel:+16505550199"),
        ),
        ("+1 · 650 · 555 · 0199", Some("tel:+16505550199")),
        ("+1 650  555  0199", Some("tel:+16505550199")),
        (
            "＋８１（０）９０－１２３４－５６７８",
            Some("tel:+819012345678"),
        ),
        ("٠٠٢٠ ١٠٠ ٥٥٥ ٠١٢٣", Some("tel:+201005550123")),
        ("+۹۸ ۲۱ ۵۵۵۵ ۰۱۲۳", Some("tel:+982155550123")),
        ("+358.9.123.4567", Some("tel:+35891234567")),
        ("+12 345", Some("tel:+12345")),
        ("00 123 456 789 012 345", Some("tel:+123456789012345")),
        ("+123 (0) 456 789 012 345", Some("tel:+123456789012345")),
        ("(0) 171 123 45 67", None),
        ("0171/123 45 67", None),
        ("617 555 0100", None),
        ("617 555 0100 x12", None),
        ("+(0)1234", None),
        ("00 1234", None),
    ] {
        let phone = Phone::new(written).unwrap_or_else(|fault| panic!("{written}: {fault}"));
        let url = phone.url();
        assert_eq!(url.as_ref().map(Url::as_str), address, "{written}");
        assert_eq!(phone.as_str(), written);
        assert!(
            url.is_none_or(|url| Url::fault(url.as_str()).is_none()),
            "{written}"
        );
    }
}

#[test]
fn refused_numbers_are_answered_with_their_own_digits() {
    for (refused, suggestions) in [
        ("tel:+49-30-5550199", &["+49 30 5550199"] as &[&str]),
        ("Tel.: +49 (0)30 5550199", &["+49 (0) 30 5550199"]),
        ("+49 30 5550199 (mobil)", &["+49 30 5550199"]),
        ("TEL +49 30 5550199", &["+49 30 5550199"]),
        ("[+33] 6 39 98 01 23", &["+33 6 39 98 01 23"]),
        ("1+617 555 0100", &["1 617 555 0100"]),
        ("(617 555 0100", &["617 555 0100"]),
        ("617--555-0100", &["617 555 0100"]),
        ("617 555 0100 x", &["617 555 0100"]),
        ("++1 617 555 0100", &["+1 617 555 0100"]),
        ("+1_617_555_0100 ext. 12 (office)", &["+1 617 555 0100 x12"]),
        ("617 555 0100 x 12 x 13", &[]),
        ("617-CALL-ADA", &["617 2255 232"]),
        (
            "+1 617 555 0100, +1 617 555 0101",
            &["+1 617 555 0100", "+1 617 555 0101"],
        ),
        (
            "+1 617 555 0100 / +1 617 555 0101",
            &["+1 617 555 0100", "+1 617 555 0101"],
        ),
        (
            "617 555 0100 or 617 555 0101",
            &["617 555 0100", "617 555 0101"],
        ),
        ("call 617-555-0100 after 6pm", &["617 555 0100"]),
        ("after 6pm: 617-555-0100", &["617 555 0100"]),
        ("617-555-0100, 9-18 Uhr", &["617 555 0100"]),
        ("617-555-0100 (9-18 Uhr)", &["617 555 0100"]),
        ("Room 12, 030 5550199 (home)", &["030 5550199"]),
        ("030, 5550199 (home)", &["030 5550199"]),
        ("call 5 to 6pm 617-555-0100 ext. 12", &["617 555 0100 x12"]),
        (
            "617-555-0100 (home) 617-555-0101 (cell)",
            &["617 555 0100", "617 555 0101"],
        ),
        ("617-555-0100 6pm", &[]),
        ("Flat1 617 555 0100", &[]),
        ("06 12 34 56 78p", &[]),
        ("電話03-5550-0199", &["03 5550 0199"]),
        ("+1 617 555 0100 0100 0100", &[]),
        ("555", &[]),
        ("call me", &[]),
        ("", &[]),
        ("ab＋１ 617 555 0100", &["+１ 617 555 0100"]),
    ] {
        assert!(Phone::fault(refused).is_some(), "{refused}");
        let given = Phone::suggestions(refused);
        assert_eq!(given, suggestions, "{refused}");
        assert!(
            given.iter().all(|number| Phone::fault(number).is_none()),
            "{refused}"
        );
    }
}

#[test]
fn extensions_are_digits_at_the_end() {
    check(
        Phone::fault,
        &["617 555 0100 ext 1", "617 555 0100 x1234567890"],
        &[
            (
                "617 555 0100 x12345678901",
                "12345678901",
                "extension too long: it has more than 10 digits",
            ),
            (
                "617 555 0100 x 1 2",
                " ",
                "an extension is made of digits and ends the phone number",
            ),
            (
                "617 555 0100, 12",
                ",",
                "a phone number has no such character",
            ),
            ("617 555 0100,", ",", "a phone number has no such character"),
            (
                "( ) 617 555 0100",
                ")",
                "unbalanced parentheses in a phone number",
            ),
            (
                "+-617 555 0100",
                "-",
                "a phone number begins and ends with a digit",
            ),
        ],
    );
}
