//! Where in the résumé a value is, without a list of the steps for each.

use resume_core::problem::Step;

/// The place of a value in the résumé.
#[derive(Clone, Copy)]
pub(super) struct At<'a> {
    parent: Option<&'a At<'a>>,
    step: Option<Step>,
}

impl<'a> At<'a> {
    pub(super) const ROOT: At<'static> = At {
        parent: None,
        step: None,
    };

    pub(super) fn field(&'a self, name: &'static str) -> At<'a> {
        At {
            parent: Some(self),
            step: Some(Step::Field(name)),
        }
    }

    pub(super) fn index(&'a self, at: usize) -> At<'a> {
        At {
            parent: Some(self),
            step: Some(Step::Index(at as u32)),
        }
    }

    fn repeat(&'a self, number: u32) -> At<'a> {
        At {
            parent: Some(self),
            step: Some(Step::Repeat(number)),
        }
    }

    /// Runs a function at a place below this one.
    pub(super) fn with<T>(steps: &[Step], at: &At<'_>, make: &mut impl FnMut(&At<'_>) -> T) -> T {
        match steps {
            [] => make(at),
            [Step::Field(name), rest @ ..] => At::with(rest, &at.field(name), make),
            [Step::Index(index), rest @ ..] => At::with(rest, &at.index(*index as usize), make),
            [Step::Repeat(number), rest @ ..] => At::with(rest, &at.repeat(*number), make),
        }
    }

    pub(super) fn is(&self, path: &[Step]) -> bool {
        match (self.step, self.parent, path.split_last()) {
            (None, _, None) => true,
            (Some(step), Some(parent), Some((last, rest))) => step == *last && parent.is(rest),
            _ => false,
        }
    }
}
