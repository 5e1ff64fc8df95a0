use resume::{Resume, resume};

static _RESUME: Resume = resume! {
    name: "Ada Example"
    summary: "See my [papers](javascript:alert(1)) and [more](ada.example)."
    contact {
        website: "ada.example/papers", "ftp://ada.example", "mailto:ada@ada.example", "https//ada.example"
        "Book a call": "javascript:alert(1)"
        "Blog": "blog.example"
        "Mail": "ada@ada.example"
    }
};

fn main() {}
