#!/usr/bin/env python3
"""Holds PDFs to what readers need, with tools that others wrote.

usage: check.py [--order] [--words FILE.md] [--parsers] [--says TEXT]... [--absent] [--tagged] [--quiet] FILE.pdf...

Always: PDF/UA-1 and PDF/A-2a with every rule of page-validation, and qpdf --check. --order: pdftotext, pypdf and pdfminer read the same.
--words: the words are those of the Markdown file, each as often. --parsers: what programs that read résumés go by. --says: this text is in it
(with --absent: is not). --tagged: every letter of a script from right to left is within its tag.
"""
import argparse, collections, re, subprocess, sys
import page, pypdf
from pdfminer.high_level import extract_pages, extract_text
from pdfminer.layout import LTChar, LTContainer


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--order", action="store_true")
    options.add_argument("--words")
    options.add_argument("--parsers", action="store_true")
    options.add_argument("--says", action="append", default=[])
    options.add_argument("--absent", action="store_true")
    options.add_argument("--tagged", action="store_true")
    options.add_argument("--quiet", action="store_true")
    options.add_argument("files", nargs="+")
    options = options.parse_args()
    faults = 0
    for file in options.files:
        found = list(standards(file))
        found += order(file) if options.order else []
        found += words(file, options.words) if options.words else []
        found += parsers(file) if options.parsers else []
        found += [f"says {text!r}: {not options.absent} was expected" for text in options.says if says(file, text) == options.absent]
        found += tagged(file) if options.tagged else []
        faults += len(found)
        for fault in found:
            print(f"  {file}: {fault}")
        if not found and not options.quiet:
            print(f"  {file.rsplit('/', 1)[-1]}: in order")
    print(f"{len(options.files)} files, {faults} faults")
    sys.exit(min(faults, 1))


def standards(file):
    for profile in ("ua1", "2a"):
        report = page.validate_pdf(file, profile=profile)
        if not report.is_compliant:
            yield from (f"{profile}: {failure.rule_id} {failure.message}" for failure in report.failures)
    qpdf = subprocess.run(["qpdf", "--check", file], capture_output=True, text=True)
    if qpdf.returncode != 0:
        yield f"qpdf: {qpdf.stdout}{qpdf.stderr}"


def pdftotext(file, *options):
    return subprocess.run(["pdftotext", *options, file, "-"], check=True, capture_output=True, text=True).stdout


def order(file):
    """The same characters in the same order; where words end, each reader guesses in its own way."""
    readings = {
        "pdftotext -raw": pdftotext(file, "-raw"),
        "pdftotext -layout": pdftotext(file, "-layout"),
        "pypdf": "".join(page.extract_text() for page in pypdf.PdfReader(file).pages),
        "pdfminer": extract_text(file),
    }
    readings = {reader: "".join(text.split()) for reader, text in readings.items()}
    expected = readings["pdftotext -raw"]
    for reader, text in readings.items():
        if text != expected:
            at = next((at for at, (a, b) in enumerate(zip(text, expected)) if a != b), min(len(text), len(expected)))
            yield f"{reader} reads {text[at - 20 : at + 40]!r} where pdftotext -raw reads {expected[at - 20 : at + 40]!r}"


WORD = re.compile(r"\w[\w.+#&'’/-]*")


def words(file, markdown):
    """Every word, and no other; no characters but letters, digits and ordinary punctuation."""
    def count(text):
        return collections.Counter(word.strip(".-").lower() for word in WORD.findall(text))
    text = pdftotext(file, "-raw")
    wished = re.sub(r"[*#]", "", re.sub(r"</?sup>", "", open(markdown, encoding="utf-8").read()))
    # Letters that are set too far apart are words by themselves for some readers.
    readings = {"pdftotext -raw": text, "pdftotext": pdftotext(file), "pdfminer": extract_text(file)}
    for reader, read in readings.items():
        lost, invented = count(wished) - count(read), count(read) - count(wished)
        if lost or invented:
            yield f"{reader}: lost {dict(lost)}, invented {dict(invented)}"
    if odd := set(re.findall(r"[^\x20-\x7e\s•·–…]", text)):
        yield f"odd characters {odd}"
    if "TLA+" not in text:
        yield "`TLA+` does not read as such"


def says(file, text):
    return text in " ".join("".join(page.extract_text() for page in pypdf.PdfReader(file).pages).split())


