use resume::{Resume, resume};

const _: Resume = resume! { headline: "Storage engineer" };

const _: Resume = resume! {};

const _: Resume = resume! {
    name: "Ada Example"
    tags: storage
    experience { 2014 in "Boston, MA" }
    awards { 2014 #storage }
};

fn main() {}
