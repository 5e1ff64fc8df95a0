#![deny(deprecated)]

use resume::{Resume, resume};

static _RESUME: Resume = resume! {
    name: "Ada Example"
    summary: "Builds storage. Builds storage. Builds storage. Builds storage. Builds storage. Builds storage. Builds storage.
              Builds storage. Builds storage. Builds storage. Builds storage. Builds storage. Builds storage. Builds storage.
              Builds storage. Builds storage. Builds storage. Builds storage. Builds storage. Builds storage. Builds storage.
              Builds storage. Builds storage. Builds storage. Builds storage. Builds storage. Builds storage. Builds storage.
              Builds storage. Builds storage. Builds storage. Builds storage. Builds storage. Builds storage. Builds storage.
              Builds storage. Builds storage. Builds storage. Builds storage. Builds storage. Builds storage."
};

fn main() {}
