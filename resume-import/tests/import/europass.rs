//! Europass: the XML of today's portal, and that of the portal until 2020.

use crate::generated::check;
use crate::generator::Shape::{self, *};
use crate::generator::{Generator, Made};

const DATE: Shape = Object(&[("hr:FormattedDateTime", Date)]);
const PERIOD: Shape = Object(&[("StartDate", DATE), ("EndDate", DATE)]);
const ADDRESS: Shape = Object(&[
    ("oa:AddressLine", Text),
    ("oa:CityName", Text),
    ("CountryCode", One(&["de", "fr"])),
    ("oa:PostalCode", Text),
]);
const CONTACT: Shape = Object(&[(
    "Communication",
    List(&Object(&[
        ("ChannelCode", One(&["Web", "Email"])),
        ("oa:URI", Url),
        ("Address", ADDRESS),
    ])),
)]);

const TITLED: &[(&str, Shape)] = &[
    ("Title", Text),
    ("Date", PERIOD),
    ("Description", Html),
    ("Location", Text),
    ("Link", Url),
];

const CANDIDATE: &Shape = &Object(&[
    (
        "CandidatePerson",
        Object(&[
            (
                "PersonName",
                Object(&[("oa:GivenName", Text), ("hr:FamilyName", Text)]),
            ),
            (
                "Communication",
                List(&Object(&[
                    (
                        "ChannelCode",
                        One(&["Email", "Telephone", "Web", "Social Media", "Fax"]),
                    ),
                    ("UseCode", One(&["home", "linkedin", "twitter", "other"])),
                    ("oa:URI", Url),
                    ("CountryDialing", One(&["49", "1"])),
                    ("oa:DialNumber", Phone),
                ])),
            ),
            ("NationalityCode", One(&["de", "fr"])),
            ("hr:BirthDate", Date),
            ("GenderCode", One(&["female"])),
            ("PrimaryLanguageCode", List(&One(&["deu", "fra", "xyz"]))),
        ]),
    ),
    (
        "CandidateProfile",
        Always(&Object(&[
            ("hr:ExecutiveSummary", Html),
            (
                "EmploymentHistory",
                Object(&[(
                    "EmployerHistory",
                    List(&Object(&[
                        ("hr:OrganizationName", Text),
                        ("OrganizationContact", CONTACT),
                        ("hr:IndustryCode", Text),
                        ("Department", Text),
                        ("Link", Url),
                        (
                            "PositionHistory",
                            List(&Object(&[
                                ("PositionTitle", Text),
                                (
                                    "eures:EmploymentPeriod",
                                    Object(&[
                                        ("eures:StartDate", DATE),
                                        ("eures:EndDate", DATE),
                                        ("hr:CurrentIndicator", One(&["true", "false"])),
                                    ]),
                                ),
                                ("oa:Description", Html),
                                ("City", Text),
                                ("Country", One(&["de"])),
                            ])),
                        ),
                    ])),
                )]),
            ),
            (
                "EducationHistory",
                Object(&[(
                    "EducationOrganizationAttendance",
                    List(&Object(&[
                        ("hr:OrganizationName", Text),
                        ("OrganizationContact", CONTACT),
                        ("AttendancePeriod", PERIOD),
                        (
                            "EducationDegree",
                            Object(&[
                                ("hr:DegreeName", Text),
                                ("OccupationalSkillsCovered", Html),
                                ("FieldOfStudy", Text),
                                ("FinalGrade", Object(&[("hr:ScoreText", Text)])),
                                ("Thesis", Text),
                                ("NationalClassification", Text),
                            ]),
                        ),
                        ("EducationLevelCode", One(&["7"])),
                        ("Link", Url),
                    ])),
                )]),
            ),
            (
                "eures:Licenses",
                Object(&[(
                    "eures:License",
                    List(&Object(&[("hr:LicenseTypeCode", One(&["B", "A1"]))])),
                )]),
            ),
            (
                "PublicationHistory",
                Object(&[(
                    "Publication",
                    List(&Object(&[
                        ("Title", Text),
                        ("Year", Date),
                        ("Reference", Text),
                        ("Authors", Text),
                        ("Journal", Text),
                        ("Publisher", Text),
                        ("Volume", Text),
                        ("hr:FormattedPublicationDescription", Html),
                    ])),
                )]),
            ),
            (
                "PersonQualifications",
                Object(&[(
                    "PersonCompetency",
                    List(&Object(&[
                        ("CompetencyID", Text),
                        ("hr:TaxonomyID", Is("language")),
                        (
                            "eures:CompetencyDimension",
                            List(&Object(&[
                                (
                                    "hr:CompetencyDimensionTypeCode",
                                    One(&["CEF-Writing-Production", "CEF-Understanding-Reading"]),
                                ),
                                (
                                    "eures:Score",
                                    Object(&[("hr:ScoreText", One(&["B2", "C1"]))]),
                                ),
                            ])),
                        ),
                    ])),
                )]),
            ),
            (
                "Skills",
                Object(&[
                    (
                        "PersonCompetency",
                        List(&Object(&[("hr:CompetencyName", Text)])),
                    ),
                    (
                        "SkillsGroup",
                        List(&Object(&[
                            ("Title", Text),
                            (
                                "PersonCompetency",
                                List(&Object(&[("hr:CompetencyName", Text)])),
                            ),
                        ])),
                    ),
                ]),
            ),
            (
                "Others",
                List(&Object(&[
                    ("Title", Text),
                    ("Other", List(&Object(TITLED))),
                ])),
            ),
            ("Projects", Object(&[("Project", List(&Object(TITLED)))])),
            (
                "VoluntaryWorks",
                Object(&[("VoluntaryWork", List(&Object(TITLED)))]),
            ),
            (
                "HobbiesAndInterests",
                Object(&[("HobbyOrInterest", List(&Object(TITLED)))]),
            ),
            ("OrganisationalSkills", Html),
            ("DigitalSkills", Html),
        ])),
    ),
    (
        "RenderingInformation",
        Settings(&[("Design", Settings(&[("Template", Is("T"))]))]),
    ),
]);

