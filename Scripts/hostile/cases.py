"""The hostile inputs of Scripts/hostile-input: what each is called, and how it is made."""
import bz2
import gzip
import lzma
import os
import random
import shlex
import socket
import struct
import zipfile

MILLION = 1_000_000


class Case:
    """One input. It lies in the file `input` with the given ending; `shell` is another way to give it to the program."""

    def __init__(self, name, make=None, ending="txt", shell=None, meanwhile=None, says=None):
        self.name = name
        self.ending = ending
        self.says = says
        self._make = make
        self._shell = shell
        self._meanwhile = meanwhile

    @property
    def file(self):
        return "input." + self.ending

    def make(self, folder):
        """Makes the input in `folder`, the working directory: bytes, pieces of them, or whatever a function does."""
        made = self._make(self.file) if callable(self._make) else self._make
        if made is None:
            return
        with open(self.file, "wb") as file:
            for piece in [made] if isinstance(made, (bytes, str)) else made:
                file.write(piece.encode() if isinstance(piece, str) else piece)

    def again(self, folder):
        """Makes the input once more if reading it uses it up."""
        if self._meanwhile:
            self.make_in(folder)

    def make_in(self, folder):
        here = os.getcwd()
        os.chdir(folder)
        try:
            self.make(folder)
        finally:
            os.chdir(here)

    def command(self, word, gloss):
        """The command that reads the input: a list, or a line for the shell."""
        words = [gloss] + ([word] if word else [])
        if self._shell:
            return self._shell.replace("GLOSS", " ".join(shlex.quote(part) for part in words))
        return words + [self.file]

    def meanwhile(self, folder):
        """What somebody else does to the input while it is read: a step at a time."""
        return self._meanwhile(os.path.join(folder, self.file)) if self._meanwhile else iter(())


# MARK: Text

def lines(text, count):
    return (text + "\n" for _ in range(count))


