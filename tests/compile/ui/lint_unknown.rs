use resume::{Resume, resume};

const _: Resume = resume! {
    #![allow(periodgap)]
    #![allow(dead_code)]
    #![allow(date_malformed)]
    #![forbid(period_gap)]
    #![allow]
    #![deny("period_gap")]
    name: "Ada Example"
};

fn main() {}
