"use strict";

// Shows the format of the chosen tab, and the problems over it. The page is not reloaded while its
// style stays the same: only the nodes that differ are changed, so that nothing flickers or scrolls.

const byId = (id) => document.getElementById(id);
const tabs = [...document.querySelectorAll("[role=tab]")];
const [view, page, paper, text, empty] = ["view", "page", "paper", "text", "empty"].map(byId);
const shown = new Map();
const scrolled = new Map();
let state = { langs: [], letters: [], isLetter: false, page: 0, hasPage: false, problems: [], excerpts: [], errors: 0, hints: 0 };
let chosen = tabs.find((tab) => "#" + tab.dataset.format === location.hash) ?? tabs[0];
let inText = null;
// Which run of the preview has answered last; none yet.
let session = null;
// Errors are shown unfolded, hints folded.
const isFolded = { errors: false, advice: true };

function element(name, className, ...children) {
  const made = document.createElement(name);
  made.className = className;
  made.append(...children);
  return made;
}

// A sentence, in which the words between backticks are code.
function sentence(words) {
  return words.split(/`([^`]+)`/).map((piece, at) => (at % 2 ? element("code", "", piece) : piece));
}

function say(words, isLost) {
  byId("status").textContent = words;
  byId("status").classList.toggle("lost", isLost);
}

// What the picker asks for: it changes what is shown, and nothing else.
const picker = byId("picker");
let picked = "";
// What was picked when the page was loaded: it has the style for that.
let loaded = "";

const number = () => state.page + picked;

async function pick() {
  const query = new URLSearchParams();
  for (const { name, value, previousElementSibling: box } of picker.querySelectorAll("[name]")) {
    const isMeant = box?.type !== "checkbox" || box.checked;
    if (value && isMeant) query.set(name, value.replace("#", ""));
  }
  const hasDesign = [...query.keys()].some((name) => name !== "lang" && name !== "letter");
  const now = [...query].map((pair) => "&" + pair.join("=")).join("");
  picked = now;
  aim(query);
  offerTabs();
  show();
  const bar = byId("picked");
  bar.hidden = !hasDesign;
  if (!hasDesign) return;
  const answer = await fetch("/design?" + number());
  const about = answer.ok ? await answer.json() : null;
  // Something else may have been picked in the meantime.
  if (picked !== now) return;
  bar.hidden = !about;
  if (about) bar.querySelector("button").textContent = about.line;
}

// The gallery and the saved files show the same letter and language as the page.
function aim(query) {
  const what = new URLSearchParams([...query].filter(([name]) => name === "lang" || name === "letter"));
  const isLetter = state.isLetter || query.has("letter");
  for (const link of document.querySelectorAll("nav a")) {
    link.search = link.download ? query : what;
    if (link.download) link.download = link.download.replace(/^\w+/, isLetter ? "letter" : "resume");
  }
}

// The values of a control that depends on the file; one that is gone is no longer picked.
function offer(name, values, words, fewest) {
  const select = picker.querySelector("[name=" + name + "]");
  select.parentElement.hidden = values.length < fewest;
  const old = select.value;
  select.replaceChildren(select.options[0], ...values.map((value, at) => new Option(words[at], value)));
  select.value = values.length >= fewest && values.includes(old) ? old : "";
}

const offerLanguages = (langs) => offer("lang", langs, langs, 2);
const offerLetters = (letters) => offer("letter", letters, letters.length > 1 ? letters : ["letter"], 1);

// A letter has no tab for a format that cannot hold letters.
function offerTabs() {
  const isLetter = state.isLetter || picker.querySelector("[name=letter]").value !== "";
  for (const tab of tabs) tab.hidden = isLetter && tab.dataset.letters === "false";
  if (chosen.hidden) choose(tabs[0]);
}

picker.addEventListener("input", ({ target }) => {
  // Whoever chooses a colour wants it.
  if (target.type === "color") target.previousElementSibling.checked = true;
  pick();
});
byId("picked").querySelector("button").addEventListener("click", ({ target }) => {
  navigator.clipboard.writeText(target.textContent).then(() => say("copied", false), () => {});
});

// A whole page: it is loaded once, and again when its style changes, since its policy allows only
// the style that it was loaded with.
async function showPage(source) {
  const old = page.contentDocument;
  if (shown.has("html") && old && loaded === picked) {
    // The parser of the frame, whose policy allows the style; ours would report a violation.
    const fresh = new page.contentWindow.DOMParser().parseFromString(source, "text/html");
    if (styleOf(old) === styleOf(fresh)) {
      morph(old.documentElement, fresh.documentElement);
      return;
    }
  }
  loaded = picked;
  const [left, top] = [page.contentWindow?.scrollX ?? 0, page.contentWindow?.scrollY ?? 0];
  await new Promise((done) => {
    page.addEventListener("load", done, { once: true });
    page.src = "/html?" + number();
  });
  page.contentWindow.scrollTo(left, top);
  openLinksOutside(page);
}

// One element shows all text formats; each keeps its scroll position.
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

// Shows the newest page. Calls do not overlap.
async function show() {
  if (isShowing) return;
  isShowing = true;
  try {
    while (state.hasPage && shown.get(chosen.dataset.format) !== number()) {
      const [version, { format, kind }] = [number(), chosen.dataset];
      if (kind === "page" && format !== "html") {
        // The browser's own viewer, without its side bar.
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
  empty.hidden = state.hasPage || session === null;
}

function showProblems() {
  const { errors, hints } = state;
  const panel = byId("problems");
  panel.hidden = state.problems.length === 0;
  panel.classList.toggle("errors", errors > 0);
  if (errors === 0) isFolded.errors = false;
  const folded = isFolded[errors ? "errors" : "advice"];
  panel.classList.toggle("folded", folded);
  view.classList.toggle("stale", errors > 0 && state.hasPage);
  const count = (number, word) => (number ? [number + " " + word + (number > 1 ? "s" : "")] : []);
  const button = panel.querySelector("button");
  button.textContent = [...count(errors, "error"), ...count(hints, "hint")].join(", ");
  button.setAttribute("aria-expanded", String(!folded));
  const items = state.problems.map(problemItem);
  const omitted = errors + hints - items.length;
  if (omitted) items.push(element("li", "", element("p", "", "and " + omitted + " more")));
  panel.querySelector("ol").replaceChildren(...items);
}

function problemItem(problem) {
  const item = element("li", problem.severity, element("p", "message", ...sentence(problem.message), " "), element("p", "place", problem.place));
  if (problem.code) item.firstChild.append(element("span", "code", "[" + problem.code + "]"));
  const { start, end } = problem;
  const line = state.excerpts[problem.excerpt];
  item.append(element("pre", "", line.slice(0, start), element("mark", "", line.slice(start, end) || " "), line.slice(end)));
  if (problem.help) item.append(element("p", "help", ...sentence("help: " + problem.help)));
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
    const offered = tabs.filter((tab) => !tab.hidden);
    const next = offered[(offered.indexOf(tab) + step + offered.length) % offered.length];
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

// One connection serves all tabs of the browser.
new SharedWorker("/connection.js").port.onmessage = ({ data: snapshot }) => {
  say(snapshot.status, snapshot.isLost);
  if (!snapshot.state) return;
  // The preview was started again: it may show another file, and counts its pages anew.
  if (session !== snapshot.session) for (const format of shown.keys()) shown.set(format, -1);
  [session, state] = [snapshot.session, snapshot.state];
  showProblems();
  offerLanguages(state.langs);
  offerLetters(state.letters);
  // The line for the source depends on what the source says.
  pick();
};
