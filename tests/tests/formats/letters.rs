//! Letters: every word is in every text format, in the order of the page, in the words of the
//! language.

use super::languages::words;
use crate::fidelity::visible;
use resume::cli::{Output, Settings};
use resume::format::{Html, Markdown, Text};
use resume::{Letter, Render, Resume, letter, resume};
use resume_core::model::{Date, Item, Lang, Paper};
use resume_render::theme::Words;
use resume_tests::letter::LETTER;

static ERIKA: Resume = resume! {
    name: "Erika Beispiel"
    summary: "Was im Lebenslauf steht."
    lang: "de"
    design { paper: a4 }
    contact { email: "erika@beispiel.example" }
};

static ANSCHREIBEN: Letter = letter! {
    from: ERIKA
    to: "Frau Dr. Clara Muster", "Beispielweg 7", "20095 Hamburg"
    place: "Hamburg"
    date: 2026-11-28
    subject: "Bewerbung, *Kennziffer* 4711"
    opening: "Sehr geehrte Frau Dr. Muster,"
    "Ich baue Speicher."
    - "Umzug" { - "ohne Ausfall" }
    closing: "Mit freundlichen Grüßen"
    enclosures: "Lebenslauf"
};

/// A letter in each text format that command lines know.
fn pages(letter: &Letter) -> Vec<(&'static str, String)> {
    let texts = Output::all().filter(|output| output.about.is_text() && output.has_letters());
    let pages = texts.map(|output| {
        let bytes = output.write(&Settings::default(), letter).unwrap();
        (output.about.name, String::from_utf8(bytes).unwrap())
    });
    pages.collect()
}

#[test]
fn every_part_is_in_every_text_format() {
    for (name, page) in pages(&ANSCHREIBEN) {
        for part in [
            "Beispielweg",
            "November",
            "Kennziffer",
            "geehrte",
            "Speicher",
            "Umzug",
            "Ausfall",
            "freundlichen",
            "Lebenslauf",
        ] {
            assert!(
                page.contains(part),
                "the format `{name}` leaves {part} of a letter out:\n{page}"
            );
        }
    }
}

#[test]
fn a_letter_as_text() {
    assert_eq!(
        ANSCHREIBEN.render(Text::default()).to_string(),
        "\
Erika Beispiel
==============
erika@beispiel.example

Frau Dr. Clara Muster
Beispielweg 7
20095 Hamburg

Hamburg, 28. November 2026

Bewerbung, Kennziffer 4711

Sehr geehrte Frau Dr. Muster,

Ich baue Speicher.

• Umzug
  – ohne Ausfall

Mit freundlichen Grüßen
Erika Beispiel

Anlage: Lebenslauf
"
    );
}

#[test]
fn a_letter_as_markdown() {
    assert_eq!(
        ANSCHREIBEN.render(Markdown).to_string(),
        "\
# Erika Beispiel

<erika@beispiel.example>

Frau Dr. Clara Muster  
Beispielweg 7  
20095 Hamburg

Hamburg, 28. November 2026

**Bewerbung, *Kennziffer* 4711**

Sehr geehrte Frau Dr. Muster,

Ich baue Speicher.

- Umzug
  - ohne Ausfall

Mit freundlichen Grüßen  
Erika Beispiel

*Anlage:* Lebenslauf
"
    );
}

#[test]
fn a_letter_as_html() {
    let page = ANSCHREIBEN.render(Html::default()).to_string();
    assert!(page.contains("<title>Erika Beispiel – Bewerbung, Kennziffer 4711</title>"));
    assert!(page.contains("<html lang=\"de\">") && !page.contains("Was im Lebenslauf steht"));
    assert!(!page.contains("ld+json") && !page.contains("h-resume"));
    let main = page.split("<main>").nth(1).unwrap_or_default();
    assert_eq!(
        main.split("</main>").next().unwrap_or_default(),
        "
<p class=\"recipient\">Frau Dr. Clara Muster<br>
Beispielweg 7<br>
20095 Hamburg</p>
<p class=\"date\"><span class=\"p-location\">Hamburg</span>, <time datetime=\"2026-11-28\">28. November 2026</time></p>
<p class=\"subject\" role=\"heading\" aria-level=\"2\">Bewerbung, <em>Kennziffer</em> 4711</p>
<p class=\"opening\">Sehr geehrte Frau Dr. Muster,</p>
<p>Ich baue Speicher.</p>
<ul>
<li>Umzug
<ul>
<li>ohne Ausfall</li>
</ul>
</li>
</ul>
<p class=\"closing\">Mit freundlichen Grüßen</p>
<p class=\"signature\">Erika Beispiel</p>
<dl>
<div>
<dt>Anlage:</dt>
<dd>Lebenslauf</dd>
</div>
</dl>
"
    );
    let fragment = Html {
        fragment: true,
        ..Html::default()
    };
    let fragment = ANSCHREIBEN.render(fragment).to_string();
    assert!(fragment.starts_with("<article class=\"letter\" lang=\"de\">"));
}

