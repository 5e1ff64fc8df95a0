//! From JSON Resume to a résumé: everything that is wrong with it, each at its place, in the words
//! of the macro.

mod basics;
mod design;
mod elements;
mod fields;
mod groups;
mod items;
mod positions;
mod profile;
mod projects;
mod rows;
mod values;

use super::fields::{EXTENSION, LISTS, META, kinds_of_list};
use super::tree::{Member, Node, Value};
use super::{Options, Otherwise};
use crate::dates;
use crate::model::schema::DESIGN;
use crate::model::{Content, Kind, Lang, List, Resume, Section, Tag, Variant, numbered};
use crate::problem::{Code, Help, Path, Problem, Step};
use crate::wording::{list, meant};
use std::borrow::Cow;
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

    /// A translation, which is like a file of its own.
    fn translation(&mut self, node: &Node<'_>, at: &At<'_>, path: &Path) -> Resume {
        let around = (
            std::mem::take(&mut self.places),
            std::mem::take(&mut self.numbers),
        );
        let resume = self.resume(node, at);
        let inside = self.places();
        (self.places, self.numbers) = around;
        self.keep_place(path, at);
        self.places
            .extend(inside.into_iter().map(|(inside, place)| {
                let steps = path.0.iter().chain(&inside.0).copied();
                (Path(steps.collect()), place)
            }));
        resume
    }

    /// Language, tags, the design, the order of the sections and the translations.
    fn extension(
        &mut self,
        node: &Node<'_>,
        at: &At<'_>,
        resume: &mut Resume,
    ) -> Option<Vec<(Section, Place)>> {
        let word = DESIGN.word;
        let keys = ["lang", "tags", "variants", word, "sections", "translations"];
        let members = self.members(node, at, &keys, &[])?;
        if let Some((node, at)) = members.find("lang", at) {
            resume.lang = self.checked(node, &at, Lang::new);
        }
        if let Some((node, at)) = members.find("tags", at) {
            resume.tags = self.tags(node, &at);
            if let Value::List(tags) = &node.value {
                for (index, tag) in tags.iter().enumerate() {
                    let at = at.index(index, tag);
                    self.places.push((
                        Path::root().field("tags").index(index),
                        (at.pointer(), at.offset),
                    ));
                }
            }
        }
        if let Some((node, at)) = members.find("variants", at) {
            resume.variants = self.variants(node, &at);
        }
        if let Some((node, at)) = members.find(DESIGN.word, at) {
            resume.design = self.design(node, &at);
        }
        if let Some((node, at)) = members.find("translations", at) {
            let mut translations = Vec::new();
            for (index, node) in self.list(node, &at).iter().enumerate() {
                let path = Path::root().field("translations").index(index);
                translations.push(self.translation(node, &at.index(index, node), &path));
            }
            resume.translations = translations.into();
        }
        let (node, at) = members.find("sections", at)?;
        let mut sections = Vec::new();
        for (index, node) in self.list(node, &at).iter().enumerate() {
            let at = at.index(index, node);
            let keys = ["kind", "title", "on_new_page", "tags"];
            let Some(members) = self.members(node, &at, &keys, &[]) else {
                continue;
            };
            let Some(kind) = members
                .find("kind", &at)
                .and_then(|(node, at)| self.section_kind(node, &at))
            else {
                continue;
            };
            let title = members
                .find("title", &at)
                .and_then(|(node, at)| self.marked(node, &at));
            let on_new_page = members
                .find("on_new_page", &at)
                .is_some_and(|(node, at)| self.truth(node, &at));
            let tags = members
                .find("tags", &at)
                .map(|(node, at)| self.tags(node, &at))
                .unwrap_or_default();
            sections.push((
                Section {
                    title,
                    on_new_page,
                    tags,
                    content: Content::empty(kind),
                },
                (at.pointer(), at.offset),
            ));
        }
        Some(sections)
    }

    /// Named sets of tags.
    fn variants(&mut self, node: &Node<'_>, at: &At<'_>) -> List<Variant> {
        let mut variants = Vec::new();
        for (index, node) in self.list(node, at).iter().enumerate() {
            let at = at.index(index, node);
            let Some(members) = self.members(node, &at, &["name", "tags"], &[]) else {
                continue;
            };
            let path = Path::root().field("variants").index(variants.len());
            self.places.push((path, (at.pointer(), at.offset)));
            let name = members
                .find("name", &at)
                .and_then(|(node, at)| self.checked(node, &at, Tag::new));
            let tags = members.find("tags", &at);
            let tags = tags
                .map(|(node, at)| self.tags(node, &at))
                .unwrap_or_default();
            variants.extend(name.map(|name| Variant { name, tags }));
        }
        variants.into()
    }

    /// Puts what was read under the titles and into the order of the extension; what it does not
    /// name follows in the usual order.
    fn sections(
        &mut self,
        mut contents: Vec<Section>,
        listed: Vec<(Section, Place)>,
    ) -> List<Section> {
        contents.sort_by_key(Section::kind);
        let by_name: HashMap<(Kind, String), usize> = contents
            .iter()
            .enumerate()
            .map(|(at, section)| (name_of(section), at))
            .collect();
        let mut contents: Vec<Option<(usize, Section)>> = numbered(&contents)
            .map(|(number, section)| Some((number, section.clone())))
            .collect();
        let mut sections = Vec::new();
        for (named, (pointer, at)) in listed {
            // Items do not say the title of the only section of their kind.
            let untitled = (named.kind(), String::new());
            let found = [name_of(&named), untitled].iter().find_map(|name| {
                let at = by_name.get(name)?;
                contents[*at].take()
            });
            match found {
                Some((number, found)) => sections.push((
                    number,
                    Section {
                        title: named.title,
                        on_new_page: named.on_new_page,
                        tags: named.tags,
                        ..found
                    },
                )),
                None => {
                    let problem = Problem::new(
                        Code::SectionEmpty,
                        Path::root(),
                        "this section has no items in the file",
                        "",
                    );
                    self.losses.push(Found {
                        pointer,
                        at,
                        problem,
                    });
                }
            }
        }
        sections.extend(contents.into_iter().flatten());
        let (before, sections): (Vec<usize>, Vec<Section>) = sections.into_iter().unzip();
        for (before, (number, section)) in before.into_iter().zip(numbered(&sections)) {
            self.numbers.insert((section.kind(), before), number);
        }
        Cow::Owned(sections)
    }

    fn section_kind(&mut self, node: &Node<'_>, at: &At<'_>) -> Option<Kind> {
        let name = self.raw(node, at)?;
        let kind = Kind::from_name(&name);
        if kind.is_none() {
            let names = || Kind::ALL.iter().map(|kind| kind.name());
            let help = match meant(&name, names()) {
                Some(near) => Help::DidYouMean(near.to_owned().into()),
                None => format!("kinds are {}", list(names())).into(),
            };
            self.problem(
                at,
                Code::SectionUnknown,
                format!("unknown section `{name}`"),
                help,
            );
        }
        kind
    }

    /// The rules that ask about the résumé as a whole.
    fn whole(&mut self, resume: &Resume, root: &Node<'_>) {
        let problems = crate::check::errors(resume);
        if problems.is_empty() {
            return;
        }
        let places = self.places();
        for problem in problems {
            // Each is looked for in the tree, and those behind the last one would be looked for in
            // vain.
            if self.problems.len() == PROBLEMS {
                return;
            }
            let (pointer, at) = place_of(&problem.path, &places, root);
            // What was refused already has its placeholder.
            if !self
                .problems
                .iter()
                .any(|found| found.problem.code == problem.code && found.pointer == pointer)
            {
                self.push(Found {
                    pointer,
                    at,
                    problem,
                });
            }
        }
    }

    /// All places by their path, in which sections are counted as on the page.
    fn places(&mut self) -> HashMap<Path, Place> {
        let places = std::mem::take(&mut self.places).into_iter();
        let places = places.map(|(path, place)| (self.renumbered(path), place));
        places.collect()
    }

    fn renumbered(&self, path: Path) -> Path {
        let (kind, number, rest) = match &path.0[..] {
            [Step::Field(name), Step::Repeat(number), rest @ ..] => (name, *number, rest),
            [Step::Field(name), Step::Index(number), rest @ ..] if *name == Kind::Custom.name() => {
                (name, *number, rest)
            }
            [Step::Field(name), rest @ ..] => (name, 0, rest),
            _ => return path,
        };
        let Some(kind) = Kind::from_name(kind) else {
            return path;
        };
        match self.numbers.get(&(kind, number as usize)) {
            Some(number) => rest
                .iter()
                .fold(kind.path(*number), |path, step| match step {
                    Step::Field(name) => path.field(name),
                    Step::Index(at) => path.index(*at as usize),
                    Step::Repeat(number) => path.repeat(*number as usize),
                }),
            None => path,
        }
    }

    fn keep_place(&mut self, path: &Path, at: &At<'_>) {
        self.places.push((path.clone(), (at.pointer(), at.offset)));
    }
}