def tagged(file):
    """poppler stops reading a tag at the first mark that ends in it; it ignores the mark that says that letters are reversed, so they are counted."""
    def count(text):
        return collections.Counter(c for c in text if "\u0590" <= c <= "\u06ff")
    structure = subprocess.run(["pdfinfo", "-struct-text", file], check=True, capture_output=True).stdout.decode(errors="replace")
    if lost := count(pdftotext(file)) - count("".join(re.findall(r'^ *"(.*)"$', structure, re.M))):
        yield f"letters that are in no tag: {dict(lost)}"


def parsers(file):
    """The first line of an entry or a role begins in bold and has its period at the far end; places, titles and details are separate runs. There is space
    between entries, and less before a role, which belongs to the entry."""
    lines = [line for page in lines_of(file) for line in page]
    bottom = min(line.y for line in lines)
    right = max(run.right for line in lines for run in line.runs)
    left = min(run.left for line in lines for run in line.runs)
    pitch = min(a.y - b.y for a, b in zip(lines, lines[1:]) if a.y - b.y > 1)
    heads = [at for at, line in enumerate(lines) if line.runs[0].bold and len(line.runs) > 1 and re.fullmatch(r"\d{4}(–(\d{4}|present)?)?", line.runs[-1].text)]
    roles = [lines[at].runs[0].text for at in heads if lines[at].runs[0].text in ("Consulting Engineer", "Principal Software Engineer", "M. S.", "B. S.")]
    if len(heads) != 14 or len(roles) != 4:
        yield f"{len(heads) - len(roles)} first lines of entries instead of 10, {len(roles)} of roles and degrees instead of 4"
    for at in heads:
        head, above = lines[at], lines[at - 1]
        if abs(head.runs[0].left - left) > 0.5 or abs(head.runs[-1].right - right) > 0.5:
            yield f"{head.text()!r} does not reach from one end to the other"
        # Under a heading there is the heading's line; at the top of a page there is nothing above.
        gap, is_role = above.y - head.y, head.runs[0].text in roles
        is_right = pitch < gap <= 1.4 * pitch if is_role else gap > 1.4 * pitch
        if gap > 0 and not is_right and not above.runs[0].size > head.runs[0].size:
            yield f"{head.text()!r} is {gap:.1f} below {above.text()!r}, and lines are {pitch:.1f} apart"
    runs = {line.text("|") for line in lines}
    for expected in (
        "EMC/XTREMIO|·|Hopkinton, MA|2014",
        "Research Assistant|·|Computer Science department",
        "BROWN UNIVERSITY|·|Providence, RI|2008–2010",
        "Ph. D. candidate|·|Computer Science",
    ):
        if expected not in runs:
            yield f"no line reads {expected!r}"
    for line in lines:
        if line.runs[-1].text.endswith(("-", "\u00ad")):
            yield f"a word is broken: {line.text()!r}"
        if line.y == bottom and re.fullmatch(r"(page )?\d+.*", line.text(), re.I):
            yield f"there is a footer: {line.text()!r}"


class Run:
    def __init__(self, character):
        self.text, self.left, self.right = character.get_text(), character.x0, character.x1
        self.bold, self.size = "Bold" in character.fontname, round(character.size, 1)


class Line:
    def __init__(self, y):
        self.y, self.runs = y, []

    def text(self, between=" "):
        return between.join(run.text for run in self.runs)

    def add(self, character):
        """A gap wider than a letter begins a new run, as it does for parsers."""
        last = self.runs[-1] if self.runs else None
        gap = character.x0 - last.right if last else 0
        if last is None or gap > character.size * 0.5:
            self.runs.append(Run(character))
        else:
            last.text += (" " if gap > character.size * 0.1 else "") + character.get_text()
            last.right = character.x1


def lines_of(file):
    """The lines of each page, from what is drawn where; raised and lowered text belongs to its line."""
    for page in extract_pages(file, laparams=None):
        characters = [c for c in walk(page) if c.get_text().strip()]
        lines = []
        for character in characters:
            y = character.matrix[5]
            line = next((line for line in reversed(lines[-2:]) if abs(line.y - y) < 5), None)
            if line is None:
                lines.append(line := Line(y))
            line.add(character)
        yield sorted(lines, key=lambda line: -line.y)


def walk(item):
    if isinstance(item, LTChar):
        yield item
    elif isinstance(item, LTContainer):
        for child in item:
            yield from walk(child)


if __name__ == "__main__":
    main()
