"""Reads the microformats of the pages: microformats.py PAGES"""

import pathlib
import sys

import mf2py

pages = pathlib.Path(sys.argv[1])


def read(name):
    items = mf2py.parse(doc=(pages / name).read_text(encoding="utf-8"))["items"]
    assert [item["type"] for item in items] == [["h-resume"]], f"{name}: {items}"
    return items[0]["properties"]


def first(properties, name):
    value = properties[name][0]
    return value["properties"] if isinstance(value, dict) and "properties" in value else value


def check(found, expected):
    assert found == expected, f"{found!r} is not {expected!r}"


def experience(job):
    properties = job["properties"]
    roles = [role for role in properties.get("job-title", [])]
    return first(properties, "org")["name"][0], properties.get("start"), properties.get("end"), roles


pacejo = read("pacejo.html")
check(first(pacejo, "contact")["name"], ["Christopher Pacejo"])
check(
    [experience(job) for job in pacejo["experience"]],
    [
        ("CLEARSKY DATA", ["2014"], None, ["Consulting Engineer", "Principal Software Engineer"]),
        ("EMC/XTREMIO", ["2014"], None, ["Senior Software Engineer"]),
        ("CORERO NETWORK SECURITY", ["2011"], ["2014"], ["Software Engineer"]),
        ("BROWN UNIVERSITY", ["2009"], ["2010"], ["Research Assistant"]),
        ("WORCESTER POLYTECHNIC INSTITUTE", ["2007"], ["2008"], ["Teaching Assistant"]),
        ("ALLEGRO MICROSYSTEMS", ["2006"], ["2007"], []),
        ("MAXTOR CORPORATION", ["2004"], ["2006"], []),
        ("METLIFE", ["2003"], ["2004"], []),
    ],
)
check([first(school["properties"], "org")["name"][0] for school in pacejo["education"]], ["BROWN UNIVERSITY", "WORCESTER POLYTECHNIC INSTITUTE"])
check(pacejo["education"][1]["properties"]["degree"], ["M. S.", "B. S."])
check(pacejo["skill"][:4] + pacejo["skill"][-3:], ["C", "C++", "Python", "OCaml", "PostgreSQL", "schema design", "indexing"])
assert "proving correctness" not in str(pacejo["skill"])

everything = read("everything.html")
contact = first(everything, "contact")
check(
    {name: contact[name] for name in ("name", "job-title", "email", "tel", "locality")},
    {
        "name": ["Ada Example"],
        "job-title": ["Storage engineer & teacher"],
        "email": ["mailto:ada@ada.example"],
        "tel": ["+1 617 555 0100"],
        "locality": ["Boston, MA"],
    },
)
check(contact["url"], ["https://ada.example", "https://github.com/ada", "https://mastodon.social/@ada", "https://cal.example/ada?a=1&b=2"])
check(experience(everything["experience"][0]), ("CLEARSKY DATA", ["2014"], None, ["Consulting Engineer", "Principal Software Engineer"]))
check(experience(everything["experience"][1]), ("CORERO", ["2011-06"], ["2014-02"], ["Software Engineer"]))
check(first(everything["experience"][0]["properties"], "org")["url"], ["https://clearsky.example"])
check(len(everything["experience"]), 4)

items = mf2py.parse(doc=(pages / "everything.html").read_text(encoding="utf-8"))["items"][0].get("children", [])
check([item["type"][0] for item in items], ["h-event", "h-cite", "h-event", "h-event", "h-card"])
check(items[1]["properties"]["name"] + items[1]["properties"]["published"], ["Migrating without losing", "2016-05-12"])
check(items[4]["properties"]["name"] + items[4]["properties"]["email"], ["Grace Sample", "mailto:grace@clearsky.example"])
check(read("arabic.html")["experience"][0]["properties"]["job-title"], ["مهندسة أولى"])
