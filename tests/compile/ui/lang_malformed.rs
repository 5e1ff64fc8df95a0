use resume::{Resume, resume};

const _: Resume = resume! { name: "Ada Example" lang: "en_US" };

const _: Resume = resume! { name: "Ada Example" lang: "German" };

const _: Resume = resume! { name: "Ada Example" lang: "Elvish" };

const _: Resume = resume! { name: "Ada Example" lang: "en US" };

const _: Resume = resume! { name: "Ada Example" lang: "jp" };

fn main() {}
