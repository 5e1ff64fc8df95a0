#!/usr/bin/env python3
"""Holds Word documents to what readers need, with tools that others wrote.

usage: check.py [--words FILE.md | --printed] FILE.docx...

Beside each document is the same résumé as Markdown. Always: its words are those of the Markdown, each as often (addresses may be added) and in nearly
the same order (what a design has in a side column is last); python-docx and pandoc find its headings, list items and links; every paragraph has a style that exists, and the file says its title, author
and language. --words: the words are those of this Markdown file, and no others. --printed: beside each document is a PDF of it, which has every word.
"""
import argparse, collections, difflib, json, pathlib, re, subprocess, sys, unicodedata
import docx
from docx.oxml.ns import qn

WORD = re.compile(r"\w[\w.+#&'’/-]*")
INVISIBLE = dict.fromkeys(map(ord, "\u200e\u200f\u00ad"))


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--words")
    options.add_argument("--printed", action="store_true")
    options.add_argument("files", nargs="+")
    options = options.parse_args()
    faults = 0
    for file in map(pathlib.Path, options.files):
        if options.printed:
            found = list(printed(file))
        elif options.words:
            found = list(same_words(words(text_of(file)), words(plain(pathlib.Path(options.words).read_text("utf-8"))), False))
        else:
            found = list(structure(file))
        faults += len(found)
        for fault in found:
            print(f"  {file.name}: {fault}")
    print(f"{len(options.files)} files, {faults} faults")
    sys.exit(min(faults, 1))


def words(text):
    return [word.strip(".-/'").lower() for word in WORD.findall(unicodedata.normalize("NFKC", text.translate(INVISIBLE))) if word.strip(".-/'")]


def plain(markdown):
    """Markdown without its marks and the targets of its links."""
    text = re.sub(r"</?su[pb]>|<!--.*?-->", "", markdown)
    text = re.sub(r"!\[[^\]]*\]\([^)]*\)", "", text)
    text = re.sub(r"\]\((?:<[^>]*>|[^)\s]*)\)", "]", text)
    text = re.sub(r"(?<!\\)[*_`]|^#+ ", "", text, flags=re.M)
    text = re.sub(r"</?(?:em|strong)>|<br>", "", text)
    return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", text).replace("&amp;", "&")


def text_of(file):
    return "\n".join(paragraph.text for paragraph in docx.Document(str(file)).paragraphs)


def same_words(found, wished, may_add, order=0.8):
    lost = collections.Counter(wished) - collections.Counter(found)
    added = collections.Counter(found) - collections.Counter(wished)
    if may_add:
        added = {word: count for word, count in added.items() if "." not in word and "/" not in word}
    if lost or added:
        yield f"lost {dict(lost)}, added {dict(added)}"
    # The period is after the head, and in Markdown above it.
    found_order = difflib.SequenceMatcher(None, wished, found, autojunk=False).ratio()
    if found_order < order:
        yield f"the order is as similar as {found_order:.2f}"


def structure(file):
    markdown = file.with_suffix(".md").read_text("utf-8")
    document = docx.Document(str(file))
    yield from same_words(words(text_of(file)), words(plain(markdown)), True, 0 if "marquee" in file.name else 0.8)

    def is_same(reader, what, found, wished):
        if sorted(found) != sorted(wished):
            yield f"{reader} finds the {what} {sorted(set(found) ^ set(wished))} or another number of them: {len(found)} of {len(wished)}"

    headings = ["".join(words(plain(line[3:]))) for line in markdown.splitlines() if line.startswith("## ")]
    bullets = [line for line in markdown.splitlines() if re.match(r" *- ", line)]
    links = re.findall(r"(?<!!)\[(?:[^\]\\]|\\.)*\]\(<?([^)\s>]+)>?\)", markdown)
    links += [("mailto:" if "@" in link and ":" not in link else "") + link for link in re.findall(r"(?<!\()<([a-z]+:[^>\s]+|[^>\s]+@[^>\s]+)>", markdown)]
    links = {quoted(link.replace("&amp;", "&")) for link in links}

    styles = collections.defaultdict(list)
    for paragraph in document.paragraphs:
        styles[paragraph.style.name].append(paragraph)
        properties = paragraph._p.pPr
        if properties is None or properties.pStyle is None:
            yield f"a paragraph has no style: {paragraph.text!r}"
    found = ["".join(words(paragraph.text)) for paragraph in styles["Heading 1"]]
    yield from is_same("python-docx", "headings", found, headings)
    lists = styles["List Bullet"] + styles["List Bullet 2"]
    if len(lists) != len(bullets):
        yield f"python-docx finds {len(lists)} items of lists, and there are {len(bullets)}"
    found = {link.address for paragraph in document.paragraphs for link in paragraph.hyperlinks}
    yield from is_same("python-docx", "links", found, links)
    about = document.core_properties
    if not about.title or not about.author or not about.language or about.created.year != 1970:
        yield f"it says {about.title!r}, {about.author!r}, {about.language!r}, {about.created}"
    language = document.element.find(".//" + qn("w:lang"))
    if language is None or language.get(qn("w:val")) != about.language:
        yield "a run has another language than the file"

    tree = json.loads(subprocess.run(["pandoc", "-f", "docx", "-t", "json", str(file)], check=True, capture_output=True).stdout)
    found = {"headings": [], "items": 0, "links": set()}
    walk(tree["blocks"], found)
    yield from is_same("pandoc", "headings", found["headings"], headings)
    # An item that holds a list is a paragraph beside it.
    if found["items"] != len(bullets):
        yield f"pandoc finds {found['items']} items of lists, and there are {len(bullets)}"
    yield from is_same("pandoc", "links", found["links"], links)


def quoted(link):
    return "".join(c if ord(c) < 128 else "".join(f"%{byte:02X}" for byte in c.encode()) for c in link)


def walk(node, found):
    if isinstance(node, list):
        for child in node:
            walk(child, found)
    elif isinstance(node, dict):
        kind, content = node.get("t"), node.get("c")
        if kind == "Header" and content[0] == 1:
            found["headings"].append("".join(words(spoken(content[2]))))
        elif kind == "BulletList":
            found["items"] += len(content)
        elif kind == "Link":
            found["links"].add(content[2][0])
        walk(content, found)


def spoken(node):
    if isinstance(node, list):
        return "".join(map(spoken, node))
    if isinstance(node, dict):
        return {"Str": node.get("c"), "Space": " ", "SoftBreak": " "}.get(node.get("t")) or spoken(node.get("c"))
    return ""


def printed(file):
    pdf = file.with_suffix(".pdf")
    text = subprocess.run(["pdftotext", "-raw", str(pdf), "-"], check=True, capture_output=True, text=True).stdout
    # Where lines end, words of Chinese and addresses do; letters of Arabic and Hebrew are read in the order of their glyphs.
    def letters(text):
        text = unicodedata.normalize("NFKC", text).lower()
        return collections.Counter(c for c in text if c.isalnum() and unicodedata.bidirectional(c) not in ("R", "AL"))
    if lost := letters(text_of(file)) - letters(text):
        yield f"these letters are not printed: {dict(lost)}"


if __name__ == "__main__":
    main()
