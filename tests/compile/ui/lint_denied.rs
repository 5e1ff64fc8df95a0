use resume::{Resume, resume};

static _DENIED: Resume = resume! {
    #![deny(tag_unused, contact_missing)]
    name: "Ada Example"
    tags: storage
    contact { location: "Boston, MA" }
};

fn main() {}
