import Model

/// A distinct word of a document, with all that can be said of it without its neighbours.
package struct WordForm: Sendable {
    /// Hash of the bytes as written; in an ALL CAPS sentence as if written capitalised.
    var exact: UInt64
    /// Hash in small letters.
    var lower: UInt64
    /// Hash of the pattern of capitals, small letters, digits and marks.
    var shape: UInt64
    /// Where it is first.
    var start: Int
    /// Length in bytes.
    var length: Int32
    /// Index of its counts among those of all words in small letters.
    var caseIndex: Int32
    /// Brown path plus one, 0 for none (`WordClusters`).
    var brown: UInt32
    /// GloVe clusters, 0 for none (`WordClusters`).
    var glove: UInt32
    /// Row of the word lists (`Gazetteer`).
    var row: UInt32
    /// What it looks like.
    var tokenShape: Token.Shape
    /// Whether its sentence says nothing by its capitals: a headline, or all capitals. Such words are forms of their own.
    package var isRecased = false
    /// In such a sentence, how the document writes the word elsewhere, or else how English does; `capital` in all others.
    var usualCase = UsualCase.capital

    /// What tells the form from all others.
    @inline(__always)
    var key: UInt64 { Self.key(exact, isRecased: isRecased) }

    /// The same of the hash of a word.
    @inline(__always)
    static func key(_ exact: UInt64, isRecased: Bool) -> UInt64 { isRecased ? WordHash.recased(exact) : exact }

    /// The lists that hold it.
    @inline(__always)
    var lists: UInt32 { row & Gazetteer.Lists.mask.rawValue }

    /// Whether any of `lists` holds it.
    @inline(__always)
    func isListed(in lists: Gazetteer.Lists) -> Bool { row & lists.rawValue != 0 }

    /// How the word is mostly written, in three bits, where its sentence does not tell: 0 for what is no word, 1 for a
    /// mark, 2 to 5 by `usualCase`, 6 for a word that a headline has in small letters.
    @inline(__always)
    var recasedWriting: UInt64 {
        guard tokenShape.contains(.word) else { return tokenShape.contains(.punctuation) ? 1 : 0 }
        return tokenShape.contains(.capitalised) ? UInt64(usualCase.rawValue) + 2 : 6
    }

    /// What is before the first and after the last token of a sentence.
    static let boundary = WordForm(
        exact: 0x51, lower: 0x51, shape: 0x51, start: 0, length: 0, caseIndex: 0, brown: 0, glove: 0, row: 0,
        tokenShape: [])

    /// The same in a sentence whose capitals say nothing.
    static let recasedBoundary = {
        var form = boundary
        form.isRecased = true
        return form
    }()

    /// The clusters of GloVe at three grains; 0 if there is none.
    @inline(__always)
    var glove64: UInt64 { glove == 0 ? 0 : UInt64(glove & 0x3F) + 1 }
    @inline(__always)
    var glove256: UInt64 { glove == 0 ? 0 : UInt64(glove >> 6 & 0xFF) + 1 }
    @inline(__always)
    var glove1024: UInt64 { glove == 0 ? 0 : UInt64(glove >> 14 & 0x3FF) + 1 }

    /// The first `length` steps of the Brown path; 0 if there is none.
    @inline(__always)
    func brownPrefix(_ length: UInt32) -> UInt64 { brown == 0 ? 0 : UInt64((brown - 1) & (1 << length - 1)) + 1 }
}

/// How a document writes a word, whatever its case.
package struct WordCases: Sendable {
    /// Times in small letters.
    var small: Int32 = 0
    /// Times with a capital where only a name has one.
    var capital: Int32 = 0
    /// Times after a title, with a capital.
    var afterTitle: Int32 = 0
    /// Times after a given name, with a capital.
    var afterGivenName: Int32 = 0
    /// Times after "in", "at", "from" or "near", with a capital.
    var afterPreposition: Int32 = 0
    /// Times after "the", with a capital.
    var afterArticle: Int32 = 0
    /// The forms of the first and the last word of the first longer run of capitals that it is part of; 0 for none.
    var runFirst: Int32 = 0
    var runLast: Int32 = 0
    /// Where in that run it is: 1 first, 2 inside, 3 last.
    var runPlace: UInt8 = 0

    /// The counts in few steps: how it is written (bits 0–2), how often with a capital (3–4), what it follows (5–8).
    var summary: UInt64 {
        let written: UInt64 = capital == 0 ? (small == 0 ? 0 : 1) : (small == 0 ? 2 : (capital > small ? 3 : 4))
        let often: UInt64 = capital == 0 ? 0 : (capital == 1 ? 1 : (capital < 4 ? 2 : 3))
        let follows: UInt64 =
            (afterTitle > 0 ? 1 : 0) | (afterGivenName > 0 ? 2 : 0) | (afterPreposition > 0 ? 4 : 0)
            | (afterArticle > 0 ? 8 : 0)
        return written | often << 3 | follows << 5
    }
}
