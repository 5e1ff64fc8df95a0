//! Linked data of the résumé as values for serde, which each of the templates puts into its page.

use super::{lang, plain};
use resume::model::{Content, Date, End, Job, Period, Prose, Resume, School, Section};
use serde::{Serialize, Serializer};
use serde_json::ser::Formatter;
use std::borrow::Cow;
use std::io::{self, Write};

/// A page about a person.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ProfilePage<'r> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@type")]
    kind: &'static str,
    in_language: &'r str,
    main_entity: Person<'r>,
}

type Text<'r> = Cow<'r, str>;

#[derive(Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
struct Person<'r> {
    name: &'r str,
    /// The present roles: the real résumé has no headline.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    job_title: Vec<Text<'r>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<Text<'r>>,
    has_occupation: Vec<Role<'r>>,
    works_for: Vec<OrganizationRole<'r>>,
    alumni_of: Vec<Student<'r>>,
    has_credential: Vec<EducationalOccupationalCredential<'r>>,
    knows_about: Vec<Text<'r>>,
}

#[derive(Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
struct Role<'r> {
    #[serde(skip_serializing_if = "Option::is_none")]
    start_date: Option<Day>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_date: Option<Day>,
    has_occupation: Occupation<'r>,
}

#[derive(Serialize)]
#[serde(tag = "@type")]
struct Occupation<'r> {
    name: Text<'r>,
}

#[derive(Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
struct OrganizationRole<'r> {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    role_name: Vec<Text<'r>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    start_date: Option<Day>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_date: Option<Day>,
    works_for: Organization<'r>,
}

#[derive(Serialize)]
#[serde(tag = "@type")]
struct Organization<'r> {
    name: Text<'r>,
    #[serde(skip_serializing_if = "Option::is_none")]
    address: Option<&'r str>,
}

#[derive(Serialize)]
#[serde(tag = "@type", rename = "Role", rename_all = "camelCase")]
struct Student<'r> {
    #[serde(skip_serializing_if = "Option::is_none")]
    start_date: Option<Day>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_date: Option<Day>,
    alumni_of: EducationalOrganization<'r>,
}

#[derive(Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
struct EducationalOccupationalCredential<'r> {
    credential_category: &'static str,
    name: Text<'r>,
    recognized_by: EducationalOrganization<'r>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_created: Option<Day>,
}

#[derive(Serialize)]
#[serde(tag = "@type")]
struct EducationalOrganization<'r> {
    name: Text<'r>,
    #[serde(skip_serializing_if = "Option::is_none")]
    address: Option<&'r str>,
}

/// A date as ISO 8601 spells it.
struct Day(Date);

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

impl<'r> ProfilePage<'r> {
    /// What machines may read about the person.
    pub fn of(resume: &'r Resume) -> ProfilePage<'r> {
        let jobs: Vec<&Job> = resume.sections.iter().flat_map(jobs).collect();
        let schools: Vec<&School> = resume.sections.iter().flat_map(schools).collect();
        ProfilePage {
            context: "https://schema.org",
            kind: "ProfilePage",
            in_language: lang(resume),
            main_entity: Person {
                name: &resume.name,
                job_title: jobs
                    .iter()
                    .flat_map(|job| {
                        super::roles(job).filter(|role| goes_on(role.period.or(job.period)))
                    })
                    .map(|role| plain(&role.title))
                    .collect(),
                description: resume.summary.first().map(plain),
                has_occupation: jobs
                    .iter()
                    .flat_map(|job| {
                        super::roles(job).map(|role| self::role(job, role.period, &role.title))
                    })
                    .collect(),
                works_for: jobs.iter().map(|job| organization_role(job)).collect(),
                alumni_of: schools.iter().map(|school| student(school)).collect(),
                has_credential: schools
                    .iter()
                    .flat_map(|school| credentials(school))
                    .collect(),
                knows_about: resume.sections.iter().flat_map(skills).map(plain).collect(),
            },
        }
    }
}

/// JSON that is safe in a page: nothing in its strings ends the element or the line.
pub fn json_for_html(data: &impl Serialize) -> String {
    let mut json = Vec::with_capacity(8 << 10);
    let written = data.serialize(&mut serde_json::Serializer::with_formatter(
        &mut json, ForHtml,
    ));
    written
        .ok()
        .and_then(|()| String::from_utf8(json).ok())
        .unwrap_or_default()
}

struct ForHtml;

impl Formatter for ForHtml {
    fn write_string_fragment<W: ?Sized + Write>(
        &mut self,
        writer: &mut W,
        fragment: &str,
    ) -> io::Result<()> {
        // The line breaks U+2028 and U+2029 begin with this byte.
        if !fragment
            .bytes()
            .any(|b| matches!(b, b'<' | b'>' | b'&' | 0xe2))
        {
            return writer.write_all(fragment.as_bytes());
        }
        for c in fragment.chars() {
            match c {
                '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => {
                    write!(writer, "\\u{:04x}", u32::from(c))?
                }
                _ => writer.write_all(c.encode_utf8(&mut [0; 4]).as_bytes())?,
            }
        }
        Ok(())
    }
}

