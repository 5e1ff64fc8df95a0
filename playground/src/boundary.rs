//! What JavaScript calls.

use crate::Choice;
use wasm_bindgen::prelude::wasm_bindgen;

/// What the page offers.
#[wasm_bindgen]
pub fn offers() -> String {
    crate::offers()
}

/// A source that was read. JavaScript calls its `free` to drop it.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Sheet(crate::Sheet);

#[wasm_bindgen]
impl Sheet {
    /// Reads a source.
    #[wasm_bindgen(constructor)]
    pub fn read(source: &str) -> Sheet {
        Sheet(crate::Sheet::read(source))
    }

    /// What the page shows beside the source.
    pub fn state(&self) -> String {
        self.0.state()
    }

    /// The bytes of a file in a format.
    ///
    /// # Errors
    /// With a message for a person.
    pub fn render(
        &self,
        paper: &str,
        lang: &str,
        design: &str,
        format: &str,
    ) -> Result<Vec<u8>, String> {
        let choice = Choice {
            paper,
            lang,
            design,
        };
        self.0.render(choice, format)
    }
}
