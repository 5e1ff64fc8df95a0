//! The real résumé as a PDF: `pacejo_pdf OUT.pdf`. Nothing is read, so that what it takes is what
//! printing takes.

use resume_pdf::Pdf;
use resume_render::document::Arena;
use resume_render::theme::{Classic, Theme};
use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    let out = std::env::args().nth(1).ok_or("usage: pacejo_pdf OUT.pdf")?;
    std::fs::write(
        out,
        Pdf::default().render(&Classic.document(&resume_tests::pacejo::PACEJO, &Arena::new()))?,
    )?;
    Ok(())
}
