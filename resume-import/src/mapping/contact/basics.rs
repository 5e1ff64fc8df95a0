//! Contact information as JSON Resume's `basics`, which the reader of JSON Resume reads: it knows
//! networks, addresses and numbers as people write them. Each item is a profile, and an extension
//! says what else it is.

use super::super::NAMELESS;
use super::{Contact, Item};
use crate::Reason;
use crate::rich::Markup;
use crate::tree::{At, Notes, Words};
use resume_core::json::read_tree;
use resume_core::json::tree::{Member, Node, Value};
use resume_core::model::{Resume, Url, to_uri};
use resume_core::problem::Code;

impl Contact {
    /// A résumé with the name and the contact information.
    pub fn finish(mut self, notes: &mut Notes<'_>) -> Resume {
        self.name_numbers(notes);
        let Contact {
            name,
            location,
            items,
            other: _,
        } = self;
        let root = notes.root();
        let name = name.and_then(|words| {
            let text = notes.plain(Markup::Plain, &words)?;
            Some(words.part(&text))
        });
        let name = name.unwrap_or_else(|| {
            let message = format!("no name found; write it in the place of `{NAMELESS}`");
            notes.lose(root, Reason::NotUnderstood, message);
            Words {
                at: root,
                text: NAMELESS.to_owned(),
            }
        });
        let mut basics = vec![member("name", name)];
        // The order in which each was found first; the location follows what is written to.
        let mut order: Vec<&'static str> = Vec::new();
        let mut profiles = Vec::new();
        for item in items {
            if matches!(&location, Some((before, _)) if *before == profiles.len()) {
                order.push("location");
            }
            order.push("profile");
            profiles.push(match item {
                Item::Field(what, words) => {
                    let value = if what == "website" { "url" } else { "username" };
                    let address = (what == "website").then_some(&*words.text);
                    let exact = exact(words.at, what, address);
                    node(words.at, vec![exact, member(value, in_ascii(words))])
                }
                Item::Profile {
                    network,
                    username,
                    url,
                } => {
                    let at = [&url, &username, &network].into_iter().flatten().next();
                    let at = at.map_or(root, |words| words.at);
                    let members = [("network", network), ("username", username), ("url", url)];
                    let members = members
                        .into_iter()
                        .filter_map(|(key, words)| Some(member(key, words?)));
                    node(at, members.collect())
                }
                Item::Number(_, number) => {
                    let exact = exact(number.at, "phone", None);
                    node(number.at, vec![exact, member("username", in_ascii(number))])
                }
                Item::Row(label, what, text) => {
                    let at = label.at;
                    let value = if what == "link" { "url" } else { "username" };
                    let exact = exact(at, what, (what == "link").then_some(&text));
                    let value = member(value, in_ascii(Words { at, text }));
                    node(at, vec![exact, member("network", label), value])
                }
            });
        }
        if let Some((_, words)) = location {
            let at = words.at;
            let location = node(at, vec![member("city", words)]);
            basics.push(Member {
                key: "location".into(),
                at: 0,
                node: location,
            });
        }
        let list = |value| Node {
            at: 0,
            value: Value::List(value),
        };
        let order = order.into_iter().map(|key| text_node(root, key)).collect();
        basics.push(Member {
            key: "profiles".into(),
            at: 0,
            node: list(profiles),
        });
        let contact = Member {
            key: "contact".into(),
            at: 0,
            node: list(order),
        };
        basics.push(Member {
            key: "x-resume".into(),
            at: 0,
            node: node(root, vec![contact]),
        });
        let basics = Member {
            key: "basics".into(),
            at: 0,
            node: node(root, basics),
        };
        let (resume, losses) = read_tree(&node(root, vec![basics]));
        for (at, problem) in losses {
            let reason = match problem.code {
                Code::FieldUnknown => Reason::NoPlace,
                _ => Reason::NotUnderstood,
            };
            notes.lose(notes.at(at), reason, problem.message.to_string());
        }
        resume
    }
}

fn text_node(at: At, text: impl Into<String>) -> Node<'static> {
    Node {
        at: at.number(),
        value: Value::Text(text.into().into()),
    }
}

fn node(at: At, members: Vec<Member<'static>>) -> Node<'static> {
    Node {
        at: at.number(),
        value: Value::Map(members),
    }
}

fn member(key: &'static str, words: Words) -> Member<'static> {
    Member {
        key: key.into(),
        at: words.at.number(),
        node: text_node(words.at, words.text),
    }
}

/// The extension that says what an item is, and an address that JSON Resume spells otherwise.
fn exact(at: At, what: &'static str, address: Option<&str>) -> Member<'static> {
    let text = what.to_owned();
    let mut members = vec![member("as", Words { at, text })];
    if let Some(address) = address.filter(|address| !address.is_ascii()) {
        let text = address.to_owned();
        members.push(member("url", Words { at, text }));
    }
    Member {
        key: "x-resume".into(),
        at: at.number(),
        node: node(at, members),
    }
}

/// An address as JSON Resume spells it.
fn in_ascii(words: Words) -> Words {
    match Url::fault(&words.text) {
        None => Words {
            text: to_uri(&words.text).into_owned(),
            ..words
        },
        Some(_) => words,
    }
}
