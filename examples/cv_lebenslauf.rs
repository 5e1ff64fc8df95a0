//! The Lebenslauf of an engineer, an invented person: personal data in rows, a period of one month,
//! grades and theses, a certificate that expires, and the signature at the end.
//! `cargo run --example cv_lebenslauf -- --help` says how to print it.

use resume::{Resume, resume};

/// A life in dates, newest first.
pub static CV: Resume = resume! {
    name: "Dipl.-Ing. (FH) Henrike Hollerbusch, M. Eng."
    headline: "Lebenslauf"
    lang: "de"
    photo: "cv_lebenslauf.png", "Bewerbungsfoto"

    contact {
        location: "Lindengang 8, 24999 Förderup"
        phone: "+49 (0)176 040690 42", "+49 (0)40 66969 137"
        email: "henrike@hollerbusch.example"
    }

    section "Persönliche Daten" {
        "Geburtsdatum": "17. Februar 1984"
        "Geburtsort": "Bad Wiesenau"
        "Nationalität": "deutsch und dänisch"
        "Familienstand": "ledig, ein Kind (2014)"
    }

    experience "Berufliche Tätigkeiten" {
        2016-03..present "Teamleiterin Regelungstechnik"
            at "Windkraft Förderup AG" in "Förderup" {
            - "Auslegung der Blattverstellung für Anlagen von 3 bis 6 MW"
            - "Umstellung der Messdatenerfassung von 4 auf 900 Kanäle"
            - "Disziplinarische Verantwortung für acht Personen und 1,4 Mio. € Budget"
        }
        2014-06..2016-02 "Elternzeit", "zuletzt Teilzeit mit 20 Stunden"
        2013-10..2013-10 "Gutachterin auf Honorarbasis" at "Ingenieurbüro Tamm" in "Eckernhöft"
        2010-04..2014-05 "Entwicklungsingenieurin"
            at "Pumpenwerke Nordrand GmbH & Co. KG" in "Itzwedel"
        2007-03..2007-08 "Praxissemester" at "Sensorbau Krey" in "Glückshaven" {
            "Eingesetzt": "MATLAB", "C", "CAN-Bus"
        }
    }

    education "Studium und Schulbildung" {
        2011-10..2013-09 "M. Eng.", "Systemtechnik", "berufsbegleitend"
            at "Technische Hochschule Itzwedel" {
            "Abschlussnote": "1,4"
            "Masterarbeit": "„Lastmindernde Regler für schwimmende Fundamente“"
        }
        2008-01..2008-06 "Auslandssemester" at "Høgskolen i Sørvik" in "Norwegen"
        2004-10..2010-03 "Dipl.-Ing. (FH)", "Elektrotechnik" at "Fachhochschule Glückshaven" {
            "Abschlussnote": "2,0"
            "Diplomarbeit": "„Windenergieanlagenrotorblattverstellmotorüberwachungsverfahren“"
        }
        1994-08..2003-06 "Abitur" at "Käthe-Lorenz-Gymnasium" in "Bad Wiesenau" { score: "1,9" }
    }

    volunteering "Weitere Tätigkeiten" {
        2005..2007 "Gewählte Vertreterin im Studierendenparlament"
            at "Fachhochschule Glückshaven"
        2003-09..2004-08 "Freiwilliges Ökologisches Jahr"
            at "Schutzstation Deichvorland" in "Halmsiel"
    }

    skills {
        "Simulation": "MATLAB/Simulink (sehr gut)", "Modelica (gut)"
        "Programmierung": "C (sehr gut)", "Python (Grundkenntnisse)"
        "Führerschein": "Klassen B und BE"
    }

    languages {
        "Englisch": "verhandlungssicher (C1)"
        "Dänisch": "Zweitsprache"
        "Norwegisch": "Grundkenntnisse (A2)"
    }

    certificates {
        "Sicherheitstraining Offshore" { expires: 2026-11 }
    }

    interests { "Seekajak", "Blechblasen im Posaunenchor" }

    section "Förderup, den 14. Oktober 2025" {
        "*Henrike Hollerbusch* (Unterschrift)"
    }
};

fn main() -> std::process::ExitCode {
    resume::cli::main(&CV)
}
