//! Text that might break the file.

use super::{outline, resume};
use crate::Docx;
use resume_core::model::DesignChoice;
use resume_render::document::{
    Arena, Block, Content, Direction, Document, Entry, Header, HeaderLine, Line, ListItem, Part,
    Row, Section, Span,
};
use resume_render::theme::{Classic, Theme};

#[test]
fn markup_in_words_is_words() {
    let source = r#"name: "<w:p> & \"Ada\" ]]>" contact { "<a>": "https://a.example/?b&c" }"#;
    let (resume, arena) = (resume(source), Arena::new());
    let parts = Docx::default().parts(&Classic.document(&resume, &arena));
    let text = outline::part(&parts, "word/document.xml");
    assert!(
        text.contains(">&lt;w:p&gt; &amp; &quot;Ada&quot; ]]&gt;</w:t>"),
        "{text}"
    );
    let related = outline::part(&parts, "word/_rels/document.xml.rels");
    assert!(related.contains("Target=\"https://a.example/?b&amp;c\" TargetMode=\"External\""));
}

#[test]
fn a_document_of_nothing_is_a_file() {
    let document = Document {
        lang: "",
        direction: Direction::LeftToRight,
        header: Header {
            name: "",
            lines: &[],
            photo: None,
        },
        letter: None,
        sections: &[],
        design: DesignChoice::NONE,
    };
    assert_eq!(outline::outline(&Docx::default().parts(&document)), [""; 0]);
}

#[test]
fn every_place_for_words_takes_any_character() {
    let odd = "a\u{0}\u{b}\u{1b}\u{7f}\u{9f}\u{fffe}\u{ffff}\u{202e}<&>\"'😀";
    let spans = [Span {
        content: Content::Text(odd),
        ..Span::plain(Part::Highlight, "")
    }];
    let (line, lines) = (Line(&spans), [Line(&spans)]);
    let entry = Entry {
        part: Part::Work,
        title: line,
        place: Some(line),
        page: Some(line),
        aside: Some(line),
        subtitles: &lines,
        blocks: &[],
    };
    let (items, rows) = (
        [ListItem {
            line,
            items: &lines,
        }],
        [Row {
            label: Some(line),
            items: &lines,
        }],
    );
    let blocks = [
        Block::Entry(entry),
        Block::Paragraph(line),
        Block::Quote(line),
        Block::List(&items),
        Block::Rows(&rows),
    ];
    let sections = [Section {
        kind: resume_core::model::Kind::Custom,
        id: "a",
        on_new_page: false,
        title: line,
        usual: None,
        blocks: &blocks,
    }];
    let header = [
        HeaderLine::Pronouns(line),
        HeaderLine::Headline(line),
        HeaderLine::Contact(&lines),
        HeaderLine::Summary(line),
    ];
    let document = Document {
        lang: odd,
        direction: Direction::LeftToRight,
        header: Header {
            name: odd,
            lines: &header,
            photo: None,
        },
        letter: None,
        sections: &sections,
        design: DesignChoice::NONE,
    };
    let parts = Docx::default().parts(&document);
    for part in &parts {
        let text = String::from_utf8(part.bytes.clone()).unwrap();
        let is_odd = |c: char| c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}');
        assert!(!text.contains(is_odd), "{}", part.path);
    }
    // 5 in the header, a heading, 5 in the entry, and 6 in the other blocks.
    let text = outline::part(&parts, "word/document.xml");
    assert_eq!(outline::text_of(&text).matches('😀').count(), 17);
}
