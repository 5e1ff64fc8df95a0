"use strict";

// Shows the format of the chosen tab, and the problems over it. The page is never loaded anew while its style stays the same: only what changed is
// changed, so that nothing flickers and nothing scrolls away.

const byId = (id) => document.getElementById(id);
const tabs = [...document.querySelectorAll("[role=tab]")];
const [view, page, paper, text, empty] = ["view", "page", "paper", "text", "empty"].map(byId);
const shown = new Map();
const scrolled = new Map();
let state = { page: 0, hasPage: false, problems: [] };
let chosen = tabs.find((tab) => "#" + tab.dataset.format === location.hash) ?? tabs[0];
let inText = null;
// Errors are read at once, advice when somebody has time for it.
const isFolded = { errors: false, advice: true };

function element(name, className, ...children) {
  const made = document.createElement(name);
  made.className = className;
  made.append(...children);
  return made;
}

function say(words, isLost) {
  byId("status").textContent = words;
  byId("status").classList.toggle("lost", isLost);
}

// Makes one node like another, touching only what differs.
function morph(from, to) {
  if (from.nodeType !== to.nodeType || from.nodeName !== to.nodeName) {
    from.replaceWith(from.ownerDocument.importNode(to, true));
    return;
  }
  if (from.nodeType !== Node.ELEMENT_NODE) {
    if (from.data !== to.data) from.data = to.data;
    return;
  }
  for (const { name } of [...from.attributes]) if (!to.hasAttribute(name)) from.removeAttribute(name);
  for (const { name, value } of to.attributes) if (from.getAttribute(name) !== value) from.setAttribute(name, value);
  morphChildren(from, [...from.childNodes], [...to.childNodes]);
}

function morphChildren(parent, olds, news) {
  // What is the same at both ends stays; what is between is matched in order.
  while (olds.length && news.length && olds[0].isEqualNode(news[0])) { olds.shift(); news.shift(); }
  let after = null;
  while (olds.length && news.length && olds.at(-1).isEqualNode(news.at(-1))) { after = olds.pop(); news.pop(); }
  const both = Math.min(olds.length, news.length);
  for (let at = 0; at < both; at += 1) morph(olds[at], news[at]);
  for (const old of olds.slice(both)) old.remove();
  for (const node of news.slice(both)) parent.insertBefore(parent.ownerDocument.importNode(node, true), after);
}

const styleOf = (of) => [...of.querySelectorAll("style, meta[http-equiv]")].map((node) => node.outerHTML).join();

// A whole page: it is loaded once, and again when its style changes, for its policy allows no other style than its own.
async function showPage(source) {
  const old = page.contentDocument;
  if (shown.has("html") && old) {
    // The parser of the page, whose policy allows the style; ours would complain of it.
    const fresh = new page.contentWindow.DOMParser().parseFromString(source, "text/html");
    if (styleOf(old) === styleOf(fresh)) {
      morph(old.documentElement, fresh.documentElement);
      return;
    }
  }
  const [left, top] = [page.contentWindow?.scrollX ?? 0, page.contentWindow?.scrollY ?? 0];
  await new Promise((done) => {
    page.addEventListener("load", done, { once: true });
    page.src = "/html?" + state.page;
  });
  page.contentWindow.scrollTo(left, top);
  // A link leads out of the preview, not out of the frame.
  page.contentDocument.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    if (!link || link.getAttribute("href").startsWith("#")) return;
    event.preventDefault();
    window.open(link.href, "_blank", "noopener");
  });
}

// One element shows all formats that are text, each where it was scrolled to.
function showText(format, source) {
  const isOther = inText !== format;
  if (isOther) {
    scrolled.set(inText, text.scrollTop);
    shown.delete(inText);
    inText = format;
  }
  text.textContent = source;
  if (isOther) text.scrollTop = scrolled.get(format) ?? 0;
}

let [isShowing, hasFailed] = [false, false];

