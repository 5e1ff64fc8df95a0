//! Rust expressions whose value is known without rustc: the value replaces the expression in the
//! tree, and every rule then applies to it.

use crate::place::Located;
use crate::tree::{Field, Item, ItemKind, Splice, Text, Tree, Value};
use resume_core::model::{BlockName, text};
use resume_core::problem::{Code, Path, Problem};

/// The value of a Rust expression, as far as it is known without rustc.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Evaluated {
    /// A string.
    Text(String),
    /// `None`: the field is left out.
    Absent,
    /// Only rustc knows.
    Unknown,
}

/// Replaces each expression by its value; returns the problems of those that are absent.
pub(crate) fn fill(
    tree: &mut Tree,
    evaluate: &mut dyn FnMut(&Splice) -> Evaluated,
) -> Vec<Located> {
    let absent = absent(tree, &["name"], evaluate);
    fill_items(&mut tree.items, evaluate);
    absent
}

/// Replaces each expression of a letter by its value, except the name of its résumé; returns the
/// problems of those that are absent.
pub(crate) fn fill_letter(
    tree: &mut Tree,
    evaluate: &mut dyn FnMut(&Splice) -> Evaluated,
) -> Vec<Located> {
    let absent = absent(tree, &["opening", "closing"], evaluate);
    for item in &mut tree.items {
        if !matches!(&item.kind, ItemKind::Field(field) if field.name.text == "from") {
            fill_items(std::slice::from_mut(item), evaluate);
        }
    }
    absent
}

/// The problems of required fields whose expression is absent.
fn absent(
    tree: &Tree,
    required: &[&str],
    evaluate: &mut dyn FnMut(&Splice) -> Evaluated,
) -> Vec<Located> {
    let mut absent = |word: &&str| {
        tree.items.iter().find_map(|item| match &item.kind {
            ItemKind::Field(Field { name, values, .. }) if name.text == *word => {
                match values.first() {
                    Some(Value::Splice(splice)) if evaluate(splice) == Evaluated::Absent => {
                        Some(Located::new(absent_value(word), splice.place.clone()))
                    }
                    _ => None,
                }
            }
            _ => None,
        })
    };
    required.iter().filter_map(&mut absent).collect()
}

/// The problem of a required field (`name`, or `opening` or `closing` of a letter) whose expression
/// is `None`.
pub fn absent_value(field: &str) -> Problem {
    let message = match field {
        "name" => "this résumé has no name".to_owned(),
        field => format!("this letter has no `{field}`"),
    };
    let help = format!("give `{field}` a text");
    Problem::new(Code::FieldMissing, Path::root(), message, help)
}

fn fill_items(items: &mut [Item], evaluate: &mut dyn FnMut(&Splice) -> Evaluated) {
    for item in items {
        match &mut item.kind {
            // Tags are words, not expressions.
            ItemKind::Field(field) if field.name.text == "tags" => {}
            // The macro needs the path of the photo itself, which only a literal has.
            ItemKind::Field(field) if field.name.text == "photo" => {
                let mut rest = field.values.split_off(field.values.len().min(1));
                fill_values(&mut rest, evaluate);
                field.values.extend(rest);
            }
            ItemKind::Field(field) => fill_values(&mut field.values, evaluate),
            ItemKind::Section(section) if section.name.text == BlockName::Variants.word() => {}
            ItemKind::Section(section) => fill_items(&mut section.items, evaluate),
            ItemKind::Entry(entry) => {
                fill_items(entry.items.as_deref_mut().unwrap_or_default(), evaluate)
            }
            ItemKind::Row(row) => fill_values(&mut row.items, evaluate),
            // In every other place an expression is refused.
            ItemKind::Bullet(_) | ItemKind::Design(_) | ItemKind::Word(_) => {}
        }
    }
}

fn fill_values(values: &mut Vec<Value>, evaluate: &mut dyn FnMut(&Splice) -> Evaluated) {
    values.retain_mut(|slot| {
        let Value::Splice(splice) = slot else {
            return true;
        };
        match evaluate(splice) {
            Evaluated::Unknown => {}
            Evaluated::Absent => return false,
            Evaluated::Text(value) => {
                let folded = text::fold(&value);
                *slot = Value::Text(Text {
                    value: text::trim(&folded).to_owned(),
                    place: splice.place.clone(),
                    source: String::new(),
                    origins: Vec::new(),
                    empty_line: None,
                    escaped_breaks: Vec::new(),
                    refused: false,
                    plain: true,
                    translations: std::mem::take(&mut splice.translations),
                });
            }
        }
        true
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Analysis, analyze_with};
    use resume_render::Render;
    use resume_render::format::Markdown;

    fn analysis(source: &str, value: Evaluated) -> Analysis {
        analyze_with(source.parse().unwrap(), &mut |_| value.clone())
    }

    fn check(source: &str, value: Evaluated, printed: &str) {
        let analysis = analysis(source, value);
        let resume = analysis
            .resume()
            .unwrap_or_else(|| panic!("{:?}", analysis.problems));
        assert_eq!(resume.render(Markdown).to_string(), printed, "{source}");
    }

    fn check_refused(source: &str, value: Evaluated, problem: &str) {
        let found: Vec<String> = analysis(source, value)
            .problems
            .iter()
            .map(|located| located.problem.to_string())
            .collect();
        assert_eq!(found, [problem], "{source}");
    }

    fn text(text: &str) -> Evaluated {
        Evaluated::Text(text.to_owned())
    }

    #[test]
    fn a_value_is_plain_text_on_one_line() {
        check(
            r#"name: NAME"#,
            text("\n Ada\n   Example  "),
            "# Ada Example\n",
        );
        check(
            r#"name: "A" summary: env!("BIO") #![allow(contact_missing)]"#,
            text("2*3*4 and *more*"),
            "# A\n\n2\\*3\\*4 and \\*more\\*\n",
        );
    }

    #[test]
    fn what_is_absent_is_left_out() {
        check(r#"name: "A" summary: BIO"#, Evaluated::Absent, "# A\n");
        check(
            r#"name: "A" contact { phone: BIO email: "a@b.example" "Blog": BIO }"#,
            Evaluated::Absent,
            "# A\n\n<a@b.example>\n",
        );
        check_refused(
            r#"name: NAME"#,
            Evaluated::Absent,
            "this résumé has no name [field_missing]",
        );
    }

    #[test]
    fn every_rule_applies_to_a_value() {
        check_refused(
            r#"name: NAME"#,
            text(" "),
            "this text is empty [text_empty]",
        );
        check_refused(
            r#"name: "A" headline: BIO"#,
            text("a\u{202e}b"),
            "character that changes the direction of text [text_control]",
        );
        assert_eq!(
            analysis(r#"name: "A" contact { email: MAIL }"#, text("nobody")).problems[0]
                .problem
                .code,
            Code::EmailMalformed
        );
        let rows = r#"name: "A" tags: storage skills { "C": ITEM #storage }"#;
        assert_eq!(
            analysis(rows, text("x")).problems.len(),
            analysis(rows, Evaluated::Unknown).problems.len()
        );
    }

    #[test]
    fn values_that_only_rustc_knows_are_kept() {
        let analysis = analysis(r#"name: "A" summary: BIO"#, Evaluated::Unknown);
        assert!(analysis.resume().is_none() && analysis.lowered.splices.len() == 1);
    }
}
