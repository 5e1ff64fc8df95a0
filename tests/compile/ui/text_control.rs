use resume::{Resume, resume};

static _RESUME: Resume = resume! {
    name: "Ada Example"
    headline: "Storage\tengineer"
    summary: "one\u{202e}two"
    section "Talks" {
        - "a soft\u{ad}hyphen, long before anything else happens in this text which is quite long, as one can see here"
        - "a bell \x07"
        - "joins \u{200d} nothing"
    }
};

fn main() {}
