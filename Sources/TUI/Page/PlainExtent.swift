import Model

/// The columns of a cell that holds letters of ASCII and single spaces between them, which is most of what is in tables.
struct PlainExtent {
    /// The columns of its text, and of its longest word; at least 1.
    let columns: Int
    let longestWord: Int

    /// Nil if the cell holds anything else.
    init?(of cell: TextRange, in bytes: UnsafeBufferPointer<UInt8>) {
        var end = cell.end
        if end > cell.start, bytes[end - 1] == 0x09 || bytes[end - 1] == 0x0A { end -= 1 }
        var (word, longest) = (0, 1)
        for place in cell.start..<end {
            let byte = bytes[place]
            guard byte > 0x20, byte < 0x7F else {
                guard byte == 0x20, word > 0, place + 1 < end else { return nil }
                word = 0
                continue
            }
            word += 1
            longest = max(longest, word)
        }
        columns = max(end - cell.start, 1)
        longestWord = longest
    }
}
