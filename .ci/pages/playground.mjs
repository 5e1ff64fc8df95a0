// The playground in a real browser: playground.mjs DIST WRITTEN [--screenshots]
//
// DIST is what `playground/build` made, WRITTEN what `cargo resume render` writes of the first example.
import { createRequire } from "node:module";
import { createServer } from "node:http";
import { mkdirSync, readFileSync, readdirSync } from "node:fs";
import { extname, join } from "node:path";
import assert from "node:assert/strict";

const tools = createRequire(join(process.env.WEB_TOOLS, "node_modules/"));
const { chromium } = tools("playwright-core");
const axe = readFileSync(tools.resolve("axe-core/axe.min.js"), "utf8");
const [dist, written] = process.argv.slice(2);
const root = new URL("../../", import.meta.url).pathname;
const hello = readFileSync(join(root, "examples/hello.rs"), "utf8");

// A server of files, in a folder: the page must not ask for anything outside of it.
const types = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm" };
const server = createServer((request, response) => {
  const path = new URL(request.url, "http://localhost").pathname.replace(/^\/play\//, "");
  try {
    const body = readFileSync(join(dist, path || "index.html"));
    response.setHeader("Content-Type", types[extname(path || "index.html")]);
    response.end(body);
  } catch {
    response.statusCode = 404;
    response.end();
  }
}).listen(0);
const address = `http://localhost:${server.address().port}/play/`;
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});

let faults = [];

/** Opens the playground and hands it over; what it asks of another place or complains about is a fault. */
async function open(options, use, fragment = "") {
  const context = await browser.newContext({ viewport: { width: 1300, height: 850 }, ...options });
  const page = await context.newPage();
  const isOurs = (url) => url.startsWith(address) || url.startsWith("data:") || url.startsWith("blob:");
  faults = [];
  page.on("request", (request) => isOurs(request.url()) || faults.push(`asked for ${request.url()}`));
  page.on("console", (message) => faults.push(`said: ${message.text()}`));
  page.on("pageerror", (error) => faults.push(`failed: ${error.message}`));
  await page.goto(address + fragment);
  // What kept it from starting is among the faults.
  await page.locator("html[data-ready]").waitFor({ state: "attached", timeout: 20_000 }).catch((error) => faults.push(error.message));
  assert.deepEqual(faults, []);
  await use(page);
  assert.deepEqual(faults, []);
  await context.close();
}

/** Puts the cursor after these words of the source. */
const after = (page, words) =>
  page.locator("#text").evaluate((text, words) => {
    const at = text.value.indexOf(words) + words.length;
    text.focus();
    text.setSelectionRange(at, at);
  }, words);

const source = (page) => page.locator("#text").inputValue();
const framed = (page) => page.frameLocator("#page");

async function saved(page, button) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator(button).click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

