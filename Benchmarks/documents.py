"""Documents of any size to measure with, the same bytes on every machine.

The first line starts with START and the last one with END. Neither has a character in common with the other at the same
place, or with any text of a document: a program that sends only the cells that differ has to send a whole marker.
"""
import os
import random
import zipfile

START, END = "%1=3=5%1=3=5", "=Q2%Z4%X6=Q2"
SIZES = {"5k": 5 << 10, "1m": 1 << 20, "7m": 7 << 20, "20m": 20 << 20, "100m": 100 << 20, "1g": 1 << 30}

NOUNS = """harbour lantern orchard carriage mill notebook window river winter letter ladder garden kitchen market bridge
    cellar captain baker clerk widow neighbour doctor sailor weaver miller porter teacher painter gardener""".split()
ADJECTIVES = "old narrow quiet bright heavy distant broken careful patient empty crooked early late warm pale".split()
VERBS = """found carried left watched opened closed remembered forgot repaired sold bought followed described lost kept
    counted measured painted borrowed returned""".split()
PLACES = ["by the river", "behind the mill", "in the cellar", "at the market", "on the bridge", "near the harbour",
          "before winter", "after supper", "without a word", "as always"]
NAMES = ["Maud Harrowgate", "Josiah Penhallow", "Edith Marl", "Tobias Fenn", "Lettice Farrant", "Abel Thorne"]


class Writer:
    """Sentences that mean nothing, from a fixed seed."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def sentence(self):
        choose = self.random.choice
        subject = choose(NAMES) if self.random.random() < 0.2 else f"The {choose(ADJECTIVES)} {choose(NOUNS)}"
        text = f"{subject} {choose(VERBS)} the {choose(NOUNS)} {choose(PLACES)}"
        if self.random.random() < 0.4:
            text += f", and the {choose(NOUNS)} {choose(VERBS)} a {choose(ADJECTIVES)} {choose(NOUNS)}"
        return text + "."

    def paragraph(self):
        return " ".join(self.sentence() for _ in range(self.random.randint(3, 8)))

    def title(self):
        return f"The {self.random.choice(ADJECTIVES)} {self.random.choice(NOUNS)}"


def blocks(size, heading, paragraph, seed=7):
    """Blocks of together about `size` bytes: `heading(title)` now and then, `paragraph(text)` otherwise."""
    writer = Writer(seed)
    # A long document repeats some thousands of paragraphs in another order.
    stock = [paragraph(writer.paragraph()) for _ in range(min(4000, size // 300 + 2))]
    written = 0
    while written < size:
        block = heading(writer.title()) if writer.random.random() < 0.06 else writer.random.choice(stock)
        written += len(block)
        yield block


def text(size):
    yield f"{START} is how this text begins.\n\n"
    yield from blocks(size, lambda title: f"{title.upper()}\n\n", lambda paragraph: paragraph + "\n\n")
    yield f"{END} is how it ends.\n"


def markdown(size):
    yield f"{START} is how this text begins.\n\n"
    yield from blocks(size, lambda title: f"## {title}\n\n", lambda paragraph: f"{marked_up(paragraph, '*{}*')}\n\n")
    yield f"{END} is how it ends.\n"


def html(size):
    yield "<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>A long page</title></head><body><article>\n"
    yield f"<p>{START} is how this text begins.</p>\n"
    yield from blocks(size, lambda title: f"<h2>{title}</h2>\n",
                      lambda paragraph: f"<p>{marked_up(paragraph, '<em>{}</em>')}</p>\n")
    yield f"<p>{END} is how it ends.</p>\n</article></body></html>\n"


def marked_up(paragraph, form):
    """The paragraph with its fourth word emphasised."""
    words = paragraph.split(" ")
    return " ".join(words[:3] + [form.format(words[3])] + words[4:])


def write_epub(path, size):
    chapter_size = min(size, 200 << 10)
    count = max(1, size // chapter_size)
    with zipfile.ZipFile(path, "w") as book:
        book.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        names = [f"chapter{number}.xhtml" for number in range(count)]
        book.writestr("META-INF/container.xml", '<?xml version="1.0"?><container version="1.0" xmlns='
                      '"urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book.opf" '
                      'media-type="application/oebps-package+xml"/></rootfiles></container>', zipfile.ZIP_DEFLATED)
        items = "".join(f'<item id="c{n}" href="{name}" media-type="application/xhtml+xml"/>'
                        for n, name in enumerate(names))
        spine = "".join(f'<itemref idref="c{n}"/>' for n in range(count))
        book.writestr("book.opf", '<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0" '
                      'unique-identifier="id"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier '
                      'id="id">bench</dc:identifier><dc:title>A long book</dc:title><dc:language>en</dc:language>'
                      f"</metadata><manifest>{items}</manifest><spine>{spine}</spine></package>", zipfile.ZIP_DEFLATED)
        for number, name in enumerate(names):
            body = "".join(blocks(chapter_size, lambda title: f"<h2>{title}</h2>\n",
                                  lambda paragraph: f"<p>{paragraph}</p>\n", seed=number))
            start = f"<p>{START} is how this text begins.</p>" if number == 0 else ""
            end = f"<p>{END} is how it ends.</p>" if number == count - 1 else ""
            book.writestr(name, '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>Chapter '
                          f"{number + 1}</title></head><body>{start}{body}{end}</body></html>", zipfile.ZIP_DEFLATED)


def make(folder, size, kind):
    """The path of the document of that size ("1m") and kind ("txt", "md", "html", "epub"), made if it is not there."""
    path = os.path.join(folder, f"{size}.{kind}")
    if os.path.exists(path):
        return path
    part = path + ".part"
    if kind == "epub":
        write_epub(part, SIZES[size])
    else:
        with open(part, "w", encoding="utf-8", buffering=1 << 20) as file:
            file.writelines({"txt": text, "md": markdown, "html": html}[kind](SIZES[size]))
    os.replace(part, path)
    return path
