use resume::{Resume, resume};

static _RESUME: Resume = resume! {
    name: "Ada Example" #storage
    "Engineer";
    - "wrote code"
    headline "Engineer"
    lang { "en" }
    awards: "Medal"
    skills: { "C" }
    in "Boston, MA";
    #storage
    /// A note.
    #[serde];
    { "C" };
    %
    experience "Work" "Jobs" {
        - "wrote code"
        2014, "Engineer" at "EMC"
        2014 "Engineer" at "EMC", in "Boston, MA"
        2014 "Engineer" in "Boston, MA" at "EMC"
        2014 "Engineer" at "EMC" [ - "wrote code" ]
        2014 "Engineer" at "EMC" {
            2014 "Deputy"
            "Deputy"
            - "wrote code" { - "and more" { - "and finer" } "and text" }
            skills { "C" }
        }
        2014 at "EMC" {
            2014 "Engineer" at "RSA" {
                2014 "Deputy"
            }
            summary
        }
    }
    contact "Me" #home {
        - "call me"
        github
        "https://cal.example": "Book a call"
    }
    interests { 2014 at "EMC" }
    certificates { "Driver" { 2014 "of lorries" } }
    references { "Grace", "manager" { "A pleasure." {} } }
    education
};

fn main() {}
