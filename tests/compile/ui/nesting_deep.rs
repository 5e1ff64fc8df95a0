use resume::{Resume, resume};

static _RESUME: Resume = resume! {
    name: "Ada Example"
    experience { "1" { "2" { "3" { "4" { "5" { "6" { "7" { "8" { "9" { "10" { "11" { "12" { "13" } } } } } } } } } } } } }
};

fn main() {}
