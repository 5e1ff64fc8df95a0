use resume::{Resume, resume};

static _RESUME: Resume = resume! {
    name: "Ada Example"
    publications {
        "One" { doi: "https://doi.org/10.1000/182" }
        "Two" { doi: "10.1000" }
        "Three" { doi: "doi:10.1000/18 2" }
    }
};

fn main() {}