def repeated(piece, count, *, start="", end=""):
    """A long run of `piece`, about a megabyte at a time."""
    piece = piece.encode() if isinstance(piece, str) else piece
    step = max(1, (1 << 20) // len(piece))
    yield start
    for done in range(0, count, step):
        yield piece * min(step, count - done)
    yield end


def random_bytes(count):
    return random.Random(1).randbytes(count)


def utf16(order, halves):
    return (b"\xff\xfe" if order == "<" else b"\xfe\xff") + b"".join(
        struct.pack(order + "H", half) for half in halves)


TEXT = [
    Case("an empty file", b""),
    Case("a byte order mark and nothing else", b"\xef\xbb\xbf"),
    Case("a million NUL bytes", repeated("\0", MILLION)),
    Case("4 MB of random bytes", lambda _: random_bytes(4 << 20)),
    Case("UTF-8: lone continuation bytes", [b"a \x80 b \xbf\xbf c\n"] * 1000),
    Case("UTF-8: cut characters", [b"one \xe2\x82 two \xf0\x9f\x98 three \xc3\n"] * 1000),
    Case("UTF-8: overlong forms of / NUL and ESC", [b"a \xc0\xaf \xe0\x80\x80 \xc0\x9b[2J \xf0\x80\x80\x9b[2J b\n"] * 1000),
    Case("UTF-8: surrogates and beyond U+10FFFF", [b"a \xed\xa0\x80\xed\xb0\x80 \xf4\x90\x80\x80 \xf8\x88 \xff\xfe b\n"] * 1000),
    Case("UTF-16 with lone halves", utf16("<", [0x41, 0xD800, 0x42, 0xDC00, 0x43, 0x0A] * 1000)),
    Case("UTF-16, the other order, with an odd byte", utf16(">", [0x41, 0xDBFF, 0x0A] * 1000) + b"\xd8"),
    Case("noncharacters and private use", lines("a \ufdd0 \uffff \U0010ffff \ue000 \U000f0000 b", 1000)),
    Case("every C0 and C1 control", lines("a" + "".join(chr(c) for c in [*range(1, 9), *range(11, 32), *range(127, 160)]) + "b", 1000)),
    Case("escape, OSC, DCS, APC and PM sequences", lines(
        "a \x1b[2J\x1b[H\x1b]0;owned\x07\x1b]52;c;b3duZWQ=\x07\x1bP$q\x1b\\ \x1b_x\x1b\\\x1b^x\x1b\\ \x9b31m \x9d0;x\x9c \x1bc\x1b[?1049l b", 1000)),
    Case("bidirectional overrides and isolates", lines("a \u202etxt.exe\u202c \u2066x\u2069 \u200f\u061c b", 1000)),
    Case("a million bidirectional controls", repeated("\u202e", MILLION, end="a\n")),
    Case("300,000 tag characters", repeated("\U000e0041", 300_000, start="a", end="b\n")),
    Case("a million zero-width characters", repeated("\u200b\u2060\ufeff\u200d", MILLION // 4, start="a", end="b\n")),
    Case("500,000 variation selectors", repeated("\ufe0f\U000e0100", 250_000, start="a", end="b\n")),
    Case("a letter with 2,000,000 combining marks", repeated("\u0301", 2 * MILLION, start="e", end="b\n")),
    Case("500,000 emoji joined to one", repeated("\U0001f468\u200d", 500_000)),
    Case("500,000 flags without a space", repeated("\U0001f1e6", MILLION)),
    Case("right-to-left text with marks, 1 MB in a line", repeated("\u0634\u064e\u0645\u0652\u0633 ", 100_000)),
    Case("one line of 100 MB, of words", repeated("lorem ipsum ", 100 * MILLION // 12)),
    Case("one line of 100 MB, of one word", repeated("x", 100 * MILLION)),
    Case("one line of 100 MB, of wide characters", repeated("\u6f22", 100 * MILLION // 3)),
    Case("50 million line feeds", repeated("\n", 50 * MILLION)),
    Case("10 million carriage returns", repeated("a\r", 5 * MILLION)),
    Case("10 million tabs in a line", repeated("\t", 10 * MILLION, end="a\n")),
    Case("a letter overstruck a million times", repeated("a\b", MILLION, end="a\n")),
    Case("a million colour sequences", repeated("\x1b[38;5;1m", MILLION, end="a\n")),
    Case("an escape sequence that never ends, 10 MB", repeated("1;", 5 * MILLION, start="a\x1b[", end="\n")),
    Case("mail with a million quoted levels", repeated(">", MILLION, end=" a\n")),
]


# MARK: Pages

def page(body, head=""):
    return ["<!DOCTYPE html><html><head><title>T</title>" + head + "</head><body>", *body, "</body></html>"]


def nested(tag, count, inside="x"):
    return page([*repeated("<%s>" % tag, count), inside, *repeated("</%s>" % tag.split()[0], count)])


PAGES = [
    Case("1,000,000 nested div", lambda _: nested("div", MILLION), "html"),
    Case("1,000,000 nested b", lambda _: nested("b", MILLION), "html"),
    Case("1,000,000 nested quotations", lambda _: nested("blockquote", MILLION), "html"),
    Case("500,000 nested lists", lambda _: page([*repeated("<ul><li>", 500_000), "x"]), "html"),
    Case("200,000 nested tables", lambda _: page([*repeated("<table><tr><td>", 200_000), "x"]), "html"),
    Case("1,000,000 paragraphs left open", lambda _: page(repeated("<p>x", MILLION)), "html"),
    Case("500,000 formatting elements left open", lambda _: page(repeated("<b><i><a href=x>x", 100_000)), "html"),
    Case("a table of 10,000 columns, 20 rows", lambda _: page(
        ["<table>", *repeated("<tr>" + "<td>cell" * 10_000, 20), "</table>"]), "html"),
    Case("cells that span 65,535 columns and rows", lambda _: page(
        ["<table>", *repeated("<tr><td colspan=65535 rowspan=65535>a<td colspan=999999999>b", 2000), "</table>"]), "html"),
    Case("an element with 100,000 attributes", lambda _: page(
        ["<p " + " ".join("a%d=%d" % (n, n) for n in range(100_000)) + ">text"]), "html"),
    Case("an attribute of 20 MB", lambda _: page([*repeated("x", 20 * MILLION, start='<p title="', end='">text')]), "html"),
    Case("a title of 5 MB with controls", lambda _: [
        *repeated("a\x1b]0;x\x07\u202e ", 500_000, start="<title>", end="</title><p>text")], "html"),
    Case("a comment of 10 MB that never ends", lambda _: page(repeated("x", 10 * MILLION, start="text<!--")), "html"),
    Case("a script of 20 MB", lambda _: page(repeated("x<", 10 * MILLION, start="text<script>", end="</script>")), "html"),
    Case("5 MB of <", lambda _: page(repeated("<", 5 * MILLION)), "html"),
    Case("1,500,000 references to controls and surrogates", lambda _: page(
        repeated("&#27;[2J&#xD800;&#0;&#x9b;&#x202E;&#1114112;", 250_000, start="<p>a")), "html"),
    Case("100,000 links and anchors", lambda _: page(
        "<a id=a%d href=#a%d>x</a> " % (n, (n * 7) % 100_000) for n in range(100_000)), "html"),
    Case("a page that says it is UTF-16 and is not", lambda _: page(["<p>text"], "<meta charset=utf-16>"), "html"),
    Case("a frameset, a template, MathML and SVG without end", lambda _: page(
        repeated("<template><svg><math><mtext><table><select><frameset>", 20_000, start="<p>text")), "html"),
]


# MARK: Markdown

def wide_table(columns, rows):
    yield "| a " * columns + "|\n" + "|---" * columns + "|\n"
    for _ in range(rows):
        yield "| cell " * columns + "|\n"


MARKDOWN = [
    Case("1,000,000 nested quotations", lambda _: repeated(">", MILLION, end=" x\n"), "md"),
    Case("1,000,000 nested lists in a line", lambda _: repeated("- ", MILLION, end="x\n"), "md"),
    Case("2,000 nested lists", lambda _: ("  " * n + "- x\n" for n in range(2000)), "md"),
    Case("a table of 10,000 columns, 20 rows", lambda _: wide_table(10_000, 20), "md"),
    Case("a table of 200,000 rows", lambda _: wide_table(5, 200_000), "md"),
    Case("1,000,000 [", lambda _: repeated("[", MILLION), "md"),
    Case("500,000 ![", lambda _: repeated("![", 500_000), "md"),
    Case("500,000 *a_", lambda _: repeated("*a_", 500_000), "md"),
    Case("300,000 [a](<", lambda _: repeated("[a](<", 300_000), "md"),
    Case("300,000 a**b c*", lambda _: repeated("a**b c* ", 300_000), "md"),
    Case("3,000 runs of back-ticks of different lengths", lambda _: ("`" * n + "x " for n in range(1, 3000)), "md"),
    Case("500,000 <!-- and <a b=", lambda _: repeated("<!-- <a b=\" ", 250_000), "md"),
    Case("100,000 reference definitions and links", lambda _: (
        ("[r%d]: /u\n" if n < 100_000 else "[r%d] ") % (n % 100_000) for n in range(200_000)), "md"),
    Case("one definition of 100 kB, 10,000 links to it", lambda _: [
        "[r]: /" + "u" * 100_000 + "\n\n", *repeated("[r] ", 10_000)], "md"),
    Case("10,000 footnotes in a circle", lambda _: ["x[^0]\n\n"] + [
        "[^%d]: x[^%d]\n\n" % (n, (n + 1) % 10_000) for n in range(10_000)], "md"),
    Case("front matter that never ends, 10 MB", lambda _: repeated("a: b\n", 2 * MILLION, start="---\n"), "md"),
    Case("a fenced block that never ends, 20 MB", lambda _: repeated("code\n", 4 * MILLION, start="```\n"), "md"),
    Case("a heading of 10 MB", lambda _: repeated("word ", 2 * MILLION, start="# ", end="\n\ntext\n"), "md"),
    Case("1,000,000 headings", lambda _: repeated("# a\n", MILLION), "md"),
]


# MARK: Books

CONTAINER = ('<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
             '<rootfile full-path="%s" media-type="application/oebps-package+xml"/></rootfiles></container>')
CHAPTER = "<html xmlns='http://www.w3.org/1999/xhtml'><body><p>%s</p></body></html>"


def package(parts, manifest="", spine=""):
    items = "".join('<item id="i%d" href="%s" media-type="application/xhtml+xml"/>' % pair for pair in enumerate(parts))
    order = "".join('<itemref idref="i%d"/>' % number for number in range(len(parts)))
    return ('<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata '
            'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>The Book</dc:title></metadata><manifest>' + items
            + manifest + "</manifest><spine>" + order + spine + "</spine></package>")


def book(files, *, opf=None, container=CONTAINER % "book.opf", compression=zipfile.ZIP_DEFLATED):
    """A maker of a book of `files`: names, and text, bytes or pieces. The package names them in this order."""
    def make(path):
        with zipfile.ZipFile(path, "w", compression, allowZip64=True) as archive:
            archive.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
            if container is not None:
                archive.writestr("META-INF/container.xml", container)
            archive.writestr("book.opf", opf if opf is not None else package([name for name, _ in files]))
            for name, content in files:
                if content is None:
                    continue
                info = zipfile.ZipInfo(name)
                info.compress_type = compression
                with archive.open(info, "w") as file:
                    for piece in [content] if isinstance(content, (str, bytes)) else content():
                        file.write(piece.encode() if isinstance(piece, str) else piece)
    return make


def changed(make, change):
    """A maker of what `make` makes, with its bytes changed."""
    def changing(path):
        make(path)
        with open(path, "rb") as file:
            data = file.read()
        with open(path, "wb") as file:
            file.write(change(bytearray(data)))
    return changing


def packed(piece, count):
    """A maker of a chapter of so much text, as pieces that are packed well."""
    return lambda: repeated(piece, count, start="<html><body><p>", end="</p></body></html>")


def encrypted_flag(data):
    """Sets the bit that says "encrypted" on every file of an archive."""
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.find(mark)
        while place >= 0:
            data[place + offset] |= 1
            place = data.find(mark, place + 4)
    return data


SOUND = book([("a.xhtml", CHAPTER % "The first chapter."), ("b.xhtml", CHAPTER % "The second chapter.")])
BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">' + "".join(
    '<!ENTITY %s "%s">' % (chr(98 + n), ("&%s;" % chr(97 + n)) * 10) for n in range(11)) + "]>"
CLIMBING = ["../../../../etc/passwd", "/etc/passwd", "..\\..\\etc\\passwd"]
DECLARATION = '<?xml version="1.0"?>'
EXTERNAL = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


def declared(document, entities):
    """An XML document with a document type of `entities` after its declaration."""
    return DECLARATION + entities + document.replace(DECLARATION, "")


CYCLE = ("<html xmlns:epub='http://www.idpf.org/2007/ops'><body><nav epub:type='toc'>"
         + "<ol><li><a href='nav.xhtml'>x</a>" * 20_000 + "</nav></body></html>")
NAVIGATION = '<item id="n" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>'

BOOKS = [
    Case("a part that unpacks to 500 MB", book([("a.xhtml", CHAPTER % "x"), ("b.xhtml", packed("a", 500 << 20))]), "epub"),
    Case("200 parts of 10 MB each", book([("p%d.xhtml" % n, packed("words and more ", 700_000)) for n in range(200)]),
         "epub"),
    Case("one part named 50,000 times", book([("a.xhtml", CHAPTER % "once")], opf=package(["a.xhtml"] * 50_000)), "epub"),
    Case("names that climb out", book([(name, CHAPTER % "inside the archive") for name in CLIMBING]), "epub"),
    Case("names that turn text around", book([("\u202e\u009b31m\u2066.xhtml", None), ("b.xhtml", CHAPTER % "text")]), "epub"),
    Case("parts that are missing", book([("gone.xhtml", None), ("b.xhtml", CHAPTER % "the next part")]), "epub"),
    Case("a table of contents that is its own chapter, 20,000 deep", book(
        [("nav.xhtml", CYCLE), ("a.xhtml", CHAPTER % "x")], opf=package(["nav.xhtml", "a.xhtml"], NAVIGATION)), "epub"),
    Case("an entity bomb in the container", book(
        [("a.xhtml", CHAPTER % "x")], container=declared(CONTAINER % "&k;", BOMB)), "epub"),
    Case("an entity bomb in the package", book(
        [("a.xhtml", CHAPTER % "x")], opf=declared(package(["a.xhtml"]).replace("The Book", "&k;"), BOMB)), "epub"),
    Case("an entity bomb in a chapter", book([("a.xhtml", BOMB + CHAPTER % "text &k; end")]), "epub"),
    Case("an external entity", book(
        [("a.xhtml", declared(CHAPTER % "text &a; end", EXTERNAL))],
        opf=declared(package(["a.xhtml"]).replace("The Book", "&a;"), EXTERNAL)),
        "epub"),
    Case("a chapter of 1,000,000 nested div", book([
        ("a.xhtml", lambda: [*repeated("<div>", MILLION, start="<html><body>"), "x"])]), "epub"),
    Case("a package nested 1,000,000 deep", book(
        [("a.xhtml", CHAPTER % "x")], opf=package(["a.xhtml"]) + "<x>" * MILLION), "epub"),
    Case("no package", book([], opf=""), "epub"),
    Case("an archive cut short", changed(SOUND, lambda data: data[:len(data) * 2 // 3]), "epub"),
    Case("only the second half of an archive", changed(SOUND, lambda data: data[len(data) // 2:]), "epub"),
    Case("an archive with damaged bytes", changed(SOUND, lambda data: data[:200] + bytes(100) + data[300:]), "epub"),
    Case("an encrypted archive", changed(SOUND, encrypted_flag), "epub"),
    Case("sizes that lie", changed(SOUND, lambda data: data.replace(
        struct.pack("<I", len(CHAPTER % "The first chapter.")), b"\xff\xff\xff\x7f")), "epub"),
    Case("60,000 files in an archive", book([("f%d" % n, b"") for n in range(60_000)], opf=package(["f1"])), "epub"),
]


# MARK: Compressed files and separated values

def bomb(compress, piece, times):
    """A file of `times` members, each of which unpacks to 64 MB of `piece`."""
    return lambda _: [compress(piece * ((64 << 20) // len(piece)))] * times


def nested_gzip(depth):
    data = b"a\n" * 1000
    for _ in range(depth):
        data = gzip.compress(data)
    return data


COMPRESSED = [
    Case("a gzip file that unpacks to 3 GB of lines", bomb(gzip.compress, b"a\n", 48), "gz"),
    Case("a gzip file that unpacks to 3 GB without a line", bomb(gzip.compress, b"ab", 48), "gz"),
    Case("an xz file that unpacks to 3 GB", bomb(lzma.compress, b"a\n", 48), "xz"),
    Case("a bzip2 file that unpacks to 1 GB", bomb(bz2.compress, b"a\n", 16), "bz2"),
    Case("a gzip file in 200 others", nested_gzip(200), "gz"),
    Case("a gzip file cut short", gzip.compress(os.urandom(1 << 20))[:500_000], "gz"),
    Case("a gzip file with damaged bytes", gzip.compress(b"a line\n" * 100_000)[:60] + bytes(400), "gz"),
    Case("only the first bytes of gzip, xz and zstd", b"\x1f\x8b\x08", "gz"),
    Case("a page of 200,000 nested tables in gzip", lambda _: gzip.compress(b"".join(
        piece.encode() if isinstance(piece, str) else piece for piece in nested("table", 200_000))), "html.gz"),
    Case("separated values of 200,000 columns", repeated("a,", 200_000, end="\n"), "csv", shell="GLOSS --format csv input.csv"),
    Case("separated values of 1,000,000 rows", repeated("a,b,c\n", MILLION), "csv", shell="GLOSS --format csv input.csv"),
    Case("a quoted cell of 20 MB that never ends", repeated("a,\n", 7 * MILLION, start='"'), "csv",
         shell="GLOSS --format csv input.csv"),
    Case("1,000,000 underscores", repeated("_a", MILLION, end="\n")),
    Case("1,000,000 breaks between pages", repeated("and so on it goes with the lamp\n\x0c\n", MILLION)),
]

# MARK: Files and pipes

def bind_socket(path):
    socket.socket(socket.AF_UNIX).bind(path)


def article():
    return lines("President Maud Harrowgate met Josiah Penhallow in Merrin in March 2014, and said little of it.", 200_000)


def growing(path):
    """Somebody appends lines."""
    for number in range(200):
        with open(path, "a") as file:
            file.write("line %d\n" % number * 100)
        yield


def cut_short(path):
    """Somebody empties the file."""
    yield
    os.truncate(path, 5000)
    yield
    os.truncate(path, 0)


def vanishing(path):
    """Somebody removes the file."""
    yield
    os.remove(path)


def replaced(path):
    """Somebody writes other, shorter things in its place."""
    yield
    with open(path, "r+b") as file:
        file.write(b"\xff\x1b[2J" * 200_000)
        file.truncate(100_000)


FILES = [
    Case("a file that grows", lambda _: article(), meanwhile=growing),
    Case("a file that is cut short while it is read", lambda _: article(), meanwhile=cut_short),
    Case("a file that vanishes while it is read", lambda _: article(), meanwhile=vanishing),
    Case("a file that is overwritten while it is read", lambda _: article(), meanwhile=replaced),
    Case("a page that is cut short while it is read", lambda _: page("<p>word " * 50 for _ in range(50_000)), "html",
         meanwhile=cut_short),
    Case("a file that is not there", None, shell="GLOSS nowhere.txt"),
    Case("a directory", None, shell="GLOSS ."),
    Case("a file that may not be read", lambda path: (open(path, "w").close(), os.chmod(path, 0))[2:] or None),
    Case("a link to itself", lambda path: os.symlink(path, path)),
    Case("a link to nothing", lambda path: os.symlink("gone", path)),
    Case("a socket", bind_socket),
    Case("a FIFO whose writer stops in the middle", os.mkfifo,
         shell="(printf 'half a line of text'; sleep 0.3) > input.txt & GLOSS input.txt"),
    Case("a name of controls", None, shell="printf text > \"$(printf '\\033]0;x\\007\\342\\200\\256a\\nb')\"; GLOSS *x*"),
    Case("a name that is not UTF-8", None, shell="printf text > \"$(printf 'a\\377\\233b.txt')\"; GLOSS a*.txt"),
    Case("a missing name of controls", None, shell="GLOSS \"$(printf '\\033[2J\\342\\200\\256\\233x')\""),
    Case("a name of 5,000 letters", None, shell="GLOSS %s.txt" % ("x" * 5000)),
    Case("/dev/zero", None, shell="GLOSS /dev/zero"),
    Case("/dev/null", None, shell="GLOSS /dev/null"),
    Case("/dev/full", None, shell="GLOSS /dev/full"),
    Case("/dev/tty", None, shell="GLOSS /dev/tty"),
    Case("/dev/zero as standard input", None, shell="GLOSS - < /dev/zero"),
    Case("/dev/null as standard input", None, shell="GLOSS - < /dev/null"),
    Case("a directory as standard input", None, shell="GLOSS - < ."),
    Case("standard input closed", None, shell="GLOSS - <&-"),
    Case("standard input closed, a file named", "text\n", shell="GLOSS input.txt <&-"),
    Case("standard error closed", "text\n", shell="GLOSS input.txt 2>&-"),
    Case("a file of /proc", None, shell="GLOSS /proc/self/status"),
    Case("a pipe that never says anything", None, shell="sleep 1 | GLOSS -"),
    Case("a pipe that is not text", None, shell="head -c 3000000 /dev/urandom | GLOSS -"),
    Case("a knowledge file of 5 MB of [", lambda path: open("input.gloss.toml", "w").write("[" * 5_000_000) and "text\n"),
    Case("a knowledge file with controls", lambda path: open("input.gloss.toml", "w").write(
        '[[entity]]\nname = "\x1b]0;x\x07\u202e"\n') and "text\n"),
    Case("a configuration that is not TOML", lambda path: (
        os.makedirs(".config/gloss"), open(".config/gloss/config.toml", "wb").write(b"\xff\x1b[2J = [\n"))[2:] or b"text\n"),
]


def all_cases():
    """Every case, in the order of the table."""
    for title, group in (("text", TEXT), ("HTML", PAGES), ("Markdown", MARKDOWN), ("EPUB", BOOKS),
                         ("compressed", COMPRESSED), ("file", FILES)):
        for case in group:
            if title != "file":
                case.name = "%s: %s" % (title, case.name)
            yield case
