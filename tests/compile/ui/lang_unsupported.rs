#![deny(deprecated)]

use resume::{Letter, Resume, letter, resume};

static ADA: Resume = resume! {
    name: "Ada Example"
    lang: "kr"
    experience { 2014-03..2018 "Engineer" at "EMC" }
};

static _SEVERAL: Resume = resume! {
    name: "Ada Example"
    lang: "en", "cy", "deu"
    headline: "Engineer" | "Peiriannydd" | "Ingenieurin"
};

static _LETTER: Letter = letter! {
    from: ADA
    lang: "ch"
    date: 2026-11-28
    opening: "Dear Ms. Sample,"
    closing: "Sincerely,"
};

static _NEAREST: Resume = resume! {
    name: "Ada Example"
    lang: "zh-Hant-TW"
};

static _ALLOWED: Resume = resume! {
    #![allow(lang_unsupported)]
    name: "Ada Example"
    lang: "cy"
    experience "Profiad" { 2014..2018 "Peiriannydd" at "EMC" }
};

fn main() {}