const LABELLED: Shape = Object(&[("Code", One(&["x", "de"])), ("Label", Text)]);
const ORGANISATION: Shape = Object(&[
    ("Name", Text),
    (
        "ContactInfo",
        Object(&[(
            "Address",
            Object(&[(
                "Contact",
                Object(&[
                    ("AddressLine", Text),
                    ("Municipality", Text),
                    ("Country", LABELLED),
                ]),
            )]),
        )]),
    ),
    ("Sector", Object(&[("Label", Text)])),
]);

const PASSPORT: &Shape = &Object(&[(
    "LearnerInfo",
    Always(&Object(&[
        (
            "Identification",
            Object(&[
                (
                    "PersonName",
                    Object(&[("FirstName", Text), ("Surname", Text)]),
                ),
                (
                    "ContactInfo",
                    Object(&[
                        ("Email", Object(&[("Contact", Email)])),
                        (
                            "TelephoneList",
                            Object(&[("Telephone", List(&Object(&[("Contact", Phone)])))]),
                        ),
                        (
                            "WebsiteList",
                            Object(&[("Website", List(&Object(&[("Contact", Url)])))]),
                        ),
                    ]),
                ),
            ]),
        ),
        (
            "Headline",
            Object(&[
                (
                    "Type",
                    Object(&[("Code", One(&["position", "personal_statement"]))]),
                ),
                ("Description", Object(&[("Label", Text)])),
            ]),
        ),
        (
            "WorkExperienceList",
            Object(&[(
                "WorkExperience",
                List(&Object(&[
                    ("Position", Object(&[("Label", Text)])),
                    ("Activities", Html),
                    ("Employer", ORGANISATION),
                ])),
            )]),
        ),
        (
            "EducationList",
            Object(&[(
                "Education",
                List(&Object(&[
                    ("Title", Text),
                    ("Activities", Html),
                    ("Organisation", ORGANISATION),
                    ("Level", LABELLED),
                    ("Field", LABELLED),
                ])),
            )]),
        ),
        (
            "Skills",
            Object(&[
                ("Communication", Object(&[("Description", Html)])),
                ("JobRelated", Object(&[("Description", Html)])),
                ("Other", Object(&[("Description", Html)])),
            ]),
        ),
        (
            "AchievementList",
            Object(&[(
                "Achievement",
                List(&Object(&[("Title", LABELLED), ("Description", Html)])),
            )]),
        ),
    ])),
)]);

#[test]
fn europass_loses_no_word() {
    check("cv.xml", CANDIDATE, |_: &mut Generator, made: Made| {
        format!(
            "<?xml version=\"1.0\"?>\n<Candidate xmlns=\"http://www.europass.eu/1.0\" xmlns:hr=\"http://www.hr-xml.org/3\" xmlns:oa=\"http://www.openapplications.org/oagis/9\" xmlns:eures=\"http://www.europass_eures.eu/1.0\">{}</Candidate>",
            made.xml()
        )
    });
}

#[test]
fn europass_until_2020_loses_no_word() {
    check("cv.xml", PASSPORT, |_: &mut Generator, made: Made| {
        format!(
            "<SkillsPassport xmlns=\"http://europass.cedefop.europa.eu/Europass\" locale=\"de\">{}</SkillsPassport>",
            made.xml()
        )
    });
}
