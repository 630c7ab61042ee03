#!/usr/bin/env python3
"""Labels raw English text with a large encoder, for `gloss-train train --silver`.

A masked-language encoder (all-mpnet-base-v2, Apache 2.0, about 110 million weights) is fine-tuned on the labelled training
text, and labels raw text. The recogniser of Gloss is small and learns from these labels what the large one knows.

    label-with-encoder.py --data ../shared/ner --encoder FOLDER --output silver.jsonl [--more FOLDER] [--models 2]

Raw text is what is in silver/ and raw/ of the data, and the files *.txt.gz of the folder that --more names, a paragraph a line.
The encoder's folder holds config.json, tokenizer.json and model.safetensors. Needs torch, transformers and safetensors, and a
graphics processor for more than a trial: two models and 5 million words take three minutes on one.

Output, a document a line: {"id", "text", "entities": [{"start", "end", "type"}], "unsure": [[start, end]]}; offsets
count scalars. Where the models' mean probability of a label is below 0.65, the passage is unsure: no name is given.
"""
import argparse
import glob
import gzip
import json
import random
import re

import torch
from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch import nn
from transformers import MPNetConfig, MPNetModel

CLASSES = ["PER", "ORG", "LOC", "MISC"]
WORD = re.compile(r"\w+|[^\w\s]")
SENTENCE_END = re.compile(r"(?<=[.!?])[\"'”’)]*\s+(?=[\"'“‘(]?[A-Z0-9])")
PIECES = 200
DOCUMENT = 20_000
SURE = 0.65


def shape(word):
    """How a word is written: 1 small, 2 with a capital, 3 in capitals, 4 mixed, 5 number, 6 sign, 7 one capital, 8 with digits."""
    if not any(c.isalpha() for c in word):
        return 5 if any(c.isdigit() for c in word) else 6
    if word.islower():
        return 1
    if word.isupper():
        return 7 if len(word) == 1 else 3
    if word[0].isupper() and word[1:].islower():
        return 2
    return 8 if any(c.isdigit() for c in word) else 4


class Document:
    """A text, its words by offset, its sentences by word, and a label for each word: O, then B and I of each class."""

    def __init__(self, name, text, entities=(), source="raw"):
        self.name, self.text, self.source = name, text, source
        self.words, self.sentences = [], []
        for line in re.finditer(r"[^\n]+", text):
            start = line.start()
            for end in [m.end() for m in SENTENCE_END.finditer(text, line.start(), line.end())] + [line.end()]:
                first = len(self.words)
                self.words += [m.span() for m in WORD.finditer(text, start, end)]
                if len(self.words) > first:
                    self.sentences.append((first, len(self.words)))
                start = end
        self.labels = [0] * len(self.words)
        place = 0
        for entity in sorted(entities, key=lambda e: e["start"]):
            while place < len(self.words) and self.words[place][1] <= entity["start"]:
                place += 1
            first = place
            while place < len(self.words) and self.words[place][0] < entity["end"]:
                self.labels[place] = CLASSES.index(entity["type"]) * 2 + (1 if place == first else 2)
                place += 1


def labelled(folder):
    """The documents of the training files."""
    for path in sorted(glob.glob(f"{folder}/train/*.jsonl")):
        source = path.split("/")[-1].split(".")[0]
        for line in open(path, encoding="utf8"):
            row = json.loads(line)
            yield Document(row["id"], row["text"], row["entities"], source)


def joined(words):
    """Words with ordinary spacing between them."""
    text = " ".join({"``": '"', "''": '"'}.get(word, word) for word in words)
    text = re.sub(r" (?=[.,;:!?)\]}%’]|n't\b|'\w)|(?<=[(\[{$£#“‘]) ", "", text)
    return re.sub(r'" ([^"]*) "', r'"\1"', text)


def tagged(path):
    """The documents of a file of one word and tag a line, without the tags."""
    lines, words, number = [], [], 0
    for line in open(path, encoding="utf8"):
        fields = line.rstrip("\n").split("\t")
        if len(fields) == 2 and fields[0] != "-DOCSTART-":
            words.append(fields[0])
            continue
        if words:
            lines.append(joined(words))
            words = []
        if lines and (len(fields) == 2 or sum(map(len, lines)) > DOCUMENT):
            yield Document(f"tagged-{number}", "\n".join(lines))
            lines, number = [], number + 1
    if lines or words:
        yield Document(f"tagged-{number}", "\n".join(lines + [joined(words)]))


