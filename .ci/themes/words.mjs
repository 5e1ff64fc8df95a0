// Renders a résumé with each theme, and looks for its words on the page.
import { readFileSync } from "node:fs";

const here = (name) => new URL(name, import.meta.url);
const resume = JSON.parse(readFileSync(here("json_pacejo.json"), "utf8"));
const words = readFileSync(here("words.txt"), "utf8");

// What a theme itself does not show: it heads each section, and says that something goes on, in words of its own; JSON Resume has no others.
const dropped = {
  "jsonresume-theme-even": { Specialties: "its heading is “Skills”", Experience: "its heading is “Work”", present: "it writes “Present”" },
  "jsonresume-theme-stackoverflow": { Specialties: "its heading is “Skills”", present: "it writes “Current”" },
};

const entities = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };
const text = (html) =>
  html
    .replace(/<(style|script|head)\b[\s\S]*?<\/\1>/g, " ")
    .replace(/<[^>]*>/g, " ")
    .replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&(\w+);/g, (whole, name) => entities[name] ?? whole);
const split = (text) => text.match(/[\p{L}\p{N}]+/gu) ?? [];

let passed = 0;
let failed = 0;
for (const [theme, known] of Object.entries(dropped)) {
  const module = await import(theme);
  const render = module.render ?? module.default.render ?? module.default;
  const page = new Set(split(text(await render(resume))));
  const missing = [...new Set(split(words))].filter((word) => !page.has(word));
  const unexpected = missing.filter((word) => !(word in known));
  const shown = Object.keys(known).filter((word) => page.has(word));
  for (const word of unexpected) console.error(`${theme}: “${word}” is not on the page`);
  for (const word of shown) console.error(`${theme}: “${word}” is on the page, take it off the table`);
  unexpected.length + shown.length === 0 ? passed++ : failed++;
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
