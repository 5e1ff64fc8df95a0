//! The photo: beside what is above the summary, at the end of the lines.

use crate::package::Part;
use crate::styles::ParagraphStyle;
use crate::units::{emus, twips};
use crate::xml::Xml;
use crate::{RELATED, Setting};
use resume_core::model::PictureFormat;
use resume_render::document::{Direction, Image};

/// A photo and how large it is, in points.
pub(crate) struct Photo<'a> {
    image: Image<'a>,
    width: f32,
    pub(crate) height: f32,
}

/// The namespace of places of pictures.
pub(crate) const PLACES: (&str, &str) = (
    "xmlns:wp",
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
);

const DRAWING: &str = "http://schemas.openxmlformats.org/drawingml/2006/main";
const PICTURE: &str = "http://schemas.openxmlformats.org/drawingml/2006/picture";

impl<'a> Photo<'a> {
    /// As high as the head of most résumés, and never wider than a quarter of the text.
    pub(crate) fn new(setting: &Setting<'_>, image: Image<'a>) -> Photo<'a> {
        let (width, height) = image.picture.size();
        let ratio = width as f32 / height as f32;
        let height = (setting.design.size * 9.0).min(setting.width * 0.25 / ratio);
        Photo {
            image,
            width: height * ratio,
            height,
        }
    }

    /// The width with the space before it, in points.
    pub(crate) fn outer_width(&self, setting: &Setting<'_>) -> f32 {
        self.width + gap(setting)
    }

    /// The part with the picture.
    pub(crate) fn part(&self) -> Part {
        let format = self.image.picture.format();
        let path = match format {
            PictureFormat::Jpeg => "word/media/photo.jpeg",
            PictureFormat::Png => "word/media/photo.png",
        };
        Part::new(
            path,
            format.media_type(),
            self.image.picture.bytes().to_vec(),
        )
    }

    /// A paragraph that holds it, and around which the others are; the part has this id.
    pub(crate) fn write(&self, xml: &mut Xml, setting: &Setting<'_>, id: &str) {
        let (width, height) = (emus(self.width), emus(self.height));
        let size = [("cx", width.as_str()), ("cy", height.as_str())];
        let about = [
            ("id", "1"),
            ("name", "Photo"),
            ("descr", self.image.alternative),
        ];
        let none = [
            ("distT", "0"),
            ("distB", "0"),
            ("distL", "0"),
            ("distR", "0"),
        ];
        xml.element("w:p", &[], |xml| {
            xml.element("w:pPr", &[], |xml| self.frame(xml, setting));
            xml.element("w:r", &[], |xml| {
                xml.element("w:drawing", &[], |xml| {
                    xml.element("wp:inline", &none, |xml| {
                        xml.empty("wp:extent", &size);
                        xml.empty("wp:docPr", &about);
                        xml.element("wp:cNvGraphicFramePr", &[], |xml| {
                            let fixed = [("xmlns:a", DRAWING), ("noChangeAspect", "1")];
                            xml.empty("a:graphicFrameLocks", &fixed);
                        });
                        xml.element("a:graphic", &[("xmlns:a", DRAWING)], |xml| {
                            xml.element("a:graphicData", &[("uri", PICTURE)], |xml| {
                                xml.element("pic:pic", &[("xmlns:pic", PICTURE)], |xml| {
                                    picture(xml, &about, &size, id);
                                });
                            });
                        });
                    });
                });
            });
        });
    }

    /// Where the paragraph is. An anchored picture would have its place as text in the file, which
    /// programs that drop the tags would read as words.
    fn frame(&self, xml: &mut Xml, setting: &Setting<'_>) {
        // Sides of a page are the same in every direction of writing.
        let side = match setting.direction {
            Direction::LeftToRight => "right",
            Direction::RightToLeft => "left",
        };
        xml.value("w:pStyle", ParagraphStyle::Normal.id());
        xml.empty(
            "w:framePr",
            &[
                ("w:w", &twips(self.width)),
                ("w:hSpace", &twips(gap(setting))),
                ("w:wrap", "around"),
                ("w:vAnchor", "margin"),
                ("w:hAnchor", "margin"),
                ("w:xAlign", side),
                ("w:yAlign", "top"),
            ],
        );
    }
}

fn picture(xml: &mut Xml, about: &[(&'static str, &str)], size: &[(&'static str, &str)], id: &str) {
    xml.element("pic:nvPicPr", &[], |xml| {
        xml.empty("pic:cNvPr", about);
        xml.empty("pic:cNvPicPr", &[]);
    });
    xml.element("pic:blipFill", &[], |xml| {
        xml.empty("a:blip", &[RELATED, ("r:embed", id)]);
        xml.element("a:stretch", &[], |xml| xml.empty("a:fillRect", &[]));
    });
    xml.element("pic:spPr", &[], |xml| {
        xml.element("a:xfrm", &[], |xml| {
            xml.empty("a:off", &[("x", "0"), ("y", "0")]);
            xml.empty("a:ext", size);
        });
        xml.element("a:prstGeom", &[("prst", "rect")], |xml| {
            xml.empty("a:avLst", &[]);
        });
    });
}

/// The space between the lines and the photo, in points.
fn gap(setting: &Setting<'_>) -> f32 {
    setting.design.size * 1.5
}
