"""What programs read from PDFs, compared with the JSON Resume of the same résumé; `docs/parsers` runs it.

usage: parsers.py TOOLS DIRECTORY...
"""
import collections, importlib.metadata, json, re, subprocess, sys
from pathlib import Path

FIELDS = ["name", "email", "phone", "titles", "employers", "dates", "schools", "degrees", "skills"]
TOOLS = Path(sys.argv[1])


def main():
    for directory in map(Path, sys.argv[2:]):
        facts = expected(json.loads((directory / "resume.json").read_text("utf-8")))
        pdfs = sorted(directory.glob("*.pdf"), key=lambda pdf: (pdf.stem.startswith("theme-"), pdf.stem))
        words = count((directory / "resume.txt").read_text("utf-8"))
        print(f"\n### {directory.name}")
        for parser, read in PARSERS.items():
            print(f"\n{parser}:\n\n| PDF | " + " | ".join(FIELDS) + " |\n|---|" + "---|" * len(FIELDS))
            for pdf in pdfs:
                print(f"| {pdf.stem} | " + " | ".join(score(facts, read(pdf))) + " |")
        print("\nText, where values are whole; then words lost and invented by each reader:\n")
        print("| PDF | " + " | ".join(FIELDS) + " | " + " | ".join(READERS) + " |\n|---|" + "---|" * (len(FIELDS) + len(READERS)))
        for pdf in pdfs:
            texts = [read(pdf) for read in READERS.values()]
            # The least that a reader finds.
            whole = [least(column) for column in zip(*(in_text(facts, text) for text in texts))]
            lost = [f"{(words - count(text)).total()} / {(count(text) - words).total()}" for text in texts]
            print(f"| {pdf.stem} | " + " | ".join(whole + lost) + " |")


def expected(resume):
    """The facts by field. A title has a key of its own where details follow it, and so has a school where its place does."""
    extra = lambda item: item.get("x-resume", {})
    work, education = resume.get("work", []), resume.get("education", [])
    basics = resume["basics"]
    # A degree that continues the item before it has the same school.
    schools = [item for item in education if "institution" in item and not extra(item).get("continues")]
    return {
        "name": [basics["name"]],
        "email": [basics["email"]] if "email" in basics else [],
        "phone": [basics["phone"]] if "phone" in basics else [],
        "titles": [extra(item).get("title", item.get("position")) for item in work if "position" in item],
        "employers": unique(extra(item).get("at", item.get("name")) for item in work if "name" in item),
        "dates": [period(item) for item in work if "startDate" in item or "endDate" in item],
        "schools": unique(extra(item).get("at", item["institution"]) for item in schools),
        "degrees": [extra(item).get("title", item.get("studyType")) for item in education if "studyType" in item],
        "skills": [word for skill in resume.get("skills", []) for word in skill.get("keywords", [])],
    }


def period(item):
    return years(f"{item.get('startDate', '')} {item.get('endDate', 'present')}")


def unique(values):
    return list(dict.fromkeys(values))


def years(text):
    """The years of a period, with `present` for one that goes on."""
    found = set(re.findall(r"\b(?:19|20)\d\d\b", text))
    return frozenset(found | ({"present"} if re.search(r"present|current|\d\s*–\s*$", text, re.I) else set()))


def plain(text):
    return " ".join(str(text).split()).casefold()


def score(facts, read):
    """How many facts are in their field, of how many. Skills may be in one text; a degree may have more after it."""
    cells = []
    for field in FIELDS:
        wanted, found = list(facts[field]), read.get(field)
        if found is None or not wanted:
            cells.append("–")
            continue
        if field == "skills":
            text = plain(" ".join(found))
            right = sum(plain(word) in text for word in wanted)
        elif field == "dates":
            right = (collections.Counter(wanted) & collections.Counter(map(years, found))).total()
        elif field == "degrees":
            right = sum(any(plain(value).startswith(plain(word)) for value in found) for word in wanted)
        elif field == "phone":
            digits = lambda text: re.sub(r"\D", "", text)
            right = sum(any(digits(value) == digits(word) for value in found) for word in wanted)
        else:
            right = (collections.Counter(map(plain, wanted)) & collections.Counter(map(plain, found))).total()
        cells.append(f"{right}/{len(wanted)}")
    return cells


def in_text(facts, text):
    """How many values are in a text, each without anything in between; a period by its years."""
    text = plain(text)
    for field in FIELDS:
        wanted = facts[field]
        if field == "dates":
            is_there = lambda period: all(year in text for year in period if year != "present")
        else:
            is_there = lambda value: plain(value) in text
        yield (sum(map(is_there, wanted)), len(wanted))


def least(column):
    right, wanted = min(column)
    return f"{right}/{wanted}" if wanted else "–"


def count(text):
    return collections.Counter(word.casefold() for word in re.findall(r"\w+", text))


def openresume(pdf):
    ran = subprocess.run(["node", "openresume.cjs", pdf.resolve()], cwd=TOOLS, capture_output=True, text=True)
    if ran.returncode != 0:
        return {}
    resume = json.loads(ran.stdout)
    profile, work, education = resume["profile"], resume["workExperiences"], resume["educations"]
    return {
        "name": [profile["name"]],
        "email": [profile["email"]],
        "phone": [profile["phone"]],
        "titles": [job["jobTitle"] for job in work],
        "employers": unique(job["company"] for job in work),
        "dates": [job["date"] for job in work],
        "schools": unique(school["school"] for school in education),
        "degrees": [school["degree"] for school in education],
        "skills": resume["skills"]["descriptions"],
    }


def openresume_parser(pdf):
    from openresume import parse_resume_from_pdf

    read = parse_resume_from_pdf(str(pdf))
    if not read["ok"]:
        return {}
    resume = read["resume"]
    work = resume["experience"]["work_history"]
    return {
        "name": [resume["full_name"]],
        "email": [resume["email"]],
        "phone": [resume["phone"]],
        "titles": [job["title"] for job in work],
        "employers": unique(job["company"] for job in work),
        "dates": [f"{job['start_date']} {'present' if job['current'] else job['end_date'] or ''}" for job in work],
        # It has room for one degree, and none for a school.
        "degrees": [resume["education"]["degree_course"]],
        "skills": resume["skills"],
    }


def pdftotext(*options):
    return lambda pdf: subprocess.run(["pdftotext", *options, pdf, "-"], check=True, capture_output=True, text=True).stdout


def pypdf(pdf):
    import pypdf

    return "\n".join(page.extract_text() for page in pypdf.PdfReader(pdf).pages)


def pdfminer(pdf):
    from pdfminer.high_level import extract_text

    return extract_text(pdf)


def mupdf(pdf):
    import pymupdf

    return "\n".join(page.get_text() for page in pymupdf.open(pdf))


def pdfium(pdf):
    import pypdfium2

    return "\n".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf))


PARSERS = {f"openresume-parser {importlib.metadata.version('openresume-parser')}": openresume_parser}
if (TOOLS / "openresume.cjs").exists():
    PARSERS = {"OpenResume": openresume} | PARSERS
READERS = {
    "poppler": pdftotext(),
    "poppler -layout": pdftotext("-layout"),
    "pypdf": pypdf,
    "pdfminer": pdfminer,
    "MuPDF": mupdf,
    "pdfium": pdfium,
}
main()
