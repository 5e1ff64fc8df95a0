//! The meaning of each part of a document.

/// The meaning of a part of a document: a closed list, from which formats derive classes and
/// structured data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    /// Punctuation, or a word that the theme adds.
    Text,
    /// The pronouns that the person uses.
    Pronouns,
    /// What the person is, in a few words.
    Headline,
    /// What a person, a time or a thing was, in a few sentences.
    Summary,
    /// An email address.
    Email,
    /// A phone number.
    Phone,
    /// Where the person lives.
    Location,
    /// The person's web site.
    Website,
    /// A profile on a network.
    Profile,
    /// A labelled link.
    Link,
    /// A section's title.
    Heading,
    /// A time with an employer.
    Job,
    /// A time at a school.
    School,
    /// A project, publication, award, certificate, reference or an entry of a custom section.
    Work,
    /// The date that is the whole period.
    On,
    /// When a period begins.
    Start,
    /// When a period ends.
    End,
    /// When a period is expected to end.
    Expected,
    /// That a period is ongoing.
    Present,
    /// Who the employer was.
    Employer,
    /// What an employer does.
    About,
    /// A role at an employer.
    Role,
    /// What narrows a role, a degree or a title down.
    Detail,
    /// Where something was.
    Place,
    /// Which school it was.
    SchoolName,
    /// A degree.
    Degree,
    /// A grade.
    Score,
    /// A course.
    Course,
    /// The title of a work.
    Title,
    /// With whom, by whom or in which a work was.
    Organisation,
    /// Who wrote a work.
    Author,
    /// The identifier of a publication.
    Doi,
    /// What a project was made with or about.
    Keyword,
    /// What the person was in a project.
    ProjectRole,
    /// What kind of project it was.
    ProjectKind,
    /// The web page of what is before it.
    Page,
    /// What another person says.
    Quote,
    /// A line of a list.
    Highlight,
    /// A paragraph of a custom section.
    Paragraph,
    /// What the items of a row have in common.
    Label,
    /// Something that the person can do.
    Skill,
    /// Something that the person likes.
    Interest,
    /// Something that the person speaks.
    Language,
    /// An item of a row in a custom section or in `contact`.
    Item,
    /// A line of the address of a letter.
    Recipient,
    /// What a letter is about.
    Subject,
    /// The words that a letter opens with.
    Opening,
    /// The words that a letter closes with.
    Closing,
    /// The name under a letter.
    Signature,
    /// What comes with a letter.
    Enclosure,
}
