// Writes the linked data of each page as a typed constant for the compiler of TypeScript: linked_data.mjs PAGES OUT
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [pages, out] = process.argv.slice(2);
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
writeFileSync(join(out, "package.json"), '{ "type": "module" }');
const compilerOptions = { noEmit: true, strict: true, skipLibCheck: true, target: "es2022", module: "nodenext", types: [] };
writeFileSync(join(out, "tsconfig.json"), JSON.stringify({ compilerOptions }));
let written = 0;
for (const name of readdirSync(pages).filter((name) => name.endsWith(".html"))) {
  const found = readFileSync(join(pages, name), "utf8").match(/<script type="application\/ld\+json">\n(.*)\n<\/script>/);
  if (found) {
    const constant = JSON.stringify(JSON.parse(found[1]), null, 2);
    writeFileSync(join(out, name.replace(".html", ".ts")), `import type { ProfilePage, WithContext } from "schema-dts";\nexport const page: WithContext<ProfilePage> = ${constant};\n`);
    written++;
  }
}
if (written < 4) throw new Error(`only ${written} pages hold linked data`);
