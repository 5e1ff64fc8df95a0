//! The head of a page.

use super::{Page, escape, sha256, style};
use crate::document::{Document, Header};

impl Page<'_> {
    pub(super) fn head(&mut self, document: &Document<'_>, style: Option<&str>) {
        self.raw("<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        self.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-");
        match style {
            None => self.raw(style::HASH),
            Some(style) => self.out.extend(
                sha256::base64(&sha256::digest(escape::style(style).as_bytes())).map(char::from),
            ),
        }
        self.raw("'; img-src data:; base-uri 'none'; form-action 'none'\">\n");
        if style.is_none() {
            // A custom style sheet says itself whether it has dark colours.
            self.raw("<meta name=\"color-scheme\" content=\"light dark\">\n");
        }
        self.raw("<title>");
        self.title(&document.header);
        self.raw("</title>\n<meta property=\"og:type\" content=\"profile\">\n<meta property=\"og:title\" content=\"");
        self.title(&document.header);
        self.raw("\">\n");
        let said = document
            .header
            .summaries()
            .next()
            .or(document.header.headline());
        if let Some(line) = said {
            self.raw("<meta name=\"description\" content=\"");
            self.plain(line);
            self.raw("\">\n<meta property=\"og:description\" content=\"");
            self.plain(line);
            self.raw("\">\n");
        }
        // Without an icon, a browser would ask the server for one.
        self.raw("<link rel=\"icon\" href=\"data:,\">\n<style>");
        match style {
            None => self.raw(style::STYLE),
            Some(style) => self.out.push_str(&escape::style(style)),
        }
        self.raw("</style>\n</head>\n");
    }

    fn title(&mut self, header: &Header<'_>) {
        match header.headline() {
            Some(headline) => {
                self.words(header.name);
                self.raw(if header.name.is_empty() { "" } else { " – " });
                self.plain(headline);
            }
            // A page must have a title.
            None if header.name.is_empty() => self.raw("Résumé"),
            None => self.words(header.name),
        }
    }
}
