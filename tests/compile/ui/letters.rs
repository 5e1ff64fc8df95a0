use resume::{Letter, Resume, letter, resume};

static ADA: Resume = resume! { name: "Ada Example" };

static NOTE: &str = "a note";

const _: Letter = letter! {};

const _: Letter = letter! {
    from: ADA
    subjekt: "Application"
    date: 2026-11
    opening: "Dear Grace,"
    "a paragraph" #tag
    experience { 2014 at "EMC" }
    opening: "Dear Ms. Sample,"
    closing: "*Sincerely,"
};

const _: Letter = letter! {
    from: "Ada"
    to: "Grace Sample"
    design folio { pages: 1 }
    opening: "Dear Grace,"
    closing: "Sincerely,"
};

fn main() {}
