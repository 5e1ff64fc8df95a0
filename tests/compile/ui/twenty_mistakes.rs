use resume::{Resume, resume};

pub static ADA: Resume = resume! {
    #![allow(periodgap)]
    name: " Ada Example"
    headline "Storage engineer"
    sumary: "Builds storage that *does not lose data"
    tags: storage

    contact {
        email: "ada"
        website: "ada.example"
        gihub: "ada"
        linkedin: "Ada Example"
        email: "ada@work.example"
    }

    experiance {
        Mar 2014..present at "CLEARSKY DATA" in Boston {
            2018..2014  "Consulting Engineer"
            2014..2018  "Principal Software Engineer"
            - "formally verified a migration" #formal
            - "gave talks on [TLA](ftp://tla.example)"
        }
        2011..2014 "Software Engineer", at "CORERO" in "Hudson, MA"
    }

    skills "Specialties" {
        "Languages": "C", "", "OCaml"
    }

    education {
        2002..2008 at "WORCESTER POLYTECHNIC INSTITUTE" {
            2010 "M. S.", "Computer Science"
        }
    }

    skills "Specialties" { "Rust" }
};

fn main() {
    // The value has its type whatever is wrong with it: nothing here turns red.
    let name: &str = &ADA.name;
    println!("{name}");
}
