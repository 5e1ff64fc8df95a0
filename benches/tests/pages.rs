//! What is compared is the same: every library's page of the real résumé is equal to ours.

use resume::Render;
use resume::format::Html;
use resume::theme::Classic;
use resume_benches::pacejo::PACEJO;
use resume_benches::peers;

fn check(page: &str) {
    let ours = PACEJO.render_with(Classic, Html::default()).to_string();
    let differs = page
        .lines()
        .zip(ours.lines())
        .find(|(theirs, ours)| theirs != ours);
    assert!(page == ours, "{differs:?}");
}

#[test]
fn maud_writes_the_same_page() {
    check(&peers::maud::page(&PACEJO));
}

#[test]
fn askama_writes_the_same_page() {
    // It spells this reference its own way, which is the same to a reader of HTML.
    let page = peers::askama::page(&PACEJO);
    check(&page.replace("&#38;", "&amp;"));
    let mut again = String::from("before");
    peers::askama::push_page(&PACEJO, &mut again);
    assert_eq!(again.strip_prefix("before"), Some(&*page));
}

#[test]
fn minijinja_writes_the_same_page() {
    // It has a reference for a character that needs none.
    check(&peers::minijinja::page(&PACEJO).replace("&#x2f;", "/"));
}
