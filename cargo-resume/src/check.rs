//! `check`: what is wrong with résumés.

use crate::reading::Reading;
use crate::{files, fix, json, report, since};
use clap::ArgMatches;
use resume::cli::{Failure, Status};

pub(crate) fn run(matches: &ArgMatches) -> Result<Status, Failure> {
    let texts = files::texts(&files::named(matches))?;
    let readings: Vec<Reading> = texts
        .into_iter()
        .map(|(origin, text)| {
            let reading = Reading::of(origin, text);
            let mut reading = match matches.get_flag("fix") {
                true => fix::fix(reading)?,
                false => reading,
            };
            if let Some(revision) = matches.get_one::<String>("since") {
                since::advise(&mut reading, revision)?;
            }
            Ok(reading)
        })
        .collect::<Result<_, Failure>>()?;
    if matches.get_flag("json") {
        report::print(json::problems(&readings).as_bytes())?;
    } else {
        report::problems(&readings);
        for reading in readings
            .iter()
            .filter(|reading| reading.diagnostics.is_empty())
        {
            report::progress(&format!("{}: no problems", reading.origin.name()));
        }
    }
    Ok(if readings.iter().any(Reading::has_errors) {
        Status::Refused
    } else {
        Status::Done
    })
}
