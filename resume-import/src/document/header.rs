//! What is above the sections: the name, the headline, how to reach the person, and the summary.

use super::blocks::Block;
use super::heading::is_title;
use super::line::{DOTS, Line};
use crate::Reason;
use crate::mapping::{Collected, web};
use crate::rich::{is_file, joined};
use crate::tree::{At, Notes, Words};
use resume_core::model::{Bullet, Email, Inline, Kind, Network, Phone, Photo, Prose, Url};

/// What people write between the items of a line about how to reach them.
const SEPARATORS: &[&str] = &[" | ", " • ", " ∙ ", " ‧ ", " — ", "\u{2003}"];

/// What people write before an email address and before a phone number, in small letters.
const EMAIL: &[&str] = &["email", "e-mail", "mail"];
const PHONE: &[&str] = &["phone", "tel", "telephone", "telefon"];

/// Reads the blocks before the first section.
pub(super) fn read(blocks: Vec<Block>, collected: &mut Collected, notes: &mut Notes<'_>) {
    let blocks: Vec<Block> = blocks.into_iter().map(Block::without_lines).collect();
    let is_reaching =
        |block: &Block| matches!(block, Block::Paragraph(_, lines) if is_contact(lines));
    let has_contact = blocks.iter().any(is_reaching);
    let mut is_reached = !has_contact;
    let mut before = Vec::new();
    for block in blocks {
        match block {
            Block::Heading(at, _, name) => {
                let text = name.plain();
                collected.contact.name(Some(Words { at, text }));
            }
            Block::Paragraph(at, lines) if is_contact(&lines) => {
                is_reached = true;
                reached(at, lines, collected, notes);
            }
            Block::Paragraph(at, lines)
                if !is_reached
                    || !has_contact && before.is_empty() && is_phrase(&lines, collected) =>
            {
                before.extend(joined(lines.into_iter().map(|line| line.0)).map(|line| (at, line)));
            }
            Block::Paragraph(_, lines) | Block::Head(_, lines) | Block::Quote(lines) => {
                let summary = joined(lines.into_iter().map(|line| line.0));
                collected.summary.extend(summary);
            }
            Block::List(bullets) => {
                for Bullet { text, bullets, .. } in bullets {
                    let line = unlabelled(Line(text));
                    match is_way(&line) {
                        true => item(line, notes.root(), collected, notes),
                        false => collected.summary.push(line.0),
                    }
                    collected
                        .summary
                        .extend(bullets.into_owned().into_iter().map(|bullet| bullet.text));
                }
            }
            Block::Table(at, rows) => {
                for cell in rows.into_iter().flatten().flatten() {
                    item(Line(cell), at, collected, notes);
                }
            }
            Block::Picture(at, words, address) => picture(at, words, address, collected, notes),
            Block::Metadata(at, text) => metadata(at, &text, collected, notes),
        }
    }
    headlines(before, collected);
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
    let items = line.split(DOTS);
    match items.len() {
        1 => line.split(SEPARATORS),
        _ => items,
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
    items.iter().any(is_way)
        || is_list && items.iter().filter(|item| is_labelled(item)).count() * 2 > items.len()
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
                || !text.contains(char::is_whitespace) && is_page()
        }
        _ => false,
    }
}

/// An item of a list without a label that only says what it is anyway.
fn unlabelled(item: Line) -> Line {
    let (label, value) = match item.0.inlines() {
        [Inline::Text(label), Inline::Link { url, .. }] => {
            let email = url.as_str().strip_prefix("mailto:");
            (&**label, email.unwrap_or_default())
        }
        [Inline::Text(text)] => text.split_once([':', '：']).unwrap_or_default(),
        _ => return item,
    };
    let label = label
        .trim()
        .trim_end_matches([':', '：', '.'])
        .to_lowercase();
    let value = value.trim();
    let is_said = EMAIL.contains(&&*label) && Email::fault(value).is_none()
        || PHONE.contains(&&*label) && is_number(value);
    match is_said {
        true => Line(Prose::text(value.to_owned())),
        false => item,
    }
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
        if !is_one && number == 0 && collected.headline.is_none() && !items.iter().any(is_way) {
            collected.headline = Some(line.0);
            continue;
        }
        for line in items {
            item(line, at, collected, notes);
        }
    }
}

/// An item of the contact information.
fn item(item: Line, at: At, collected: &mut Collected, notes: &mut Notes<'_>) {
    let contact = &mut collected.contact;
    let words = |text: &str| Words {
        at,
        text: text.trim().to_owned(),
    };
    match item.0.inlines() {
        [Inline::Link { text, url }] => {
            let label = Prose(text.clone()).plain();
            link(&label, url, at, collected, notes);
        }
        [Inline::Text(label), Inline::Link { text, url }]
            if label.trim_end().ends_with([':', '：']) =>
        {
            let label = label.trim().trim_end_matches([':', '：']);
            let text = Prose(text.clone()).plain();
            let profile = Network::of_address(url.as_str())
                .filter(|(network, _)| Network::named(label) == Some(*network));
            match profile {
                // `GitHub: [ada](https://github.com/ada)`
                Some((_, name)) if text.trim_start_matches('@') == name.trim_start_matches('@') => {
                    contact.website(words(url.as_str()), notes);
                }
                _ if is_shown(&text, url) => {
                    contact.row(&words(label), &words(url.as_str()), notes);
                }
                _ => {
                    let label = format!("{label}: {text}");
                    contact.row(&words(&label), &words(url.as_str()), notes);
                }
            }
        }
        [Inline::Strong(_) | Inline::Emphasis(_)] if collected.headline.is_none() => {
            collected.headline = Some(Prose::text(item.plain()));
        }
        _ => {
            let text = item.plain();
            let is_page =
                || !text.contains(char::is_whitespace) && web(&text).is_some() && !is_file(&text);
            let row = text.split_once(": ").or_else(|| text.split_once('：'));
            match row {
                _ if Email::fault(&text).is_none() => contact.email(words(&text), notes),
                _ if is_number(&text) => contact.phone(words(&text), notes),
                _ if is_page() => contact.website(words(&text), notes),
                Some((label, value)) => contact.row(&words(label), &words(value), notes),
                None if matches!(item.0.inlines(), [Inline::Strong(_) | Inline::Emphasis(_)]) => {
                    collected.summary.push(item.0);
                }
                None if collected.headline.is_none() && is_title(Kind::Experience, &text) => {
                    collected.headline = Some(item.0);
                }
                None if !contact.has_location() => contact.location([words(&text)], notes),
                None => collected.summary.push(item.0),
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
            key if EMAIL.contains(&key) => collected.contact.email(words, notes),
            key if key == "mobile" || PHONE.contains(&key) => {
                collected.contact.phone(words, notes);
            }
            "location" | "address" | "city" => collected.contact.location([words], notes),
            "website" | "url" | "homepage" | "site" => collected.contact.website(words, notes),
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
            key => notes.lose(
                at,
                Reason::NoPlace,
                format!("no place for `{key}: {value}`"),
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
