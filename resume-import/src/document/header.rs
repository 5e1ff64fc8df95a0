//! What is above the sections: the name, the headline, how to reach the person, and the summary.

use super::blocks::Block;
use super::labels::{self, Fact};
use super::line::{DOTS, Line, tidy};
use super::titles::is_title;
use crate::Reason;
use crate::mapping::{Collected, web};
use crate::rich::{is_file, joined};
use crate::tree::{At, Notes, Words};
use resume_core::model::{Bullet, Email, Inline, Kind, Network, Phone, Photo, Prose, Url};

/// What people write between the items of a line about how to reach them.
const SEPARATORS: &[&str] = &[" | ", "｜", " • ", " ∙ ", " ‧ ", " — ", " ・ ", "\u{2003}"];

/// Reads the blocks before the first section.
pub(super) fn read(blocks: Vec<Block>, collected: &mut Collected, notes: &mut Notes<'_>) {
    let is_reaching = |block: &Block| match block {
        Block::Paragraph(_, lines) | Block::Short(_, lines) => is_contact(lines),
        Block::List(_, bullets) => bullets
            .iter()
            .any(|bullet| is_known(&Line(bullet.text.clone()))),
        Block::Table(_, rows) => rows.iter().any(|row| labelled_cells(row).is_some()),
        _ => false,
    };
    let has_contact = blocks.iter().any(is_reaching);
    let mut is_reached = !has_contact;
    let mut before = Vec::new();
    for block in blocks {
        let block = match &block {
            Block::Short(_, lines) if !is_contact(lines) => block.without_lines(),
            _ => block,
        };
        match block {
            Block::Heading(at, _, name) => named(at, Line(name), collected, notes),
            Block::Paragraph(at, lines) | Block::Short(at, lines) if is_contact(&lines) => {
                is_reached = true;
                reached(at, lines, collected, notes);
            }
            Block::Paragraph(at, lines)
                if !is_reached
                    || !has_contact && before.is_empty() && is_phrase(&lines, collected) =>
            {
                before.extend(joined(lines.into_iter().map(|line| line.0)).map(|line| (at, line)));
            }
            Block::Paragraph(_, lines) | Block::Short(_, lines) | Block::Quote(lines) => {
                let summary = joined(lines.into_iter().map(|line| line.0));
                collected.summary.extend(summary);
            }
            Block::Term(_, term) => collected.summary.push(term),
            Block::List(at, bullets) => list(at, bullets, collected, notes),
            Block::Table(at, rows) => table(at, rows, collected, notes),
            Block::Picture(at, words, address) => picture(at, words, address, collected, notes),
            Block::Metadata(at, text) => metadata(at, &text, collected, notes),
        }
    }
    headlines(before, collected);
}

/// Whether a section with such a title says how to reach the person. Rendered pages have rows of
/// any content in it, with emphasised labels.
pub(super) fn is_contact_section(blocks: &[Block]) -> bool {
    let is_row = |line: &Line| matches!(line.marked(), Some((Inline::Emphasis(_), _)));
    let is_rendered = |block: &Block| match block {
        Block::Paragraph(_, lines) => lines.iter().any(is_row),
        _ => false,
    };
    let is_item = |line: &Line| items_of(line).iter().any(is_known);
    let says = |block: &Block| match block {
        Block::Paragraph(_, lines) | Block::Short(_, lines) => lines.iter().any(is_item),
        Block::List(_, bullets) => {
            let mut lines = bullets.iter().map(|bullet| Line(bullet.text.clone()));
            lines.any(|line| is_item(&line))
        }
        Block::Table(_, rows) => rows.iter().any(|row| labelled_cells(row).is_some()),
        Block::Heading(..)
        | Block::Term(..)
        | Block::Quote(_)
        | Block::Picture(..)
        | Block::Metadata(..) => false,
    };
    blocks.iter().any(says) && !blocks.iter().any(is_rendered)
}

