//! The foot of the pages after the first: the name, and the number of the page.

use crate::package::Part;
use crate::runs::{self, Run};
use crate::styles::ParagraphStyle;
use crate::xml::Xml;
use crate::{Setting, WORD};

/// The part that is the foot.
pub(crate) fn part(setting: &Setting<'_>, name: &str) -> Part {
    let bytes = Xml::file("w:ftr", &[WORD], |xml| {
        xml.element("w:p", &[], |xml| {
            xml.element("w:pPr", &[], |xml| {
                xml.value("w:pStyle", ParagraphStyle::Foot.id());
            });
            runs::write(xml, setting, &Run::isolated(name));
            xml.element("w:r", &[], |xml| xml.empty("w:tab", &[]));
            xml.element("w:fldSimple", &[("w:instr", " PAGE ")], |xml| {
                runs::write(xml, setting, &Run::of("2"));
            });
        });
    });
    Part::new(
        "word/footer1.xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml",
        bytes,
    )
}
