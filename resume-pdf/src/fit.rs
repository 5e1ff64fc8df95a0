//! How far the gaps are tightened so that a document needs fewer pages.

use crate::error::PdfError;
use crate::flow::{Flow, Set};
use crate::pages::{self, Page, Spacing};
use resume_render::design::Design;
use std::fmt;

/// A PDF, and what was done to print it.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Printed {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// By how much the gaps were tightened to save pages, if they were.
    pub tightened: Option<Tightened>,
}

/// By how much gaps were tightened. As text it is a sentence for the person who prints.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Tightened {
    /// How many pages there would be otherwise.
    pub from: usize,
    /// How many pages there are.
    pub pages: usize,
    /// What is left of the gaps between paragraphs, in hundredths.
    pub percent: u8,
    /// How many lines the saved page had: the last page, or the last one before a section that
    /// begins a new page.
    pub lines: usize,
}

impl fmt::Display for Tightened {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Tightened {
            from,
            pages,
            percent,
            lines,
        } = self;
        let plural = |count: usize, word: &str| match count {
            1 => format!("1 {word}"),
            count => format!("{count} {word}s"),
        };
        write!(
            f,
            "tightened the gaps to {percent} % for {} instead of {from}, one of which had {}",
            plural(*pages, "page"),
            plural(*lines, "line")
        )
    }
}

/// A last page, or one before a section that begins a new page, with fewer lines than this is
/// avoided even without `fit`.
const FEW_LINES: usize = 8;

/// A document on its pages.
pub(crate) struct Fitted {
    pub pages: Vec<Page>,
    pub spacing: Spacing,
    pub tightened: Option<Tightened>,
}

/// The document on pages of this height, as many as the design allows.
///
/// The gaps are as the design has them unless there are more pages than allowed, a page that runs
/// over is nearly empty, or the design asks for as few pages as possible.
pub(crate) fn fit(
    design: &Design,
    flow: &Flow<'_>,
    set: &[Set],
    height: f32,
) -> Result<Fitted, PdfError> {
    let lay_out = |step| {
        let spacing = Spacing::tightened(design.leading, step);
        pages::lay_out(flow, set, spacing, height)
    };
    let natural = lay_out(0);
    let most = design.pages.map(usize::from);
    let nearly_empty = pages::overflows(flow, &natural).find(|lines| *lines < FEW_LINES);
    let lines = nearly_empty.or(natural.last().map(Vec::len)).unwrap_or(0);
    let saves = natural.len() > 1 && (design.fit || nearly_empty.is_some());
    let wished = natural.len() - usize::from(saves);
    let allowed = most.unwrap_or(natural.len());
    for limit in [wished.min(allowed), allowed] {
        if natural.len() <= limit {
            return Ok(Fitted {
                pages: natural,
                spacing: Spacing::tightened(design.leading, 0),
                tightened: None,
            });
        }
        // The loosest spacing that is enough, to a fiftieth: nobody sees a smaller difference.
        let enough = (1..=Spacing::STEPS).find(|step| lay_out(*step).len() <= limit);
        if let Some(step) = enough {
            let pages = lay_out(step);
            let spacing = Spacing::tightened(design.leading, step);
            let tightened = Tightened {
                from: natural.len(),
                pages: pages.len(),
                percent: spacing.percent(),
                lines,
            };
            return Ok(Fitted {
                pages,
                spacing,
                tightened: Some(tightened),
            });
        }
    }
    Err(pages::too_long(&lay_out(Spacing::STEPS), allowed))
}