/// Reads the blocks of a section that says how to reach the person.
pub(super) fn contact(blocks: Vec<Block>, collected: &mut Collected, notes: &mut Notes<'_>) {
    for block in blocks {
        match block {
            Block::Paragraph(at, lines) | Block::Short(at, lines) => {
                for line in lines.iter().flat_map(items_of) {
                    item(line, at, collected, notes);
                }
            }
            Block::Heading(at, _, title) | Block::Term(at, title) => {
                let text = title.plain();
                if !labels::is_contact_title(&text) {
                    notes.no_place(&Words { at, text });
                }
            }
            Block::Quote(lines) => collected
                .summary
                .extend(lines.into_iter().map(|line| line.0)),
            Block::List(at, bullets) => list(at, bullets, collected, notes),
            Block::Table(at, rows) => table(at, rows, collected, notes),
            Block::Picture(at, words, address) => picture(at, words, address, collected, notes),
            Block::Metadata(at, text) => metadata(at, &text, collected, notes),
        }
    }
}

/// Reads the paragraphs of a section that is the summary.
pub(super) fn summary(blocks: Vec<Block>, collected: &mut Collected) {
    for block in blocks {
        if let Block::Paragraph(_, lines) | Block::Quote(lines) = block.without_lines() {
            let prose = joined(lines.into_iter().map(|line| line.0));
            collected.summary.extend(prose);
        }
    }
}

/// A heading above all sections: the name, perhaps beside what the document is.
fn named(at: At, name: Line, collected: &mut Collected, notes: &mut Notes<'_>) {
    const BESIDE: &[&str] = &[" — ", " – ", " - ", " | ", ": ", "："];
    let name = plain(name);
    let is_title = |line: &Line| labels::is_document_title(&line.plain());
    let (titles, names): (Vec<Line>, Vec<Line>) =
        name.split(BESIDE).into_iter().partition(is_title);
    let text = match titles.is_empty() {
        true => name.plain(),
        false => {
            for title in titles {
                let text = title.plain();
                notes.no_place(&Words { at, text });
            }
            let names: Vec<String> = names.iter().map(Line::plain).collect();
            names.join(" – ")
        }
    };
    match text.is_empty() || collected.contact.has_name() {
        false => collected.contact.name(Some(Words { at, text })),
        true if text.is_empty() => {}
        true => collected.summary.push(Prose::text(text)),
    }
}

/// Bullets above the sections: ways to reach the person, or parts of the summary.
fn list(at: At, bullets: Vec<Bullet>, collected: &mut Collected, notes: &mut Notes<'_>) {
    for Bullet { text, bullets, .. } in bullets {
        let line = Line(text);
        match is_known(&line) {
            true => {
                for line in items_of(&line) {
                    item(line, at, collected, notes);
                }
            }
            false => collected.summary.push(line.0),
        }
        let finer = bullets.into_owned().into_iter().map(|bullet| bullet.text);
        collected.summary.extend(finer);
    }
}

/// Rows above the sections: a label and a value, or cells of any kind.
fn table(at: At, rows: Vec<Vec<Option<Prose>>>, collected: &mut Collected, notes: &mut Notes<'_>) {
    let are_labelled = rows.iter().any(|row| labelled_cells(row).is_some());
    for (number, row) in rows.into_iter().enumerate() {
        let mut cells: Vec<Line> = row.into_iter().flatten().map(Line).collect();
        match cells.as_slice() {
            [title] if are_labelled && number == 0 && !is_known(title) => {
                let text = title.plain();
                if !labels::is_contact_title(&text) {
                    notes.no_place(&Words { at, text });
                }
            }
            [label, value] if are_labelled => {
                let label = plain(label.clone()).plain();
                said(&label, value.clone(), at, collected, notes);
            }
            _ => {
                for cell in cells.drain(..) {
                    item(cell, at, collected, notes);
                }
            }
        }
    }
}

