//! `fmt`: formats what is inside `resume! { … }` and `letter! { … }`, and nothing else.

use crate::reading::Reading;
use crate::{files, report, rewrite};
use clap::ArgMatches;
use resume::cli::{Failure, Status};

pub(crate) fn run(matches: &ArgMatches) -> Result<Status, Failure> {
    let is_check = matches.get_flag("check");
    let mut status = Status::Done;
    for (origin, text) in files::texts(&files::named(matches))? {
        let formatted = match resume_syntax::fmt(&text) {
            Ok(formatted) => formatted,
            Err(diagnostics) => {
                report::problems(&[Reading::with_problems(origin, text, diagnostics)]);
                status = Status::Refused;
                continue;
            }
        };
        if rewrite::put(&origin, &text, &formatted, is_check, "formatted")? == Status::Refused {
            status = Status::Refused;
        }
    }
    Ok(status)
}
