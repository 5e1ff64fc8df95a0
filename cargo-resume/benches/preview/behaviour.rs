//! What a person sees of the preview, in Chromium: the page keeps its scroll position while it
//! changes, errors appear over the last good page, a letter is shown where the file has one, and more
//! tabs work than a browser has connections.

use crate::Preview;
use crate::browser::Browser;
use std::fs;
use std::io;
use std::path::Path;

/// Definitions for each step.
const WORDS: &str = r#"
    const byId = (id) => document.getElementById(id);
    const [frame, text, panel] = ["page", "text", "problems"].map(byId);
    const body = () => frame.contentDocument.body.textContent;
    const open = (format) => byId("tab-" + format).click();
    const isSeen = (element) => element.checkVisibility({ visibilityProperty: true });
    const hold = (is, what) => { if (!is) throw new Error(what); };
    const until = async (test) => {
        for (let turn = 0; turn < 1000; turn += 1) {
            if (test()) return;
            await new Promise((again) => setTimeout(again, 5));
        }
        throw new Error("it never becomes true: " + test);
    };
"#;

/// A letter beside the résumé.
const LETTER: &str = r#"
static NOTE: Letter = letter! { from: PACEJO opening: "Dear Grace," closing: "Yours," };
"#;

/// Checks it step by step; the first step that fails is the error.
pub fn check(
    preview: &mut Preview,
    file: &Path,
    edited: &dyn Fn(usize) -> String,
    broken: &str,
) -> io::Result<()> {
    let mut browser = Browser::start()?;
    browser.open(&preview.address)?;
    step(
        &mut browser,
        r#"globalThis.refused = [];
        addEventListener("securitypolicyviolation", (event) => refused.push(event.violatedDirective));
        await until(() => isSeen(frame) && body().includes("edit 0"));
        frame.contentWindow.scrollTo(0, 300);
        frame.contentDocument.isSame = true;"#,
    )?;
    fs::write(file, edited(1))?;
    step(
        &mut browser,
        r#"await until(() => body().includes("edit 1"));
        hold(frame.contentDocument.isSame, "the page was loaded anew");
        hold(frame.contentWindow.scrollY === 300, "the page was scrolled");"#,
    )?;
    for (edit, format, start) in [
        (1, "markdown", "# "),
        (2, "text", "Christopher Pacejo\\n==="),
        (3, "json", "{"),
    ] {
        step(
            &mut browser,
            &format!(
                r#"open("{format}");
            await until(() => isSeen(text) && !isSeen(frame) && text.textContent.startsWith("{start}") && text.textContent.includes("edit {edit}"));
            text.scrollTop = 120;"#
            ),
        )?;
        fs::write(file, edited(edit + 1))?;
        step(
            &mut browser,
            &format!(
                r#"await until(() => text.textContent.includes("edit {}"));
            hold(text.scrollTop === 120, "{format} was scrolled");
            text.scrollTop = 100 + {edit};"#,
                edit + 1
            ),
        )?;
    }
    step(
        &mut browser,
        r##"open("markdown");
        await until(() => text.textContent.startsWith("# "));
        hold(text.scrollTop === 101, "a tab forgot where it was scrolled to");"##,
    )?;
    if cfg!(feature = "pdf") {
        step(
            &mut browser,
            r#"open("pdf"); await until(() => isSeen(byId("paper")) && byId("paper").src.includes("/pdf?"));"#,
        )?;
    }
    step(
        &mut browser,
        r#"open("html");
        await until(() => isSeen(frame) && body().includes("edit 4"));
        hold(frame.contentDocument.isSame && frame.contentWindow.scrollY === 300, "the page forgot where it was scrolled to");"#,
    )?;

    // A browser opens at most six connections to a server.
    let others = 1..8;
    for _ in others.clone() {
        browser.open(&preview.address)?;
        step(
            &mut browser,
            r#"await until(() => isSeen(frame) && body().includes("edit 4"));"#,
        )?;
    }
    fs::write(file, edited(6))?;
    for tab in others {
        browser.choose(tab);
        step(
            &mut browser,
            r#"await until(() => body().includes("edit 6"));"#,
        )?;
    }
    browser.choose(0);
    step(
        &mut browser,
        r#"await until(() => body().includes("edit 6"));"#,
    )?;

    fs::write(file, broken)?;
    step(
        &mut browser,
        r#"await until(() => isSeen(panel) && panel.classList.contains("errors"));
        hold(isSeen(frame) && body().includes("edit 6"), "the last good page has gone");
        const shown = [...panel.querySelectorAll("li")].map((item) => item.textContent);
        hold(shown.length === 2 && shown[0].includes("[markup_unclosed]") && shown[1].includes("2018..2014"), shown.join("|"));
        hold(shown.every((item) => item.includes("help: ") && item.includes("resume.rs:")), shown.join("|"));
        const [button, list] = [panel.querySelector("button"), panel.querySelector("ol")];
        button.click();
        hold(!isSeen(list) && button.ariaExpanded === "false", "the errors cannot be folded away");
        button.click();
        hold(isSeen(list) && button.ariaExpanded === "true", "the errors cannot be unfolded");"#,
    )?;
    fs::write(file, edited(5))?;
    step(
        &mut browser,
        r#"await until(() => panel.hidden && body().includes("edit 5"));
        hold(frame.contentWindow.scrollY === 300, "the page was scrolled");
        hold(refused.length === 0, "the policy refuses " + refused.join());"#,
    )?;
    fs::write(file, edited(5) + LETTER)?;
    step(
        &mut browser,
        r#"const letter = document.querySelector("[name=letter]");
        open("json");
        await until(() => isSeen(letter) && isSeen(text));
        letter.value = "NOTE";
        letter.dispatchEvent(new Event("input", { bubbles: true }));
        await until(() => isSeen(frame) && body().includes("Dear Grace"));
        hold(!isSeen(byId("tab-json")), "a letter has a tab for JSON");
        const links = [...document.querySelectorAll("nav a")].map((link) => link.search);
        hold(links.every((search) => search === "?letter=NOTE"), links.join());"#,
    )?;
    fs::write(file, edited(5))?;
    step(
        &mut browser,
        r#"await until(() => body().includes("edit 5") && !isSeen(document.querySelector("[name=letter]")));
        hold(isSeen(byId("tab-json")), "a résumé has no tab for JSON");
        hold(refused.length === 0, "the policy refuses " + refused.join());"#,
    )?;
    preview.stop();
    step(
        &mut browser,
        r#"await until(() => byId("status").textContent === "the preview has ended");"#,
    )?;
    browser.stop();
    println!(
        "the page keeps its scroll position, errors appear over it, and eight tabs follow the file"
    );
    Ok(())
}

fn step(browser: &mut Browser, script: &str) -> io::Result<()> {
    browser.run(&format!(
        "(async () => {{ {WORDS} {script} return \"fine\"; }})()"
    ))
}