/// The fact that the first of two cells is a label of.
fn labelled_cells(row: &[Option<Prose>]) -> Option<labels::Fact> {
    match row {
        [Some(label), Some(_)] => labels::fact(&label.plain()),
        _ => None,
    }
}

/// Whether the first paragraph is a few words and no sentence.
fn is_phrase(lines: &[Line], collected: &Collected) -> bool {
    let [line] = lines else {
        return false;
    };
    let text = line.plain();
    let is_short = text.chars().count() <= 80 && !text.ends_with(['.', '!', '?', ':', '。']);
    is_short && collected.summary.is_empty()
}

/// The paragraphs between the name and the contact information.
fn headlines(before: Vec<(At, Prose)>, collected: &mut Collected) {
    let count = before.len();
    for (number, (at, prose)) in before.into_iter().enumerate() {
        let text = prose.plain();
        if collected.pronouns.is_none() && is_pronouns(&text) && count > number {
            collected.pronouns = Some(Words { at, text });
        } else if collected.headline.is_none() {
            collected.headline = Some(prose);
        } else {
            collected
                .summary
                .insert(number.saturating_sub(1).min(collected.summary.len()), prose);
        }
    }
}

/// Whether words are pronouns, such as `she/her`.
fn is_pronouns(text: &str) -> bool {
    let is_word = |word: &str| {
        (1..=6).contains(&word.chars().count()) && word.chars().all(char::is_lowercase)
    };
    text.contains('/') && text.split('/').count() <= 3 && text.split('/').all(is_word)
}

/// The items of a line.
fn items_of(line: &Line) -> Vec<Line> {
    let items = match line.split(DOTS) {
        items if items.len() > 1 => items,
        _ => line.split(SEPARATORS),
    };
    items.iter().flat_map(weakly_divided).collect()
}

/// The items between weaker marks, if what is between is known.
fn weakly_divided(line: &Line) -> Vec<Line> {
    const WEAKER: &[&[&str]] = &[
        &[" / "],
        &[", ", "、", "，"],
        &["; ", "；"],
        &[" – ", " - "],
    ];
    for marks in WEAKER {
        let items = line.split(marks);
        let known = items.iter().filter(|item| is_known(item)).count();
        if known > 1 && known * 3 >= items.len() * 2 {
            return items.iter().flat_map(weakly_divided).collect();
        }
    }
    // `[LinkedIn](https://…) ada@ada.example`
    let pieces = line.0.inlines().iter().filter_map(|inline| {
        let prose = tidy(std::slice::from_ref(inline))?;
        Some(Line(prose))
    });
    let pieces: Vec<Line> = pieces.collect();
    match pieces.len() > 1 && pieces.iter().all(is_way) {
        true => pieces,
        false => vec![line.clone()],
    }
}

/// Whether a paragraph says how to reach the person: one of its items is a way to do so.
fn is_contact(lines: &[Line]) -> bool {
    let items: Vec<Line> = lines.iter().flat_map(items_of).collect();
    let is_list = items.len() > 1;
    let is_labelled = |item: &Line| {
        let text = item.plain();
        let is_short = |(label, _): (&str, &str)| label.split_whitespace().count() <= 3;
        text.split_once([':', '：']).is_some_and(is_short)
    };
    items.iter().any(is_known)
        || is_list && items.iter().filter(|item| is_labelled(item)).count() * 2 > items.len()
}

/// Whether an item says how to reach the person, or another fact about them by its label.
fn is_known(item: &Line) -> bool {
    let (item, _) = without_pictures(item);
    if is_way(&item) {
        return true;
    }
    let Some((label, value)) = labelled(&item) else {
        return false;
    };
    match labels::fact(&label) {
        Some(Fact::Any) => items_of(&value).iter().all(is_way),
        Some(_) => true,
        None => Network::named(&label).is_some() || is_way(&value),
    }
}

