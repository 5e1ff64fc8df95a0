use resume::{Resume, resume};

const _: Resume = resume! {
    name: "Ada Example"
    tags: front-end, "storage", 3, größe
    section "Talks" {
        - "one" #front-end
        - "two" # "storage"
        - "three" #7
        - "four" #
    }
};

fn main() {}
