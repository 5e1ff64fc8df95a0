// scripts.mjs TOOLS FILE…: writes the scripts of workflows and actions to TOOLS/scripts, for shellcheck, and checks what it and actionlint do not.
import { createRequire } from "node:module";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, resolve } from "node:path";

const [tools, ...files] = process.argv.slice(2);
const { parse } = createRequire(`${resolve(tools, "node_modules")}/`)("yaml");

mkdirSync(`${tools}/scripts`, { recursive: true });
let faults = 0;
let scripts = 0;
const fault = (place, message) => {
  console.error(`${place}: ${message}`);
  faults += 1;
};

for (const file of files) {
  const { jobs, runs } = parse(readFileSync(file, "utf8"));
  const steps = jobs ? Object.values(jobs).flatMap((job) => job.steps) : runs.steps;
  for (const { run, uses, shell } of steps) {
    if (run) {
      // The value of an expression would be run as a part of the script: it has to come through the environment.
      if (run.includes("${{")) fault(file, `an expression in a script: ${run}`);
      // As a runner starts it, and with what `cargo resume new` fills in.
      writeFileSync(`${tools}/scripts/${basename(file)}-${scripts}`, `set -e\n${run.replaceAll("{version}", "0")}`);
      scripts += 1;
    }
    if (runs && run && shell !== "bash") fault(file, "a step of an action has to name its shell");
    if (uses && !/^[\w-]+\/[\w-]+@([0-9a-f]{40}|v\d+|VERSION)$/.test(uses)) fault(file, `\`${uses}\` is pinned to no commit or major version`);
  }
}
if (scripts === 0) fault("scripts.mjs", "no script was found");
console.log(`workflows: ${files.length} files, ${scripts} scripts`);
process.exit(faults === 0 ? 0 : 1);
