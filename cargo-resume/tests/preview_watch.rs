//! The preview follows the file, however it is saved, and its events stay small.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    reason = "clippy takes the helpers of a test for code of the program"
)]

mod common;

#[cfg(unix)]
use common::PROGRAM;
use common::{ADA, Preview, Scratch, body};
use std::fs::{self, File};
use std::path::Path;
#[cfg(unix)]
use std::process::Command;

#[test]
fn it_follows_the_file() {
    let scratch = Scratch::new("preview-follows");
    let file = scratch.write(
        "ada.rs",
        &ADA.replace("}\n};", "}\n    summary: include_str!(\"bio.txt\")\n};"),
    );
    scratch.write("bio.txt", "one");
    let preview = Preview::start(&scratch, &["ada.rs"]);
    let mut events = preview.events();
    events.wait_for("\"page\": 1, \"hasPage\": true, \"problems\": []");
    // An included file belongs to it.
    scratch.write("bio.txt", "two");
    events.wait_for("\"page\": 2, \"hasPage\": true, \"problems\": []");
    assert!(body(&preview.get("/text")).contains("two"));
    // An error is sent with its line, and the last good page stays.
    let good = fs::read_to_string(&file).unwrap();
    fs::write(&file, good.replace("name", "nam")).unwrap();
    let event = events.wait_for("field_unknown");
    assert!(
        event.contains("\"page\": 2,")
            && event.contains("\"excerpt\": 0, \"start\": 0, \"end\": 3}")
            && event.contains("\"excerpts\": [\"nam: \\\"Ada Example\\\"\"]"),
        "{event}"
    );
    assert!(body(&preview.get("/text")).contains("two"));
    // Another file replaces it.
    let beside = scratch.write("beside", &good.replace("Example", "Other"));
    fs::rename(beside, &file).unwrap();
    events.wait_for("\"page\": 3, \"hasPage\": true, \"problems\": []");
    // It is missing for a moment, and then for longer.
    fs::remove_file(&file).unwrap();
    fs::write(&file, &good).unwrap();
    events.wait_for("\"page\": 4,");
    fs::remove_file(&file).unwrap();
    events.wait_for("does not exist any more");
    fs::write(&file, &good).unwrap();
    events.wait_for("\"page\": 5, \"hasPage\": true, \"problems\": []");
}

#[test]
fn it_begins_with_a_wrong_file_too() {
    let scratch = Scratch::new("preview-wrong");
    let file = scratch.write("ada.rs", "static A: R = resume! { name: \"A }");
    let preview = Preview::start(&scratch, &["ada.rs"]);
    let mut events = preview.events();
    // The first event may come before it is certain that the file is written to its end.
    let first = events.wait_for("data: ");
    assert!(
        first.contains("\"problems\": [") && first.ends_with("}\n"),
        "{first}"
    );
    let event = preview.events().wait_for("this text has no closing");
    assert!(event.contains("\"hasPage\": false"), "{event}");
    assert!(preview.get("/html").starts_with("HTTP/1.1 404 "));
    fs::write(&file, ADA).unwrap();
    events.wait_for("\"hasPage\": true, \"problems\": []");
}

/// Replaces a file by a named pipe, which blocks its readers.
#[cfg(unix)]
fn pipe(scratch: &Scratch, file: &str) {
    let pipe = scratch.path().join("pipe");
    let made = Command::new("mkfifo").arg(&pipe).status().unwrap();
    assert!(made.success());
    fs::rename(pipe, scratch.path().join(file)).unwrap();
}

#[cfg(unix)]
#[test]
fn a_pipe_does_not_stop_it() {
    let scratch = Scratch::new("preview-pipe");
    let included = ADA.replace("}\n};", "}\n    summary: include_str!(\"bio.txt\")\n};");
    scratch.write("ada.rs", &included);
    scratch.write("bio.txt", "one");
    let preview = Preview::start(&scratch, &["ada.rs"]);
    let mut events = preview.events();
    events.wait_for("\"page\": 1, \"hasPage\": true, \"problems\": []");
    pipe(&scratch, "ada.rs");
    events.wait_for("`ada.rs` could not be read: it is not an ordinary file");
    let beside = scratch.write("beside", &included);
    fs::rename(beside, scratch.path().join("ada.rs")).unwrap();
    events.wait_for("\"page\": 2, \"hasPage\": true, \"problems\": []");
    pipe(&scratch, "bio.txt");
    events.wait_for("`bio.txt` could not be read: it is not an ordinary file");
    let beside = scratch.write("beside", "two");
    fs::rename(beside, scratch.path().join("bio.txt")).unwrap();
    events.wait_for("\"page\": 3, \"hasPage\": true, \"problems\": []");
}

