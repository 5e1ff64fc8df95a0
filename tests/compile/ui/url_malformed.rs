use resume::{Resume, resume};

static _RESUME: Resume = resume! {
    name: "Ada Example"
    summary: "See my [papers](https://ada example/papers)."
    contact {
        website: "https://",
                 "https://ada@ada.example",
                 "https://ada..example",
                 "https://-ada.example",
                 "https://ada.example/a b",
                 "https://ada.example/%zz",
                 "https://ada.example/#a#b",
                 "https://ada.example:port",
                 "https://[::g]"
    }
};

fn main() {}
