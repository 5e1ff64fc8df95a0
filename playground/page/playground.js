// Reads the source after each keystroke, marks its problems, and shows the page. The work is done by
// the module `resume`, and by `pdf` once a PDF is asked for; both are made by `playground/build`.

import init, { Sheet, offers } from "./resume.js";
import { paint } from "./paint.js";
import { packed, unpacked } from "./share.js";

const byId = (id) => document.getElementById(id);
const [text, marks, list, count, mistake, page, plain, choice, saved, download] =
  ["text", "marks", "list", "count", "mistake", "page", "plain", "choice", "saved", "download"].map(byId);

// The mistake that a visitor is offered to make, where the source has these words.
const RIGHT = "headline:";
const WRONG = "hedline:";

let sheet = null;
let state = { problems: [], errors: 0, hints: 0, papers: [] };
let tabs = [];
let chosen = null;
let file = null;

function element(name, className, ...children) {
  const made = document.createElement(name);
  made.className = className;
  made.append(...children);
  return made;
}

function button(words, action) {
  const made = element("button", "", words);
  made.type = "button";
  made.addEventListener("click", action);
  return made;
}

// Replaces a part of the source as if it was typed, so that it can be undone.
function type(start, end, replacement) {
  text.focus();
  text.setSelectionRange(start, end);
  if (!document.execCommand(replacement ? "insertText" : "delete", false, replacement)) {
    text.setRangeText(replacement, start, end, "end");
    update();
  }
}

function setSource(source) {
  text.value = source;
  text.setSelectionRange(0, 0);
  update();
}

// What the source says now.
function update() {
  sheet?.free();
  sheet = new Sheet(text.value);
  state = JSON.parse(sheet.state());
  marks.replaceChildren(...paint(text.value, state.problems), "\n");
  showProblems();
  offerChoices();
  show();
}

function showProblems() {
  const { problems, errors, hints } = state;
  const said = (number, word) => (number ? [number + " " + word + (number > 1 ? "s" : "")] : []);
  const words = [...said(errors, "error"), ...said(hints, "hint")].join(", ") || "No problems.";
  // A screen reader says it when it changes, not at each keystroke.
  if (count.textContent !== words) count.textContent = words;
  count.className = errors ? "error" : hints ? "warning" : "";
  text.setAttribute("aria-invalid", String(errors > 0));
  mistake.hidden = errors > 0 || !text.value.includes(RIGHT);
  const items = problems.map(item);
  const omitted = errors + hints - problems.length;
  if (omitted > 0) items.push(element("li", "", "and " + omitted + " more"));
  list.replaceChildren(...items);
}

