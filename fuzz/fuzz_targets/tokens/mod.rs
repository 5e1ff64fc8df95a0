//! Source from bytes: as text where they begin like text, otherwise a token per byte, so that the
//! fuzzer gets deep into the grammar.

/// The token for each byte, modulo their number; `{`, `(` and `[` are closed by the piece `close`,
/// or at the end.
#[rustfmt::skip]
const PIECES: &[&str] = &[
    "close", "close", "close", "close", "{", "{", "{", "(", "[", "name: \"Ada\"", "name", "headline", "summary", "lang", "tags",
    "tags: storage, teaching", "contact", "contact {", "email", "email: \"a@b.example\"", "phone", "location", "website", "github", "mastodon",
    "\"Label\":", "experience", "experience {", "volunteering", "education {", "projects {", "publications {", "patents {", "awards", "certificates",
    "references {", "skills {", "interests", "languages", "section \"Mine\" {", "section", "photo", "url", "url: \"https://a.example/\"", "about",
    "score", "courses", "keywords", "roles", "kind", "authors", "doi", "at", "at \"EMC\"", "in", "in \"Boston\"", "present", "now", "to", "until",
    "Mar", "Fall", "\"Ada\"", "\"\"", "\" x\"", "\"2014\"", "\"*open\"", "\"*so* `c` **b**\"", "\"[a](https://b.example)\"", "\"TLA^+^ H~2~O\"",
    "\"\\u{202e}\"", "\"a\\\n   b\"", "\"a\n   b\"", "\"https://ada.example\"", "r\"x\"", "r#\"y\"#", "b\"z\"", "c\"z\"", "\"x\"suffix", "'c'",
    "'life", "2014", "2014-03", "2014-13", "2014-03-15", "2014..2018", "2018..2014", "2014..", "2014..present", "..", "...", "..=", "2014.03", "08",
    "1e3", "0x1f", "5usize", "03/2014", ":", "::", ":", ",", ",", ";", ";", "-", "- \"did\"", "--", "#", "##", "#storage", "#front-end",
    "#![allow(period_gap)]", "#![deny(bullet_long, summary_long)]", "#![warn(", "#[doc]", "/// doc\n", "// note\n", "/* note */", "/* two\nlines */",
    "!", "?", ".", "/", "BIO", "crate::BIO", "::a::B", "r#type", "env!(\"X\")", "concat!(\"a\", \"b\")", "fn", "struct", "true", "_", "$", "=>", "&",
    "*", "+", "=", "<", ">", "|", "^", "~", "@", "%", "\n", "\n\n", "\t", "é", "日本", "\u{a0}", "–", "“", "😀",
];

/// A Rust file with a résumé in it.
pub fn source(data: &[u8]) -> Option<String> {
    match data.first() {
        Some(0..0x80) => std::str::from_utf8(data).ok().map(str::to_owned),
        _ => Some(pieces(data.get(1..)?)),
    }
}

fn pieces(data: &[u8]) -> String {
    let mut source = String::from("static A: Resume = resume! {");
    let mut open = Vec::new();
    for byte in data {
        let piece = PIECES[*byte as usize % PIECES.len()];
        source.push(' ');
        source.push_str(match piece {
            "close" => open.pop().unwrap_or(";"),
            piece => piece,
        });
        match piece.bytes().last() {
            Some(b'{') => open.push("}"),
            Some(b'(') => open.push(if piece.contains('[') { ")]" } else { ")" }),
            Some(b'[') => open.push("]"),
            _ => {}
        }
    }
    source.extend(open.into_iter().rev());
    source + " };"
}
