import Model

/// Printed tables of contents. Their lines are kept as one block, and none of them is a heading.
extension PlainTextBlocks {
    /// The most chunks of a table.
    private static let mostChunks = 600
    /// Fewer page numbers make no table.
    private static let fewestNumbers = 3

    /// The chunk after the table of contents whose heading is the chunk at `index`; nil if it heads none.
    ///
    /// The table ends where its first entry is repeated, as the heading of what it names, or after its last page number.
    func endOfPrintedContents(at index: Int) -> Int? {
        guard chunks[index].lines.count == 1, isContentsHeading(index), let first = firstEntry(after: index) else {
            return nil
        }
        var lastNumbered = index
        var numbers = 0
        for next in index + 1..<min(chunks.count, index + Self.mostChunks) {
            if next > first.chunk, repeats(next, first.words) {
                return numbers >= Self.fewestNumbers ? lastNumbered + 1 : next
            }
            guard isTable(next) else { break }
            let own = chunks[next].lines.count { pageNumberStart(in: words(of: $0)) != nil }
            if own > 0 { lastNumbered = next }
            numbers += own
        }
        return numbers >= Self.fewestNumbers ? lastNumbered + 1 : nil
    }

    private func isContentsHeading(_ index: Int) -> Bool {
        let line = chunks[index].lines.lowerBound
        guard lines[line].width <= 40 else { return false }
        let words = words(of: line).map { $0.lowercased() }
        return [
            ["contents"], ["table", "of", "contents"], ["the", "contents"], ["list", "of", "illustrations"],
            ["illustrations"],
        ].contains(words)
    }

    /// The words over the columns of a table.
    private static let columnTitles = [["page"], ["chapter"], ["chapter", "page"], ["chap", "page"]]

    /// The words of the first entry after a heading and the words over the columns, and its chunk.
    private func firstEntry(after index: Int) -> (words: [String], chunk: Int)? {
        for next in index + 1..<min(chunks.count, index + 3) {
            var words = words(of: chunks[next].lines.lowerBound)
            if Self.columnTitles.contains(words.map { $0.lowercased() }) { continue }
            if let start = pageNumberStart(in: words) { words.removeSubrange(start...) }
            return words.isEmpty ? nil : (words, next)
        }
        return nil
    }

    /// Whether a chunk opens with the words of the first entry, or with its number ("CHAPTER I" of "Chapter I. The Quay"), which
    /// may be over its title ("I" over "THE QUAY").
    private func repeats(_ index: Int, _ entry: [String]) -> Bool {
        let first = chunks[index].lines.lowerBound
        let words = words(of: first).map { $0.lowercased() }
        let entry = entry.map { $0.lowercased() }
        if words == entry || words.count >= 2 && entry.starts(with: words) { return true }
        guard entry.count > 1, words == [entry[0]] else { return false }
        let next = chunks[index].lines.count > 1 ? first + 1 : chunks.dropFirst(index + 1).first?.lines.lowerBound
        return next.map { self.words(of: $0).map { $0.lowercased() } == Array(entry.dropFirst()) } ?? false
    }

    /// Whether a chunk may belong to a table: short lines, or lines most of which open with a number or end with one.
    private func isTable(_ index: Int) -> Bool {
        let range = chunks[index].lines
        if range.count <= 2, range.allSatisfy({ lines[$0].width <= 100 }) { return true }
        let rows = range.count { line in
            let words = words(of: line)
            return lines[line].width <= 50 || pageNumberStart(in: words) != nil
                || words.first?.first?.isNumber ?? false || lines[line].indent > style.baseIndent + 2
        }
        return rows * 3 >= range.count * 2
    }

    /// The index of the page number that ends the words of a line; nil if none does.
    private func pageNumberStart(in words: [String]) -> Int? {
        guard words.count >= 2, let last = words.last, last.count <= 5,
            last.allSatisfy({ "0123456789".contains($0) }) || last.allSatisfy({ "ivxlc".contains($0) })
        else { return nil }
        // "CHAPTER 2" and "CHAPTER IV" end with their own number.
        if words.count == 2, case .keyword = HeadingRules.style(of: words.joined(separator: " ")) { return nil }
        return words.count - 1
    }

    private func words(of line: Int) -> [String] {
        String(decoding: bytes[lines[line].textStart..<lines[line].end], as: UTF8.self)
            .split(whereSeparator: \.isWhitespace).map { String($0).trimmingPunctuation }.filter { !$0.isEmpty }
    }
}
