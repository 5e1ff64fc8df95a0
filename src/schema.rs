//! The names of the language as Rust sees them, for editors and for rustc's suggestions: nothing of
//! this is ever made or run.
//!
//! `resume!` repeats the names that a person wrote as struct literals over these types, so that
//! pointing at a name shows what it is.
//!
//! This file is written from the tables of `resume-core/src/model`:
//! `SCHEMA=overwrite cargo test --workspace --test schema`.

use crate::model::{
    BulletSign as Bullet, Color, Date, Doi, Email, Entry as Work, Item, Job as Station, Lang,
    Length, List, Phone, Photo, Profile, Prose, Row, School as Studies, Str, Tag, Url, Variant,
};

/// A résumé: its fields and its sections.
pub struct Resume {
    /// The person's name, as plain text; it is required. `name: "Ada Example"`
    pub name: Str,
    /// The pronouns that the person uses, as plain text. `pronouns: "she/her"`
    pub pronouns: Str,
    /// A photo, by its path from the directory of this file, and what it shows. `photo: "me.jpg",
    /// "Ada at her desk"`
    pub photo: Photo,
    /// Your profession or role, in a few words. `headline: "Storage engineer"`
    pub headline: Prose,
    /// A few sentences about you; several texts are several paragraphs. `summary: "Builds storage
    /// that *does not lose data*."`
    pub summary: List<Prose>,
    /// How your name is written among authors, in each spelling; it is printed strong there.
    /// `cited_as: "Example A"`
    pub cited_as: List<Str>,
    /// The language of the résumé (BCP 47), which chooses headings and months; or several
    /// languages, in whose order each text is then written. `lang: "en", "de"`
    pub lang: Lang,
    /// The tags that parts of the résumé may carry, as words. `tags: storage, teaching`
    pub tags: List<Tag>,
    /// How the résumé looks: a design, and what differs from it. `design folio { accent: "#6d1f2a"
    /// pages: 1 }`
    pub design: Design,
    /// How to reach the person. `contact { email: "ada@ada.example" github: "ada" }`
    pub contact: Contact,
    /// Sets of tags with names, for `--variant`. `variants { backend: storage, networking;
    /// lecturer: teaching }`
    pub variants: List<Variant>,
    /// Paid work: entries with roles and bullets. `experience { 2014..present "Engineer" at "EMC"
    /// in "Boston, MA" { - "…" } }`
    pub experience: List<Station>,
    /// Unpaid work: entries with roles and bullets. `volunteering { 2014 "Teacher" at "Code Club"
    /// }`
    pub volunteering: List<Station>,
    /// Schools and degrees. `education { 2002..2006 "B. S.", "Computer Science" at "MIT" }`
    pub education: List<Studies>,
    /// Projects: entries with bullets. `projects { 2024 "resume" { url: "https://…" - "…" } }`
    pub projects: List<Work>,
    /// Publications: entries that are printed as citations. `publications { 2014 "Title" at
    /// "Journal" { authors: "A", "B" doi: "10.1000/182" } }`
    pub publications: List<Work>,
    /// Patents: entries that are printed as citations. `patents { 2024 "Title" at "Patent office" {
    /// inventors: "A", "B" number: "US 12,136,166 B2" } }`
    pub patents: List<Work>,
    /// Awards and honours. `awards { 2014 "Title" at "Who gave it" }`
    pub awards: List<Work>,
    /// Certificates and licences. `certificates { 2014 "Title" at "Who issued it" }`
    pub certificates: List<Work>,
    /// References: people who recommend you, and what they say. `references { "Grace", "manager" at
    /// "EMC" { "A pleasure." } }`
    pub references: List<Work>,
    /// Skills: rows. `skills { "Languages": "C", "Rust" }`
    pub skills: List<Row>,
    /// Interests and hobbies: rows. `interests { "Go", "Chess" }`
    pub interests: List<Row>,
    /// Languages, with your level: rows. `languages { "English": "native" }`
    pub languages: List<Row>,
    /// A custom section: paragraphs, bullets, rows and entries. `section "Talks" { … }`
    pub section: List<Item<Work>>,
}