/// In the United States the date is above the address, and the example has no paper.
#[test]
fn the_paper_decides_whether_the_date_or_the_address_is_first() {
    let at = |text: &str, words: &str| {
        text.find(words)
            .unwrap_or_else(|| panic!("{words}: {text}"))
    };
    for is_a4 in [false, true] {
        let mut letter = LETTER.clone();
        letter.from.to_mut().design.settings.paper = is_a4.then_some(Paper::A4);
        for (name, page) in pages(&letter) {
            let is_after = at(&page, "November 28, 2026") > at(&page, "Hopkinton, MA 01748");
            assert_eq!(is_after, is_a4, "{name}: {page}");
        }
    }
}

/// The words of a page, without markup and signs that only a format adds.
fn only_words(text: &str) -> Vec<String> {
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '.' | ',' | '@' | '+' | '’');
    let words = text.split(|c: char| !is_part(c));
    let words = words.map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()).to_owned());
    words.filter(|word| !word.is_empty()).collect()
}

#[test]
fn every_word_is_in_every_format_in_order() {
    let Letter {
        from,
        to,
        place,
        date: _,
        subject,
        opening,
        body,
        closing,
        enclosures,
        lang: _,
    } = &LETTER;
    assert_eq!(*place, None);
    let mut texts = vec!["November 28, 2026".to_owned()];
    texts.extend(to.iter().map(|line| line.to_string()));
    texts.extend(subject.iter().map(|subject| subject.plain()));
    texts.push(opening.plain());
    texts.extend(body.iter().map(|item| match item {
        Item::Paragraph(paragraph) => paragraph.text.plain(),
        Item::Bullet(bullet) => bullet.text.plain(),
        Item::Row(_) => panic!("the example has no rows"),
        Item::Entry(none) => match *none {},
    }));
    texts.extend([closing.plain(), from.name.to_string(), "Enclosures".into()]);
    texts.extend(enclosures.iter().map(|enclosure| enclosure.plain()));
    let written: Vec<String> = texts.iter().flat_map(|text| only_words(text)).collect();
    assert!(written.len() > 150, "{}", written.len());

    let wide = Text {
        width: 1000,
        ..Text::default()
    };
    let markdown = LETTER.render(Markdown).to_string();
    for page in [
        LETTER.render(Text::default()).to_string(),
        LETTER.render(wide).to_string(),
        markdown.replace("<sup>", "").replace("</sup>", ""),
        visible(LETTER.render(Html::default()).to_string()),
    ] {
        let mut rest = only_words(&page).into_iter();
        for word in &written {
            assert!(
                rest.any(|known| known == *word),
                "{word} is missing after the words before it in\n{page}"
            );
        }
    }
}

#[test]
fn every_language_has_its_words() {
    let date = Date::from_day(2026, 11, 28).unwrap();
    for words in Words::ALL {
        let of_letter = words.letter();
        assert_eq!(of_letter.lang, words.lang, "each language has a row");
        assert!(!of_letter.enclosure.is_empty() && !of_letter.enclosures.is_empty());
        let mut letter = LETTER.clone();
        letter.lang = Some(Lang::new(words.lang).unwrap());
        letter.date = Some(date);
        let page = letter.render(Text::default()).to_string();
        assert!(page.contains(&*words.whole_date(date)), "{page}");
        assert!(page.contains(of_letter.enclosures), "{page}");
    }
    assert_eq!(words("de").letter().enclosures, "Anlagen");
    assert_eq!(words("tlh").letter().enclosures, "Enclosures");
}