// A sentence, in which the words between backticks are code.
function sentence(words) {
  return words.split(/`([^`]+)`/).map((piece, at) => (at % 2 ? element("code", "", piece) : piece));
}

function item({ severity, code, message, help, start, end, edit }) {
  const place = button(start.line + ":" + start.column, () => {
    text.focus();
    text.setSelectionRange(start.utf16, end.utf16);
    marks.querySelector("[data-at='" + start.utf16 + "']")?.scrollIntoView({ block: "nearest" });
  });
  place.className = "place";
  place.setAttribute("aria-label", place.textContent + ", go to the words");
  const made = element("li", severity, element("p", "message", place, " ", ...sentence(message)));
  if (code) made.firstChild.append(" ", element("code", "code", code));
  if (help) made.append(element("p", "help", ...sentence("help: " + help)));
  if (edit) {
    const words = edit.replacement ? "Write `" + edit.replacement.trim() + "`" : "Remove it";
    made.append(button(words, () => type(edit.start.utf16, edit.end.utf16, edit.replacement)));
  }
  return made;
}

// Fills a menu; without a choice to make it is hidden. What is gone is no longer chosen.
function offer(name, options, fewest) {
  const select = choice.elements[name];
  const old = select.value;
  const all = [...select.options].map((option) => option.value + option.text).join();
  if (all !== options.map(({ value, words }) => value + words).join()) {
    select.replaceChildren(...options.map(({ value, words }) => new Option(words, value)));
    select.value = options.some(({ value }) => value === old) ? old : options[0]?.value;
  }
  select.parentElement.hidden = options.length < fewest;
}

const paper = () => state.papers.find(({ name }) => name === choice.elements.paper.value) ?? state.papers[0];

function offerChoices() {
  // While there are errors, the menus stay as they were.
  if (state.errors) return;
  offer("paper", state.papers.map(({ name }) => ({ value: name, words: name })), 2);
  offer("lang", paper().langs.map((lang) => ({ value: lang, words: lang })), 2);
  for (const tab of tabs) tab.hidden = paper().is_letter && !tab.format.has_letters;
  if (chosen.hidden) choose(tabs[0]);
}

// The bytes of a format, as they are saved.
function rendered(from, format) {
  const { paper, lang, design } = choice.elements;
  const isSeveral = lang.options.length > 1;
  return from.render(paper.value, isSeveral ? lang.value : "", design.value, format);
}

const decoder = new TextDecoder();

function show() {
  byId("output").classList.toggle("stale", state.errors > 0);
  if (state.errors) return;
  const { name, ending, media_type: type } = chosen.format;
  try {
    const bytes = rendered(sheet, name);
    const isPage = name === "html";
    page.hidden = !isPage;
    plain.hidden = isPage;
    if (isPage) showPage(decoder.decode(bytes));
    else plain.textContent = decoder.decode(bytes);
    if (file) URL.revokeObjectURL(file);
    file = URL.createObjectURL(new Blob([bytes], { type }));
    download.href = file;
    download.download = fileName(ending);
    download.textContent = "Download " + download.download;
  } catch (error) {
    say(error, true);
  }
}

const fileName = (ending) => (paper().is_letter ? "letter." : "resume.") + ending;

// The frame is loaded again only if the style of the page changes.
function showPage(source) {
  const old = page.contentDocument;
  const fresh = new DOMParser().parseFromString(source, "text/html");
  if (old?.querySelector("style") && styleOf(old) === styleOf(fresh)) {
    morph(old.documentElement, fresh.documentElement);
  } else {
    page.srcdoc = source;
  }
}

page.addEventListener("load", () => openLinksOutside(page));

function say(words, isWrong) {
  saved.textContent = String(words?.message ?? words);
  saved.className = isWrong ? "error" : "";
}

function choose(tab) {
  chosen = tab;
  for (const other of tabs) {
    other.setAttribute("aria-selected", String(other === tab));
    other.tabIndex = other === tab ? 0 : -1;
  }
  byId("view").setAttribute("aria-labelledby", tab.id);
  if (sheet) show();
}

function tabFor(format) {
  const tab = button(format.title, () => choose(tab));
  tab.id = "tab-" + format.name;
  tab.format = format;
  tab.setAttribute("role", "tab");
  tab.setAttribute("aria-controls", "view");
  tab.addEventListener("keydown", ({ key }) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[key];
    if (!step) return;
    const shown = tabs.filter(({ hidden }) => !hidden);
    const next = shown[(shown.indexOf(tab) + step + shown.length) % shown.length];
    next.focus();
    choose(next);
  });
  return tab;
}

async function savePdf() {
  try {
    say("making the PDF …", false);
    const pdf = await import("./pdf.js");
    await pdf.default();
    const read = new pdf.Sheet(text.value);
    const bytes = rendered(read, "pdf");
    read.free();
    const link = element("a", "");
    link.href = URL.createObjectURL(new Blob([bytes], { type: "application/pdf" }));
    link.download = fileName("pdf");
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    say("saved " + link.download, false);
  } catch (error) {
    say(error, true);
  }
}

async function share() {
  history.replaceState(null, "", "#" + (await packed(text.value)));
  try {
    await navigator.clipboard.writeText(location.href);
    say("the link is copied; the source is in it", false);
  } catch {
    say("the link is in the address bar; the source is in it", false);
  }
}

// The source of the link that led here, or the first example.
async function open(examples) {
  if (location.hash.length < 2) return setSource(examples[0].source);
  try {
    setSource(await unpacked(location.hash.slice(1)));
  } catch {
    setSource(examples[0].source);
    say("this link holds no source", true);
  }
}

await init();
const { examples, formats, designs } = JSON.parse(offers());
// The page comes first.
formats.sort((one, other) => (other.name === "html") - (one.name === "html"));
tabs = formats.map(tabFor);
byId("tabs").append(...tabs);
choose(tabs[0]);
offer("design", [{ value: "", words: "as written" }, ...designs.map(({ name }) => ({ value: name, words: name }))], 1);
byId("example").append(...examples.map(({ title }, at) => new Option(title, at)));
byId("example").addEventListener("change", ({ target }) => setSource(examples[target.value].source));
text.addEventListener("input", update);
choice.addEventListener("change", () => { offerChoices(); show(); });
mistake.addEventListener("click", () => {
  const start = text.value.indexOf(RIGHT);
  type(start, start + RIGHT.length, WRONG);
});
byId("share").addEventListener("click", share);
byId("pdf").addEventListener("click", savePdf);
window.addEventListener("hashchange", () => open(examples));
await open(examples);
document.documentElement.dataset.ready = "";
