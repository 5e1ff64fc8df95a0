//! From JSON Resume to a résumé: everything that is wrong with it, each at its place, in the words
//! of the macro.

mod basics;
mod design;
mod elements;
mod extension;
mod fields;
mod groups;
mod item;
mod items;
mod places;
mod positions;
mod profile;
mod projects;
mod rows;
mod values;

use super::fields::{EXTENSION, LISTS, META, kinds_of_list};
use super::tree::{Member, Node, Value};
use super::{Options, Otherwise};
use crate::dates;
use crate::model::{Kind, Resume};
use crate::problem::{Code, Path, Problem};
use std::collections::HashMap;
use values::one_line;

/// What was read: a résumé that is whole only where nothing is wrong.
pub(super) struct Outcome {
    pub resume: Resume,
    pub problems: Vec<Found>,
    pub losses: Vec<Found>,
}

/// Something to tell, by pointer and by the byte of the source.
pub(super) struct Found {
    pub pointer: String,
    pub at: usize,
    pub problem: Problem,
}

/// The text in place of a value that was refused.
const PLACEHOLDER: &str = "…";

/// How many problems are reported at most: a file with more is no résumé.
const PROBLEMS: usize = 100;

/// A place in the tree: what holds it, and its key or number there.
#[derive(Clone, Copy)]
pub(super) struct At<'p> {
    parent: Option<&'p At<'p>>,
    step: Under<'p>,
    offset: usize,
}

#[derive(Clone, Copy)]
enum Under<'p> {
    Key(&'p str),
    Index(usize),
}

impl At<'_> {
    fn key<'p>(&'p self, key: &'p str, node: &Node<'_>) -> At<'p> {
        At {
            parent: Some(self),
            step: Under::Key(key),
            offset: node.at,
        }
    }

    fn index(&self, index: usize, node: &Node<'_>) -> At<'_> {
        At {
            parent: Some(self),
            step: Under::Index(index),
            offset: node.at,
        }
    }

    fn is_root(&self) -> bool {
        self.parent.is_none()
    }

    /// The place as a JSON pointer (RFC 6901); the whole document is the empty one.
    fn pointer(&self) -> String {
        let Some(parent) = self.parent else {
            return String::new();
        };
        let mut pointer = parent.pointer();
        pointer.push('/');
        match self.step {
            Under::Key(key) => pointer.push_str(&key.replace('~', "~0").replace('/', "~1")),
            Under::Index(index) => pointer.push_str(&index.to_string()),
        }
        pointer
    }
}

/// The members of an object that are known, by their name of today.
struct Members<'n, 'a>(Vec<(&'static str, &'n Member<'a>)>);

impl<'n, 'a> Members<'n, 'a> {
    fn get(&self, key: &str) -> Option<&'n Node<'a>> {
        self.0
            .iter()
            .find(|(known, _)| *known == key)
            .map(|(_, member)| &member.node)
    }

    /// The node under a key, and its place under the key as it was written.
    fn find<'p>(&self, key: &str, at: &'p At<'p>) -> Option<(&'n Node<'a>, At<'p>)>
    where
        'n: 'p,
    {
        let (_, member) = self.0.iter().find(|(known, _)| *known == key)?;
        Some((&member.node, at.key(&member.key, &member.node)))
    }
}

/// Reads a tree.
pub(super) fn read(root: &Node<'_>, options: &Options) -> Outcome {
    let mut reader = Reader {
        unknown: options.unknown,
        wrong: options.wrong,
        problems: Vec::new(),
        losses: Vec::new(),
        places: Vec::new(),
        numbers: HashMap::new(),
    };
    let at = At {
        parent: None,
        step: Under::Index(0),
        offset: root.at,
    };
    let resume = reader.resume(root, &at);
    reader.whole(&resume, root);
    let Reader {
        mut problems,
        mut losses,
        ..
    } = reader;
    problems.sort_by_key(|found| found.at);
    losses.sort_by_key(|found| found.at);
    Outcome {
        resume,
        problems,
        losses,
    }
}

struct Reader {
    unknown: Otherwise,
    wrong: Otherwise,
    problems: Vec<Found>,
    losses: Vec<Found>,
    /// Where the parts of the résumé are, for the rules that ask about all of it. Sections of a kind
    /// are numbered as their items come in the lists.
    places: Vec<(Path, Place)>,
    /// The numbers that these sections have on the page.
    numbers: HashMap<(Kind, usize), usize>,
}

/// A pointer, and the byte of the source.
type Place = (String, usize);

impl Reader {
    fn resume(&mut self, root: &Node<'_>, at: &At<'_>) -> Resume {
        let mut resume = Resume::new(PLACEHOLDER);
        let known = [&["$schema", "basics"], LISTS, &[META, EXTENSION]].concat();
        let Some(members) = self.members(root, at, &known, &[]) else {
            return resume;
        };
        if let Some((node, at)) = members.find("$schema", at) {
            self.words(node, &at);
        }
        match members.find("basics", at) {
            Some((node, at)) => self.basics(node, &at, &mut resume),
            None => self.refuse(
                at,
                Code::FieldMissing,
                "this résumé has no name",
                "write `\"basics\": { \"name\": \"Ada Example\" }`",
            ),
        }
        let mut contents = Vec::new();
        for kind in Kind::titled().filter(|kind| kinds_of_list(*kind).next() == Some(*kind)) {
            if let Some((node, at)) = members.find(kind.json_list(), at) {
                self.section(kind, node, &at, &mut contents);
            }
        }
        let mut listed = None;
        let meta = members.find(META, at);
        let ours = meta.as_ref().and_then(|(node, _)| node.get(EXTENSION));
        // What else is there is about the file and the tools, not about the person.
        if let Some((node, at)) = &meta {
            for key in ["canonical", "version", "lastModified"] {
                if let Some(node) = node.get(key) {
                    self.words(node, &at.key(key, node));
                }
            }
        }
        match (&meta, ours) {
            (Some((_, at)), Some(node)) => {
                listed = self.extension(node, &at.key(EXTENSION, node), &mut resume);
            }
            (Some((node, at)), None) if !matches!(node.value, Value::Map(_)) => {
                self.mistyped(node, at, "an object", "write `{ … }`");
            }
            _ => {}
        }
        // Version 0.1 wrote it at the root, where the schema allows nothing.
        match (members.find(EXTENSION, at), ours) {
            (Some((_, at)), Some(_)) => self.disagreement(&at),
            (Some((node, at)), None) => listed = self.extension(node, &at, &mut resume),
            (None, _) => {}
        }
        resume.sections = self.sections(contents, listed.unwrap_or_default());
        resume
    }
}