def raw(data, more):
    """The documents of the raw files, cut after some 20,000 characters."""
    for path in sorted(glob.glob(f"{data}/silver/*.conll")):
        yield from tagged(path)
    for path in sorted(glob.glob(f"{data}/raw/*.txt.gz")) + sorted(glob.glob(f"{more}/*.txt.gz") if more else []):
        source = path.split("/")[-1].split(".")[0]
        lines, size, number = [], 0, 0
        for line in gzip.open(path, "rt", encoding="utf8"):
            if line.startswith("=== ") or size > DOCUMENT:
                if lines:
                    yield Document(f"{source}-{number}", "".join(lines))
                lines, size, number = [], 0, number + 1
            if not line.startswith("=== "):
                lines.append(line)
                size += len(line)
        if lines:
            yield Document(f"{source}-{number}", "".join(lines))


class Windows:
    """Whole sentences of a document, as many as fit, as word pieces."""

    def __init__(self, tokenizer):
        self.tokenizer = tokenizer
        self.known = {}

    def pieces(self, word):
        if word not in self.known:
            ids = self.tokenizer.encode(word, add_special_tokens=False).ids[:8]
            self.known[word] = (ids or [self.tokenizer.token_to_id("[UNK]")], shape(word))
        return self.known[word]

    def of(self, document):
        """Tuples of the first word, pieces, the pieces' shapes, and the first piece of each word."""
        window = None
        for first, end in document.sentences:
            for start in range(first, end, 120):
                words = [self.pieces(document.text[a:b]) for a, b in document.words[start : min(end, start + 120)]]
                size = sum(len(ids) for ids, _ in words)
                if window and len(window[1]) + size > PIECES:
                    yield window
                    window = None
                window = window or (start, [0], [0], [])
                for ids, kind in words:
                    window[3].append(len(window[1]))
                    window[1].extend(ids)
                    window[2].extend([kind] * len(ids))
        if window:
            yield window


class Labeller(nn.Module):
    """The encoder with the shapes of words beside it, and a layer that tells the labels."""

    def __init__(self, folder):
        super().__init__()
        config = MPNetConfig.from_json_file(f"{folder}/config.json")
        self.encoder = MPNetModel(config, add_pooling_layer=False)
        self.encoder.load_state_dict(load_file(f"{folder}/model.safetensors"), strict=False)
        self.shape = nn.Embedding(10, config.hidden_size)
        nn.init.normal_(self.shape.weight, std=0.02)
        self.late_shape = nn.Embedding(10, 64)
        self.drop = nn.Dropout(0.1)
        self.head = nn.Sequential(nn.Linear(config.hidden_size + 64, 256), nn.GELU(), nn.Linear(256, 9))

    def forward(self, ids, mask, shapes, firsts):
        inputs = self.encoder.embeddings.word_embeddings(ids) + self.shape(shapes)
        states = self.encoder(inputs_embeds=inputs, attention_mask=mask).last_hidden_state
        states = torch.cat([self.drop(states), self.late_shape(shapes)], -1)
        return self.head(torch.gather(states, 1, firsts[..., None].expand(-1, -1, states.shape[-1])))


