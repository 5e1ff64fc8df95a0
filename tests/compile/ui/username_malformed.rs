use resume::{Resume, resume};

static _RESUME: Resume = resume! {
    name: "Ada Example"
    contact {
        github: "https://github.com/ada"
        gitlab: "@ada"
        linkedin: "Ada Example"
        mastodon: "ada"
        orcid: "0000-0002-1825-0098"
        stackoverflow: "ada"
        bluesky: "ada"
        x: "ada_example_with_a_long_name"
    }
};

fn main() {}