/// Whether an item is an address or a number.
fn is_way(item: &Line) -> bool {
    let text = item.plain();
    let is_page = || {
        let is_known = Network::of_address(&format!("https://{text}")).is_some();
        web(&text).is_some() && (is_known || text.contains("://") || text.starts_with("www."))
    };
    match item.0.inlines() {
        [Inline::Link { .. }] => true,
        [Inline::Text(label), Inline::Link { .. }] => label.trim_end().ends_with([':', '：']),
        [Inline::Text(_)] => {
            Email::fault(&text).is_none()
                || is_number(&text)
                || handle(&text).is_some()
                || !text.contains(char::is_whitespace) && is_page()
        }
        _ => false,
    }
}

/// The name in a handle of Mastodon: `@ada@mastodon.example`.
fn handle(text: &str) -> Option<&str> {
    let name = text.strip_prefix('@')?;
    Email::fault(name).is_none().then_some(text)
}

/// An item without the pictures before it, and whether one of them says that a place follows.
fn without_pictures(item: &Line) -> (Line, bool) {
    let mut inlines = item.0.inlines().to_vec();
    let Some(Inline::Text(text)) = inlines.first_mut() else {
        return (item.clone(), false);
    };
    let rest = text.trim_start_matches(|c| labels::is_picture(c) || c == ' ');
    let is_place = text[..text.len() - rest.len()].contains(labels::is_pin);
    *text = rest.to_owned().into();
    match tidy(&inlines) {
        Some(prose) => (Line(prose), is_place),
        None => (item.clone(), false),
    }
}

/// A label with a colon, and what is after it.
fn labelled(item: &Line) -> Option<(String, Line)> {
    const LENGTH: usize = 30;
    let inlines = item.0.inlines();
    let (label, rest): (String, Vec<Inline>) = match inlines {
        [Inline::Text(text), rest @ ..] => {
            let (label, after) = text.split_once([':', '：'])?;
            let is_apart = after.is_empty() || text.contains('：') || after.starts_with(' ');
            if !is_apart {
                return None;
            }
            let after = Inline::Text(after.to_owned().into());
            (
                label.to_owned(),
                std::iter::once(after).chain(rest.iter().cloned()).collect(),
            )
        }
        [Inline::Strong(label) | Inline::Emphasis(label), rest @ ..] => {
            let label = Prose(label.clone()).plain();
            match (label.strip_suffix([':', '：']), rest) {
                (Some(label), _) => (label.to_owned(), rest.to_vec()),
                (None, [Inline::Text(text), rest @ ..]) => {
                    let after = text.trim_start().strip_prefix([':', '：'])?;
                    let after = Inline::Text(after.to_owned().into());
                    (
                        label,
                        std::iter::once(after).chain(rest.iter().cloned()).collect(),
                    )
                }
                (None, _) => return None,
            }
        }
        _ => return None,
    };
    let is_short = label.split_whitespace().count() <= 4 && label.chars().count() <= LENGTH;
    let value = tidy(&rest).filter(|_| is_short && !label.trim().is_empty())?;
    Some((label.trim().to_owned(), Line(value)))
}

/// Whether a text is a phone number, and no year.
fn is_number(text: &str) -> bool {
    Phone::fault(text).is_none() && text.chars().filter(|c| c.is_numeric()).count() > 5
}

/// The items of a paragraph that says how to reach the person.
fn reached(at: At, lines: Vec<Line>, collected: &mut Collected, notes: &mut Notes<'_>) {
    let is_one = lines.len() == 1;
    for (number, line) in lines.into_iter().enumerate() {
        let items = items_of(&line);
        // The first of several lines says what the person is.
        let is_first = !is_one && number == 0 && items.len() == 1;
        if is_first && collected.headline.is_none() && !items.iter().any(is_known) {
            collected.headline = Some(line.0);
            continue;
        }
        // Rendered pages have rows with any label, and links to whatever can be linked.
        let are_rendered = line.split(DOTS).len() > 1 && items.iter().any(is_link) && {
            let is_plain = |item: &Line| item.plain().contains('@') && !has_link(item);
            !items.iter().any(is_plain)
        };
        for line in items {
            match labelled(&line).filter(|_| are_rendered) {
                Some((label, value)) => row(&label, &value, at, collected, notes),
                None => item(line, at, collected, notes),
            }
        }
    }
}

