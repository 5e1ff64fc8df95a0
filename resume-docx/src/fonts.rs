//! Fonts: which are named, and what there is where they are missing. None is embedded.

use crate::package::Part;
use crate::xml::Xml;
use resume_render::design::{Design, Family, Fonts, Generic};

/// The font for Chinese, Japanese or Korean, if the language is one of them.
pub(crate) fn east_asian(lang: &str, generic: Generic) -> Option<&'static str> {
    let mut tags = lang.split('-');
    let language = tags.next().unwrap_or_default().to_ascii_lowercase();
    let is_traditional = tags.any(|tag| {
        ["hant", "tw", "hk", "mo"]
            .iter()
            .any(|known| tag.eq_ignore_ascii_case(known))
    });
    let (sans, serif) = match language.as_str() {
        "zh" | "cmn" | "yue" | "wuu" | "nan" | "hak" if is_traditional => {
            ("Microsoft JhengHei", "PMingLiU")
        }
        "zh" | "cmn" | "yue" | "wuu" | "nan" | "hak" => ("Microsoft YaHei", "SimSun"),
        "ja" => ("Yu Gothic", "Yu Mincho"),
        "ko" => ("Malgun Gothic", "Batang"),
        _ => return None,
    };
    Some(match generic {
        Generic::Serif => serif,
        Generic::Sans | Generic::Mono => sans,
    })
}

/// The font for Arabic, Hebrew and other complex scripts.
pub(crate) fn complex(generic: Generic) -> &'static str {
    match generic {
        Generic::Serif => "Times New Roman",
        Generic::Sans => "Arial",
        Generic::Mono => "Courier New",
    }
}

/// The table of the fonts that styles name.
pub(crate) fn table(design: &Design) -> Part {
    let Fonts {
        text,
        display,
        label,
        code,
    } = design.fonts;
    let mut families: Vec<Family> = Vec::new();
    for family in [text, display, label, code] {
        if families.iter().all(|known| known.name != family.name) {
            families.push(family);
        }
    }
    let bytes = Xml::file("w:fonts", &[crate::WORD], |xml| {
        for Family { name, fallback } in families {
            // What offices take where the font is missing, and what it is like.
            let (alternatives, family, pitch) = match fallback {
                Generic::Serif => ("Cambria,Georgia,Liberation Serif", "roman", "variable"),
                Generic::Sans => ("Calibri,Arial,Liberation Sans", "swiss", "variable"),
                Generic::Mono => ("Consolas,Courier New,Liberation Mono", "modern", "fixed"),
            };
            xml.element("w:font", &[("w:name", name)], |xml| {
                xml.value("w:altName", alternatives);
                xml.value("w:charset", "00");
                xml.value("w:family", family);
                xml.value("w:pitch", pitch);
            });
        }
    });
    Part::new(
        "word/fontTable.xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml",
        bytes,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_has_the_font_of_its_script() {
        let of = |lang| east_asian(lang, Generic::Sans);
        assert_eq!(of("zh-CN"), Some("Microsoft YaHei"));
        assert_eq!(of("zh-Hant-TW"), Some("Microsoft JhengHei"));
        assert_eq!(of("ja"), Some("Yu Gothic"));
        assert_eq!((of("en-TW"), of("ar")), (None, None));
        assert_eq!(east_asian("ko", Generic::Serif), Some("Batang"));
    }

    #[test]
    fn each_family_is_listed_once() {
        let table = String::from_utf8(table(&Design::FOLIO).bytes).unwrap();
        assert_eq!(table.matches("<w:font ").count(), 2);
        assert!(table.contains("<w:font w:name=\"EB Garamond\"><w:altName w:val=\"Cambria,"));
    }
}
