//! The real résumé, put together by hand.

use resume_core::model::{Bullet, Content, Date, Degree, Item, Job, List, Period, Prose, Resume, Role, Row, School, Section};

/// The real résumé.
pub fn pacejo() -> Resume {
    Resume {
        summary: Some(prose("Experienced network and storage systems programmer and distributed systems architect with a strong background in formal techniques.")),
        sections: vec![list("I am a...", &["detail-oriented engineer, attentive to the big picture", "creative architect, attentive to the practical", "believer in robust and accessible system design", "student of both theory and practice"]), list("My employers ask me to...", &["lead groups in design and specification of new systems", "empower peers by giving accessible and informative presentations on complex topics", "evaluate, and propose and implement solutions to, system-wide architectural issues", "eliminate complexity from and improve reliability of problematic codebases", "acquire and institutionalize deep knowledge of unfamiliar codebases", "provide technical guidance for critical decisions"]), Section::new(Content::Experience(vec![job(to_present(2014), "CLEARSKY DATA", "Boston, MA", vec![role("Consulting Engineer", &[], Some(since(2018))), role("Principal Software Engineer", &[], Some(between(2014, 2018)))], &["designed, implemented, and formally verified system for fail-safe non-disruptive cross-datacenter migration of data path services", "applied formal verification to discover bugs and verify fixes in data path interaction with eventually consistent storage", "designed and formally verified distributed algorithm to transfer ownership of portions of petabyte-scale copy-on-write data structure", "designed and implemented system for non-disruptive asynchronous upgrade of data path services", "architected non-disruptive migration path between highly-available synchronously-replicated relational database services", "provided technical expertise in the use of PostgreSQL, HTTP, TCP, X.509/TLS, Pacemaker, and POSIX/Linux networking and block APIs", "gave technical talks on PostgreSQL, REST, TLA^+^, and several internal topics"]), job(on(2014), "EMC/XTREMIO", "Hopkinton, MA", vec![role("Senior Software Engineer", &[], None)], &["designed networking strategy for asynchronous data replication protocol", "developed protocol for configuration synchronization within replicating pair", "investigated, documented, and normalized locking conventions used in management plane"]), job(between(2011, 2014), "CORERO NETWORK SECURITY", "Hudson, MA", vec![role("Software Engineer", &[], None)], &["designed and implemented system to generate inter-process communication layer and resource assignments for multicore processor from interface definitions (US Patent 9,442,782)", "developed 40 Gbps network packet classifier and queueing system", "designed and implemented 20 Gbps packet capture and indexing application", "developed instruction scheduler for VLIW processor"]), job(between(2009, 2010), "BROWN UNIVERSITY", "Providence, RI", vec![role("Research Assistant", &["Computer Science department"], None)], &["co-taught graduate course on reduction semantics"]), job(between(2007, 2008), "WORCESTER POLYTECHNIC INSTITUTE", "Worcester, MA", vec![role("Teaching Assistant", &["Computer Science department"], None)], &[]), job(between(2006, 2007), "ALLEGRO MICROSYSTEMS", "Worcester, MA", vec![], &[]), job(between(2004, 2006), "MAXTOR CORPORATION", "Shrewsbury, MA", vec![], &[]), job(between(2003, 2004), "METLIFE", "Warwick, RI", vec![], &[])].into())), list("My peers seek my help with...", &["designing and evaluating concurrent algorithms", "structuring relational data for maintainability and performance", "resolving semantic mismatches at the root of architectural issues", "understanding unfamiliar systems and languages", "eliminating performance bottlenecks in both CPU-bound and I/O-bound code paths"]), list("Ask me to share more about...", &["proving correctness of distributed algorithms running on eventually consistent storage", "developing an X.509 PKI in PostgreSQL", "analyzing linear checksums for strength, orthogonality, and uniformity", "developing competitive AIs to play my two favorite board games"]), Section { title: Some(prose("Specialties")), ..Section::new(Content::Skills(vec![row("Languages", &["C", "C++", "Python", "OCaml", "Prolog", "assembly", "domain-specific language (DSL) design"]), row("Systems programming", &["GNU/Linux", "concurrency / multi-threading", "inter-process communication", "queuing", "scheduling", "network processing", "optimization"]), row("Distributed systems", &["distributed algorithm design", "eventual consistency"]), row("Storage", &["replication", "write-ahead logging (WAL)", "block / SAN", "object / cloud"]), row("Networking", &["Ethernet", "IPv4", "IPv6", "TCP", "HTTP", "REST", "XML"]), row("Security", &["X.509 PKI", "SSL/TLS", "OpenSSL"]), row("Formal verification", &["TLA^+^ / PlusCal", "SMT", "Z3"]), row("Databases", &["PostgreSQL", "schema design", "indexing"])].into())) }, Section::new(Content::Education(vec![school(between(2008, 2010), "BROWN UNIVERSITY", "Providence, RI", vec![degree("Ph. D. candidate", &["Computer Science"], None)]), school(between(2002, 2008), "WORCESTER POLYTECHNIC INSTITUTE", "Worcester, MA", vec![degree("M. S.", &["Computer Science"], Some(on(2008))), degree("B. S.", &["Electrical & Computer Engineering"], Some(on(2006)))])].into()))].into(),
        ..Resume::new("Christopher Pacejo")
    }
}

fn prose(source: &str) -> Prose {
    Prose::parse(source).unwrap()
}

fn year(year: u16) -> Date {
    Date::year(year).unwrap()
}

fn on(date: u16) -> Period {
    Period::on(year(date))
}

fn since(start: u16) -> Period {
    Period::since(year(start))
}

fn to_present(start: u16) -> Period {
    Period::to_present(year(start))
}

fn between(start: u16, end: u16) -> Period {
    Period::between(year(start), year(end)).unwrap()
}

fn all(sources: &[&str]) -> List<Prose> {
    sources.iter().map(|source| prose(source)).collect()
}

fn bullets(sources: &[&str]) -> List<Bullet> {
    sources.iter().map(|source| Bullet { text: prose(source), tags: List::default() }).collect()
}

fn list(title: &str, sources: &[&str]) -> Section {
    let items = bullets(sources).iter().cloned().map(Item::Bullet).collect();
    Section { title: Some(prose(title)), ..Section::new(Content::Custom(items)) }
}

fn role(title: &str, details: &[&str], period: Option<Period>) -> Role {
    Role { period, title: prose(title), details: all(details), highlights: List::default(), tags: List::default() }
}

fn degree(title: &str, details: &[&str], period: Option<Period>) -> Degree {
    Degree { period, title: prose(title), details: all(details), highlights: List::default(), tags: List::default() }
}

fn job(period: Period, employer: &str, place: &str, roles: Vec<Role>, highlights: &[&str]) -> Job {
    Job {
        period: Some(period),
        employer: Some(prose(employer)),
        place: Some(place.to_owned().into()),
        roles: roles.into(),
        summary: None,
        url: None,
        about: None,
        highlights: bullets(highlights),
        tags: List::default(),
    }
}

fn school(period: Period, name: &str, place: &str, degrees: Vec<Degree>) -> School {
    School {
        period: Some(period),
        school: Some(prose(name)),
        place: Some(place.to_owned().into()),
        degrees: degrees.into(),
        summary: None,
        url: None,
        score: None,
        courses: List::default(),
        highlights: List::default(),
        tags: List::default(),
    }
}

fn row(label: &str, items: &[&str]) -> Row {
    Row { label: Some(prose(label)), items: all(items), tags: List::default() }
}
