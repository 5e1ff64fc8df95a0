use resume::{Resume, resume};

static _RESUME: Resume = resume! {
    name: "Ada Example"
    headline: Storage engineer
    contact { location: Boston, MA }
    experience {
        2014 Engineer at EMC in Hopkinton
        2013 at "RSA" { - wrote a lot of code }
    }
    skills { "Languages": C, Rust }
    section "Talks" { hello there }
    Engineer
};

fn main() {}
