#!/usr/bin/env python3
"""Counts how English writes its words inside of sentences, and lists those that it writes in small letters.

    count-word-cases.py DATA OUTPUT

The first folder holds the raw text (raw/*.gz) and the labelled text (train/*.jsonl) that the recogniser learns from. The second
gets small-word.txt, mostly-small-word.txt and mostly-capital-word.txt: what is small in 97, 50 and 10 of 100 places. A word that is in
none of the lists is a name, or too rare to tell.
"""
import collections
import glob
import gzip
import json
import re
import sys
from pathlib import Path

PIECE = re.compile(r"[A-Za-zÀ-ɏ](?:[A-Za-zÀ-ɏ'’-]*[A-Za-zÀ-ɏ])?|[.!?:;“”\"()\n]|\S")
# After these a capital may begin a sentence.
OPENERS = '.!?:;“”"(\n'
# Posts are written with capitals that say little.
POSTS = ("btc", "wnut17_train")
FEWEST = 3
FEWEST_SMALL = 2


def count(text, small, capital):
    """Adds the words of a text; of capital words only those inside of a sentence that are not all in capitals."""
    previous = "."
    for match in PIECE.finditer(text):
        piece = match.group()
        if piece[0].islower():
            small[key(piece)] += 1
        elif piece[0].isupper() and previous not in OPENERS and (len(piece) == 1 or not piece.isupper()):
            capital[key(piece)] += 1
        previous = piece[-1]


def key(word):
    return word.lower().replace("’", "'")


def texts(folder):
    for path in sorted(glob.glob(f"{folder}/raw/*.gz")):
        yield gzip.open(path, "rt", encoding="utf-8", errors="ignore").read()
    for path in sorted(glob.glob(f"{folder}/train/*.jsonl")):
        if Path(path).stem not in POSTS:
            for line in open(path, encoding="utf-8"):
                yield json.loads(line)["text"]


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    small, capital = collections.Counter(), collections.Counter()
    for text in texts(sys.argv[1]):
        count(text, small, capital)
    lists = {"small-word": [], "mostly-small-word": [], "mostly-capital-word": []}
    for word, times in sorted(small.items()):
        everywhere = times + capital[word]
        if times < FEWEST_SMALL or everywhere < FEWEST:
            continue
        share = times / everywhere
        name = next((n for n, least in zip(lists, (0.97, 0.5, 0.1)) if share >= least), None)
        if name:
            lists[name].append(word)
    for name, words in lists.items():
        Path(sys.argv[2], f"{name}.txt").write_text("".join(f"{word}\n" for word in words), encoding="utf-8")


if __name__ == "__main__":
    main()
