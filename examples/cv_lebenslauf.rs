//! The Lebenslauf of an engineer, an invented person, in German and in English: personal data in
//! rows, a period of one month, grades and theses, a certificate that expires, and the signature at
//! the end. `--lang en-GB --tag international` prints it as an employer in Britain expects it, without
//! personal data and signature.
//! `cargo run --example cv_lebenslauf -- --help` says how to print it.

use resume::{Resume, resume};

/// A life in dates, newest first.
pub static CV: Resume = resume! {
    name: "Dipl.-Ing. (FH) Henrike Hollerbusch, M. Eng."
    headline: "Ingenieurin für Regelungstechnik" | "Control systems engineer" #international
    headline: "Lebenslauf" | "Curriculum vitae"
    lang: "de", "en-GB"
    tags: international, personal
    photo: "cv_lebenslauf.png", "Bewerbungsfoto" | "Portrait photo"

    contact {
        location: "Lindengang 8, 24999 Förderup" | "Lindengang 8, 24999 Förderup, Germany"
        phone: "+49 (0)176 040690 42", "+49 (0)40 66969 137"
        email: "henrike@hollerbusch.example"
    }

    section "Persönliche Daten" | "Personal details" #personal {
        "Geburtsdatum" | "Date of birth": "17. Februar 1984" | "17 February 1984"
        "Geburtsort" | "Place of birth": "Bad Wiesenau"
        "Nationalität" | "Nationality": "deutsch und dänisch" | "German and Danish"
        "Familienstand" | "Marital status": "ledig, ein Kind (2014)"
                                          | "single, one child (born 2014)"
    }

    experience "Berufliche Tätigkeiten" | "Experience" {
        2016-03..present "Teamleiterin Regelungstechnik" | "Team Leader, Control Systems"
            at "Windkraft Förderup AG" in "Förderup" | "Förderup, Germany" {
            - "Auslegung der Blattverstellung für Anlagen von 3 bis 6 MW"
            | "Designed the pitch control of 3 to 6 MW wind turbines"
            - "Umstellung der Messdatenerfassung von 4 auf 900 Kanäle"
            | "Expanded data acquisition from 4 to 900 channels"
            - "Disziplinarische Verantwortung für acht Personen und 1,4 Mio. € Budget"
            | "Manage a team of eight and a budget of €1.4 million"
        }
        2014-06..2016-02 "Elternzeit" | "Parental leave",
            "zuletzt Teilzeit mit 20 Stunden" | "part-time (20 hours a week) towards the end"
        2013-10..2013-10 "Gutachterin auf Honorarbasis" | "Freelance Technical Assessor"
            at "Ingenieurbüro Tamm" in "Eckernhöft" | "Eckernhöft, Germany"
        2010-04..2014-05 "Entwicklungsingenieurin" | "Development Engineer"
            at "Pumpenwerke Nordrand GmbH & Co. KG" in "Itzwedel" | "Itzwedel, Germany"
        2007-03..2007-08 "Praxissemester" | "Industrial Placement"
            at "Sensorbau Krey" in "Glückshaven" | "Glückshaven, Germany" {
            "Eingesetzt" | "Tools": "MATLAB", "C", "CAN-Bus" | "CAN bus"
        }
    }

    education "Studium und Schulbildung" | "Education" {
        2011-10..2013-09 "M. Eng.", "Systemtechnik" | "Systems Engineering",
            "berufsbegleitend" | "part-time alongside work"
            at "Technische Hochschule Itzwedel" | "Itzwedel University of Technology" {
            "Abschlussnote" | "Final grade":
                "1,4" | "1.4 (German scale: 1.0 is the best grade, 4.0 is a pass)"
            "Masterarbeit" | "Master’s thesis":
                "„Lastmindernde Regler für schwimmende Fundamente“"
              | "“Load-reducing controllers for floating foundations”"
        }
        2008-01..2008-06 "Auslandssemester" | "Semester abroad"
            at "Høgskolen i Sørvik" in "Norwegen" | "Norway"
        2004-10..2010-03 "Dipl.-Ing. (FH)", "Elektrotechnik" | "Electrical Engineering"
            at "Fachhochschule Glückshaven" | "Glückshaven University of Applied Sciences" {
            "Abschlussnote" | "Final grade": "2,0" | "2.0"
            "Diplomarbeit" | "Diploma thesis":
                "„Windenergieanlagenrotorblattverstellmotorüberwachungsverfahren“"
              | "“A method of monitoring the pitch motors of wind turbines”"
        }
        1994-08..2003-06 "Abitur" | "Abitur (university entrance qualification)"
            at "Käthe-Lorenz-Gymnasium" in "Bad Wiesenau" | "Bad Wiesenau, Germany" {
            score: "1,9" | "1.9"
        }
    }

    volunteering "Weitere Tätigkeiten" | "Volunteering" {
        2005..2007 "Gewählte Vertreterin im Studierendenparlament"
                 | "Elected Member of the Student Parliament"
            at "Fachhochschule Glückshaven" | "Glückshaven University of Applied Sciences"
        2003-09..2004-08 "Freiwilliges Ökologisches Jahr" | "Voluntary Ecological Year"
            at "Schutzstation Deichvorland" in "Halmsiel" | "Halmsiel, Germany"
    }

    skills {
        "Simulation": "MATLAB/Simulink (sehr gut)" | "MATLAB/Simulink (expert)",
                      "Modelica (gut)" | "Modelica (good)"
        "Programmierung" | "Programming": "C (sehr gut)" | "C (expert)",
                                          "Python (Grundkenntnisse)" | "Python (basic)"
        "Führerschein" | "Driving licence": "Klassen B und BE" | "categories B and BE"
    }

    languages {
        "Englisch" | "English": "verhandlungssicher (C1)" | "business fluent (C1)"
        "Dänisch" | "Danish": "Zweitsprache" | "second language"
        "Norwegisch" | "Norwegian": "Grundkenntnisse (A2)" | "basic (A2)"
    }

    certificates {
        "Sicherheitstraining Offshore" | "Offshore safety training" { expires: 2026-11 }
    }

    interests {
        "Seekajak" | "Sea kayaking",
            "Blechblasen im Posaunenchor" | "playing in a church brass band"
    }

    section "Förderup, den 14. Oktober 2025" | "Förderup, 14 October 2025" #personal {
        "*Henrike Hollerbusch* (Unterschrift)" | "*Henrike Hollerbusch* (signature)"
    }
};

fn main() -> std::process::ExitCode {
    resume::cli::main(&CV)
}
