use resume::{Resume, resume};

static _RESUME: Resume = resume! {
    name: "Ada Example"
    contact {
        email: "ada",
               "ada@",
               "@ada.example",
               "ada@example",
               "ada lovelace@ada.example",
               "ada@ada..example",
               ".ada@ada.example",
               "ada@-ada.example",
               "Ada <ada@ada.example>",
               "mailto:ada@ada.example",
               "ada@192.0.2.1",
               "ada@ada.example (home)"
    }
};

fn main() {}
