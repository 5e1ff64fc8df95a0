//! The head of a page.

use super::sheets::Sheet;
use super::{Face, Page};
use crate::design::Design;
use crate::document::Document;
use std::borrow::Cow;

impl Page<'_, '_> {
    pub(super) fn head(
        &mut self,
        document: &Document<'_>,
        style: Option<&str>,
        design: &Design,
        faces: &[Face],
    ) {
        let sheet = match (style, &document.letter) {
            (None, Some(letter)) => Sheet::of_letter(design, letter, faces),
            (None, None) => Sheet::of(design, faces),
            (Some(style), _) => Sheet::custom(Cow::Borrowed(style)),
        };
        self.raw("<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        self.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-");
        self.out.push_str(&sheet.hash);
        self.raw("'; img-src data:; ");
        if style.is_none() && !faces.is_empty() {
            self.raw("font-src data:; ");
        }
        self.raw("base-uri 'none'; form-action 'none'\">\n");
        if style.is_none() {
            // A custom style sheet says itself whether it has dark colours.
            self.raw("<meta name=\"color-scheme\" content=\"light dark\">\n");
        }
        let title = document.title();
        self.raw("<title>");
        self.words(&title);
        self.raw(match document.letter {
            Some(_) => {
                "</title>
<meta property=\"og:type\" content=\"article\">
"
            }
            None => {
                "</title>
<meta property=\"og:type\" content=\"profile\">
"
            }
        });
        self.raw("<meta property=\"og:title\" content=\"");
        self.words(&title);
        self.raw("\">\n");
        let said = document.summary().or(document.header.headline());
        let said = said.filter(|_| document.letter.is_none());
        if let Some(line) = said {
            self.raw("<meta name=\"description\" content=\"");
            self.plain(line);
            self.raw("\">\n<meta property=\"og:description\" content=\"");
            self.plain(line);
            self.raw("\">\n");
        }
        // Without an icon, a browser would ask the server for one.
        self.raw("<link rel=\"icon\" href=\"data:,\">\n<style>");
        self.out.push_str(&sheet.style);
        self.raw("</style>\n</head>\n");
    }
}
