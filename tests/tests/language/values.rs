//! The rules of values beside those of others: they are `const fn`s of our own, because a spliced
//! value is checked while the constant is evaluated.

use iri_string::types::IriStr;
use oxilangtag::LanguageTag;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use resume_core::model::{Doi, Email, Lang, Network, Phone, Profile, Url, text};

/// Pieces put together at random: right ones, wrong ones, and characters that somebody else may
/// take for something. `␠` is a space.
fn pieces(pieces: &'static str, count: usize) -> impl Strategy<Value = String> {
    let known: Vec<String> = pieces
        .split(' ')
        .map(|piece| piece.replace('␠', " "))
        .collect();
    let piece = prop_oneof![9 => select(known), 1 => any::<char>().prop_map(|c| c.to_string())];
    vec(piece, 0..count).prop_map(|pieces| pieces.concat())
}

const SCHEMES: &str = "https:// https:// https://a.example http:// HTTPS:// https: https:/ javascript: ftp:// // mailto: mailto:a@b.co tel: tel:+1 a";
const WEB: &str = "a b example 例え é xn-- 1 42 65535 65536 . . .. - _ ~ / / // ? # : : :: @ ! $ & ' ( ) * + , ; = % %20 %e4 %zz [ ] [::1] \
                   [2001:db8::1] [1:2:3:4:5:6:7:8] [v1.a] < > \" { } | \\ ^ ` ␠ \t \n \u{a0} \u{e000} \u{200d} \u{202e} \u{feff} localhost 127.0.0.1 \
                   user javascript:";
const TAG: &str = "en de zh x a u Latn Hans CH 419 1996 rozaj cmn abcdefgh abcdefghi - - - _ 12";
const EMAIL: &str = "a b . @ @ é 例 + % %41 ? # & / { | } ^ ` ' - _ ␠ co \u{e000}";
const PHONE: &str =
    "+ 00 1 39 617 555 0100 ␠ ␠ - . / ( ) (0) x 12 ext. ;ext= , # ＋ ８ ٥ \u{2011} \u{a0} ، é";
const DOI: &str = "a 1 / . < > # ? % %41 ( ) [ \\ \" | é ; : + \u{e000}";
const USERNAME: &str = "a ada 1 0000-0002-1825-0097 22656 - _ . / @ mastodon.social é % ? # ␠ ada.bsky.social qc6CJjYAAAAJ \u{e000}";

/// The start of an address and something after it.
fn address() -> impl Strategy<Value = String> {
    (
        select(SCHEMES.split(' ').collect::<Vec<_>>()),
        pieces(WEB, 9),
    )
        .prop_map(|(scheme, rest)| scheme.to_owned() + &rest)
}

/// Whether others call it an address, and our own wishes are kept: no user, a host of sound labels,
/// a port that exists.
fn is_sound_web_address(value: &str) -> bool {
    let Ok(iri) = IriStr::new(value) else {
        return false;
    };
    let Some(authority) = iri.authority_components() else {
        return false;
    };
    let is_web = iri.scheme_str().eq_ignore_ascii_case("https")
        || iri.scheme_str().eq_ignore_ascii_case("http");
    let host = authority.host();
    let is_label = |label: &str| {
        !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label
                .chars()
                .all(|c| c.is_alphanumeric() || !c.is_ascii() || "-_".contains(c))
    };
    let is_address = host.starts_with('[') && !host[1..].starts_with(['v', 'V']);
    let is_host = is_address || host.split('.').all(is_label);
    let is_port = authority
        .port()
        .is_none_or(|port| !port.is_empty() && port.len() <= 5 && port.parse::<u16>().is_ok());
    // A query may hold them, but means nothing to anybody else.
    let is_private = |c: char| matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..);
    text::fault(value).is_none()
        && !value.contains(is_private)
        && is_web
        && is_host
        && is_port
        && authority.userinfo().is_none()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 5_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn web_addresses_are_iris(value in address()) {
        prop_assert_eq!(Url::web_fault(&value).is_none(), is_sound_web_address(&value), "{:?}: {:?}", value, Url::web_fault(&value));
    }

    #[test]
    fn every_address_is_an_iri(value in prop_oneof![address(), pieces(EMAIL, 9).prop_map(|rest| format!("mailto:{rest}")), pieces(PHONE, 9).prop_map(|rest| format!("tel:{rest}"))]) {
        if Url::fault(&value).is_none() {
            prop_assert!(IriStr::new(&value).is_ok(), "{value:?}");
        }
    }

    #[test]
    fn language_tags_are_well_formed(value in pieces(TAG, 9)) {
        // Languages of four to eight letters are well-formed, but none was ever registered: who
        // writes one means its name.
        let names_language = value.split('-').next().is_some_and(|language| language.len() > 3);
        // The code of a country is well-formed too, where a language could have it.
        let names_country = Lang::fault(&value).is_some_and(|fault| fault.message.contains("country"));
        prop_assert_eq!(Lang::fault(&value).is_none(), LanguageTag::parse(value.as_str()).is_ok() && !names_language && !names_country, "{:?}", value);
    }

    #[test]
    fn what_a_value_leads_to_is_an_address(email in pieces(EMAIL, 9), phone in pieces(PHONE, 9)) {
        let urls = [Email::new(email).ok().map(|email| email.url()), Phone::new(phone).ok().and_then(|phone| phone.url())];
        for url in urls.into_iter().flatten() {
            prop_assert_eq!(Url::fault(url.as_str()), None, "{}", url);
        }
    }

    #[test]
    fn what_a_doi_or_a_profile_leads_to_is_a_web_address(suffix in pieces(DOI, 9), network in select(Network::ALL), name in pieces(USERNAME, 5)) {
        let urls = [Doi::new(format!("10.1000/{suffix}")).ok().map(|doi| doi.url()), Profile::new(network, name).ok().map(|profile| profile.url())];
        for url in urls.into_iter().flatten() {
            prop_assert!(is_sound_web_address(url.as_str()), "{url}");
        }
    }

    #[test]
    fn a_fault_lies_inside_its_value(value in pieces(WEB, 9)) {
        let faults = [Url::fault(&value), Url::web_fault(&value), Email::fault(&value), Phone::fault(&value), Lang::fault(&value), text::fault(&value)];
        for fault in faults.into_iter().flatten() {
            prop_assert!(value.get(fault.start..fault.end).is_some(), "{value:?}: {fault:?}");
        }
    }
}

#[test]
fn emails_are_what_mail_servers_take() {
    for (value, is_fine) in [
        ("ada@ada.example", true),
        ("ada.lovelace+cv@sub.ada.example", true),
        ("用户@例え.jp", true),
        ("Ada <ada@ada.example>", false),
        ("ada@localhost", false),
        ("ada@@ada.example", false),
        ("\"ada\"@ada.example", false),
        ("ada@ada.example,b@b.example", false),
        ("ada@[127.0.0.1]", false),
        ("ada\u{202e}@ada.example", false),
    ] {
        assert_eq!(Email::fault(value).is_none(), is_fine, "{value}");
    }
}

#[test]
fn addresses_that_lie_are_refused() {
    for value in [
        "java\tscript:alert(1)",
        " https://a.example",
        "https://a.example ",
        "https://a.b\\@evil.example",
        "https://good.example@evil.example",
        "data:text/html,x",
        "JavaScript:alert(1)",
        "https:evil.example",
    ] {
        assert!(Url::new(value).is_err(), "{value}");
    }
}
