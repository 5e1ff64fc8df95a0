//! XML: names are literals, and whatever a person wrote is escaped.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};
use std::borrow::Cow;

/// An XML file that is being written. Writing to memory does not fail.
pub(crate) struct Xml(Writer<Vec<u8>>);

/// The attributes of an element.
pub(crate) type Attributes<'a> = [(&'static str, &'a str)];

impl Xml {
    /// A file with this root.
    pub(crate) fn file(
        root: &'static str,
        attributes: &Attributes<'_>,
        content: impl FnOnce(&mut Xml),
    ) -> Vec<u8> {
        let mut xml = Xml(Writer::new(Vec::new()));
        xml.event(Event::Decl(BytesDecl::new(
            "1.0",
            Some("UTF-8"),
            Some("yes"),
        )));
        xml.element(root, attributes, content);
        xml.0.into_inner()
    }

    /// An element with content.
    pub(crate) fn element(
        &mut self,
        name: &'static str,
        attributes: &Attributes<'_>,
        content: impl FnOnce(&mut Xml),
    ) {
        self.event(Event::Start(start(name, attributes)));
        content(self);
        self.event(Event::End(BytesEnd::new(name)));
    }

    /// An element without content.
    pub(crate) fn empty(&mut self, name: &'static str, attributes: &Attributes<'_>) {
        self.event(Event::Empty(start(name, attributes)));
    }

    /// An element whose only attribute is `w:val`.
    pub(crate) fn value(&mut self, name: &'static str, value: &str) {
        self.empty(name, &[("w:val", value)]);
    }

    /// An element that holds words.
    pub(crate) fn words(&mut self, name: &'static str, attributes: &Attributes<'_>, text: &str) {
        self.element(name, attributes, |xml| {
            xml.event(Event::Text(BytesText::new(&allowed(text))));
        });
    }

    fn event(&mut self, event: Event<'_>) {
        // A vector takes whatever is written to it.
        let _ = self.0.write_event(event);
    }
}

fn start(name: &'static str, attributes: &Attributes<'_>) -> BytesStart<'static> {
    let mut start = BytesStart::new(name);
    for (name, value) in attributes {
        start.push_attribute((*name, &*allowed(value)));
    }
    start
}

/// The text without the characters that XML forbids (XML 1.0, production 2) and without other
/// control characters, each of which becomes U+FFFD, as in HTML. Lines of a file are not lines of
/// the page.
fn allowed(text: &str) -> Cow<'_, str> {
    let is_odd = |c: char| c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}');
    if !text.contains(is_odd) {
        return Cow::Borrowed(text);
    }
    let allowed = text.chars().map(|c| match c {
        '\t' | '\n' | '\r' => ' ',
        c if is_odd(c) => '\u{fffd}',
        c => c,
    });
    Cow::Owned(allowed.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_xml_forbids_gets_through() {
        let file = Xml::file("a", &[("b", "\"<&\u{1}>\n")], |xml| {
            xml.words("c", &[], "<&>\u{0}\u{fffe}\u{85}\r\n]]>é");
        });
        assert_eq!(
            String::from_utf8(file).unwrap(),
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\
             <a b=\"&quot;&lt;&amp;\u{fffd}&gt; \"><c>&lt;&amp;&gt;\u{fffd}\u{fffd}\u{fffd}  ]]&gt;é</c></a>"
        );
    }
}
