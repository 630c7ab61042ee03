#!/usr/bin/env python3
"""Writes the tables of Sources/EncodingData/Tables from Python's codecs.

    python3 Scripts/make-encoding-tables.py

Each table is an index of the WHATWG Encoding Standard as text: the characters in the order of their pointers, one row of
the encoding a line, with a space if there is none.
"""
import os

FOLDER = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "Sources", "EncodingData", "Tables")


def character(codec, *parts):
    try:
        text = bytes(parts).decode(codec)
    except UnicodeDecodeError:
        return " "
    return text if len(text) == 1 and not "\ud800" <= text <= "\udfff" else " "


def shift_jis(row, cell):
    lead, trail = row // 2, row % 2 * 94 + cell
    return character("cp932", lead + (0x81 if lead < 31 else 0xC1), trail + 0x40 + (trail >= 63))


def gb18030(row, cell):
    return character("gb18030", row + 0x81, cell + 0x40 + (cell >= 63))


def big5(row, cell):
    trail = cell + (0x40 if cell < 63 else 0x62)
    found = character("big5hkscs", row + 0x81, trail)
    return found if found != " " else character("cp950", row + 0x81, trail)


def korean(row, cell):
    return character("cp949", row + 0x81, cell + 0x41)


def write(name, rows, cells, find):
    with open(os.path.join(FOLDER, name), "w", encoding="utf-8", newline="\n") as file:
        for row in range(rows):
            file.write("".join(find(row, cell) for cell in range(cells)) + "\n")


write("jis0208.txt", 120, 94, shift_jis)
write("gb18030.txt", 126, 190, gb18030)
write("big5.txt", 126, 157, big5)
write("korean.txt", 126, 190, korean)