/// Where the part of a résumé at this path is in the file, or the nearest part around it.
fn place_of(path: &Path, places: &HashMap<Path, Place>, root: &Node<'_>) -> (String, usize) {
    let (mut around, mut name) = (path.clone(), None);
    loop {
        if let Some((pointer, at)) = places.get(&around) {
            let (mut pointer, mut at) = (pointer.clone(), *at);
            // The tree is asked for nothing else, because many problems may be in one place, and
            // finding it takes as long as the tree is wide.
            let item = (name == Some("period"))
                .then(|| {
                    pointer
                        .split('/')
                        .skip(1)
                        .try_fold(root, |node, step| node.get(step))
                })
                .flatten();
            let keys = ["startDate", "date", "releaseDate", "endDate"];
            if let Some((key, part)) =
                item.and_then(|item| keys.iter().find_map(|key| Some((key, item.get(key)?))))
            {
                pointer = format!("{pointer}/{key}");
                at = part.at;
            }
            return (pointer, at);
        }
        name = match around.0.last() {
            Some(Step::Field(field)) => Some(*field),
            _ => None,
        };
        match around.parent() {
            Some(parent) => around = parent,
            None => return (String::new(), root.at),
        }
    }
}

/// What a section is known by: its kind and its title.
fn name_of(section: &Section) -> (Kind, String) {
    let title = section.title.as_ref().map(ToString::to_string);
    (section.kind(), title.unwrap_or_default())
}