const checks = {
  async "it starts with an example, without problems"() {
    await open({}, async (page) => {
      assert.equal(await source(page), hello);
      assert.equal(await page.locator("#count").innerText(), "No problems.");
      assert.equal(await framed(page).locator("h1").innerText(), "Ada Lovelace");
    });
  },

  async "a mistake is marked at its words, and its edit is applied and undone"() {
    await open({}, async (page) => {
      await after(page, "hea");
      await page.keyboard.press("Backspace");
      assert.equal(await page.locator("#marks .error").innerText(), "hedline");
      const problem = page.locator("#list li");
      assert.match(await problem.innerText(), /field_unknown/);
      assert.match(await problem.innerText(), /help: did you mean headline\?/);
      // The page is that of the last source without errors.
      assert.equal(await page.locator("#output.stale").count(), 1);
      await page.getByRole("button", { name: "go to the words" }).click();
      assert.equal(await page.evaluate(() => getSelection().toString()), "hedline");
      await page.getByRole("button", { name: "Write `headline`" }).click();
      assert.equal(await source(page), hello);
      assert.equal(await page.locator("#list li").count(), 0);
      await page.keyboard.press("Control+z");
      assert.match(await source(page), /hedline/);
    });
  },

  async "the button makes a mistake"() {
    await open({}, async (page) => {
      await page.getByRole("button", { name: "Make a mistake" }).click();
      assert.equal(await page.locator("#count").innerText(), "1 error");
      assert.equal(await page.locator("#mistake").isVisible(), false);
    });
  },

  async "every line of the source is where its marks are"() {
    for (const width of [1300, 390]) {
      await open({ viewport: { width, height: 800 } }, async (page) => {
        const [text, marks] = await page.evaluate(() => ["text", "marks"].map((id) => document.getElementById(id)).map((of) => [of.clientWidth, of.scrollHeight]));
        assert.deepEqual(text, marks, `${width}`);
      });
    }
  },

  async "the page follows the source, without a reload and without losing its place"() {
    await open({}, async (page) => {
      await framed(page).locator("html").evaluate((html) => (html.isSame = true));
      await after(page, "Ada");
      await page.keyboard.type(" King");
      assert.equal(await framed(page).locator("h1").innerText(), "Ada King Lovelace");
      assert.equal(await framed(page).locator("html").evaluate((html) => html.isSame), true);
      await page.getByLabel("Design").selectOption("folio");
      // Another style is loaded; timers do not run in the frame.
      await page.waitForFunction(() => {
        const html = document.getElementById("page").contentDocument?.documentElement;
        return html?.querySelector("h1") && html.isSame === undefined;
      });
      assert.equal(await framed(page).locator("h1").innerText(), "Ada King Lovelace");
    });
  },

  async "a link of the page opens outside of the frame"() {
    await open({}, async (page) => {
      await page.evaluate(() => (window.open = (...given) => (window.given = given)));
      await framed(page).getByRole("link", { name: "lovelace.example", exact: true }).click();
      assert.deepEqual(await page.evaluate(() => window.given), ["https://lovelace.example/", "_blank", "noopener,noreferrer"]);
    });
  },

  async "what it saves are the bytes that the command line writes"() {
    const expected = readdirSync(written).map((name) => [extname(name).slice(1), readFileSync(join(written, name))]);
    assert.deepEqual(expected.map(([ending]) => ending).toSorted(), ["html", "json", "md", "pdf", "txt"]);
    await open({}, async (page) => {
      const found = new Map();
      const keep = ({ name, bytes }) => found.set(name, bytes);
      for (const tab of await page.getByRole("tab").all()) {
        await tab.click();
        keep(await saved(page, "#download"));
      }
      keep(await saved(page, "#pdf"));
      assert.equal(found.size, expected.length);
      for (const [ending, bytes] of expected) assert.ok(bytes.equals(found.get(`resume.${ending}`)), ending);
    });
  },

  async "a letter and another language can be chosen"() {
    await open({}, async (page) => {
      await page.getByLabel("Start from").selectOption({ label: "A letter" });
      await page.getByRole("tab", { name: "JSON" }).click();
      await page.locator("[name=paper]").selectOption("LETTER");
      assert.match(await framed(page).locator("body").innerText(), /Dear Ms\. Sample/);
      assert.equal(await page.getByRole("tab", { name: "JSON" }).isVisible(), false);
      await page.locator("#text").fill('static A: Resume = resume! { name: "A" lang: "en", "de" headline: "Engineer" | "Ingenieurin" };');
      await page.getByRole("tab", { name: "Text" }).click();
      assert.equal(await page.locator("#plain").innerText(), "A\n=\nEngineer\n");
      await page.getByLabel("Language").selectOption("de");
      assert.equal(await page.locator("#plain").innerText(), "A\n=\nIngenieurin\n");
    });
  },

  async "a link holds the source"() {
    const written = 'resume! { name: "Ada 🦀 Exámple" }\n'.repeat(1) + "// ".padEnd(5000, "x");
    let link = "";
    await open({}, async (page) => {
      await page.locator("#text").fill(written);
      await page.getByRole("button", { name: "Copy link" }).click();
      await page.locator("#saved:not(:empty)").waitFor();
      link = await page.evaluate(() => location.hash);
      assert.match(link, /^#[\w-]+$/);
      assert.ok(link.length < 200, link);
    });
    await open({}, async (page) => assert.equal(await source(page), written), link);
    await open({}, async (page) => {
      assert.equal(await source(page), hello);
      assert.match(await page.locator("#saved").innerText(), /this link holds no source/);
    }, "#AAAA");
  },

  async "hostile sources are refused, and the next one is read"() {
    await open({}, async (page) => {
      const deep = "(".repeat(100_000);
      for (const hostile of [deep, `resume! { name: "A" ${deep}`, `resume! { ${'experience { 2014 at "A" { '.repeat(2000)} }`, "\u0000\ud800", "{".repeat(300_000)]) {
        await page.locator("#text").evaluate((text, hostile) => {
          text.value = hostile;
          text.dispatchEvent(new Event("input"));
        }, hostile);
        assert.notEqual(await page.locator("#count").innerText(), "No problems.");
      }
      await page.locator("#text").fill('resume! { name: "<script>alert(1)</script>" headline: "[a](https://a.example)" }');
      assert.equal(await framed(page).locator("h1").innerText(), "<script>alert(1)</script>");
    });
  },

  async "the keyboard reaches everything"() {
    await open({}, async (page) => {
      await page.getByRole("tab", { name: "Page" }).focus();
      await page.keyboard.press("ArrowLeft");
      assert.equal(await page.getByRole("tab", { name: "JSON" }).getAttribute("aria-selected"), "true");
      assert.match(await page.locator("#plain").innerText(), /"Ada Lovelace"/);
      // The editor does not hold the focus.
      await page.locator("#text").focus();
      await page.keyboard.press("Tab");
      assert.notEqual(await page.evaluate(() => document.activeElement.id), "text");
    });
  },

  async "axe finds nothing, and nothing is wider than the window"() {
    for (const colorScheme of ["light", "dark"]) {
      for (const width of [1300, 390]) {
        // The policy of the page would keep the checker out.
        await open({ colorScheme, viewport: { width, height: 844 }, bypassCSP: true }, async (page) => {
          for (const breaks of [false, true]) {
            if (breaks) await page.getByRole("button", { name: "Make a mistake" }).click();
            const widest = await page.evaluate(() => document.documentElement.scrollWidth);
            assert.ok(widest <= width, `it is ${widest} wide at ${width}`);
            if (process.argv.includes("--screenshots")) {
              mkdirSync("target/playground/pictures", { recursive: true });
              await page.screenshot({ path: `target/playground/pictures/${colorScheme}-${width}${breaks ? "-mistake" : ""}.png`, fullPage: true });
            }
            if (breaks) await page.waitForTimeout(200);
            await page.addScriptTag({ content: axe });
            const result = await page.evaluate(() => axe.run(document, { resultTypes: ["violations"] }));
            const found = result.violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.html).join(" ")}`);
            assert.deepEqual(found, [], `${colorScheme}, ${width}`);
          }
        });
      }
    }
  },

  async "it is quick"() {
    await open({}, async (page) => {
      const startup = await page.evaluate(() => performance.now());
      const times = await page.evaluate(async () => {
        const text = document.getElementById("text");
        const times = [];
        for (let at = 0; at < 50; at += 1) {
          text.value = text.value.replace(/Ada\w*/, "Ada" + "x".repeat(at % 7));
          const start = performance.now();
          text.dispatchEvent(new Event("input"));
          document.getElementById("page").contentDocument.body.getBoundingClientRect();
          times.push(performance.now() - start);
          await new Promise(requestAnimationFrame);
        }
        return times.sort((one, other) => one - other);
      });
      console.log(`  ready after ${startup.toFixed(0)} ms; from a keystroke to the page ${times[25].toFixed(1)} ms (median of 50), ${times[49].toFixed(1)} ms at most`);
    });
  },
};

try {
  const named = process.argv.find((argument) => argument.startsWith("--only="))?.slice("--only=".length) ?? "";
  for (const [name, check] of Object.entries(checks).filter(([name]) => name.includes(named))) {
    console.log(name);
    await check();
  }
} finally {
  await browser.close();
  server.close();
}
