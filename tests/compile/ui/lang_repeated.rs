use resume::{Resume, resume};

const _: Resume = resume! { name: "Ada Example" lang: "en", "de", "en" };

const _: Resume = resume! { name: "Ada Example" lang: "en-GB", "en-gb" };

fn main() {}
