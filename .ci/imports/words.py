"""Compares the words of the Markdown that another tool writes of its samples with the words of ours.

    words.py DIRECTORY        for each NAME.md of the other tool, NAME.ours.md

Prints for each language, the part of NAME after the last dot, the words and the addresses that only one of the two has, with their number in all samples
of the language.
"""

import collections
import pathlib
import re
import sys

ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
TAG = re.compile(r"</?[a-z]+>")
EMAIL = re.compile(r"<?(?<![\w.:])([\w.+-]+@[A-Za-z0-9-]+\.[A-Za-z0-9.-]+)>?")
LINK = re.compile(r"\[([^\]]*)\]\(([^)\s]+)\)")
ADDRESS = re.compile(r"(?:https?://|mailto:|tel:)[^\s)>\]、，]+")
# Letters, marks and digits, with what joins them: `C++`, `4.2x`, `10,000`, `don't`; figures by themselves before Chinese and Japanese signs.
WORD = re.compile(r"\d+(?=[年月日])|[年月日]|(?:(?![年月日])[^\W_]|[\u0300-\u036f\u0900-\u0d7f\u064b-\u0652])+(?:[.,'’][^\W_]+)*[+#]*")


def shown(link):
    """The text of a link, unless it is its address in one way or another."""
    text, address = link[1], link[2]
    is_address = text.startswith("@") or re.search(r"[./]", text)
    return f" {address} " if is_address and text.strip("@").casefold() in address.casefold() else f" {text} {address} "


def words(markdown):
    """The words of a page, and the addresses that it leads to."""
    markdown = ESCAPED.sub(r"\1", markdown)
    markdown = EMAIL.sub(r"mailto:\1", TAG.sub("", markdown))
    addresses = {address.rstrip("/.,").replace("://www.", "://") for address in ADDRESS.findall(markdown)}
    markdown = LINK.sub(shown, markdown)
    return collections.Counter(WORD.findall(ADDRESS.sub(" ", markdown).casefold())), addresses


def listed(counter):
    in_order = sorted(counter.items(), key=lambda item: (-item[1], item[0]))
    return ", ".join(f"{word} {count}" if count > 1 else word for word, count in in_order)


def main(directory):
    only = collections.defaultdict(lambda: [collections.Counter() for _ in range(4)])
    samples = collections.Counter()
    for ours in sorted(pathlib.Path(directory).glob("*.ours.md")):
        name = ours.name.removesuffix(".ours.md")
        theirs = ours.with_name(name + ".md")
        (their_words, their_addresses), (our_words, our_addresses) = (words(page.read_text(encoding="utf-8")) for page in (theirs, ours))
        language = name.rsplit(".", 1)[-1]
        samples[language] += 1
        counters = only[language]
        counters[0].update(their_words - our_words)
        counters[1].update(our_words - their_words)
        counters[2].update(their_addresses - our_addresses)
        counters[3].update(our_addresses - their_addresses)
    for language, (lost, added, lost_addresses, added_addresses) in sorted(only.items()):
        print(f"{language} ({samples[language]})")
        for title, counter in (("only theirs", lost), ("only ours", added), ("addresses only theirs", lost_addresses), ("addresses only ours", added_addresses)):
            if counter:
                print(f"  {title}: {listed(counter)}")


main(sys.argv[1])
