// What a real browser makes of the pages: browser.mjs PAGES [--screenshots]
import { createRequire } from "node:module";
import { createServer } from "node:http";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import assert from "node:assert/strict";

const tools = createRequire(join(process.env.WEB_TOOLS, "node_modules/"));
const { chromium } = tools("playwright-core");
const axe = readFileSync(tools.resolve("axe-core/axe.min.js"), "utf8");
const root = new URL("../../", import.meta.url).pathname;
const pages = process.argv[2];
const takesScreenshots = process.argv.includes("--screenshots");
const named = readdirSync(pages).filter((name) => name.endsWith(".html"));
const designed = readdirSync(join(pages, "designs")).map((name) => `designs/${name}`);
const withFonts = readdirSync(join(pages, "fonts")).map((name) => `fonts/${name}`);
const injected = readdirSync(join(pages, "injections")).map((name) => `injections/${name}`);

const requests = [];
const server = createServer((request, response) => {
  requests.push(request.url);
  try {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(readFileSync(join(pages, decodeURIComponent(request.url))));
  } catch {
    response.statusCode = 404;
    response.end();
  }
}).listen(0);
const origin = `http://localhost:${server.address().port}`;
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});

/** One page for each set of options: opening a new one takes longer than looking at it. */
const opened = new Map();
let faults = [];

async function pageWith(options) {
  const key = JSON.stringify(options);
  if (!opened.has(key)) {
    const context = await browser.newContext({ viewport: { width: 1000, height: 1200 }, ...options });
    const page = await context.newPage();
    page.on("dialog", (dialog) => (faults.push(`ran: ${dialog.message()}`), dialog.dismiss()));
    page.on("console", (message) => faults.push(`said: ${message.text()}`));
    page.on("pageerror", (error) => faults.push(`failed: ${error.message}`));
    page.on("popup", () => faults.push("opened a window"));
    opened.set(key, page);
  }
  return opened.get(key);
}

/** Opens a page and hands it over; whatever it asks for, runs or complains about is a fault. */
async function open(name, options, use) {
  const page = await pageWith(options);
  const address = `${origin}/${name}`;
  const asks = (request) => request.url() === address || request.url().startsWith("data:") || faults.push(`asked for ${request.url()}`);
  const goes = (frame) => frame.url() === address || faults.push(`went to ${frame.url()}`);
  faults = [];
  page.on("request", asks).on("framenavigated", goes);
  await page.goto(address);
  await use?.(page);
  page.off("request", asks).off("framenavigated", goes);
  assert.deepEqual(faults, [], name);
}

