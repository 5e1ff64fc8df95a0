"use strict";

// Shows the format of the chosen tab, and the problems over it. The page is never loaded anew while its style stays the same: only what changed is
// changed, so that nothing flickers and nothing scrolls away.

const byId = (id) => document.getElementById(id);
const tabs = [...document.querySelectorAll("[role=tab]")];
const [view, page, paper, text, empty] = ["view", "page", "paper", "text", "empty"].map(byId);
const shown = new Map();
let state = { page: 0, hasPage: false, problems: [] };
let chosen = tabs.find((tab) => "#" + tab.dataset.format === location.hash) ?? tabs[0];
let isFolded = true;

function element(name, className, ...children) {
  const made = document.createElement(name);
  made.className = className;
  made.append(...children);
  return made;
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
  const fresh = new DOMParser().parseFromString(source, "text/html");
  const old = page.contentDocument;
  if (shown.has("html") && old && styleOf(old) === styleOf(fresh)) {
    morph(old.documentElement, fresh.documentElement);
    return;
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

let isShowing = false;

// Shows what is newest, one at a time.
async function show() {
  if (isShowing) return;
  isShowing = true;
  try {
    for (let format = chosen.dataset.format; state.hasPage && shown.get(format) !== state.page; format = chosen.dataset.format) {
      const version = state.page;
      if (chosen.dataset.kind === "page" && format !== "html") {
        paper.src = "/" + format + "?" + version;
      } else {
        const answer = await fetch("/" + format + "?" + version);
        const source = await answer.text();
        if (!answer.ok) throw new Error(source);
        if (format === "html") await showPage(source);
        else text.textContent = source;
      }
      for (const other of shown.keys()) if (other !== "html") shown.delete(other);
      shown.set(format, version);
    }
  } catch (error) {
    byId("status").textContent = String(error.message || error);
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
  // Errors are read at once, advice when somebody has time for it.
  panel.classList.toggle("folded", errors === 0 && isFolded);
  view.classList.toggle("stale", errors > 0 && state.hasPage);
  const count = (number, word) => (number ? [number + " " + word + (number > 1 ? "s" : "")] : []);
  panel.querySelector("h2").textContent = [...count(errors, "error"), ...count(rest, "hint")].join(", ");
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
byId("problems").querySelector("h2").addEventListener("click", () => {
  isFolded = !isFolded;
  showProblems();
});
choose(chosen);

const events = new EventSource("/events");
const say = (words, isLost) => {
  byId("status").textContent = words;
  byId("status").classList.toggle("lost", isLost);
};
let isFirst = true;
events.addEventListener("open", () => {
  // After a pause the file may be another, and its versions count anew.
  if (!isFirst) for (const format of shown.keys()) shown.set(format, -1);
  isFirst = false;
  say("follows the file", false);
});
events.addEventListener("error", () => say("the preview is not running", true));
events.addEventListener("end", () => say("the preview has ended", true));
events.addEventListener("message", (event) => {
  state = JSON.parse(event.data);
  showProblems();
  show();
});