fn is_link(item: &Line) -> bool {
    matches!(item.0.inlines(), [Inline::Link { .. }])
}

fn has_link(item: &Line) -> bool {
    let mut inlines = item.0.inlines().iter();
    inlines.any(|inline| matches!(inline, Inline::Link { .. }))
}

/// A row, whose label has the words of the link if they say more than its address.
fn row(label: &str, value: &Line, at: At, collected: &mut Collected, notes: &mut Notes<'_>) {
    let text = value.plain();
    let (label, value) = match value.0.inlines() {
        [Inline::Link { url, .. }] if is_shown(&text, url) => {
            (label.to_owned(), url.as_str().to_owned())
        }
        [Inline::Link { url, .. }] => (format!("{label}: {text}"), url.as_str().to_owned()),
        _ => (label.to_owned(), text),
    };
    let words = |text: &str| Words {
        at,
        text: text.to_owned(),
    };
    let contact = &mut collected.contact;
    contact.row(&words(&label), &words(&value), notes);
}

/// A line that is marked as a whole, without the mark.
fn plain(line: Line) -> Line {
    match line.0.inlines() {
        [Inline::Strong(inner) | Inline::Emphasis(inner)] => plain(Line(Prose(inner.clone()))),
        _ => line,
    }
}

/// What a label says of its value.
fn said(label: &str, value: Line, at: At, collected: &mut Collected, notes: &mut Notes<'_>) {
    let contact = &mut collected.contact;
    let words = |text: &str| Words {
        at,
        text: text.trim().to_owned(),
    };
    let text = value.plain();
    let address = match value.0.inlines() {
        [Inline::Link { url, .. }] => Some(url.as_str().to_owned()),
        _ => None,
    };
    let email = address
        .as_deref()
        .and_then(|address| address.strip_prefix("mailto:"));
    let network = Network::named(label).filter(|_| labels::fact(label).is_none());
    match labels::fact(label) {
        Some(Fact::Email) if text.contains('@') || email.is_some() => {
            contact.email(words(email.unwrap_or(&text)), notes);
        }
        Some(Fact::Phone) if text.chars().filter(|c| c.is_numeric()).count() > 4 => {
            contact.phone(words(&text), notes);
        }
        Some(Fact::Location) if !contact.has_location() => contact.location([words(&text)], notes),
        Some(Fact::Website)
            if address
                .as_deref()
                .is_some_and(|address| web(address).is_some())
                && value.0.inlines().len() == 1 =>
        {
            item(value, at, collected, notes);
        }
        Some(Fact::Website) if web(&text).is_some() => contact.website(words(&text), notes),
        Some(Fact::Name) if !contact.has_name() => contact.name(Some(words(&text))),
        Some(Fact::Pronouns) if collected.pronouns.is_none() => {
            collected.pronouns = Some(words(&text));
        }
        Some(Fact::Private(name)) => contact.private(name, &words(&text), notes),
        Some(Fact::Any) => {
            for line in items_of(&value) {
                item(line, at, collected, notes);
            }
        }
        Some(_) => contact.row(
            &words(label),
            &words(address.as_deref().unwrap_or(&text)),
            notes,
        ),
        None => match (network, address, web(&text)) {
            // `GitHub: [ada](https://github.com/ada)`
            (Some(network), Some(address), _)
                if Network::of_address(&address).is_some_and(|(known, name)| {
                    let is_name = text.trim_start_matches('@') == name.trim_start_matches('@');
                    known == network && (is_name || Network::named(&text) == Some(known))
                }) =>
            {
                contact.website(words(&address), notes);
            }
            (_, Some(_), _) => row(label, &value, at, collected, notes),
            (Some(network), None, Some(url))
                if Network::of_address(url.as_str()).is_some_and(|(known, _)| known == network) =>
            {
                contact.website(words(url.as_str()), notes);
            }
            (Some(_), None, None) => {
                contact.profile(Some(words(label)), Some(words(&text)), None, notes);
            }
            (_, None, _) => contact.row(&words(label), &words(&text), notes),
        },
    }
}