/// Ways to reach the person, in the order of the page; custom rows are written `"Label":
/// "https://…"` or `"Label": "text"`.
pub struct Contact {
    /// Email addresses. `email: "ada@ada.example"`
    pub email: List<Email>,
    /// Phone numbers. `phone: "+1 617 555 0100"`
    pub phone: List<Phone>,
    /// Where the person lives, as precisely as you like. `location: "Boston, MA"`
    pub location: Str,
    /// Web sites. `website: "https://ada.example"`
    pub website: List<Url>,
    /// The username on Behance. `behance: "ada"`
    pub behance: Profile,
    /// The username on Bitbucket. `bitbucket: "ada"`
    pub bitbucket: Profile,
    /// The username on Bluesky. `bluesky: "ada.bsky.social"`
    pub bluesky: Profile,
    /// The username on Codeberg. `codeberg: "ada"`
    pub codeberg: Profile,
    /// The username on crates.io. `crates_io: "ada"`
    pub crates_io: Profile,
    /// The username on DEV. `dev: "ada"`
    pub dev: Profile,
    /// The username on Docker Hub. `docker_hub: "ada"`
    pub docker_hub: Profile,
    /// The username on Dribbble. `dribbble: "ada"`
    pub dribbble: Profile,
    /// The username on Facebook. `facebook: "ada"`
    pub facebook: Profile,
    /// The username on GitHub. `github: "ada"`
    pub github: Profile,
    /// The username on GitLab. `gitlab: "ada"`
    pub gitlab: Profile,
    /// The username on Google Scholar. `google_scholar: "qc6CJjYAAAAJ"`
    pub google_scholar: Profile,
    /// The username on Hacker News. `hacker_news: "ada"`
    pub hacker_news: Profile,
    /// The username on Hugging Face. `huggingface: "ada"`
    pub huggingface: Profile,
    /// The username on Instagram. `instagram: "ada"`
    pub instagram: Profile,
    /// The username on Kaggle. `kaggle: "ada"`
    pub kaggle: Profile,
    /// The username on Keybase. `keybase: "ada"`
    pub keybase: Profile,
    /// The username on LeetCode. `leetcode: "ada"`
    pub leetcode: Profile,
    /// The username on LinkedIn. `linkedin: "ada"`
    pub linkedin: Profile,
    /// The username on Mastodon. `mastodon: "@ada@mastodon.social"`
    pub mastodon: Profile,
    /// The username on Medium. `medium: "ada"`
    pub medium: Profile,
    /// The username on npm. `npm: "ada"`
    pub npm: Profile,
    /// The username on ORCID. `orcid: "0000-0002-1825-0097"`
    pub orcid: Profile,
    /// The username on PyPI. `pypi: "ada"`
    pub pypi: Profile,
    /// The username on Reddit. `reddit: "ada"`
    pub reddit: Profile,
    /// The username on ResearchGate. `researchgate: "ada"`
    pub researchgate: Profile,
    /// The username on sourcehut. `sourcehut: "ada"`
    pub sourcehut: Profile,
    /// The username on Stack Overflow. `stackoverflow: "22656"`
    pub stackoverflow: Profile,
    /// The username on Telegram. `telegram: "adaexample"`
    pub telegram: Profile,
    /// The username on Threads. `threads: "ada"`
    pub threads: Profile,
    /// The username on X. `x: "ada"`
    pub x: Profile,
    /// The username on XING. `xing: "ada"`
    pub xing: Profile,
    /// The username on YouTube. `youtube: "ada"`
    pub youtube: Profile,
}

/// A letter: its fields.
pub struct Letter {
    /// The résumé of the person who writes: the name of its `static`, required. `from: ADA`
    pub from: Resume,
    /// The lines of the address, as plain text. `to: "Grace Sample", "EMC", "176 South Street",
    /// "Hopkinton, MA 01748"`
    pub to: List<Str>,
    /// Where the letter was written; printed before the date. `place: "Hamburg"`
    pub place: Str,
    /// The day on which the letter was written. `date: 2026-11-28`
    pub date: Date,
    /// What the letter is about. `subject: "Application for the position of storage engineer"`
    pub subject: Prose,
    /// The salutation, required. `opening: "Dear Ms. Sample,"`
    pub opening: Prose,
    /// The words above the name of the writer, required. `closing: "Sincerely,"`
    pub closing: Prose,
    /// What is sent with the letter. `enclosures: "Résumé", "Two references"`
    pub enclosures: List<Prose>,
    /// The language of the letter (BCP 47), if it is not that of the résumé. `lang: "de"`
    pub lang: Lang,
}

