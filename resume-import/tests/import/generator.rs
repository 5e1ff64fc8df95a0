//! Files of any format with words that are known, so that none can be lost.

/// What a value of a format looks like.
#[derive(Clone, Copy)]
pub enum Shape {
    /// Text of one line, perhaps with marks.
    Text,
    /// Text of several lines.
    Long,
    /// A date, or what somebody wrote for one.
    Date,
    Email,
    Phone,
    Url,
    /// One of these.
    One(&'static [&'static str]),
    /// Up to four of them.
    List(&'static Shape),
    /// One value, or a list of them.
    OneOrMore(&'static Shape),
    /// Any of these members.
    Object(&'static [(&'static str, Shape)]),
    /// The same, for settings of a design: they are counted, and their words are not listed.
    Settings(&'static [(&'static str, Shape)]),
    /// An object whose keys are any of these, and whose values have one of these shapes.
    Sections(&'static [&'static str], &'static [Shape]),
    /// Markup of another language.
    Html,
    /// A member that is always there.
    Always(&'static Shape),
    /// Always this.
    Is(&'static str),
    True,
}

/// A value that was generated.
#[derive(Debug, Clone)]
pub enum Made {
    Text(String),
    Word(&'static str),
    List(Vec<Made>),
    Object(Vec<(String, Made)>),
}

/// Makes values; one seed always makes the same.
pub struct Generator {
    state: u64,
    /// Every word that was made.
    pub words: Vec<String>,
}

impl Generator {
    pub fn new(seed: u64) -> Generator {
        Generator {
            state: seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1,
            words: Vec::new(),
        }
    }

    /// A number below this one (xorshift64*).
    pub fn below(&mut self, limit: usize) -> usize {
        self.state ^= self.state >> 12;
        self.state ^= self.state << 25;
        self.state ^= self.state >> 27;
        let number = self.state.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33;
        usize::try_from(number).unwrap() % limit
    }

    pub fn pick<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }

    /// A word that is nowhere else.
    pub fn word(&mut self) -> String {
        let start = self.pick(&["w", "Wort", "été", "слово", "漢字", "X", "ﬁ"]);
        let word = format!("{start}{}q", self.words.len());
        self.words.push(word.clone());
        word
    }

    /// Some words with what may be around them.
    pub fn line(&mut self) -> String {
        let mut line = String::new();
        for _ in 0..=self.below(4) {
            let word = self.word();
            let around = self.pick(&[
                "{}",
                "{}",
                "{}",
                "{}",
                "**{}**",
                "*{}*",
                "`{}`",
                "{},",
                "({})",
                "“{}”",
                "C++/{}",
                "#{}",
                "{}:",
                "{} & x",
                "<{}",
                "{}>",
                "\\{}",
                "a*{}*b",
                "_{}_",
                "~{}~",
                "x^{}^",
                "[{}]",
                "$5 {}",
                "1. {}",
                "- {}",
                "• {}",
                "{} – z",
                "@{}",
                "100%{}",
                "| {}",
                "{}\u{200b}",
                "\u{a0}{}",
                "[{}](https://a.example/b)",
                "[{}](x)",
                "{}, y",
                "{};",
                "&{};",
                "{}**",
                "![{}](https://a.example/p.png)",
                "<b>{}</b>",
                "<{}>",
                "{}<br>",
                "http://a.example/{}",
                "2014 {}",
                "**[{}](https://a.example)**",
                "{}: v",
                "'{}'",
                "\"{}\"",
            ]);
            if !line.is_empty() {
                let space = self.pick(&[" ", " ", " ", ", ", "  ", " - ", "/"]);
                line.push_str(space);
            }
            line.push_str(&around.replace("{}", &word));
        }
        line
    }

    fn long(&mut self) -> String {
        let mut text = self.line();
        for _ in 0..self.below(5) {
            let gap = self.pick(&[
                "\n", "\n\n", "\n- ", "\n• ", "\n  - ", "\n1. ", "\n\n* ", "\n## ", "\n> ", "\r\n",
                "\n    ",
            ]);
            let line = self.line();
            text.extend([gap, &line]);
        }
        text
    }

    fn html(&mut self) -> String {
        let mut text = String::new();
        for _ in 0..=self.below(4) {
            let (open, close) = self.pick(&[
                ("<p>", "</p>"),
                ("<ul><li>", "</li></ul>"),
                ("<ul><li><p>", "</p></li></ul>"),
                ("<p><strong>", "</strong></p>"),
                ("", "<br>"),
                ("<ul><li>a<ul><li>", "</li></ul></li></ul>"),
                ("<h2>", "</h2>"),
                ("<p>x<em>", "</em>y</p>"),
                ("<p><a href=\"https://a.example/?a=1&amp;b=2\">", "</a></p>"),
                ("<blockquote>", "</blockquote>"),
                ("<b>", ""),
                ("", "</i>"),
                ("<p><a href=\"#\">", "</a></p>"),
                ("<span style=\"color: red\">", "</span>"),
                ("&amp;", "&nbsp;"),
                ("<ol><li>", "</li></ol>"),
            ]);
            let line = self.line();
            text.extend([open, &line, close]);
        }
        text
    }

    fn date(&mut self) -> String {
        let dates = [
            "2014",
            "2014-03",
            "2014-03-15",
            "March 2022 - Present",
            "Fall 2023",
            "present",
            "2014 - 2018",
            "Jan 2020",
            "Sep 1, 2016",
            "03/04/2014",
            "2014-13",
            "",
            "2021-05-01T00:00:00Z",
            "Expected May 2026",
            "1999",
            "since 2014",
            "–",
        ];
        match self.below(8) {
            0 => self.line(),
            _ => self.pick(&dates).to_owned(),
        }
    }

    /// A value of this shape.
    pub fn make(&mut self, shape: &Shape) -> Made {
        match *shape {
            Shape::Text => match self.below(12) {
                0 => Made::Text(String::new()),
                1 => Made::Word("null"),
                _ => Made::Text(self.line()),
            },
            Shape::Long => Made::Text(self.long()),
            Shape::Html => Made::Text(self.html()),
            Shape::Date => Made::Text(self.date()),
            Shape::Email => Made::Text(match self.below(4) {
                0 => self.line(),
                1 => format!("{} <ada{}@ada.example>", self.word(), self.below(99)),
                _ => format!("ada{}@ada.example", self.below(99)),
            }),
            Shape::Phone => Made::Text(match self.below(4) {
                0 => self.line(),
                1 => format!("{} tel: 617 555 0{}", self.word(), 100 + self.below(99)),
                _ => self
                    .pick(&[
                        "+1 617 555 0100",
                        "tel:+49-30-555-0199",
                        "(617) 555-0123 or 617.555.0124",
                    ])
                    .to_owned(),
            }),
            Shape::Url => Made::Text(match self.below(6) {
                0 => self.line(),
                1 => "ada.example/x".to_owned(),
                2 => "https://github.com/ada".to_owned(),
                3 => format!("https://ä.example/{}", self.below(9)),
                _ => {
                    let number = self.below(1000);
                    self.words.push(format!("page{number}x"));
                    format!("https://ada.example/page{number}x")
                }
            }),
            Shape::One(of) => Made::Text(self.pick(of).to_owned()),
            Shape::Is(text) => Made::Text(text.to_owned()),
            Shape::True => Made::Word("true"),
            Shape::List(shape) => {
                let count = self.below(5);
                Made::List((0..count).map(|_| self.make(shape)).collect())
            }
            Shape::OneOrMore(shape) => match self.below(2) {
                0 => self.make(shape),
                _ => self.make(&Shape::List(shape)),
            },
            Shape::Always(shape) => self.make(shape),
            Shape::Object(members) | Shape::Settings(members) => {
                let mut made = Vec::new();
                for (key, shape) in members {
                    if matches!(shape, Shape::Is(_) | Shape::Always(_)) || self.below(4) > 0 {
                        made.push(((*key).to_owned(), self.make(shape)));
                    }
                }
                if matches!(shape, Shape::Object(_)) && self.below(12) == 0 {
                    made.push(("unknownKey".to_owned(), Made::Text(self.line())));
                }
                Made::Object(made)
            }
            Shape::Sections(keys, shapes) => {
                let mut made = Vec::new();
                for key in keys {
                    if self.below(3) > 0 {
                        let shape = &shapes[self.below(shapes.len())];
                        let count = self.below(4);
                        let list = (0..count).map(|_| self.make(shape)).collect();
                        made.push(((*key).to_owned(), Made::List(list)));
                    }
                }
                Made::Object(made)
            }
        }
    }
}

impl Made {
    /// As YAML: a line for each member, which is JSON.
    pub fn yaml(&self) -> String {
        match self {
            Made::Object(members) => {
                let lines = members
                    .iter()
                    .map(|(key, made)| format!("{key}: {}\n", made.json()));
                lines.collect()
            }
            made => made.json(),
        }
    }

    /// As XML: an element for each member, and for each element of a list.
    pub fn xml(&self) -> String {
        match self {
            Made::Text(text) => {
                let text = text.replace('&', "&amp;");
                text.replace('<', "&lt;").replace('>', "&gt;")
            }
            Made::Word(_) => String::new(),
            Made::List(list) => list.iter().map(Made::xml).collect(),
            Made::Object(members) => {
                let mut xml = String::new();
                for (key, made) in members {
                    let all = match made {
                        Made::List(list) => list.iter().collect(),
                        made => vec![made],
                    };
                    for made in all {
                        xml.push_str(&format!("<{key}>{}</{key}>\n", made.xml()));
                    }
                }
                xml
            }
        }
    }

    /// As JSON, which is YAML too.
    pub fn json(&self) -> String {
        match self {
            Made::Text(text) => quoted(text),
            Made::Word(word) => (*word).to_owned(),
            Made::List(list) => {
                let items: Vec<String> = list.iter().map(Made::json).collect();
                format!("[{}]", items.join(", "))
            }
            Made::Object(members) => {
                let members = members
                    .iter()
                    .map(|(key, made)| format!("{}: {}", quoted(key), made.json()));
                format!("{{{}}}", members.collect::<Vec<_>>().join(", "))
            }
        }
    }
}

fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            '\t' => quoted.push_str("\\t"),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}
