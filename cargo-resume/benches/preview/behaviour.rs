//! What a person sees of the preview, in Chromium: the page keeps its place while it changes, and
//! errors stand over the last good page.

use crate::Preview;
use crate::browser::Browser;
use std::fs;
use std::io;
use std::path::Path;

/// What each step may use.
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
        throw new Error("it never happens: " + test);
    };
"#;

/// Goes through it step by step; the first that does not hold is the error.
pub fn check(
    preview: &mut Preview,
    file: &Path,
    edited: &dyn Fn(usize) -> String,
    broken: &str,
) -> io::Result<()> {
    let mut browser = Browser::start()?;
    browser.open(&preview.address)?;
    let mut step = |script: &str| {
        browser.run(&format!(
            "(async () => {{ {WORDS} {script} return \"fine\"; }})()"
        ))
    };

    step(
        r#"globalThis.refused = [];
        addEventListener("securitypolicyviolation", (event) => refused.push(event.violatedDirective));
        await until(() => isSeen(frame) && body().includes("edit 0"));
        frame.contentWindow.scrollTo(0, 300);
        frame.contentDocument.isSame = true;"#,
    )?;
    fs::write(file, edited(1))?;
    step(
        r#"await until(() => body().includes("edit 1"));
        hold(frame.contentDocument.isSame, "the page was loaded anew");
        hold(frame.contentWindow.scrollY === 300, "the page was scrolled");"#,
    )?;
    for (edit, format, start) in [
        (1, "markdown", "# "),
        (2, "text", "Christopher Pacejo\\n==="),
        (3, "json", "{"),
    ] {
        step(&format!(
            r#"open("{format}");
            await until(() => isSeen(text) && !isSeen(frame) && text.textContent.startsWith("{start}") && text.textContent.includes("edit {edit}"));
            text.scrollTop = 120;"#
        ))?;
        fs::write(file, edited(edit + 1))?;
        step(&format!(
            r#"await until(() => text.textContent.includes("edit {}"));
            hold(text.scrollTop === 120, "{format} was scrolled");
            text.scrollTop = 100 + {edit};"#,
            edit + 1
        ))?;
    }
    step(
        r##"open("markdown");
        await until(() => text.textContent.startsWith("# "));
        hold(text.scrollTop === 101, "a tab forgot where it was scrolled to");"##,
    )?;
    if cfg!(feature = "pdf") {
        step(
            r#"open("pdf"); await until(() => isSeen(byId("paper")) && byId("paper").src.includes("/pdf?"));"#,
        )?;
    }
    step(
        r#"open("html");
        await until(() => isSeen(frame) && body().includes("edit 4"));
        hold(frame.contentDocument.isSame && frame.contentWindow.scrollY === 300, "the page forgot where it was scrolled to");"#,
    )?;

    fs::write(file, broken)?;
    step(
        r#"await until(() => isSeen(panel) && panel.classList.contains("errors"));
        hold(isSeen(frame) && body().includes("edit 4"), "the last good page has gone");
        const told = [...panel.querySelectorAll("li")].map((item) => item.textContent);
        hold(told.length === 2 && told[0].includes("[markup_unclosed]") && told[1].includes("2018..2014"), told.join("|"));
        hold(told.every((item) => item.includes("help: ") && item.includes("resume.rs:")), told.join("|"));
        const [button, list] = [panel.querySelector("button"), panel.querySelector("ol")];
        button.click();
        hold(!isSeen(list) && button.ariaExpanded === "false", "the errors cannot be folded away");
        button.click();
        hold(isSeen(list) && button.ariaExpanded === "true", "the errors cannot be unfolded");"#,
    )?;
    fs::write(file, edited(5))?;
    step(
        r#"await until(() => panel.hidden && body().includes("edit 5"));
        hold(frame.contentWindow.scrollY === 300, "the page was scrolled");
        hold(refused.length === 0, "the policy refuses " + refused.join());"#,
    )?;
    preview.stop();
    step(r#"await until(() => byId("status").textContent === "the preview has ended");"#)?;
    browser.stop();
    println!("the page keeps its place, and errors stand over it");
    Ok(())
}
