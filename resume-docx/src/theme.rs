//! The colours and the fonts of the design as Word offers them to a person: its theme.

use crate::package::Part;
use crate::styles::hex;
use crate::xml::Xml;
use resume_render::design::{Colors, Design};

/// The part with the theme.
pub(crate) fn part(design: &Design) -> Part {
    const DRAWING: (&str, &str) = (
        "xmlns:a",
        "http://schemas.openxmlformats.org/drawingml/2006/main",
    );
    let name = ("name", design.name);
    let bytes = Xml::file("a:theme", &[DRAWING, name], |xml| {
        xml.element("a:themeElements", &[], |xml| {
            xml.element("a:clrScheme", &[name], |xml| colors(xml, &design.colors));
            xml.element("a:fontScheme", &[name], |xml| {
                let fonts = design.fonts;
                for (kind, family) in [("a:majorFont", fonts.display), ("a:minorFont", fonts.text)]
                {
                    xml.element(kind, &[], |xml| {
                        xml.empty("a:latin", &[("typeface", family.name)]);
                        xml.empty("a:ea", &[("typeface", "")]);
                        xml.empty("a:cs", &[("typeface", "")]);
                    });
                }
            });
            xml.element("a:fmtScheme", &[name], effects);
        });
    });
    Part::new(
        "word/theme/theme1.xml",
        "application/vnd.openxmlformats-officedocument.theme+xml",
        bytes,
    )
}

fn colors(xml: &mut Xml, colors: &Colors) {
    let Colors {
        ink,
        soft,
        accent,
        line,
        band,
        panel: _,
    } = *colors;
    let white = resume_core::model::Color::WHITE;
    let band = band.unwrap_or(accent);
    for (name, color) in [
        ("a:dk1", ink),
        ("a:lt1", white),
        ("a:dk2", soft),
        ("a:lt2", line),
        ("a:accent1", accent),
        ("a:accent2", soft),
        ("a:accent3", line),
        ("a:accent4", band),
        ("a:accent5", accent),
        ("a:accent6", soft),
        ("a:hlink", accent),
        ("a:folHlink", accent),
    ] {
        xml.element(name, &[], |xml| {
            xml.empty("a:srgbClr", &[("val", &hex(color))]);
        });
    }
}

/// A theme has three of each, and nothing in the document uses them.
fn effects(xml: &mut Xml) {
    fn fills(xml: &mut Xml) {
        for _ in 0..3 {
            fill(xml);
        }
    }
    fn fill(xml: &mut Xml) {
        xml.element("a:solidFill", &[], |xml| {
            xml.empty("a:schemeClr", &[("val", "phClr")]);
        });
    }
    xml.element("a:fillStyleLst", &[], fills);
    xml.element("a:lnStyleLst", &[], |xml| {
        for _ in 0..3 {
            xml.element("a:ln", &[("w", "6350")], fill);
        }
    });
    xml.element("a:effectStyleLst", &[], |xml| {
        for _ in 0..3 {
            xml.element("a:effectStyle", &[], |xml| xml.empty("a:effectLst", &[]));
        }
    });
    xml.element("a:bgFillStyleLst", &[], fills);
}