fn jobs(section: &Section) -> &[Job] {
    if let Content::Experience(jobs) = &section.content {
        jobs
    } else {
        &[]
    }
}

fn schools(section: &Section) -> &[School] {
    if let Content::Education(schools) = &section.content {
        schools
    } else {
        &[]
    }
}

fn skills(section: &Section) -> impl Iterator<Item = &Prose> {
    let rows = if let Content::Skills(rows) = &section.content {
        &rows[..]
    } else {
        &[]
    };
    rows.iter().flat_map(|row| row.items.iter())
}

fn goes_on(period: Option<Period>) -> bool {
    period.is_some_and(|period| matches!(period.end(), End::Open | End::Present))
}

fn role<'r>(job: &Job, period: Option<Period>, title: &'r Prose) -> Role<'r> {
    let (start_date, end_date) = ends(period.or(job.period));
    Role {
        start_date,
        end_date,
        has_occupation: Occupation { name: plain(title) },
    }
}

fn organization_role(job: &Job) -> OrganizationRole<'_> {
    let (start_date, end_date) = ends(job.period);
    OrganizationRole {
        role_name: super::roles(job).map(|role| plain(&role.title)).collect(),
        start_date,
        end_date,
        works_for: Organization {
            name: job.employer.as_ref().map(plain).unwrap_or_default(),
            address: job.place.as_deref(),
        },
    }
}

fn student(school: &School) -> Student<'_> {
    let (start_date, end_date) = ends(school.period);
    let name = school.school.as_ref().map(plain).unwrap_or_default();
    Student {
        start_date,
        end_date,
        alumni_of: EducationalOrganization {
            name,
            address: school.place.as_deref(),
        },
    }
}

fn credentials(school: &School) -> impl Iterator<Item = EducationalOccupationalCredential<'_>> {
    let is_alone = super::degrees(school).count() == 1;
    super::degrees(school).map(move |degree| {
        let mut name = plain(&degree.title);
        for detail in degree.details.iter() {
            name.to_mut().push_str(", ");
            name.to_mut().push_str(&plain(detail));
        }
        let recognized_by = EducationalOrganization {
            name: school.school.as_ref().map(plain).unwrap_or_default(),
            address: None,
        };
        // The period of the school is that of a degree that is alone there.
        let of_school = school.period.filter(|_| is_alone);
        let date_created = ends(degree.period).1.or(ends(of_school).1);
        EducationalOccupationalCredential {
            credential_category: "degree",
            name,
            recognized_by,
            date_created,
        }
    })
}

fn ends(period: Option<Period>) -> (Option<Day>, Option<Day>) {
    let start = period.and_then(Period::start);
    let end = period.and_then(Period::end_date);
    (start.map(Day), end.map(Day))
}