#[cfg(unix)]
#[test]
fn it_reads_a_file_that_is_readable_again() {
    use std::os::unix::fs::{MetadataExt, PermissionsExt};
    use std::os::unix::process::CommandExt;
    let set_mode = |path: &Path, mode| {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    };
    let scratch = Scratch::in_temporary("preview-readable");
    let file = scratch.write("ada.rs", ADA);
    let program = scratch.path().join("program");
    fs::copy(PROGRAM, &program).unwrap();
    let mut command = Command::new(&program);
    command.args(["preview", "--port", "0", "ada.rs"]);
    // Root may read everything.
    if fs::metadata(&file).unwrap().uid() == 0 {
        set_mode(scratch.path(), 0o755);
        command.uid(65_534);
    }
    let preview = Preview::start_with(&mut command, &scratch);
    let mut events = preview.events();
    events.wait_for("\"page\": 1,");
    set_mode(&file, 0o000);
    fs::write(&file, ADA.replace("Ada", "Eve")).unwrap_or_else(|_| {
        // Without root, only another file can replace it.
        let beside = scratch.write("beside", &ADA.replace("Ada", "Eve"));
        set_mode(&beside, 0o000);
        fs::rename(beside, &file).unwrap();
    });
    events.wait_for("`ada.rs` could not be read: Permission denied");
    assert!(
        preview
            .events()
            .wait_for("data: ")
            .contains("Permission denied")
    );
    set_mode(&file, 0o644);
    events.wait_for("\"page\": 2, \"hasPage\": true, \"problems\": []");
    assert!(body(&preview.get("/text")).starts_with("Eve"));
}

#[test]
fn it_notices_another_file_of_the_same_size_and_time() {
    let scratch = Scratch::new("preview-same");
    let file = scratch.write("ada.rs", ADA);
    // Long enough ago for its timestamp to be trusted.
    let time = std::time::SystemTime::now() - std::time::Duration::from_secs(3600);
    let set_time = |path: &Path| {
        let file = File::options().append(true).open(path).unwrap();
        file.set_modified(time).unwrap();
    };
    set_time(&file);
    let preview = Preview::start(&scratch, &["ada.rs"]);
    let mut events = preview.events();
    events.wait_for("\"page\": 1,");
    // What was just saved is read again for a while.
    std::thread::sleep(std::time::Duration::from_millis(200));
    let beside = scratch.write("beside", &ADA.replace("Ada", "Eve"));
    set_time(&beside);
    fs::rename(beside, &file).unwrap();
    events.wait_for("\"page\": 2,");
    assert!(body(&preview.get("/text")).starts_with("Eve"));
    std::thread::sleep(std::time::Duration::from_millis(200));
    fs::write(&file, ADA).unwrap();
    set_time(&file);
    events.wait_for("\"page\": 3,");
    assert!(body(&preview.get("/text")).starts_with("Ada"));
}

#[test]
fn an_event_carries_a_line_once_and_stays_small() {
    let scratch = Scratch::new("preview-large");
    let line = "nam: \"Ada\" nam: \"Bob\" nam: \"Eve\"";
    scratch.write("ada.rs", &format!("static A: R = resume! {{\n{line}\n}};"));
    let preview = Preview::start(&scratch, &["ada.rs"]);
    let mut events = preview.events();
    let event = events.wait_for("field_unknown");
    assert!(event.matches("field_unknown").count() >= 3, "{event}");
    assert_eq!(event.matches("nam: ").count(), 3, "{event}");
    // An error for each of 2,000 bullets of one line.
    let bullets = "- \" untrimmed text of a bullet\" ".repeat(2_000);
    scratch.write(
        "ada.rs",
        &format!("static A: R = resume! {{ name: \"A\" section \"S\" {{ {bullets} }} }};"),
    );
    let event = events.wait_for("text_untrimmed");
    assert!(event.contains("\"errors\": 2000, "), "{}", event.len());
    let shown = event.matches("text_untrimmed").count();
    assert!(
        event.len() < 140_000 && shown > 50,
        "{} {shown}",
        event.len()
    );
}
