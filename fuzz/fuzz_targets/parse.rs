//! Reading any file terminates, and every diagnostic is about bytes of the file. A résumé or a letter
//! that is accepted prints as the same value.
#![no_main]

mod tokens;

use libfuzzer_sys::fuzz_target;
use resume_core::model::Resume;
use resume_core::problem::Severity;
use resume_render::document::Arena;
use resume_render::format::{Formats, NAMED};
use resume_render::theme::{Classic, Theme};
use resume_syntax::source::{File, forget, in_order};
use resume_syntax::{Evaluated, analyze, analyze_letter, print, print_letter, snippet};

fuzz_target!(|data: &[u8]| {
    let Some(text) = tokens::source(data) else {
        return;
    };
    // Without this, the tokens of every text would be kept.
    forget();
    let file = File::read(&text);
    let mut reported = file.faults.clone();
    for invocation in &file.invocations {
        let value = |len: usize| match len % 3 {
            0 => Evaluated::Unknown,
            1 => Evaluated::Absent,
            _ => Evaluated::Text("a *value*".to_owned()),
        };
        let analysis = invocation.analyze(&mut |splice| value(splice.tokens.to_string().len()));
        if let Some(resume) = analysis.resume() {
            let printed = print(resume);
            let inside = printed
                .strip_prefix("resume! {")
                .and_then(|rest| rest.strip_suffix('}'))
                .expect("a macro call");
            let again = analyze(inside.parse().expect("tokens"));
            let errors: Vec<_> = again
                .problems
                .iter()
                .filter(|located| located.problem.severity == Severity::Error)
                .collect();
            assert!(errors.is_empty(), "{errors:#?}\n{printed}");
            assert_eq!(&again.lowered.resume, resume, "{printed}");
            let (arena, formats) = (Arena::new(), Formats::default());
            let document = Classic.document(resume, &arena);
            for named in &NAMED {
                let mut page = String::new();
                (named.format)(&formats).push(&document, &mut page);
                assert!(!page.is_empty(), "{}", named.about.name);
            }
        }
        reported.extend(invocation.diagnostics(analysis));
    }
    for invocation in &file.letters {
        let analysis = invocation.analyze_letter(&mut |_| Evaluated::Unknown);
        if let Some(letter) = analysis.letter(Resume::new("Ada")) {
            let printed = print_letter(&letter, "ADA");
            let inside = printed
                .strip_prefix("letter! {")
                .and_then(|rest| rest.strip_suffix('}'))
                .expect("a macro call");
            let again = analyze_letter(inside.parse().expect("tokens"));
            let read = again.letter(Resume::new("Ada"));
            assert_eq!(read, Some(letter), "{printed}\n{:#?}", again.problems);
        }
    }
    for (at, diagnostic) in in_order(reported).into_iter().enumerate() {
        assert!(
            text.get(diagnostic.range.clone()).is_some(),
            "{diagnostic:?}"
        );
        assert!(
            !diagnostic.message.is_empty() && !diagnostic.message.contains('\n'),
            "{diagnostic:?}"
        );
        // Showing the lines takes longer than everything before.
        assert!(at > 1 || !snippet(&diagnostic, "a.rs", &text, false).is_empty());
    }
});
