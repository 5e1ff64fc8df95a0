//! Importing any bytes as BibTeX terminates, and what was imported is a source without errors.
#![no_main]

#[path = "import/mod.rs"]
mod import;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    import::check("papers.bib", b"", data);
});
