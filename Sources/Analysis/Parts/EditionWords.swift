/// The words by which a passage shows that it speaks of an edition, and not of what the text is about.
enum EditionWords {
    /// Whether `words` say whose rights a text is under, or who printed it.
    static func tellRights(_ words: BlockWords) -> Bool {
        rightsOpenings.contains { words.hasPrefix($0) } || rights.contains { words.contains($0) }
    }

    /// Whether they say how an electronic edition was made, or who offers it.
    static func tellMaking(_ words: BlockWords) -> Bool {
        makingOpenings.contains { words.hasPrefix($0) } || making.lazy.filter { words.contains($0) }.prefix(2).count > 1
    }

    /// Whether they are a line of a title page: by whom a book is translated, or what else its author wrote.
    static func open(titlePageLine words: BlockWords) -> Bool {
        titlePageOpenings.contains { words.hasPrefix($0) }
    }

    private static let rightsOpenings: [String] = [
        "copyright", "(c) ", "first published", "published by", "printed in ", "first edition", "first printing",
        "this is a work of fiction",
    ]
    private static let rights: [String] = [
        "all rights reserved", "rights reserved", "isbn", "library of congress", "©",
    ]
    private static let makingOpenings: [String] = [
        "produced by", "e-text prepared", "etext prepared", "transcribed from", "transcribed by", "this ebook ",
        "this e-book ", "this etext ", "this e-text ", "transcriber's note", "transcriber’s note", "release date",
        "ebook no", "character set encoding", "most recently updated", "date first posted", "[ebook #", "credits:",
    ]
    /// One of these may be what a text is about; two are not.
    private static let making: [String] = [
        "ebook", "e-book", "etext", "e-text", "project gutenberg", "public domain", "distributed proofreaders",
        "proofreading team", "transcription", "typefaces", "digital scans", "this edition", "cover page", "volunteers",
        "at no cost", "license",
    ]
    private static let titlePageOpenings: [String] = [
        "translated", "edited by", "illustrated", "with illustrations", "author of", "with an introduction",
        "with drawings",
        "a novel", "publishers", "also by ", "other books by", "books by ", "by the same author", "praise for ",
    ]
}
