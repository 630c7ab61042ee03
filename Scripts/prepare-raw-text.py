#!/usr/bin/env python3
"""Writes technical and political text as files of a paragraph a line, for `label-with-encoder.py --more`.

    prepare-raw-text.py --packages FOLDER --output FOLDER

The first folder holds the Debian packages dict-foldoc, dict-jargon and anarchism, each unpacked with `dpkg -x` in a folder of its
name. Of the last, which is long and on one subject, one passage in four is taken.
"""
import argparse
import glob
import gzip
import html
import re

SHORTEST = 80
PASSAGE = 40


def entries(path):
    """The paragraphs of a dictionary: what its entries say, without their marks and dates."""
    text = gzip.open(path, "rt", encoding="utf8").read()
    for entry in re.split(r"\n(?=\S)", text):
        for paragraph in re.split(r"\n\s*\n", entry.partition("\n")[2]):
            paragraph = " ".join(paragraph.split())
            paragraph = re.sub(r"\{\(?(https?|ftp|news)[^}]*\}", "", re.sub(r"^<[^>]*>\s*", "", paragraph))
            paragraph = re.sub(r"[{}]", "", paragraph).replace(" .", ".").strip()
            letters = sum(c.isalpha() or c == " " for c in paragraph)
            if not paragraph.startswith("[") and letters >= 0.8 * len(paragraph):
                yield paragraph


def pages(pattern):
    """The paragraphs of web pages."""
    for path in sorted(glob.glob(pattern)):
        text = open(path, encoding="utf8", errors="replace").read()
        text = re.sub(r"(?is)<(script|style|head).*?</\1>", "", text)
        for paragraph in re.findall(r"(?is)<p>(.*?)(?=<p>|</p>|<h\d|</body>)", text):
            yield " ".join(html.unescape(re.sub(r"<[^>]+>", "", paragraph)).split())


def write(path, paragraphs, share=1):
    """Writes the paragraphs that are sentences; of every `share` passages one."""
    kept = [p for p in paragraphs if len(p) >= SHORTEST and re.search(r'[.!?)"”]$', p)]
    with gzip.open(path, "wt", encoding="utf8") as output:
        for number, paragraph in enumerate(kept):
            if number // PASSAGE % share == 0:
                output.write(paragraph + "\n")


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--packages", required=True)
    options.add_argument("--output", required=True)
    chosen = options.parse_args()
    for name in ["foldoc", "jargon"]:
        path = f"{chosen.packages}/dict-{name}/usr/share/dictd/{name}.dict.dz"
        write(f"{chosen.output}/{name}.txt.gz", entries(path))
    write(
        f"{chosen.output}/anarchism.txt.gz",
        pages(f"{chosen.packages}/anarchism/usr/share/doc/anarchism/html/*.html"), share=4)


if __name__ == "__main__":
    main()
