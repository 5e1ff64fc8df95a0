//! What LaTeX comes to.

use crate::tree::{Notes, Words};
use crate::{Loss, Options};

fn read(text: &str) -> (String, Vec<Loss>) {
    let options = Options::default();
    let mut notes = Notes::new(&options);
    let words = Words {
        at: notes.root(),
        text: text.to_owned(),
    };
    let prose = notes.latex(&words).map(|prose| prose.to_string());
    (prose.unwrap_or_default(), notes.into_losses().0)
}

fn check(text: &str, expected: &str) {
    let (read, losses) = read(text);
    assert_eq!(read, expected, "{text}");
    assert_eq!(losses, [], "{text}");
}

#[test]
fn tables_are_in_their_order() {
    assert!(super::symbols::SYMBOLS.is_sorted_by(|one, other| one.0 < other.0));
}

#[test]
fn accents_are_on_their_letters() {
    for (text, expected) in [
        (r"Garc{\'\i}a", "García"),
        (
            r"Garc\'{\i}a, Garc\'\i a, Garc\'{i}a, Garc\'ia",
            "García, García, García, García",
        ),
        (r"Ch{\'i}d{\`\i}nma", "Chídìnma"),
        (r#"Na{\"\i}ve Na\"{\i}ve Na\"\i ve"#, "Naïve Naïve Naïve"),
        (r"{\^\i} {\~\i} {\=\i} {\u\i} \v{\j}", "î ĩ ī ĭ ǰ"),
        (r"B{\'\^e}, \'{\^e}, \d{\^o}, \h{a}", "Bế, ế, ộ, ả"),
        (
            r"Erd{\H o}s, Dvo{\v r}{\'a}k, {\c S}ahin, \k{a}, {\.I}nan",
            "Erdős, Dvořák, Şahin, ą, İnan",
        ),
        (r"{\t oo}", "o\u{361}o"),
        (r#"\"{}\^{}\~{}"#, "¨^~"),
        (
            r"Sm\o rgaard {\L}\'od\'z \ss\ \aa{} \AE",
            "Smørgaard Łódź ß å Æ",
        ),
    ] {
        check(text, expected);
    }
}

#[test]
fn quotation_marks_are_the_printed_ones() {
    for (text, expected) in [
        (
            "On ``quotes'' and `single' ones",
            "On “quotes” and ‘single’ ones",
        ),
        ("``it's `don't' here''", "“it's ‘don't’ here”"),
        (",,Zitat''", "„Zitat“"),
        (
            r"\enquote{so} \glqq so\grqq{} \guillemotleft a\guillemotright",
            "“so” „so“ «a»",
        ),
        ("?`Qu\\'e?", "¿Qué?"),
        ("5--6 --- a-b", "5–6 — a-b"),
    ] {
        check(text, expected);
    }
}

#[test]
fn symbols_and_formulas_are_text() {
    for (text, expected) in [
        (
            r"\ldots{} \dots\ 5\,\% $\leq$ 7 \& $\mu$m \SI{5}{\kg}",
            "… … 5 % ≤ 7 & μm 5 kg",
        ),
        (
            r"$10^{-3}$ H$_2$O $x_{i}^{2}$ $25^\circ$C",
            "10^-3^ H~2~O x~i~^2^ 25°C",
        ),
        (
            r"$\frac{1}{2}$ $\hat{x} \times \mathrm{d}t$ $\alpha\beta$",
            "1/2 x̂ × dt αβ",
        ),
        (r"\(a^2\) costs 5\$, or 6$", "a^2^ costs 5$, or 6$"),
        (
            r"a~b \- c\/d http://x.example/~ada",
            "a b cd http://x.example/~ada",
        ),
        (
            r"\href{https://a.example/x\_y\%20z}{link} \url{https://a.example/~b}",
            "[link](https://a.example/x_y%20z) [a.example/~b](https://a.example/~b)",
        ),
        (r"\verb|a_b| \texttt{c}", "`a_b` `c`"),
    ] {
        check(text, expected);
    }
}

#[test]
fn unknown_commands_are_listed_and_their_text_is_kept() {
    let (text, losses) = read(r"a \quark{b} \textcolor{red}{c} \citep[p. 2]{key} \noopsort{1}d");
    assert_eq!(text, "a b c d");
    let losses: Vec<&str> = losses.iter().map(|loss| loss.message.as_str()).collect();
    assert_eq!(
        losses,
        [
            r"not understood as LaTeX: `\quark`",
            r"not understood as LaTeX: `\textcolor{red}`",
            r"not understood as LaTeX: `\citep[p. 2]{key}`",
            r"not understood as LaTeX: `\noopsort{1}`",
        ]
    );
}

#[test]
fn names_keep_their_braces_alone() {
    let options = Options::default();
    let mut notes = Notes::new(&options);
    let text = r"\textbf{Quill, Ad{\'e}} and {Quorum and Co.} and {\L}ukasz~Qu{\'\i}z \& \{x\}";
    let words = Words {
        at: notes.root(),
        text: text.to_owned(),
    };
    assert_eq!(
        notes.latex_names(&words),
        r"Quill, Adé and {Quorum and Co.} and Łukasz Quíz & \{x\}"
    );
}

#[test]
fn marks_are_kept() {
    for (text, expected) in [
        (
            r"{\em old} and {\bf bold} \emph{a \textbf{b}}",
            "*old* and **bold** *a **b***",
        ),
        (
            r"\textit{Na{\'\i}f} \textsc{Caps} \texttt{x}",
            "*Naíf* Caps `x`",
        ),
    ] {
        check(text, expected);
    }
}
