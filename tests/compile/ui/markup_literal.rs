#![deny(deprecated)]

use resume::{Resume, resume};

static _RESUME: Resume = resume! {
    name: "Ada Example"
    summary: "Builds non**blocking** storage"
    section "実績" {
        - "応答時間を**大幅**に短縮"
        - "2*3*4 bytes of C*"
    }
    section "Markdown and HTML" {
        - "__fast__ and _small_, not ~~slow~~"
        - "<b>R&amp;D</b> at [a laboratory] (https://ada.example)"
        - "`__init__`, __main__, snake_case, vector<int>, a < b and R&D"
    }
};

fn main() {}
