/// Sections as a reader counts them: the heading that counts a chapter ("CHAPTER V") and the one right under it that names it
/// ("The Quay") are two sections of the outline and one chapter.
extension Document {
    /// The chapters in reading order; they tile the text as the sections do.
    public var chapters: [Section] { chapterCache.chapters(find: foundChapters) }

    private func foundChapters() -> [Section] {
        let sections = outline.sections
        var chapters: [Section] = []
        var index = 0
        while index < sections.count {
            if isCountOnly(index) {
                chapters.append(joined(index))
                index += 2
            } else {
                chapters.append(sections[index])
                index += 1
            }
        }
        return chapters
    }

    /// The chapter that holds `offset`.
    public func chapter(at offset: Int) -> Section {
        let index = outline.index(at: offset)
        if isCountOnly(index) { return joined(index) }
        return index > 0 && isCountOnly(index - 1) ? joined(index - 1) : outline.sections[index]
    }

    /// The end of the chapter that holds `offset`, with all the sections below it.
    public func endOfChapter(at offset: Int) -> Int {
        let start = outline.index(at: chapter(at: offset).range.start)
        return max(outline.end(of: start), isCountOnly(start) ? outline.end(of: start + 1) : 0)
    }

    /// Whether it has chapters that a number and a name begin, "CHAPTER V" with "The Quay" under it, whatever its length.
    public var hasNamedChapters: Bool {
        let (least, looked) = (3, 500)
        return outline.sections.indices.prefix(looked).lazy.filter {
            outline.sections[$0].beginsWithKind && isCountOnly($0)
        }
        .prefix(least).count == least
    }

    /// Whether a section has text besides its heading.
    public func hasText(_ section: Section) -> Bool {
        let known = section.title.utf8.count { $0.isPartOfWord }
        return text.withBytes { bytes in
            var count = 0
            for byte in bytes[section.range.start..<min(section.range.end, bytes.count)] where byte.isPartOfWord {
                count += 1
                if count > known { return true }
            }
            return false
        }
    }

    /// Whether the section at `index` is nothing but the number of a chapter, whose name is the heading right under it.
    private func isCountOnly(_ index: Int) -> Bool {
        let sections = outline.sections
        guard index + 1 < sections.count, sections[index].level <= sections[index + 1].level else { return false }
        return sections[index].isNumber && !sections[index + 1].isNumber && !sections[index + 1].title.isEmpty
            && !hasText(sections[index])
    }

    private func joined(_ index: Int) -> Section {
        let (number, name) = (outline.sections[index], outline.sections[index + 1])
        return Section(
            title: "\(number.title) · \(name.title)", level: number.level,
            range: TextRange(number.range.start, name.range.end))
    }
}

extension Section {
    /// Whether the title begins with what it counts: "Chapter", "Part".
    fileprivate var beginsWithKind: Bool {
        let word = title.utf8.drop { !$0.isLetter }.prefix { $0.isLetter }
        return word.count <= Self.longestKind && Self.kinds.contains(String(Substring(word)).lowercased())
    }

    /// Whether the title has a single word, as far as its bytes tell.
    private var hasOneWord: Bool { title.utf8.split { !$0.isPartOfWord }.count == 1 }

    /// Words that come before the number of a part or chapter.
    static let kinds: Set<String> = [
        "chapter", "book", "part", "volume", "letter", "stave", "canto", "episode", "tale", "chap",
    ]

    /// The length of the longest of `kinds`, in bytes.
    private static let longestKind = 7

    /// The longest title that only counts, in bytes: "CHAPTER THE THIRTY-SEVENTH".
    private static let longestNumber = 32

    /// Whether the title counts and does not name: "XII", "12.", "Chapter 12", "PART THE FIRST".
    public var isNumber: Bool {
        // Bytes decide for most titles, since those of a whole book are asked each time that it grows.
        guard title.utf8.count <= Self.longestNumber, hasOneWord || beginsWithKind else { return false }
        var words = title.split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() }
        if let first = words.first, Self.kinds.contains(first) {
            words.removeFirst()
            if words.first == "the" { words.removeFirst() }
        }
        guard words.count == 1, let word = words.first else { return false }
        return word.allSatisfy(\.isNumber) || ChapterNumber(word) != nil
    }

    /// The number by which the title counts: 12 of "Chapter XII. The end"; nil if it begins with none.
    public var number: Int? {
        let words = title.split { !$0.isLetter && !$0.isNumber }.prefix(3).map { $0.lowercased() }
        guard let first = words.first else { return nil }
        guard Self.kinds.contains(first) else {
            // "I went home" counts nothing.
            let isApart = words.count == 1 || title.dropFirst(first.count).first != " "
            return isApart ? ChapterNumber(first)?.value : nil
        }
        return words.dropFirst().first { $0 != "the" }.flatMap { ChapterNumber($0)?.value }
    }
}

extension UInt8 {
    /// Whether it is a letter of ASCII, or part of any scalar beyond ASCII.
    fileprivate var isLetter: Bool { self >= 0x80 || (0x61...0x7A).contains(self | 0x20) }
    /// Whether it is such a letter or a digit.
    fileprivate var isPartOfWord: Bool { isLetter || (0x30...0x39).contains(self) }
}
