use resume::{Resume, resume};

static _RESUME: Resume = resume! {
    name: "Ada Example"
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
            "Language": "C"
            - "wrote code" { - "and more" }
            skills { "C" }
        }
        2014 at "EMC" {
            2014 "Engineer" at "RSA" in "Bedford, MA" {
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
    certificates { "Driver" { - "of lorries" } }
    references { "Grace", "manager" { "A pleasure." "A joy." } }
    education
};

fn main() {}
