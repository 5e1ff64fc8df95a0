use resume::{Resume, resume};

static _RESUME: Resume = resume! {
    name: "Ada Example"
    headline: "Engineer" | "Ingenieurin" | "Ingénieure"
    lang: "en", "de"
    experience "Work" | "Beruf" {
        2014.. "Engineer" | "Ingenieurin" | "Ingénieure" | "Ingeniera" at "EMC" { - "wrote it" | "schrieb es" }
    }
};

const _: Resume = resume! {
    name: "Ada Example"
    lang: "en", "de", "fr"
    headline: "Engineer" | "Ingenieurin"
};

const _: Resume = resume! { name: "Ada Example" headline: "Engineer" | "Ingenieurin" summary: "One." | "Eins." };

const _: Resume = resume! { name: "Ada Example" lang: "de" headline: "Ingenieurin" | "Engineer" };

fn main() {}
