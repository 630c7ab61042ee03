#!/usr/bin/env python3
"""Words per CPU second of spaCy from PyPI on the text of labelled files, one line for each pipeline.

    python3 Benchmarks/analysis/spacy_speed.py FOLDER

FOLDER holds .jsonl files with a "text" on each line. Run it beside `gloss-train speed FOLDER`, which counts words in the
same way (runs between white space) and measures the whole of Gloss's analysis. en_core_web_sm is measured if it is
installed; without it, a blank pipeline of the tokenizer, the rule sentencizer and an entity ruler, which has no learned
part: an upper bound on the speed of any pipeline of spaCy's, not a recogniser to compare with.
"""
import json
import pathlib
import sys
import time

import spacy

RUNS = 3


def texts(folder):
    """The texts of each document, by file name."""
    for path in sorted(pathlib.Path(folder).glob("*.jsonl")):
        with open(path, encoding="utf-8") as file:
            for line in file:
                yield json.loads(line)["text"]


def pipelines():
    """The name and the pipeline of each thing that is measured."""
    blank = spacy.blank("en")
    yield "blank: tokenizer", blank
    ruled = spacy.blank("en")
    ruled.add_pipe("sentencizer")
    ruler = ruled.add_pipe("entity_ruler")
    capitalised = {"IS_TITLE": True, "IS_SENT_START": False}
    ruler.add_patterns([{"label": "NAME", "pattern": [{**capitalised, "OP": "+"}]}])
    yield "blank: sentencizer, entity ruler", ruled
    try:
        yield "en_core_web_sm", spacy.load("en_core_web_sm")
    except OSError:
        print("en_core_web_sm: not installed")


def main():
    documents = list(texts(sys.argv[1]))
    words = sum(len(text.split()) for text in documents)
    print(f"spaCy {spacy.__version__}, {len(documents)} texts, {words} words")
    for name, pipeline in pipelines():
        best = float("inf")
        for _ in range(RUNS):
            start = time.process_time()
            for _ in pipeline.pipe(documents):
                pass
            best = min(best, time.process_time() - start)
        print(f"{name}: {words / best:.0f} words per CPU second")


main()
