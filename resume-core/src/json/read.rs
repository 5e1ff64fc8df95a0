//! From JSON Resume to a résumé: everything that is wrong with it, each at its place, in the words
//! of the macro.

mod basics;
mod items;

use super::fields::{fields_of, list_of, usual_order};
use super::tree::{Member, Node, Value};
use super::write::EXTENSION;
use super::{Options, Otherwise};
use crate::dates::{self, Refusal};
use crate::model::{
    Content, Date, Kind, Lang, List, Period, Prose, Resume, Section, Str, Tag, Url, text, web_fault,
};
use crate::problem::{Code, Fault, Path, Problem};
use crate::wording::{instead_of, list, meant};
use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;

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

/// Text that stands where a value was refused.
const PLACEHOLDER: &str = "…";

/// So many problems are told; who has more has not written a résumé.
const PROBLEMS: usize = 100;

/// A place in the tree: what holds it, and the key or number under which it stands there.
#[derive(Clone, Copy)]
pub(super) struct At<'p> {
    parent: Option<&'p At<'p>>,
    step: Step<'p>,
    offset: usize,
}

#[derive(Clone, Copy)]
enum Step<'p> {
    Key(&'p str),
    Index(usize),
}

impl At<'_> {
    fn key<'p>(&'p self, key: &'p str, node: &Node<'_>) -> At<'p> {
        At {
            parent: Some(self),
            step: Step::Key(key),
            offset: node.at,
        }
    }

    fn index(&self, index: usize, node: &Node<'_>) -> At<'_> {
        At {
            parent: Some(self),
            step: Step::Index(index),
            offset: node.at,
        }
    }

    /// The place as a JSON pointer (RFC 6901); the whole document is the empty one.
    fn pointer(&self) -> String {
        let Some(parent) = self.parent else {
            return String::new();
        };
        let mut pointer = parent.pointer();
        pointer.push('/');
        match self.step {
            Step::Key(key) => pointer.push_str(&key.replace('~', "~0").replace('/', "~1")),
            Step::Index(index) => pointer.push_str(&index.to_string()),
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
        custom_places: Vec::new(),
    };
    let at = At {
        parent: None,
        step: Step::Index(0),
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
    /// Where the parts of the résumé stand, for the rules that ask about all of it.
    places: Vec<(Path, Place)>,
    /// The same for the items of sections of one's own, by the section's title and the items'
    /// numbers.
    custom_places: Vec<(Prose, Range<usize>, Place)>,
}

/// A pointer, and the byte of the source.
type Place = (String, usize);

const TOP: &[&str] = &[
    "$schema",
    "basics",
    "work",
    "volunteer",
    "education",
    "awards",
    "certificates",
    "publications",
    "skills",
    "languages",
    "interests",
    "references",
    "projects",
    "meta",
    EXTENSION,
];

impl Reader {
    fn resume(&mut self, root: &Node<'_>, at: &At<'_>) -> Resume {
        let mut resume = Resume::new(PLACEHOLDER);
        let Some(members) = self.members(root, at, TOP, &[]) else {
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
        if let Some((node, at)) = members.find("meta", at)
            && let Some(members) =
                self.members(node, &at, &["canonical", "version", "lastModified"], &[])
        {
            for (key, member) in &members.0 {
                let at = at.key(key, &member.node);
                if self.words(&member.node, &at).is_some() {
                    self.loss(
                        &at,
                        format!("`{key}` is about the file, not about the person"),
                    );
                }
            }
        }
        let mut contents = Vec::new();
        for kind in Kind::ALL.into_iter().filter(|kind| *kind != Kind::Custom) {
            if let Some((node, at)) = members.find(list_of(kind), at) {
                self.section(kind, node, &at, &mut contents);
            }
        }
        let listed = members
            .find(EXTENSION, at)
            .and_then(|(node, at)| self.extension(node, &at, &mut resume));
        resume.sections = self.sections(contents, listed.unwrap_or_default());
        resume
    }

    /// Language, tags and the order of the sections.
    fn extension(
        &mut self,
        node: &Node<'_>,
        at: &At<'_>,
        resume: &mut Resume,
    ) -> Option<Vec<(Section, Place)>> {
        let members = self.members(node, at, &["lang", "tags", "sections"], &[])?;
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
        let (node, at) = members.find("sections", at)?;
        let mut sections = Vec::new();
        for (index, node) in self.list(node, &at).iter().enumerate() {
            let at = at.index(index, node);
            let Some(members) = self.members(node, &at, &["kind", "title", "tags"], &[]) else {
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
            let tags = members
                .find("tags", &at)
                .map(|(node, at)| self.tags(node, &at))
                .unwrap_or_default();
            sections.push((
                Section {
                    title,
                    tags,
                    content: empty(kind),
                },
                (at.pointer(), at.offset),
            ));
        }
        Some(sections)
    }

    /// Puts what was read under the titles and into the order of the extension; what it does not
    /// name follows in the usual order.
    fn sections(
        &mut self,
        mut contents: Vec<Section>,
        listed: Vec<(Section, Place)>,
    ) -> List<Section> {
        contents.sort_by_key(|section| usual_order(section.kind()));
        let by_name: HashMap<(Kind, String), usize> = contents
            .iter()
            .enumerate()
            .map(|(at, section)| (name_of(section), at))
            .collect();
        let mut contents: Vec<Option<Section>> = contents.into_iter().map(Some).collect();
        let mut sections = Vec::new();
        for (named, (pointer, at)) in listed {
            match by_name
                .get(&name_of(&named))
                .and_then(|at| contents[*at].take())
            {
                Some(found) => sections.push(Section {
                    title: named.title,
                    tags: named.tags,
                    ..found
                }),
                None => {
                    let problem = Problem::new(
                        Code::SectionEmpty,
                        Path::root(),
                        "nothing stands in this section",
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
        Cow::Owned(sections)
    }

    fn section_kind(&mut self, node: &Node<'_>, at: &At<'_>) -> Option<Kind> {
        let name = self.raw(node, at)?;
        let kind = Kind::from_name(&name);
        if kind.is_none() {
            let names = || Kind::ALL.iter().map(|kind| kind.name());
            let help = match meant(&name, names()) {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!("kinds are {}", list(names())),
            };
            self.problem(
                at,
                Code::SectionUnknown,
                format!("there is no section `{name}`"),
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
        let places = self.places(resume);
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

    /// All places by their path. Sections of one's own are counted as they stand on the page, which
    /// is known last.
    fn places(&mut self, resume: &Resume) -> HashMap<Path, Place> {
        let mut places: HashMap<Path, Place> =
            std::mem::take(&mut self.places).into_iter().collect();
        let customs = resume
            .sections
            .iter()
            .filter(|section| section.kind() == Kind::Custom);
        let numbers: HashMap<Option<&Prose>, usize> = customs
            .enumerate()
            .map(|(number, section)| (section.title.as_ref(), number))
            .collect();
        for (title, items, place) in std::mem::take(&mut self.custom_places) {
            if let Some(number) = numbers.get(&Some(&title)) {
                let path = Path::root().field("section").index(*number);
                places.extend(items.map(|item| (path.index(item), place.clone())));
            }
        }
        places
    }

    fn keep_place(&mut self, path: &Path, at: &At<'_>) {
        self.places.push((path.clone(), (at.pointer(), at.offset)));
    }

    /// Sorts the members of an object: those that are known, and problems or losses for all others.
    fn members<'n, 'a>(
        &mut self,
        node: &'n Node<'a>,
        at: &At<'_>,
        known: &[&'static str],
        renamed: &[(&str, &'static str)],
    ) -> Option<Members<'n, 'a>> {
        let Value::Map(all) = &node.value else {
            self.mistyped(node, at, "an object", "write `{ … }`");
            return None;
        };
        let mut members = Members(Vec::new());
        for member in all {
            let name = known.iter().copied().find(|name| *name == member.key);
            let old = || {
                renamed
                    .iter()
                    .find(|(old, _)| *old == member.key)
                    .map(|(_, name)| *name)
            };
            let place = At {
                parent: Some(at),
                step: Step::Key(&member.key),
                offset: member.at,
            };
            match name.or_else(old) {
                Some(name) if members.get(name).is_some() => {
                    self.problem(
                        &place,
                        Code::FieldRepeated,
                        format!("`{}` stands here already", member.key),
                        "take one of them away",
                    );
                }
                Some(name) => members.0.push((name, member)),
                None => self.unknown_key(&member.key, &place, known),
            }
        }
        Some(members)
    }

    fn unknown_key(&mut self, key: &str, at: &At<'_>, known: &[&'static str]) {
        let message = format!("there is no field `{}` here", shortened(key));
        match self.unknown {
            Otherwise::List => self.loss(at, message),
            Otherwise::Refuse if self.problems.len() < PROBLEMS => {
                let keys = || {
                    known
                        .iter()
                        .copied()
                        .filter(|key| !matches!(*key, "$schema" | EXTENSION))
                };
                // What the language calls a section, JSON Resume calls by another name.
                let section = Kind::from_name(key)
                    .map(list_of)
                    .filter(|list| known.contains(list));
                let help = match section.or_else(|| meant(key, keys())) {
                    Some(near) => format!("did you mean `{near}`?"),
                    None => format!("fields here are {}", list(keys())),
                };
                self.problem(at, Code::FieldUnknown, message, help);
            }
            Otherwise::Refuse => {}
        }
    }

    fn list<'n, 'a>(&mut self, node: &'n Node<'a>, at: &At<'_>) -> &'n [Node<'a>] {
        match &node.value {
            Value::List(items) => items,
            _ => {
                self.mistyped(node, at, "a list", "write `[ … ]`");
                &[]
            }
        }
    }

    /// A text on one line; `None` for an empty one, which other tools write for what is not there.
    fn words(&mut self, node: &Node<'_>, at: &At<'_>) -> Option<String> {
        self.raw(node, at).filter(|text| !text.is_empty())
    }

    /// A text on one line, without blanks at its ends.
    fn raw(&mut self, node: &Node<'_>, at: &At<'_>) -> Option<String> {
        match &node.value {
            Value::Text(text) => Some(one_line(text)),
            _ => {
                self.mistyped(
                    node,
                    at,
                    "a text",
                    "write it in double quotes, or leave it out",
                );
                None
            }
        }
    }

    fn mistyped(&mut self, node: &Node<'_>, at: &At<'_>, wanted: &str, help: &'static str) {
        self.problem(
            at,
            Code::ValueMistyped,
            format!("this is {}, where {wanted} belongs", node.kind()),
            help,
        );
    }

    /// Words that stand for themselves; a placeholder if something is wrong with them.
    fn prose_of(&mut self, words: String, at: &At<'_>) -> Prose {
        Prose::text(self.plain_of(words, at))
    }

    fn plain_of(&mut self, words: String, at: &At<'_>) -> Str {
        match text::fault(&words) {
            None => Cow::Owned(words),
            Some(fault) => {
                self.fault(fault, &words, at);
                self.instead(words)
            }
        }
    }

    /// What stands where a text was refused: all of it that can be seen, where the loss was told.
    fn instead(&self, words: String) -> Str {
        let seen: String = words
            .chars()
            .filter(|c| text::fault(c.encode_utf8(&mut [0; 4])).is_none() || c.is_whitespace())
            .collect();
        let seen = one_line(&seen);
        match (self.wrong, text::fault(&seen)) {
            (Otherwise::List, None) => Cow::Owned(seen),
            _ => Cow::Borrowed(PLACEHOLDER),
        }
    }

    /// Prose in the markup of the language, as it stands among the extensions.
    fn marked(&mut self, node: &Node<'_>, at: &At<'_>) -> Option<Prose> {
        let words = self.raw(node, at)?;
        Some(Prose::parse(&words).unwrap_or_else(|faults| {
            // A loss shows the whole text, once.
            let told = if self.wrong == Otherwise::List {
                1
            } else {
                PROBLEMS.saturating_sub(self.problems.len())
            };
            faults
                .into_iter()
                .take(told)
                .for_each(|fault| self.fault(fault, &words, at));
            Prose::text(PLACEHOLDER)
        }))
    }

    fn all_marked(&mut self, node: &Node<'_>, at: &At<'_>) -> List<Prose> {
        self.list(node, at)
            .iter()
            .enumerate()
            .filter_map(|(index, node)| self.marked(node, &at.index(index, node)))
            .collect()
    }

    /// A value of a type that refuses.
    fn checked<T>(
        &mut self,
        node: &Node<'_>,
        at: &At<'_>,
        make: impl Fn(String) -> Result<T, Fault>,
    ) -> Option<T> {
        let words = self.words(node, at)?;
        match make(words.clone()) {
            Ok(value) => Some(value),
            Err(fault) => {
                self.fault(fault, &words, at);
                None
            }
        }
    }

    fn tags(&mut self, node: &Node<'_>, at: &At<'_>) -> List<Tag> {
        self.list(node, at)
            .iter()
            .enumerate()
            .filter_map(|(index, node)| self.checked(node, &at.index(index, node), Tag::new))
            .collect()
    }

    fn date(&mut self, node: &Node<'_>, at: &At<'_>) -> Option<Date> {
        let words = self.words(node, at)?;
        match dates::date(&words) {
            Ok(date) => Some(date),
            Err(_) if dates::is_present(&words) => {
                self.problem(
                    at,
                    Code::DateMalformed,
                    format!("`{words}` is not a date"),
                    "leave it out: what has no end goes on",
                );
                None
            }
            Err(refusal) => {
                self.refusal(refusal, at);
                None
            }
        }
    }

    /// A period as the language spells it, as it stands among the extensions.
    fn period(&mut self, node: &Node<'_>, at: &At<'_>) -> Option<Period> {
        let words = self.words(node, at)?;
        match dates::read(&words) {
            Ok(period) => Some(period),
            Err(refusal) => {
                self.refusal(refusal, at);
                None
            }
        }
    }

    fn refusal(&mut self, refusal: Refusal, at: &At<'_>) {
        self.problem(at, refusal.code, refusal.message, refusal.help);
    }

    fn fault(&mut self, fault: Fault, value: &str, at: &At<'_>) {
        match (self.wrong, instead_of(value, &fault)) {
            (Otherwise::List, _) => {
                self.loss(at, format!("{}: `{}`", fault.message, value.escape_debug()))
            }
            (Otherwise::Refuse, Some(help)) => self.problem(at, fault.code, fault.message, help),
            (Otherwise::Refuse, None) => self.problem(at, fault.code, fault.message, fault.help),
        }
    }

    fn problem(
        &mut self,
        at: &At<'_>,
        code: Code,
        message: impl Into<Cow<'static, str>>,
        help: impl Into<Cow<'static, str>>,
    ) {
        match self.wrong {
            Otherwise::List => self.loss(at, message),
            Otherwise::Refuse if self.problems.len() < PROBLEMS => {
                self.push(Found {
                    pointer: at.pointer(),
                    at: at.offset,
                    problem: Problem::new(code, Path::root(), message, help),
                });
            }
            Otherwise::Refuse => {}
        }
    }

    /// A problem that no option makes a loss.
    fn refuse(&mut self, at: &At<'_>, code: Code, message: &'static str, help: &'static str) {
        self.push(Found {
            pointer: at.pointer(),
            at: at.offset,
            problem: Problem::new(code, Path::root(), message, help),
        });
    }

    fn push(&mut self, found: Found) {
        if self.problems.len() < PROBLEMS {
            self.problems.push(found);
        }
    }

    /// Something that a résumé has no place for, and that is told instead.
    fn loss(&mut self, at: &At<'_>, message: impl Into<Cow<'static, str>>) {
        let problem = Problem::new(Code::FieldUnknown, Path::root(), message, "");
        self.losses.push(Found {
            pointer: at.pointer(),
            at: at.offset,
            problem,
        });
    }

    fn disagreement(&mut self, at: &At<'_>) {
        self.loss(at, format!("`{EXTENSION}` says something else here, perhaps because this was changed since; what stands here was taken"));
    }
}

/// Where the part of a résumé at this path stands, or the nearest part around it.
fn place_of(path: &Path, places: &HashMap<Path, Place>, root: &Node<'_>) -> (String, usize) {
    let (mut around, mut name) = (path.clone(), None);
    loop {
        if let Some((pointer, at)) = places.get(&around) {
            let (mut pointer, mut at) = (pointer.clone(), *at);
            // The tree is asked for nothing else, because many problems may stand in one place, and
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
            Some(crate::problem::Step::Field(field)) => Some(*field),
            _ => None,
        };
        match around.parent() {
            Some(parent) => around = parent,
            None => return (String::new(), root.at),
        }
    }
}

/// A text as it reads on one line, without blanks at its ends.
fn one_line(words: &str) -> String {
    let is_one_line = !words.contains(['\n', '\r']);
    let folded = if is_one_line {
        Cow::Borrowed(words)
    } else {
        Cow::Owned(text::fold(words))
    };
    text::trim(&folded).to_owned()
}

fn web(address: String) -> Result<Url, Fault> {
    match web_fault(&address) {
        Some(fault) => Err(fault),
        None => Url::new(address),
    }
}

/// A key so short that a line holds it.
fn shortened(key: &str) -> String {
    match key.char_indices().nth(40) {
        Some((end, _)) => format!("{}…", &key[..end]),
        None => key.to_owned(),
    }
}

fn empty(kind: Kind) -> Content {
    match kind {
        Kind::Experience => Content::Experience(List::default()),
        Kind::Volunteering => Content::Volunteering(List::default()),
        Kind::Education => Content::Education(List::default()),
        Kind::Projects => Content::Projects(List::default()),
        Kind::Publications => Content::Publications(List::default()),
        Kind::Awards => Content::Awards(List::default()),
        Kind::Certificates => Content::Certificates(List::default()),
        Kind::References => Content::References(List::default()),
        Kind::Skills => Content::Skills(List::default()),
        Kind::Interests => Content::Interests(List::default()),
        Kind::Languages => Content::Languages(List::default()),
        Kind::Custom => Content::Custom(List::default()),
    }
}

/// What a section is known by: its kind, and the title where several may be of that.
fn name_of(section: &Section) -> (Kind, String) {
    match section.kind() {
        Kind::Custom => (
            Kind::Custom,
            section
                .title
                .as_ref()
                .map(ToString::to_string)
                .unwrap_or_default(),
        ),
        kind => (kind, String::new()),
    }
}

/// The keys of an entry of this kind, and those of its extension.
fn keys_of(
    kind: Kind,
) -> (
    Vec<&'static str>,
    Vec<(&'static str, &'static str)>,
    Vec<&'static str>,
) {
    use super::fields::Form;
    let (mut keys, mut renamed, mut exact) = (vec![], vec![], vec!["period", "tags"]);
    for field in fields_of(kind) {
        if !field.old.is_empty() {
            renamed.push((field.old, field.key));
        }
        match field.form {
            Form::Words(slots) => {
                keys.push(field.key);
                exact.extend(
                    slots
                        .iter()
                        .filter(|slot| !slot.is_period())
                        .map(|slot| slot.name()),
                );
            }
            Form::Link => {
                keys.push(field.key);
                exact.push("url");
            }
            Form::Start => keys.extend(["startDate", "endDate"]),
            Form::Date => keys.push(field.key),
            Form::List(slot) => {
                keys.push(field.key);
                exact.push(slot.name());
            }
        }
    }
    match kind {
        Kind::Experience | Kind::Volunteering => exact.extend(["continues", "role"]),
        Kind::Education => exact.extend(["continues", "degree"]),
        Kind::Projects | Kind::Custom => exact.extend(["section", "as"]),
        _ => {}
    }
    keys.push(EXTENSION);
    (keys, renamed, exact)
}
