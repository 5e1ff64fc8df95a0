//! Other scripts.

use super::{check, outline, resume};
use crate::Docx;
use resume_render::design::Design;
use resume_render::document::Arena;
use resume_render::theme::{Classic, Theme};

#[test]
fn hebrew_goes_from_right_to_left_and_names_in_it_do_not() {
    check(
        Design::LEDGER,
        &Classic,
        r#"name: "עדה" lang: "he" contact { phone: "+972 3 555 0100" }
            skills { "שפות": "C++", "Rust"; "כתבה ב-Go 1.2" }"#,
        &[
            "Title bidi: <עדה>",
            "Contact bidi: [Hyperlink:\u{200e}+972 3 555 0100\u{200e}](tel:+97235550100)",
            "Heading1 bidi: <כישורים>",
            "LabelledItems bidi before=84: {Label:<שפות>}{Label:<:>}< >C++\u{200e}<, >Rust",
            "BodyText bidi before=25: <כתבה ב->Go 1.2",
        ],
    );
}

#[test]
fn every_run_has_its_language() {
    let (resume, arena) = (
        resume(r#"name: "李雷" lang: "zh-CN" summary: "“先量后改”""#),
        Arena::new(),
    );
    let parts = Docx::default().parts(&Classic.document(&resume, &arena));
    let text = outline::part(&parts, "word/document.xml");
    let lang = "<w:lang w:val=\"zh-CN\" w:eastAsia=\"zh-CN\" w:bidi=\"zh-CN\"/>";
    assert_eq!(text.matches(lang).count(), text.matches("<w:t ").count());
    // Quotation marks are those of the font for Chinese.
    assert_eq!(text.matches("<w:rFonts w:hint=\"eastAsia\"/>").count(), 2);
    let styles = outline::part(&parts, "word/styles.xml");
    assert!(styles.contains("w:eastAsia=\"Microsoft YaHei\"") && !styles.contains("<w:i/>"));
}
