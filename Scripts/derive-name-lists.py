#!/usr/bin/env python3
"""Derives the lists of organisations, peoples, things and further names in Sources/AnalysisData/Lists.

    python3 Scripts/derive-name-lists.py LISTS Sources/AnalysisData/Lists

LISTS holds KIND.tsv files, compiled from the sources that NOTICE names with their versions: a header line, then name, kind,
sources, weight, flag and how often the name occurs in a body of text. The flag says what else a name is: c a common word,
s a surname, g a given name, t a city, r a region, d a word for a people, p a given name with a surname.

One entry a line, sorted. Left out are names that are also common words, and one-word names that are also names of people or
places: they would say less than they confuse.
"""
import sys
from pathlib import Path


def rows(folder, kind):
    """The rows of a kind: name, weight, flag, number of occurrences."""
    with open(folder / f"{kind}.tsv", encoding="utf-8") as file:
        next(file)
        for line in file:
            fields = line.rstrip("\n").split("\t") + [""] * 6
            yield fields[0], fields[3], fields[4], int(fields[5] or 0)


def names(folder, kind, flags="", occurs=False):
    """Names whose flags are all among `flags`; `occurs`: one-word names only where the body of text has them."""
    for name, _, flag, count in rows(folder, kind):
        if set(flag) <= set(flags) and (count > 0 or not occurs or " " in name):
            yield name


def organisations(folder):
    with open(folder / "recommended-org-small.tsv", encoding="utf-8") as file:
        next(file)
        for line in file:
            name, _, tier = line.rstrip("\n").split("\t")
            if tier in "AB":
                yield name
    for name, _, flag, count in rows(folder, "acronym"):
        if not flag and len(name) >= 3 and count > 0:
            yield name


def things(folder):
    for kind, flags in [("event", "pc"), ("award", "pc"), ("vessel", ""), ("law", "c"), ("product", ""), ("vehicle", "")]:
        yield from names(folder, kind, flags)
    for kind in ("work", "language", "religion"):
        yield from names(folder, kind, "d", occurs=True)


def places(folder):
    for kind in ("water", "mountain", "facility"):
        yield from names(folder, kind, "tr", occurs=True)


def surnames(folder):
    with open(folder / "surname-origin.tsv", encoding="utf-8") as file:
        next(file)
        for line in file:
            fields = line.rstrip("\n").split("\t") + [""] * 5
            if not fields[4]:
                yield fields[0]
    yield from names(folder, "surname-frequent")


def peoples(folder):
    yield from names(folder, "people", "d", occurs=True)
    yield from names(folder, "demonym", "d")


def main():
    source, target = Path(sys.argv[1]), Path(sys.argv[2])
    lists = {
        "organisation-name": organisations(source),
        "thing-name": things(source),
        "people-name": peoples(source),
        "place-name": places(source),
        "region-name": names(source, "region", "", occurs=True),
        "given-name-more": names(source, "given-name-frequent"),
        "surname-more": surnames(source),
    }
    for file, entries in lists.items():
        entries = sorted({entry for entry in entries if any(letter.isalpha() for letter in entry)})
        (target / f"{file}.txt").write_text("".join(f"{entry}\n" for entry in entries), encoding="utf-8")
        print(f"{file}: {len(entries)}")


main()