/// The designs.
pub struct Designs {
    /// For engineers, and for software that reads résumés.
    pub ledger: Design,
    /// For scholars, writers and translators.
    pub folio: Design,
    /// For designers and product people.
    pub grid: Design,
    /// For systems programmers.
    pub manual: Design,
    /// For law, finance, consulting and students.
    pub brief: Design,
    /// For leads, sales and creative people.
    pub marquee: Design,
}

/// What differs from a design.
pub struct Design {
    /// The colour of the name, the headings and links; text must be readable in it on white.
    /// `accent: "#1f4e79"`
    pub accent: Color,
    /// The size of the text on paper, from 8 to 14 points. `size: 10.5pt`
    pub size: Length,
    /// How far lines and paragraphs are apart. `density: airy`
    pub density: Density,
    /// The size of the pages. `paper: letter`
    pub paper: Paper,
    /// The margins of the pages, the same on each side, from 5 to 60 millimetres. `margins: 18mm`
    pub margins: Length,
    /// How many pages there may be; the gaps are tightened before that is refused. `pages: 1`
    pub pages: u8,
    /// Whether the gaps are tightened to save a page that is nearly empty. `fit: true`
    pub fit: bool,
    /// What comes first in the head of a job or a degree. `order: title_first`
    pub order: Order,
    /// The place of periods. `dates: right`
    pub dates: Dates,
    /// The place of what belongs to a label. `rows: inline`
    pub rows: Rows,
    /// The sign before the items of lists. `bullet: "–"`
    pub bullet: Bullet,
    /// How links look. `links: colour`
    pub links: Links,
    /// Whether addresses of links are printed after them, where paper cannot be clicked.
    /// `addresses: true`
    pub addresses: bool,
    /// The words and letters of headings. `headings: as_written`
    pub headings: HeadingWords,
    /// Numbers before publications and patents. `numbering: none`
    pub numbering: Numbering,
    /// What is at the foot of the pages. `foot: none`
    pub foot: Foot,
}

/// How far lines and paragraphs are apart.
pub struct Density {
    /// Further than the design has them.
    pub airy: (),
    /// As the design has them.
    pub plain: (),
    /// Nearer than the design has them.
    pub snug: (),
}

/// The size of the pages.
pub struct Paper {
    /// 8.5 by 11 inches.
    pub letter: (),
    /// 210 by 297 millimetres.
    pub a4: (),
}

/// What comes first in the head of a job or a degree.
pub struct Order {
    /// What the person was or did: the role, the degree.
    pub title_first: (),
    /// As the theme has it: the employer or the school, with what the person was under it.
    pub as_written: (),
}

/// The place of periods.
pub struct Dates {
    /// At the end of the line.
    pub right: (),
    /// In a column of their own before the text.
    pub rail: (),
    /// On a line below the head.
    pub below: (),
}

/// The place of what belongs to a label.
pub struct Rows {
    /// After the label, on the same line.
    pub inline: (),
    /// In a column of its own.
    pub column: (),
}

/// How links look.
pub struct Links {
    /// In the accent colour.
    pub colour: (),
    /// Underlined.
    pub underline: (),
    /// Like the text around them.
    pub plain: (),
}

/// The words and letters of headings.
pub struct HeadingWords {
    /// As they were written.
    pub as_written: (),
    /// In capitals, in the text itself too.
    pub capitals: (),
    /// In capitals, and in English with the words that résumé parsers know.
    pub usual: (),
}

/// Numbers before publications and patents.
pub struct Numbering {
    /// No numbers.
    pub none: (),
    /// From 1 up.
    pub up: (),
    /// Down to 1.
    pub down: (),
}

/// What is at the foot of the pages.
pub struct Foot {
    /// Nothing.
    pub none: (),
    /// From the second page on, the name and the number of the page.
    pub name_and_page: (),
}

