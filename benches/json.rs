//! How long JSON Resume takes, from 10 KB to 10 MB: `cargo bench -p resume-benches --bench json`.
//! The throughput is the same where time is linear.

use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use resume::Resume;
use resume_benches::of_sections;
use resume_core::json::{self, Options};
use std::io;
use std::process::ExitCode;

fn main() -> io::Result<ExitCode> {
    resume_benches::main(divan::main)
}

const SIZES: [usize; 4] = [10_000, 100_000, 1_000_000, 10_000_000];

/// The real résumé's sections so many times that its JSON is about as long as that.
fn of_bytes(bytes: usize) -> Resume {
    let many = 100;
    let each = json::write(&of_sections(many)).len() / many;
    of_sections((bytes + each / 2) / each)
}

#[divan::bench(args = SIZES)]
fn write(bencher: Bencher<'_, '_>, bytes: usize) {
    let resume = of_bytes(bytes);
    bencher
        .counter(BytesCount::new(json::write(&resume).len()))
        .bench(|| json::write(black_box(&resume)).len());
}

#[divan::bench(args = SIZES)]
fn read(bencher: Bencher<'_, '_>, bytes: usize) {
    let text = json::write(&of_bytes(bytes));
    assert!(json::read(&text, &Options::default()).is_ok());
    bencher
        .counter(BytesCount::of_str(&text))
        .bench(|| json::read(black_box(&text), &Options::default()).is_ok());
}
