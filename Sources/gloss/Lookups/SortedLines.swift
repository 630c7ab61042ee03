import Platform

/// A text file whose lines are sorted by their first word, in which a line is found without reading the file: by halving, a
/// few blocks are read.
final class SortedLines {
    /// The longest line that is read, in bytes; the rest of a longer one is left out.
    private static let longestLine = 64 << 10
    /// How much is read at once, in bytes.
    private static let blockSize = 4 << 10

    private let file: Int32
    private let size: Int

    /// Opens the regular file at `path`; nil if there is none that can be read.
    init?(path: String) {
        file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else { return nil }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(file)
            return nil
        }
        size = Int(status.st_size)
    }

    deinit { close(file) }

    /// The line whose first word, up to a space, is `word`; nil if there is none. The order is that of the bytes.
    func line(beginningWith word: String) -> [UInt8]? {
        let word = Array(word.utf8)
        // The line that is sought begins in first..<last.
        var first = 0
        var last = size
        while first < last {
            let middle = first + (last - first) / 2
            let start = lineStart(after: middle, from: first)
            guard start < last, let line = line(at: start) else {
                last = middle
                continue
            }
            let key = line.prefix { $0 != UInt8(ascii: " ") }
            if key.elementsEqual(word) { return line }
            if key.lexicographicallyPrecedes(word) {
                first = start + line.count + 1
            } else {
                last = middle
            }
        }
        return nil
    }

    /// The line at the byte `offset`, without its line break; nil behind the end.
    func line(at offset: Int) -> [UInt8]? {
        guard offset >= 0, offset < size else { return nil }
        var line: [UInt8] = []
        while line.count < Self.longestLine {
            let block = bytes(at: offset + line.count)
            guard !block.isEmpty else { break }
            if let end = block.firstIndex(of: UInt8(ascii: "\n")) { return line + block[..<end] }
            line += block
        }
        return line
    }

    /// The start of the line that holds `offset` if that is `first`, otherwise of the line after it.
    private func lineStart(after offset: Int, from first: Int) -> Int {
        guard offset > first else { return first }
        var place = offset - 1
        while place < size {
            let block = bytes(at: place)
            guard !block.isEmpty else { break }
            if let end = block.firstIndex(of: UInt8(ascii: "\n")) { return place + end + 1 }
            place += block.count
        }
        return size
    }

    private func bytes(at offset: Int) -> ArraySlice<UInt8> {
        var block = [UInt8](repeating: 0, count: Self.blockSize)
        let count = block.withUnsafeMutableBytes { pread(file, $0.baseAddress, Self.blockSize, off_t(offset)) }
        return block[..<max(0, count)]
    }
}
