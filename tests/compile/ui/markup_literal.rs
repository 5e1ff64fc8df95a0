#![deny(deprecated)]

use resume::{Resume, resume};

static _RESUME: Resume = resume! {
    name: "Ada Example"
    summary: "Builds non**blocking** storage"
    section "実績" {
        - "応答時間を**大幅**に短縮"
        - "2*3*4 bytes of C*"
    }
};

fn main() {}