// Shows what is newest, one at a time.
async function show() {
  if (isShowing) return;
  isShowing = true;
  try {
    while (state.hasPage && shown.get(chosen.dataset.format) !== state.page) {
      const [version, { format, kind }] = [state.page, chosen.dataset];
      if (kind === "page" && format !== "html") {
        // The browser's own viewer, with all its room for the paper.
        paper.src = "/" + format + "?" + version + "#navpanes=0";
      } else {
        const answer = await fetch("/" + format + "?" + version);
        const source = await answer.text();
        if (!answer.ok) throw new Error(source);
        if (format === "html") {
          await showPage(source);
        } else {
          showText(format, source);
        }
      }
      shown.set(format, version);
    }
    if (hasFailed) say("follows the file", false);
    hasFailed = false;
  } catch (error) {
    say(String(error.message || error), true);
    hasFailed = true;
  } finally {
    isShowing = false;
  }
  const format = chosen.dataset.format;
  page.hidden = !state.hasPage || format !== "html";
  paper.hidden = !state.hasPage || chosen.dataset.kind !== "page" || format === "html";
  text.hidden = !state.hasPage || chosen.dataset.kind !== "text" || format === "html";
  empty.hidden = state.hasPage;
}

function showProblems() {
  const errors = state.problems.filter((problem) => problem.severity === "error").length;
  const rest = state.problems.length - errors;
  const panel = byId("problems");
  panel.hidden = state.problems.length === 0;
  panel.classList.toggle("errors", errors > 0);
  if (errors === 0) isFolded.errors = false;
  const folded = isFolded[errors ? "errors" : "advice"];
  panel.classList.toggle("folded", folded);
  view.classList.toggle("stale", errors > 0 && state.hasPage);
  const count = (number, word) => (number ? [number + " " + word + (number > 1 ? "s" : "")] : []);
  const button = panel.querySelector("button");
  button.textContent = [...count(errors, "error"), ...count(rest, "hint")].join(", ");
  button.setAttribute("aria-expanded", String(!folded));
  panel.querySelector("ol").replaceChildren(...state.problems.map(problemItem));
}

function problemItem(problem) {
  const item = element("li", problem.severity, element("p", "message", problem.message + " "), element("p", "place", problem.place));
  if (problem.code) item.firstChild.append(element("span", "code", "[" + problem.code + "]"));
  item.append(element("pre", "", problem.before, element("mark", "", problem.marked || " "), problem.after));
  if (problem.help) item.append(element("p", "help", "help: " + problem.help));
  return item;
}

function choose(tab) {
  chosen = tab;
  for (const other of tabs) {
    other.setAttribute("aria-selected", String(other === tab));
    other.tabIndex = other === tab ? 0 : -1;
  }
  view.setAttribute("aria-labelledby", tab.id);
  history.replaceState(null, "", "#" + tab.dataset.format);
  show();
}

for (const tab of tabs) {
  tab.addEventListener("click", () => choose(tab));
  tab.addEventListener("keydown", (event) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!step) return;
    const next = tabs[(tabs.indexOf(tab) + step + tabs.length) % tabs.length];
    next.focus();
    choose(next);
  });
}
byId("problems").querySelector("button").addEventListener("click", () => {
  const kind = byId("problems").classList.contains("errors") ? "errors" : "advice";
  isFolded[kind] = !isFolded[kind];
  showProblems();
});
choose(chosen);

const events = new EventSource("/events");
let [isFirst, hasEnded] = [true, false];
events.addEventListener("open", () => {
  // After a pause the file may be another, and its versions count anew.
  if (!isFirst) for (const format of shown.keys()) shown.set(format, -1);
  [isFirst, hasEnded] = [false, false];
  say("follows the file", false);
});
// It is asked for again and again, so that the page goes on when the preview does.
events.addEventListener("error", () => say(hasEnded ? "the preview has ended" : "the preview is not running", true));
events.addEventListener("end", () => { hasEnded = true; });
events.addEventListener("message", (event) => {
  state = JSON.parse(event.data);
  showProblems();
  show();
});
