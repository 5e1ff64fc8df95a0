use resume::{Resume, resume};

static _RESUME: Resume = resume! {
    name: "Ada Example"
    design manual {
        accent: #6d1f2a
        size: 10.5 pt
        density: snag
        paper: A4
        margins: 18
        pages: 0
        fit: yes
        order: "title_first"
        links: LINKS
        bullet: "o"
        foot:
    }
};

const LINKS: &str = "plain";

fn main() {}