/// An item of the contact information.
fn item(item: Line, at: At, collected: &mut Collected, notes: &mut Notes<'_>) {
    let (item, is_place) = without_pictures(&item);
    if let Some((label, value)) = labelled(&item) {
        return said(&label, value, at, collected, notes);
    }
    let contact = &mut collected.contact;
    let words = |text: &str| Words {
        at,
        text: text.trim().to_owned(),
    };
    match item.0.inlines() {
        [Inline::Link { text, url }] => {
            let label = Prose(text.clone()).plain();
            let label = label.trim_start_matches(|c| labels::is_picture(c) || c == ' ');
            link(label, url, at, collected, notes);
        }
        [Inline::Strong(_) | Inline::Emphasis(_)] if collected.headline.is_none() => {
            collected.headline = Some(Prose::text(item.plain()));
        }
        _ => {
            let text = item.plain();
            let is_page =
                || !text.contains(char::is_whitespace) && web(&text).is_some() && !is_file(&text);
            let born = text.split_once(char::is_numeric).map(|(before, _)| before);
            let born = born.and_then(labels::fact);
            match item.0.inlines() {
                _ if Email::fault(&text).is_none() => contact.email(words(&text), notes),
                _ if is_number(&text) => contact.phone(words(&text), notes),
                _ if handle(&text).is_some() => {
                    contact.profile(Some(words("Mastodon")), Some(words(&text)), None, notes);
                }
                _ if is_page() => contact.website(words(&text), notes),
                _ if matches!(born, Some(Fact::Private(_))) => {
                    if let Some(Fact::Private(name)) = born {
                        contact.private(name, &words(&text), notes);
                    }
                }
                [Inline::Strong(_) | Inline::Emphasis(_)] => collected.summary.push(item.0),
                _ if is_place && !contact.has_location() => {
                    contact.location([words(&text)], notes);
                }
                _ if collected.headline.is_none() && is_title(Kind::Experience, &text) => {
                    collected.headline = Some(item.0);
                }
                _ if !contact.has_location() => contact.location([words(&text)], notes),
                _ => collected.summary.push(item.0),
            }
        }
    }
}

/// A link alone.
fn link(label: &str, url: &Url, at: At, collected: &mut Collected, notes: &mut Notes<'_>) {
    let contact = &mut collected.contact;
    let words = |text: &str| Words {
        at,
        text: text.trim().to_owned(),
    };
    let address = url.as_str();
    let network = Network::of_address(address).map(|(network, _)| network);
    let is_shown = is_shown(label, url) || network.is_some() && label.starts_with('@');
    if let Some(email) = address
        .strip_prefix("mailto:")
        .filter(|email| *email == label)
    {
        contact.email(words(email), notes);
    } else if is_shown && address.starts_with("tel:") {
        contact.phone(words(label), notes);
    } else if is_shown || network.is_some() && Network::named(label) == network {
        contact.website(words(address), notes);
    } else {
        contact.row(&words(label), &words(address), notes);
    }
}

/// Whether the words of a link are its address, perhaps without what browsers leave out.
fn is_shown(words: &str, url: &Url) -> bool {
    fn short(address: &str) -> &str {
        let address = address
            .split_once("://")
            .map_or(address, |(_, address)| address);
        let address = address.strip_prefix("www.").unwrap_or(address);
        address.trim_end_matches('/')
    }
    let is_number = url.as_str().starts_with("tel:") && !words.contains(char::is_alphabetic);
    is_number || short(words) == short(url.display())
}

