//! The résumé of Christopher Pacejo: `cargo run --example pacejo -- --help` says how to print it.

use resume::{Resume, resume};

/// Network and storage systems programmer, distributed systems architect.
pub static PACEJO: Resume = resume! {
    name: "Christopher Pacejo"
    summary: "Experienced network and storage systems programmer and distributed systems architect
              with a strong background in formal techniques."

    // The employer before the role, as it is written here.
    design { order: as_written }

    section "I am a..." {
        - "detail-oriented engineer, attentive to the big picture"
        - "creative architect, attentive to the practical"
        - "believer in robust and accessible system design"
        - "student of both theory and practice"
    }

    section "My employers ask me to..." {
        - "lead groups in design and specification of new systems"
        - "empower peers by giving accessible and informative presentations on complex topics"
        - "evaluate, and propose and implement solutions to, system-wide architectural issues"
        - "eliminate complexity from and improve reliability of problematic codebases"
        - "acquire and institutionalize deep knowledge of unfamiliar codebases"
        - "provide technical guidance for critical decisions"
    }

    experience {
        2014..present at "CLEARSKY DATA" in "Boston, MA" {
            2018..     "Consulting Engineer"
            2014..2018 "Principal Software Engineer"
            - "designed, implemented, and formally verified system for fail-safe non-disruptive
               cross-datacenter migration of data path services"
            - "applied formal verification to discover bugs and verify fixes in data path
               interaction with eventually consistent storage"
            - "designed and formally verified distributed algorithm to transfer ownership of
               portions of petabyte-scale copy-on-write data structure"
            - "designed and implemented system for non-disruptive asynchronous upgrade of data
               path services"
            - "architected non-disruptive migration path between highly-available
               synchronously-replicated relational database services"
            - "provided technical expertise in the use of PostgreSQL, HTTP, TCP, X.509/TLS,
               Pacemaker, and POSIX/Linux networking and block APIs"
            - "gave technical talks on PostgreSQL, REST, TLA^+^, and several internal topics"
        }
        2014 "Senior Software Engineer" at "EMC/XTREMIO" in "Hopkinton, MA" {
            - "designed networking strategy for asynchronous data replication protocol"
            - "developed protocol for configuration synchronization within replicating pair"
            - "investigated, documented, and normalized locking conventions used in management plane"
        }
        2011..2014 "Software Engineer" at "CORERO NETWORK SECURITY" in "Hudson, MA" {
            - "designed and implemented system to generate inter-process communication layer and
               resource assignments for multicore processor from interface definitions (US Patent
               9,442,782)"
            - "developed 40 Gbps network packet classifier and queueing system"
            - "designed and implemented 20 Gbps packet capture and indexing application"
            - "developed instruction scheduler for VLIW processor"
        }
        2009..2010 "Research Assistant", "Computer Science department"
            at "BROWN UNIVERSITY" in "Providence, RI" {
            - "co-taught graduate course on reduction semantics"
        }
        2007..2008 "Teaching Assistant", "Computer Science department"
            at "WORCESTER POLYTECHNIC INSTITUTE" in "Worcester, MA"
        2006..2007 at "ALLEGRO MICROSYSTEMS" in "Worcester, MA"
        2004..2006 at "MAXTOR CORPORATION" in "Shrewsbury, MA"
        2003..2004 at "METLIFE" in "Warwick, RI"
    }

    section "My peers seek my help with..." {
        - "designing and evaluating concurrent algorithms"
        - "structuring relational data for maintainability and performance"
        - "resolving semantic mismatches at the root of architectural issues"
        - "understanding unfamiliar systems and languages"
        - "eliminating performance bottlenecks in both CPU-bound and I/O-bound code paths"
    }

    section "Ask me to share more about..." {
        - "proving correctness of distributed algorithms running on eventually consistent storage"
        - "developing an X.509 PKI in PostgreSQL"
        - "analyzing linear checksums for strength, orthogonality, and uniformity"
        - "developing competitive AIs to play my two favorite board games"
    }

    skills "Specialties" {
        "Languages": "C", "C++", "Python", "OCaml", "Prolog", "assembly",
                     "domain-specific language (DSL) design"
        "Systems programming": "GNU/Linux", "concurrency / multi-threading",
                               "inter-process communication", "queuing", "scheduling",
                               "network processing", "optimization"
        "Distributed systems": "distributed algorithm design", "eventual consistency"
        "Storage": "replication", "write-ahead logging (WAL)", "block / SAN", "object / cloud"
        "Networking": "Ethernet", "IPv4", "IPv6", "TCP", "HTTP", "REST", "XML"
        "Security": "X.509 PKI", "SSL/TLS", "OpenSSL"
        "Formal verification": "TLA^+^ / PlusCal", "SMT", "Z3"
        "Databases": "PostgreSQL", "schema design", "indexing"
    }

    education {
        2008..2010 "Ph. D. candidate", "Computer Science"
            at "BROWN UNIVERSITY" in "Providence, RI"
        2002..2008 at "WORCESTER POLYTECHNIC INSTITUTE" in "Worcester, MA" {
            2008 "M. S.", "Computer Science"
            2006 "B. S.", "Electrical & Computer Engineering"
        }
    }
};

fn main() -> std::process::ExitCode {
    resume::cli::main(&PACEJO)
}