class Teacher:
    """Fine-tunes encoders, and labels with them."""

    def __init__(self, folder):
        self.folder = folder
        self.device = "cuda" if torch.cuda.is_available() else "cpu"
        self.windows = Windows(Tokenizer.from_file(f"{folder}/tokenizer.json"))
        self.windows.tokenizer.no_truncation()
        self.windows.tokenizer.no_padding()

    def examples(self, documents):
        """The windows of documents, each beside its document."""
        return [(document, window) for document in documents for window in self.windows.of(document)]

    def batches(self, examples, size):
        """Windows of like length together, `size` pieces in each batch."""
        batch = []
        for example in sorted(examples, key=lambda e: len(e[1][1])):
            if batch and (len(example[1][1]) + 1) * (len(batch) + 1) > size:
                yield batch
                batch = []
            batch.append(example)
        if batch:
            yield batch

    def tensors(self, batch):
        length = max(len(w[1]) for _, w in batch) + 1
        width = max(len(w[3]) for _, w in batch)
        pad = lambda rows, size, value: torch.tensor([list(r) + [value] * (size - len(r)) for r in rows], device=self.device)
        ids = pad([w[1] + [2] for _, w in batch], length, 1)
        mask = pad([[1] * (len(w[1]) + 1) for _, w in batch], length, 0)
        shapes = pad([w[2] for _, w in batch], length, 0)
        firsts = pad([w[3] for _, w in batch], width, 0)
        known = pad([[1] * len(w[3]) for _, w in batch], width, 0).bool()
        return ids, mask, shapes, firsts, known

    def gold(self, batch, width):
        """The labels, and the words for which the fourth class is no candidate because their source does not mark it."""
        labels = torch.zeros(len(batch), width, dtype=torch.long)
        closed = torch.zeros(len(batch), width, dtype=torch.bool)
        for row, (document, window) in enumerate(batch):
            right = document.labels[window[0] : window[0] + len(window[3])]
            labels[row, : len(right)] = torch.tensor(right)
            if document.source == "btc":
                closed[row] = True
            elif document.source.startswith("uner"):
                closed[row, : len(right)] = torch.tensor([label < 7 for label in right])
        return labels.to(self.device), closed.to(self.device)

    def fine_tuned(self, documents, seed, passes):
        torch.manual_seed(seed)
        order = random.Random(seed)
        model = Labeller(self.folder).to(self.device)
        body = list(model.encoder.parameters())
        rest = [p for name, p in model.named_parameters() if not name.startswith("encoder.")]
        optimiser = torch.optim.AdamW([{"params": body, "lr": 6e-5}, {"params": rest, "lr": 1e-3}], weight_decay=0.01)
        batches = list(self.batches(self.examples(documents), 6000))
        steps = passes * len(batches)
        pace = torch.optim.lr_scheduler.LambdaLR(
            optimiser, lambda s: min(1, (s + 1) / (0.08 * steps)) * max(0.0, 1 - s / steps))
        model.train()
        for number in range(passes):
            order.shuffle(batches)
            total = 0.0
            for batch in batches:
                ids, mask, shapes, firsts, known = self.tensors(batch)
                # Now and then the writing tells nothing, as in a headline.
                if order.random() < 0.12:
                    shapes = torch.zeros_like(shapes)
                labels, closed = self.gold(batch, firsts.shape[1])
                with torch.autocast(self.device, torch.bfloat16, enabled=self.device == "cuda"):
                    scores = model(ids, mask, shapes, firsts)
                scores = scores.float()
                fourth = scores[..., 7:].masked_fill(closed[..., None], -1e4)
                scores = torch.cat([scores[..., :7], fourth], -1)
                loss = nn.functional.cross_entropy(scores[known], labels[known])
                optimiser.zero_grad(set_to_none=True)
                loss.backward()
                nn.utils.clip_grad_norm_(model.parameters(), 1.0)
                optimiser.step()
                pace.step()
                total += float(loss)
            print(f"model {seed}, pass {number + 1}: loss {total / len(batches):.3f}", flush=True)
        return model.eval()

    @torch.no_grad()
    def add(self, model, examples, sums):
        """Adds the probabilities of the labels of each word of the windows to `sums`."""
        for batch in self.batches(examples, 60_000):
            ids, mask, shapes, firsts, _ = self.tensors(batch)
            shares = model(ids, mask, shapes, firsts).float().softmax(-1).cpu()
            for row, (document, window) in enumerate(batch):
                count = len(window[3])
                sums[document.name][window[0] : window[0] + count] += shares[row, :count]


def spans(labels):
    """The names of a sentence: first word, end, class."""
    names = []
    for place, label in enumerate(labels):
        kind = (label - 1) // 2
        if label == 0:
            continue
        if label % 2 == 0 and names and names[-1][1] == place and names[-1][2] == kind:
            names[-1] = (names[-1][0], place + 1, kind)
        else:
            names.append((place, place + 1, kind))
    return names


def row(document, shares):
    """The document with its names. A name beside a word that is not sure is not sure itself."""
    certainty, labels = (values.tolist() for values in shares.max(1))
    entities, unsure = [], []
    for first, end in document.sentences:
        doubt = [share < SURE for share in certainty[first:end]]
        covered = [False] * (end - first)
        for a, b, kind in spans(labels[first:end]):
            covered[a:b] = [True] * (b - a)
            start, stop = document.words[first + a][0], document.words[first + b - 1][1]
            if any(doubt[max(0, a - 1) : b + 1]):
                unsure.append([start, stop])
            else:
                entities.append({"start": start, "end": stop, "type": CLASSES[kind]})
        unsure += [list(document.words[first + i]) for i, d in enumerate(doubt) if d and not covered[i]]
    return {"id": document.name, "text": document.text, "entities": entities, "unsure": sorted(unsure)}


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--data", default="../shared/ner")
    options.add_argument("--encoder", required=True)
    options.add_argument("--output", required=True)
    options.add_argument("--more", help="a folder with more raw text")
    options.add_argument("--models", type=int, default=2)
    options.add_argument("--passes", type=int, default=5)
    options.add_argument("--limit", type=int, help="documents of each kind, for a trial")
    chosen = options.parse_args()
    training = list(labelled(chosen.data))[: chosen.limit]
    documents = list(raw(chosen.data, chosen.more))[: chosen.limit]
    teacher = Teacher(chosen.encoder)
    examples = teacher.examples(documents)
    print(f"{sum(len(d.words) for d in documents)} words", flush=True)
    sums = {d.name: torch.zeros(len(d.words), 9) for d in documents}
    for seed in range(chosen.models):
        teacher.add(teacher.fine_tuned(training, seed, chosen.passes), examples, sums)
    with open(chosen.output, "w", encoding="utf8") as output:
        for document in documents:
            output.write(json.dumps(row(document, sums[document.name] / chosen.models), ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