/** Axe finds nothing in the page, and it is not wider than the window. */
async function checkLooks(name, colorScheme, width) {
  // The policy of the page would keep the checker out.
  await open(name, { colorScheme, viewport: { width, height: 800 }, bypassCSP: true }, async (page) => {
    const widest = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(widest <= width, `${name} is ${widest} wide at ${width}`);
    await page.addScriptTag({ content: axe });
    const result = await page.evaluate(() => axe.run(document, { resultTypes: ["violations"] }));
    const found = result.violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.html).join(" ")}`);
    assert.deepEqual(found, [], `${name}, ${colorScheme}, ${width}`);
  });
}

/** The words of a text, without the marks of Markdown and the punctuation. */
const words = (text) => text.replaceAll(/<\/?sup>/g, "").split(/[\s()–:;,•·*#=-]+/u).map((word) => word.replace(/\.+$/, "")).filter(Boolean);
const isPeriod = (word) => /^(19|20)\d\d$|^present$/.test(word);

const checks = {
  async "the page shows the words of the résumé"() {
    const wished = words(readFileSync(join(root, "tests/tests/fidelity.md"), "utf8"));
    await open("pacejo.html", {}, async (page) => {
      const shown = words(await page.evaluate(() => document.body.innerText));
      assert.deepEqual(shown.toSorted(), wished.toSorted());
      // A period may be before or after its employer.
      assert.deepEqual(shown.filter((word) => !isPeriod(word)), wished.filter((word) => !isPeriod(word)));
    });
  },

  async "axe finds nothing, and nothing is wider than the window"() {
    for (const name of named) {
      for (const [scheme, width] of [["light", 1000], ["dark", 1000], ["light", 320], ["dark", 320]]) await checkLooks(name, scheme, width);
    }
  },

  async "axe finds nothing in any design, on a desk and on a phone"() {
    // Axe takes longest; these examples have all that the others have.
    const checked = designed.filter((name) => /(academic|arabic|lebenslauf|letter)_/.test(name));
    for (const [scheme, width] of [["light", 1200], ["dark", 390]]) {
      for (const name of checked) await checkLooks(name, scheme, width);
    }
  },

  async "in no design is a page wider than the window, or breaks a date or a place inside"() {
    for (const name of designed) {
      await open(name, {}, async (page) => {
        for (const width of [320, 390, 700, 1200]) {
          await page.setViewportSize({ width, height: 800 });
          const [widest, broken] = await page.evaluate(() => {
            const lines = (element) => {
              const range = document.createRange();
              range.selectNodeContents(element);
              return new Set([...range.getClientRects()].map((rect) => Math.round(rect.bottom / 8))).size;
            };
            const room = (element) => element.closest("h3, h4, li, dd, p").clientWidth;
            const broken = [...document.querySelectorAll("time, .p-location")].filter((element) => lines(element) > 1 && element.offsetWidth < room(element) - 1);
            return [document.documentElement.scrollWidth, broken.map((element) => element.textContent)];
          });
          assert.ok(widest <= width, `${name} is ${widest} wide at ${width}`);
          assert.deepEqual(broken, [], `${name} at ${width}`);
        }
      });
    }
  },

  async "no letter is cut off, and a point or a comma is whole or hidden"() {
    for (const name of designed) {
      await open(name, {}, async (page) => {
        for (const width of [320, 360, 390, 440, 520, 700, 1000, 1400]) {
          await page.setViewportSize({ width, height: 800 });
          const cut = await page.evaluate(() => {
            const [cut, range] = [[], document.createRange()];
            const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            for (let node; (node = walker.nextNode()); ) {
              const clips = (element) => getComputedStyle(element).clipPath !== "none" || getComputedStyle(element).overflowX !== "visible";
              let box = node.parentElement;
              while (box && !clips(box)) box = box.parentElement;
              if (!box || !node.data.trim()) continue;
              const edge = box.getBoundingClientRect();
              range.selectNodeContents(node);
              const isSeparator = node.parentElement.matches(".dot, .comma");
              const isCut = ({ left, right }) => {
                const isInside = left >= edge.left - 0.5 && right <= edge.right + 0.5;
                return !isInside && !(isSeparator && (right <= edge.left + 0.5 || left >= edge.right - 0.5));
              };
              if ([...range.getClientRects()].some(isCut)) cut.push(node.data);
            }
            return cut;
          });
          assert.deepEqual(cut, [], `${name} at ${width}`);
        }
      });
    }
  },

  async "a page that carries its typefaces sets every character in them, on a screen and on paper"() {
    for (const name of withFonts) {
      await open(name, {}, async (page) => {
        const session = await page.context().newCDPSession(page);
        await session.send("DOM.enable");
        await session.send("CSS.enable");
        for (const media of ["screen", "print"]) {
          await page.emulateMedia({ media });
          await page.evaluate(() => document.fonts.ready);
          const { root } = await session.send("DOM.getDocument", { depth: -1 });
          const nodes = [root];
          const others = [];
          for (const node of nodes) {
            if (["HEAD", "SCRIPT"].includes(node.nodeName)) continue;
            nodes.push(...(node.children ?? []), ...(node.pseudoElements ?? []));
            const setsText = node.pseudoType || node.nodeName === "LI" || (node.children ?? []).some(({ nodeType, nodeValue }) => nodeType === 3 && nodeValue.trim());
            if (!setsText) continue;
            const { fonts } = await session.send("CSS.getPlatformFontsForNode", { nodeId: node.nodeId });
            others.push(...fonts.filter((font) => !font.isCustomFont).map((font) => `${font.familyName} in ${node.nodeName} ${node.nodeValue}`));
          }
          assert.deepEqual(others, [], `${name}, ${media}`);
        }
        const idle = await page.evaluate(() => [...document.fonts].filter((font) => font.status !== "loaded").map((font) => `${font.family} ${font.weight} ${font.style}`));
        assert.deepEqual(idle, [], `${name} carries what it does not use`);
        await session.detach();
      });
    }
  },

  async "no script from a résumé runs"() {
    for (const bypassCSP of [false, true]) {
      for (const name of injected) {
        await open(name, { bypassCSP }, async (page) => {
          const found = await page.evaluate(() => {
            const elements = [...document.querySelectorAll("*")];
            const live = "script:not([type='application/ld+json']), iframe, object, embed, img, svg, math, form, input, base, frame, video, audio, template";
            return [
              ...[...document.querySelectorAll(live)].map((element) => element.outerHTML),
              ...elements.flatMap((element) => [...element.attributes]).filter(({ name }) => /^on|^style$/.test(name)).map(({ name }) => name),
              ...[...document.querySelectorAll("[href]")].map((element) => element.protocol ?? element.href).filter((address) => !/^(https:|mailto:|data:,)/.test(address)),
            ];
          });
          assert.deepEqual(found, [], name);
          await page.mouse.move(300, 300);
          await page.waitForTimeout(5);
        });
      }
    }
  },

  async "nothing but the page is asked for"() {
    const pagesOnly = new Set([...named, ...designed, ...withFonts, ...injected].map((name) => `/${name}`));
    assert.deepEqual(requests.filter((path) => !pagesOnly.has(path)), []);
  },

  async "the policy refuses another style"() {
    await open("pacejo.html", {}, async (page) => {
      const [before, after] = await page.evaluate(() => {
        const color = () => getComputedStyle(document.body).color;
        const seen = [color()];
        const style = document.createElement("style");
        style.textContent = "body { color: rgb(1, 2, 3); }";
        document.head.append(style);
        return [...seen, color()];
      });
      assert.equal(after, before);
    }).catch((error) => assert.match(error.message, /said: .*(style|Content Security Policy)/i));
    await open("own_style.html", {}, async (page) => {
      assert.equal(await page.evaluate(() => getComputedStyle(document.body).color), "rgb(17, 34, 51)");
    });
  },

  async "a letter on A4 prints its address in the window of an envelope"() {
    for (const name of designed.filter((name) => name.includes("letter_"))) {
      await open(name, { viewport: { width: 794, height: 1123 } }, async (page) => {
        await page.emulateMedia({ media: "print" });
        // In millimetres from the edges of the paper: DIN 5008, form B, has the window 20 mm from the left and from 45 to 90 mm.
        const [left, top, bottom, date] = await page.evaluate(() => {
          const rules = [...document.styleSheets[0].cssRules].filter((rule) => rule instanceof CSSPageRule);
          const margin = (selector, side) => rules.find((rule) => rule.selectorText === selector)?.style.getPropertyValue(`margin-${side}`);
          const toMillimetres = (pixels) => (pixels / 96) * 25.4;
          const length = (text) => toMillimetres((parseFloat(text) / 72) * 96);
          const above = length(margin(":first", "top") || margin("", "top"));
          const beside = length(margin("", "left"));
          const [recipient, date] = [".recipient", ".date"].map((part) => document.querySelector(part).getBoundingClientRect());
          const padding = parseFloat(getComputedStyle(document.body).paddingLeft);
          return [beside + toMillimetres(padding), above + toMillimetres(recipient.top), above + toMillimetres(recipient.bottom), above + toMillimetres(date.top)];
        });
        assert.ok(left >= 24.9 && Math.abs(top - 62.7) < 0.2 && bottom <= 90.1 && Math.abs(date - 90) < 0.2, `${name}: ${[left, top, bottom, date]}`);
      });
    }
  },

  async "it prints on the expected number of pages"() {
    for (const [name, format, expected] of [["pacejo.html", "A4", 2], ["pacejo.html", "Letter", 2], ["german.html", "A4", 1], ["arabic.html", "Letter", 1]]) {
      await open(name, { colorScheme: "dark" }, async (page) => {
        const pdf = await page.pdf({ format, preferCSSPageSize: true });
        assert.equal(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length, expected, `${name} on ${format}`);
        await page.emulateMedia({ media: "print" });
        assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor), "rgb(255, 255, 255)");
      });
    }
  },
};

const pictures = [
  ["page_light.png", { colorScheme: "light", viewport: { width: 860, height: 760 } }],
  ["page_dark.png", { colorScheme: "dark", viewport: { width: 860, height: 760 } }],
  ["page_narrow.png", { colorScheme: "light", viewport: { width: 360, height: 760 } }],
  // The first sheet of A4, at 96 pixels an inch; the margins of paper are padding here.
  ["page_print.png", { colorScheme: "light", viewport: { width: 794, height: 1123 }, bypassCSP: true }, "print"],
];

let failed = 0;
for (const [name, check] of Object.entries(checks)) {
  const start = Date.now();
  try {
    await check();
    console.log(`ok    ${name} (${Date.now() - start} ms)`);
  } catch (error) {
    failed++;
    console.log(`FAIL  ${name}\n${error.message}`);
  }
}
if (takesScreenshots) {
  for (const [file, options, media] of pictures) {
    await open("pacejo.html", options, async (page) => {
      if (media) {
        await page.emulateMedia({ media });
        await page.addStyleTag({ content: "body { padding: 14mm 17mm !important; }" });
      }
      await page.screenshot({ path: join(root, "docs", file) });
    });
  }
}
await browser.close();
server.close();
process.exitCode = failed ? 1 : 0;
