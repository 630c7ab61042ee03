#!/usr/bin/env python3
"""Writes Sources/Model/Text/CellWidthTable.swift from the Unicode data in the Python package wcwidth.

    pip install wcwidth==0.7.0
    python3 Scripts/make-cell-width-table.py > Sources/Model/Text/CellWidthTable.swift
"""

import importlib.metadata

from wcwidth import table_mc, table_wide, table_zero

UNICODE = "17.0.0"
REGIONAL_INDICATORS = range(0x1F1E6, 0x1F200)


def scalars(ranges):
    return {value for first, last in ranges for value in range(first, last + 1)}


def as_ranges(values):
    ranges = []
    for value in sorted(values):
        if ranges and ranges[-1][1] == value - 1:
            ranges[-1][1] = value
        else:
            ranges.append([value, value])
    return ranges


def rows(ranges):
    items = ["0x%X, 0x%X" % (first, last) for first, last in ranges]
    for index in range(0, len(items), 5):
        yield "        " + ", ".join(items[index : index + 5]) + ","


wide = scalars(table_wide.WIDE_EASTASIAN[UNICODE]) - set(REGIONAL_INDICATORS)
# Spacing marks take a column of their own on terminals.
zero = scalars(table_zero.ZERO_WIDTH[UNICODE]) - scalars(table_mc.CATEGORY_MC[UNICODE]) - wide

print("// Written by Scripts/make-cell-width-table.py: change that, not this.")
print()
print("/// Ranges of scalars that do not take one column, as first and last scalar in turn, in ascending order.")
print("///")
print("/// Unicode %s: East_Asian_Width and General_Category, by way of the Python package wcwidth %s." % (
    UNICODE, importlib.metadata.version("wcwidth")))
print("enum CellWidthTable {")
print("    /// East_Asian_Width Wide or Fullwidth, without the regional indicators: two columns.")
print("    static let wide: [UInt32] = [")
print("\n".join(rows(as_ranges(wide))))
print("    ]")
print()
print("    /// General_Category Mn, Me, Cf, Zl or Zp, and the vowels and finals of conjoining Hangul: no column.")
print("    static let zero: [UInt32] = [")
print("\n".join(rows(as_ranges(zero))))
print("    ]")
print("}")