/// A picture above the sections is the photo, if it is a file.
fn picture(
    at: At,
    words: Option<Prose>,
    address: String,
    collected: &mut Collected,
    notes: &mut Notes<'_>,
) {
    let is_photo = !address.contains("://") && Photo::fault(&address).is_none();
    if is_photo && collected.photo.is_none() {
        collected.photo_alternative = words.map(|words| words.plain().into());
        collected.photo = Some(Words { at, text: address });
        return;
    }
    match (words, Url::encoded(&address)) {
        (Some(words), Some(url)) => collected.summary.push(linked(words, url)),
        (words, _) => {
            collected.summary.extend(words);
            no_address(at, &address, notes);
        }
    }
}

/// Words that lead to an address.
pub(super) fn linked(words: Prose, url: Url) -> Prose {
    let text = words.0;
    Prose(vec![Inline::Link { text, url }].into())
}

pub(super) fn no_address(at: At, address: &str, notes: &mut Notes<'_>) {
    let message = format!("not understood as an address: `{address}`");
    notes.lose(at, Reason::NotUnderstood, message);
}

/// The YAML before the text, in which each line is a key and a value.
fn metadata(at: At, text: &str, collected: &mut Collected, notes: &mut Notes<'_>) {
    let mut title = None;
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        let Some((key, value)) = line.trim().split_once(':') else {
            notes.lose(
                at,
                Reason::NoPlace,
                format!("no place for `{}`", line.trim()),
            );
            continue;
        };
        let value = value.trim();
        let value = value
            .strip_prefix('"')
            .and_then(|value| value.strip_suffix('"'))
            .or_else(|| value.strip_prefix('\'')?.strip_suffix('\''))
            .unwrap_or(value);
        let words = Words {
            at,
            text: value.to_owned(),
        };
        if value.is_empty() {
            continue;
        }
        let line_of = |text: &str| Prose::text(text.to_owned());
        match key.trim().to_lowercase().as_str() {
            "name" | "author" if !collected.contact.has_name() => {
                collected.contact.name(Some(words));
            }
            "title" => title = Some(words),
            "headline" | "subtitle" | "role" | "position" | "tagline" | "job-title"
                if collected.headline.is_none() =>
            {
                collected.headline = Some(line_of(value));
            }
            "pronouns" => collected.pronouns = Some(words),
            "author" if collected.contact.is_named(value) => {}
            key if labels::fact(key) == Some(Fact::Email) => {
                collected.contact.email(words, notes);
            }
            key if labels::fact(key) == Some(Fact::Phone) => {
                collected.contact.phone(words, notes);
            }
            key if labels::fact(key) == Some(Fact::Location) => {
                collected.contact.location([words], notes);
            }
            key if labels::fact(key) == Some(Fact::Website) => {
                collected.contact.website(words, notes);
            }
            "lang" | "language" | "locale" => collected.lang = Some(words),
            "summary" | "description" | "bio" | "about" => collected.summary.push(line_of(value)),
            "photo" | "image" | "picture" | "avatar" => collected.photo = Some(words),
            key if Network::named(key).is_some() => {
                let network = words.part(key);
                let (username, url) = match web(value) {
                    Some(_) => (None, Some(words)),
                    None => (Some(words), None),
                };
                collected
                    .contact
                    .profile(Some(network), username, url, notes);
            }
            _ => notes.lose(
                at,
                Reason::NoPlace,
                format!("no place for `{}: {value}`", key.trim()),
            ),
        }
    }
    match title {
        // Without a name, a page is called after the person.
        Some(title) if !collected.contact.has_name() => collected.contact.name(Some(title)),
        Some(title) if collected.headline.is_none() => {
            collected.headline = Some(Prose::text(title.text));
        }
        Some(title) => notes.no_place(&title),
        None => {}
    }
}
