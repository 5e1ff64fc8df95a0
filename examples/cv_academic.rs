//! The curriculum vitae of a human geographer, an invented person: publications under several
//! titles, cited with volume, pages and DOI; degrees with a thesis and a committee; a term as a
//! date. `cargo run --example cv_academic -- --help` says how to print it.

use resume::{Resume, resume};

/// Publications, grants, teaching and service.
pub static CV: Resume = resume! {
    name: "Orla Tennant-Voss"
    headline: "Professor of Human Geography"
    cited_as: "Tennant-Voss, Orla"

    contact {
        location: "Department of Geography and Coastal Studies, 3rd floor, Ropewalk Hall,
                   Wexcombe University, 41 Quay Terrace, Wexcombe, ME 04999"
        "Phone": "(207) 555-0164"
        "Email": "mailto:otennantvoss@wexcombe.example"
        "Personal: tennant-voss.example": "https://tennant-voss.example"
        "Lab: tideline-lab.example": "https://tideline-lab.example"
        orcid: "0000-0000-5550-0142"
        "Last updated": 2025-09-14
        "Revision": "7be41c0"
    }

    experience "Appointments" {
        2019..present "Professor of Human Geography",
            "and Fellow of the Centre for Maritime Institutions"
            at "Wexcombe University"
        2013..2019 "Associate Professor of Human Geography" at "Wexcombe University"
        2016-spring "Visiting Professor", "Department of Spatial Planning"
            at "Universitet Strandby" in "Strandby, Denmark"
        2009..2012 "Research Fellow", "Shoreline Governance Group",
            "School of Environment and Law"
            at "University of Port Carrow" in "Port Carrow, New Zealand"
        2006..2013 "Assistant Professor of Geography" at "Ardle State University" {
            "On leave": "2009–2012"
        }
    }

    education {
        at "Hallam Ridge University" {
            2006 "Ph.D.", "Geography" {
                "Dissertation": "*Harbors Without Cities: Dredging, Debt and the Making of the
                                 Shallow Port*"
                "Committee": "Winifred Aske (chair)", "Emeka Danjuma", "Pauline Strand-Hollis";
                "Winner of the Coastal Studies Guild's prize for the best dissertation of the year"
            }
            2002 "M.A.", "Geography"
        }
        at "University of Kilbrack" in "Kilbrack, Ireland" {
            2000 "M.Litt.", "Historical Cartography", "with distinction" {
                "Thesis": "*Sounding Lines: Admiralty Charts and the Fishing Commons*"
            }
            1998 "B.A. (Joint Hons.)", "Geography and Mathematics", "First Class"
        }
    }

    publications "Books" {
        2012 "*Ground That Moves: Property and Paperwork on Eroding Shores*"
            at "Marrowgate University Press" in "Marrowgate" {
            "Paperback 2014; Danish translation *Jord der vandrer*, 2016."
            "Winner, Thornbury Medal for a first book in geography. Shortlisted, Environment and
             Society Book Award. [groundthatmoves.example](https://groundthatmoves.example)"
        }
    }

    publications "Journal articles" {
        "Mapping for Insurers" at "Yearbook of Critical Geography" {
            authors: "Tennant-Voss, Orla", "Kwabena Lister"
            status: "forthcoming"
        }
        "The Harbor Dues Nobody Paid" at "Quarterly of Economic History and Place" {
            authors: "Tennant-Voss, Orla"
            status: "in press"
        }
        2022 "Who Owns the Intertidal? Four Answers from Two Coasts" at "Land, Law & Territory" {
            authors: "Søgaard, Mikkel", "Orla Tennant-Voss"
            volume: "47 (2)"
            pages: "211–238"
            doi: "10.5555/llt.2022.0472"
        }
        2020 "Retreat as a Line Item: Municipal Budgets and Managed Realignment"
            at "Public Works Review" {
            authors: "Tennant-Voss, Orla", "Dolores P. Quay"
            volume: "31"
            pages: "88–117"
            "[PDF](https://tennant-voss.example/papers/retreat.pdf)"
        }
        2018 "Counting Sand" at "Journal of Measurement and Society" {
            authors: "Tennant-Voss, Orla"
            volume: "12 (4)"
            pages: "402–419"
        }
        2017 "Permits, Pilots and Patience: How Small Ports Stay Open"
            at "Annals of Maritime Sociology" {
            authors: "Søgaard, Mikkel", "Orla Tennant-Voss"
            volume: "26"
            pages: "57–83"
            doi: "10.5555/ams.2017.026"
        }
        2015 "Does Disclosure Move Houses? Evidence from Three Flood Registers"
            at "Housing Markets and Policy" {
            authors: "Tennant-Voss, Orla"
            volume: "9"
            pages: "1–29"
        }
        2013 "Dredge Spoil as a Public Good" at "Geographical Inquiry" {
            authors: "Tennant-Voss, Orla"
            volume: "71"
            pages: "530–551"
        }
        2011 "The Tide Table as an Instrument of State" at "Studies in Science and Administration" {
            authors: "Tennant-Voss, Orla"
            volume: "18"
            pages: "144–166"
        }
        2010 "Three Ways of Losing a Beach" at "Planning Letters" {
            authors: "Tennant-Voss, Orla"
            volume: "5"
            pages: "12–24"
        }
        2008 "Pilots, Not Captains: Local Knowledge in the Licensing of Harbour Work"
            at "Review of Occupations" {
            authors: "Tennant-Voss, Orla"
            volume: "102"
            pages: "1211–1240"
        }
        2007 "Silt: A Short Administrative History" at "Past Landscapes" {
            authors: "Tennant-Voss, Orla"
            volume: "33 (1)"
            pages: "77–104"
        }
        2005 "Why Do Container Lines Leave? Depth, Wages and Rail in Nineteen Ports"
            at "European Journal of Transport Geography" {
            authors: "Haverstock, Neil", "Orla Tennant-Voss"
            volume: "14"
            pages: "305–326"
        }
    }

    publications "Book chapters" {
        "Custom and Coastline in *The Wrecker's Daughter*"
            at "Reading Shores" in "Halden: Norrlys" {
            editors: "Agnes Holm", "Rufus Peake", "Tomás Bré"
            status: "forthcoming"
        }
        2019 "La marea come confine" at "Acque e Poteri" in "Torre: Edizioni del Faro" {
            editors: "Chiara Montesole"
            pages: "61–79"
        }
        2016 "Geography" at "The Student's Guide to Environmental Thought (Third Edition)"
            in "Marrowgate: Cobalt" {
            editors: "Rufus Peake", "Joan Abiola"
            pages: "140–171"
        }
        2014 "Moral Hazard by the Sea" at "Insuring Nature" in "Eastmere: Sandpiper" {
            editors: "Petra Lindqvist"
            pages: "203–228"
        }
        2009 "Depth and Decline, 1970–2000" at "Ports in Transition"
            in "Eastmere: Eastmere Academic" {
            authors: "Neil Haverstock", "Orla Tennant-Voss"
            editors: "Carmela Ruiz-Oller"
            pages: "95–118"
        }
        2004 "Harbour Boards and the Irish State" at "Institutions of the Littoral"
            in "Kilbrack: Oar Press" {
            editors: "Fergal Mac Aoidh", "Nuala Prior"
            pages: "41–66"
        }
    }

    publications "Essays and reviews" {
        2021 "What a Seawall Is For" at "The Estuary Review" {
            url: "https://tennant-voss.example/essays/seawall.html"
            volume: "14"
            pages: "9–21"
        }
        2019 "Keeping Field Notes in Plain Text" at "The Working Geographer" {
            volume: "22 (3)"
            pages: "4–11"
        }
        2017 "Review of *Cheap Water* by L. Okonjo" at "Geographical Inquiry" {
            volume: "75"
            pages: "288–291"
        }
        2015 "The Price of a View", "Review essay on *Panorama* and *Frontage*"
            at "Housing Forum" {
            volume: "8"
            pages: "101–112"
        }
        2014 "Tide" at "Dictionary of Administrative Terms" in "Eastmere: Sandpiper" {
            editors: "Hal Brandt", "Ines Coelho"
            pages: "611–612"
        }
        2013 "Review of *The Lighthouse Keepers' Union* by M. Petrie" at "Labour and Place" {
            volume: "11"
            pages: "59–63"
        }
        2012 "Review of *Applied Spatial Statistics with Open Tools*, by G. Farkas"
            at "Methods in Geography" {
            volume: "27"
            pages: "220–222"
        }
        2011 "Low Water", "Review of *After the Trawlers* by S. Inness" at "Guild Newsletter" {
            volume: "9 (2)"
            pages: "15–16"
        }
        2010-09 "Storm Season" at "Wexcombe Review of Politics" {
            "Reprinted in the *Sunday Ledger*, October 3rd."
        }
        2008 "Review of *Against Boundaries* by T. Wren" at "Current Geography" {
            volume: "40"
            pages: "118–120"
        }
        2006 "Review of *Bridges and Tolls* by F. Adeyemi and C. Roe" at "Guild Newsletter" {
            volume: "4 (1)"
            pages: "22–23"
        }
        2004 "Review of *Comparative Ports* by J. Lund and R. Castellan" at "Current Geography" {
            volume: "36"
            pages: "402–403"
        }
        2003 "Review of *Scale and Explanation* by V. Moreau" at "Space and Theory" {
            volume: "20"
            pages: "365–370"
        }
    }

    section "Selected invited talks since 2012" {
        2023 "Mapping for Insurers" at "Institute for Risk and Place, Calder University"
        2022 "Who Owns the Intertidal?" at "University of Eastmere"
        2022 "Harbors as Ledgers" at "Hedvig Institute" in "Strandby"
        2019 "Retreat and Its Accountants" at "Hallam Ridge University"
        2018 "Invited discussant", "“Land at Sea?”"
            at "Center for Property and Environment, Marrowgate Law School"
        2017 "Counting Sand" at "Ardle State University"
        2016 "Retreat and Its Accountants" at "University of Port Carrow, School of Management"
        2015 "Retreat and Its Accountants" at "University of the Fens"
        2014 "Harbors as Ledgers" at "Calder University"
        2012 "Harbors as Ledgers" at "Solano Graduate School of Planning"
    }

    awards "Grants" {
        2021..2024 "Shallow Water, Long Memory: Flood Records and Household Choice",
            "Principal Investigator, with Kwabena Lister (Co-PI)", "$538,000"
            at "Federal Research Council" {
            "Award": "GEO-2155501"
        }
        2014..2016 "Paper Coasts", "Co-Principal Investigator", "$96,500"
            at "Merriweather Foundation"
        2004 "Dissertation Fieldwork Grant", "$9,200" at "Federal Research Council"
    }

    awards "Honors and awards" {
        2017..2018 "Residential Fellowship" at "Center for Study at Larch Point"
        2013       "Thornbury Medal for a first book" at "Geographical Union"
        2013       "Environment and Society Book Award", "shortlisted"
        2007       "Dissertation Prize" at "Coastal Studies Guild"
        2005 "Graduate Fellow", "Aske Fellowship in the Spatial Sciences"
            at "Hallam Ridge University"
        2001..2003 "Graduate Fellow", "Aske Fellowship in the Spatial Sciences"
            at "Hallam Ridge University"
        1995..1998 "Entrance Scholarship" at "University of Kilbrack"
    }

    section "Teaching" {
        "Graduate": "Theories of Place (2007–present)",
                    "Economic Geography (2010, 2014, 2018, 2022)", "Visual Methods (2016–)"
        "Undergraduate": "Maps and Power", "Coasts", "Introduction to Human Geography"
    }

    section "Doctoral students" {
        2022 "Beatriz Amadi", "*Surveyors of the Flood*", "Chair" {
            "Now": "Assistant Professor, Ardle State University"
        }
        2018 "Jonas Pell", "*The Cost of a Mooring*", "Chair" {
            "Now": "Senior Analyst, Office of Coastal Statistics"
        }
        2016 "Hui-Ling Tsao", "*Who Draws the Line?*", "Committee member" {
            "Now": "Associate Professor, University of Port Carrow"
        }
        2021..present "Selam Gebre", "Co-chair, with Mikkel Søgaard"
    }

    section "Service to the profession" {
        "Editorial boards": "*Geographical Inquiry* (2016–19)", "*Land, Law & Territory* (2014–)"
        "Reviewer": "*Past Landscapes*", "*Space and Theory*", "*Review of Occupations*",
                    "*Housing Markets and Policy*", "Federal Research Council"
        2017..2020 "Council member", "Coastal Section" at "Geographical Union"
    }
};

fn main() -> std::process::ExitCode {
    resume::cli::main(&CV)
}