/// The fields of an employer in `experience` and `volunteering`.
pub struct Job {
    /// What the work was, in a few sentences; several texts are several paragraphs.
    pub summary: List<Prose>,
    /// The employer's web page.
    pub url: Url,
    /// What the employer does.
    pub about: Prose,
    /// What the work was done with or about. `keywords: "Rust", "PostgreSQL"`
    pub keywords: List<Prose>,
}

/// The fields of a role in `experience` and `volunteering`.
pub struct Role {
    /// What the work was in this role; several texts are several paragraphs.
    pub summary: List<Prose>,
}

/// The fields of a school in `education`.
pub struct School {
    /// What the time was, in a few sentences; several texts are several paragraphs.
    pub summary: List<Prose>,
    /// The school's web page.
    pub url: Url,
    /// The grade. `score: "3.9 of 4"`
    pub score: Prose,
    /// Courses to mention. `courses: "Algorithms", "Compilers"`
    pub courses: List<Prose>,
}

/// The fields of a degree in `education`.
pub struct Degree {
    /// What it was, in a few sentences; several texts are several paragraphs.
    pub summary: List<Prose>,
    /// The grade. `score: "3.9 of 4"`
    pub score: Prose,
    /// Courses to mention. `courses: "Algorithms", "Compilers"`
    pub courses: List<Prose>,
}

/// The fields of an entry of `projects`.
pub struct Project {
    /// What it was, in a few sentences; several texts are several paragraphs.
    pub summary: List<Prose>,
    /// Its web page.
    pub url: Url,
    /// What it was made with or about. `keywords: "Rust", "parsing"`
    pub keywords: List<Prose>,
    /// What the person was in it. `roles: "maintainer"`
    pub roles: List<Prose>,
    /// What kind of project it was. `kind: "open source"`
    pub kind: Prose,
}

/// The fields of an entry of `publications`.
pub struct Publication {
    /// What it says, in a few sentences; several texts are several paragraphs.
    pub summary: List<Prose>,
    /// Its web page.
    pub url: Url,
    /// Who wrote it. `authors: "A. Example", "**B. Example**"`
    pub authors: List<Prose>,
    /// Who edited what it appeared in. `editors: "C. Sample"`
    pub editors: List<Prose>,
    /// The volume, and perhaps the issue. `volume: "38(2)"`
    pub volume: Prose,
    /// The pages. `pages: "559–572"`
    pub pages: Prose,
    /// Its identifier. `doi: "10.1000/182"`
    pub doi: Doi,
    /// Its status. `status: "in press"`
    pub status: Prose,
}

/// The fields of an entry of `patents`.
pub struct Patent {
    /// What was invented, in a few sentences; several texts are several paragraphs.
    pub summary: List<Prose>,
    /// Its web page.
    pub url: Url,
    /// Who invented it. `inventors: "A. Example", "C. Sample"`
    pub inventors: List<Prose>,
    /// Its number. `number: "US 12,136,166 B2"`
    pub number: Prose,
    /// Its status. `status: "granted"`
    pub status: Prose,
}

/// The fields of an entry of `awards`.
pub struct Award {
    /// What it was for, in a few sentences; several texts are several paragraphs.
    pub summary: List<Prose>,
    /// Its web page.
    pub url: Url,
}

/// The fields of an entry of `certificates`.
pub struct Certificate {
    /// What was shown, in a few sentences; several texts are several paragraphs.
    pub summary: List<Prose>,
    /// Its web page.
    pub url: Url,
    /// Its number. `number: "A-1042"`
    pub number: Prose,
    /// Until when it is valid, as a date. `expires: 2027-03`
    pub expires: Date,
}

/// The fields of an entry of `references`; its paragraphs are what the person says.
pub struct Reference {
    /// The email address of the person who gives the reference.
    pub email: Email,
    /// The phone number of the person who gives the reference.
    pub phone: Phone,
    /// A web page of the person who gives the reference.
    pub url: Url,
}

/// The fields of an entry of a custom section.
pub struct Entry {
    /// What it was, in a few sentences; several texts are several paragraphs.
    pub summary: List<Prose>,
    /// Its web page.
    pub url: Url,
}
