"""Imports every JSON Resume file below a directory: `files.py PROGRAM DIRECTORY LOSSES`.

What was written must pass `resume check`, and every word of a file must be in its source or in its losses, which go to the file LOSSES. A file that another one
repeats is left out.
"""

import html
import json
import re
import subprocess
import sys
from pathlib import Path

program, directory, losses = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])

# Words for which the source has another one, or none: a profile is its network and a username, and the file says nothing about the person in `meta`.
OTHERS = {"twitter": "x", "http": "https", "www": "https"}
ABOUT_THE_FILE = ("$schema", "meta")


def values(node):
    if isinstance(node, dict):
        node = [value for key, value in node.items() if key not in ABOUT_THE_FILE]
    if isinstance(node, list):
        return [text for value in node for text in values(value)]
    return [] if node is None or isinstance(node, bool) else [str(node)]


def words(text):
    text = re.sub(r"<a\s[^>]*href=[\"']([^\"']*)[^>]*>", r" \1 ", text)
    text = html.unescape(re.sub(r"</?[a-z][^<>]*>", " ", text, flags=re.I))
    found = (word.lower().lstrip("0") for word in re.findall(r"[^\W_]+", text))
    return {OTHERS.get(word, word) for word in found if word}


def run(*arguments):
    return subprocess.run([program, "resume", *arguments], cwd=directory, capture_output=True, text=True)


failed = False
listed = []
seen = []
refused = 0
for path in sorted(directory.rglob("*.json")):
    try:
        file = json.loads(path.read_text(encoding="utf-8"))
    except ValueError:
        continue
    if not isinstance(file, dict) or not isinstance(file.get("basics"), dict) or file in seen:
        continue
    seen.append(file)
    name = str(path.relative_to(directory))
    imported = run("import", name)
    lines = imported.stderr.splitlines()
    listed += [line for line in lines if not re.match(r"not imported: |  help: |\d+ errors?$", line)]
    if imported.returncode:
        refused += 1
        continue
    (directory / "resume.rs").write_text(imported.stdout, encoding="utf-8")
    checked = run("check", "resume.rs")
    if checked.returncode and not re.search(r"^\d+ warnings?$", checked.stderr, re.M):
        failed = True
        print(f"{name}: what was imported is not valid\n{checked.stderr}")
    known = words(imported.stdout + imported.stderr) | {"https"}
    for text in values(file):
        for word in sorted(words(text) - known):
            failed = True
            print(f"{name}: neither imported nor listed: `{word}` of `{text[:80]}`")
losses.write_text("".join(f"{line}\n" for line in listed), encoding="utf-8")
print(f"json: {len(seen) - refused} files of others are imported, and {refused} refused")
sys.exit(failed)
