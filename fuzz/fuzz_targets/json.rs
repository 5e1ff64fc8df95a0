//! Reading any JSON file terminates; what was read can be written and read again as the same value,
//! without a loss.
#![no_main]

use libfuzzer_sys::fuzz_target;
use resume_core::json::{Options, Otherwise, read, write};

fuzz_target!(|data: &[u8]| {
    let Ok(text) = std::str::from_utf8(data) else {
        return;
    };
    let kind = Options {
        unknown: Otherwise::List,
        wrong: Otherwise::List,
        ..Options::default()
    };
    for options in [Options::default(), kind] {
        match read(text, &options) {
            Ok(first) => {
                let written = write(&first.resume);
                let second = read(&written, &Options::default())
                    .unwrap_or_else(|problems| panic!("{problems:#?}\n{written}"));
                assert_eq!(second.resume, first.resume, "{written}");
                assert!(second.losses.is_empty(), "{:?}\n{written}", second.losses);
            }
            Err(problems) => {
                assert!(
                    !problems.is_empty() && problems.len() <= 100,
                    "{problems:?}"
                );
                for located in problems {
                    let line = text
                        .split('\n')
                        .nth(located.place.line - 1)
                        .expect("the line is there");
                    assert!(
                        located.place.column <= line.chars().count() + 1,
                        "{located:?}"
                    );
                }
            }
        }
    }
});
