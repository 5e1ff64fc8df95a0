//! Which tables there are in an archive, by their names and their columns.

use crate::readers::csv;

/// A table of the archive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum File {
    Profile,
    Summary,
    Emails,
    Phones,
    Positions,
    Education,
    Skills,
    Languages,
    Certifications,
    Projects,
    Publications,
    Honors,
    Volunteering,
    Courses,
    Organizations,
    Patents,
    Scores,
    Recommendations,
    Interests,
}

/// The tables in the order of a résumé: the names that a file may have, in letters and digits
/// alone, and columns by which it is known under any name.
pub(super) const FILES: &[(File, &[&str], &[&str])] = &[
    (
        File::Profile,
        &["profile"],
        &["First Name", "Last Name", "Headline"],
    ),
    (File::Summary, &["profilesummary"], &["Profile Summary"]),
    (
        File::Emails,
        &["emailaddresses"],
        &["Email Address", "Primary"],
    ),
    (
        File::Phones,
        &["phonenumbers"],
        &["Extension", "Number", "Type"],
    ),
    (File::Positions, &["positions"], &["Company Name", "Title"]),
    (
        File::Volunteering,
        &["volunteering", "volunteerexperiences"],
        &["Role", "Cause"],
    ),
    (
        File::Education,
        &["education"],
        &["School Name", "Degree Name"],
    ),
    (
        File::Projects,
        &["projects"],
        &["Title", "Description", "Url", "Started On"],
    ),
    (
        File::Publications,
        &["publications"],
        &["Name", "Published On", "Publisher"],
    ),
    (File::Patents, &["patents"], &["Title", "Number", "Url"]),
    (
        File::Honors,
        &["honors"],
        &["Title", "Description", "Issued On"],
    ),
    (
        File::Certifications,
        &["certifications"],
        &["Name", "Authority"],
    ),
    (File::Courses, &["courses"], &[]),
    (File::Skills, &["skills"], &[]),
    (File::Languages, &["languages"], &["Name", "Proficiency"]),
    (File::Organizations, &["organizations"], &[]),
    (File::Scores, &["testscores"], &["Name", "Score"]),
    (File::Recommendations, &["recommendationsreceived"], &[]),
    (File::Interests, &["interests", "causesyoucareabout"], &[]),
];

/// Whether a table has the columns of one that is read.
pub(crate) fn is_table(bytes: &[u8]) -> bool {
    let end = bytes.len().min(4096);
    let text = csv::decoded(&bytes[..end]);
    text.lines().take(8).any(|line| {
        csv::DELIMITERS.iter().any(|delimiter| {
            let cells: Vec<String> = line
                .split(*delimiter)
                .map(|cell| cell.trim_matches(['"', ' ', '\u{feff}']).to_owned())
                .collect();
            file_of("", &cells).is_some()
        })
    })
}

pub(super) fn base(name: &str) -> &str {
    name.rsplit(['/', '\\']).next().unwrap_or(name)
}

/// The letters of the name of a file, without the number of the member after it.
fn letters(name: &str) -> String {
    let stem = base(name)
        .rsplit_once('.')
        .map_or(base(name), |(stem, _)| stem);
    let letters = stem.chars().filter(|c| c.is_alphabetic());
    letters.flat_map(char::to_lowercase).collect()
}

pub(super) fn is_known(name: &str) -> bool {
    let letters = letters(name);
    FILES
        .iter()
        .any(|(_, names, _)| names.contains(&letters.as_str()))
}

/// Whether a file is one that LinkedIn writes and that holds no part of a résumé: most of them are
/// about other people.
pub(super) fn is_usual(name: &str) -> bool {
    const OTHERS: &[&str] = &[
        "adtargeting",
        "adsclicked",
        "callstoaction",
        "comments",
        "companyfollows",
        "connections",
        "contacts",
        "endorsement",
        "events",
        "guidemessages",
        "importedcontacts",
        "inferences",
        "instantreposts",
        "invitations",
        "jobapplicant",
        "jobapplications",
        "jobseeker",
        "learning",
        "logins",
        "mediaads",
        "memberfollows",
        "messages",
        "participation",
        "publicprofile",
        "reactions",
        "receipts",
        "recommendationsgiven",
        "registration",
        "richmedia",
        "saved",
        "searchqueries",
        "securitychallenges",
        "shares",
        "votes",
        "whatsapp",
        "privateidentity",
        "verifications",
        "hashtag",
        "groups",
        "onlinejob",
        "screening",
        "coachmessages",
        "articles",
        "lan",
    ];
    let letters = letters(name);
    OTHERS.iter().any(|other| letters.starts_with(other))
}

/// The table with this name or these columns.
pub(super) fn file_of(name: &str, cells: &[String]) -> Option<File> {
    let has = |column: &&str| cells.iter().any(|cell| cell.eq_ignore_ascii_case(column));
    let letters = letters(name);
    let by_name = FILES
        .iter()
        .find(|(_, names, _)| names.contains(&letters.as_str()));
    let known = [
        "Name",
        "Title",
        "First Name",
        "Company Name",
        "Number",
        "Email Address",
        "School Name",
        "Profile Summary",
        "Role",
        "Organization",
    ];
    match by_name {
        Some((file, ..)) => known.iter().any(has).then_some(*file),
        None => {
            let found = FILES
                .iter()
                .find(|(.., columns)| !columns.is_empty() && columns.iter().all(has));
            // Recommendations of other people have a name and a text too.
            found.filter(|_| !has(&"Text")).map(|(file, ..)| *file)
        }
    }
}
