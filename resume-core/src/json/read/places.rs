//! Where in the file a rule about the whole résumé is broken.

use super::super::tree::Node;
use super::{At, Found, PROBLEMS, Place, Reader};
use crate::model::{Kind, Resume};
use crate::problem::{Path, Step};
use std::collections::HashMap;

impl Reader {
    /// The rules that ask about the résumé as a whole.
    pub(super) fn whole(&mut self, resume: &Resume, root: &Node<'_>) {
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
    pub(super) fn places(&mut self) -> HashMap<Path, Place> {
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

    pub(super) fn keep_place(&mut self, path: &Path, at: &At<'_>) {
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
