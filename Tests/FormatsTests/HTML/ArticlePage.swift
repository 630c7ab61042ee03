import Model
import Platform

@testable import Formats

/// A page of `Fixtures/Pages` with the article that a reader wants to see of it.
struct ArticlePage {
    /// The file's name without its ending.
    let name: String
    /// The title that must be found.
    let title: String
    /// The text that must be found, title and byline left out.
    let text: String

    private static let folder =
        "\(#filePath)".split(separator: "/", omittingEmptySubsequences: false).dropLast(2)
        .joined(separator: "/") + "/Fixtures/Pages/"

    /// The pages by name.
    ///
    /// - Throws: `ReadError` if a page lacks its text.
    static var all: [ArticlePage] {
        get throws {
            guard let directory = opendir(folder) else { return [] }
            defer { closedir(directory) }
            var names: [String] = []
            while let entry = readdir(directory) {
                let name = withUnsafeBytes(of: entry.pointee.d_name) {
                    String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
                }
                if name.hasSuffix(".html") { names.append(String(name.dropLast(5))) }
            }
            return try names.sorted().map { try ArticlePage($0) }
        }
    }

    private init(_ name: String) throws {
        let file = try SourceBytes.open(path: Self.folder + name + ".txt")
        let lines = file.buffer.string(in: file.buffer.range)
        let titleEnd = lines.firstIndex(of: "\n") ?? lines.endIndex
        self.name = name
        title = String(lines[..<titleEnd])
        text = String(lines[titleEnd...])
    }

    /// What Gloss makes of the page.
    func read() throws -> Document {
        let source = try SourceBytes.open(path: Self.folder + name + ".html")
        var reading = HTMLReading(source, options: ReadOptions())
        return try reading.whole()
    }

    /// How well the text of `document` agrees with what is wanted: the F1 of their words, each counted as often as it
    /// stands, 0 to 1.
    func score(_ document: Document) -> Double {
        let found = Self.words(
            document.content(at: 0).blocks.filter { $0.kind != .title && $0.kind != .byline }
                .map { document.text.string(in: $0.range) }.joined(separator: "\n"))
        let wanted = Self.words(text)
        let common = found.reduce(0) { $0 + min($1.value, wanted[$1.key] ?? 0) }
        let total = found.values.reduce(0, +) + wanted.values.reduce(0, +)
        return total == 0 ? 1 : 2 * Double(common) / Double(total)
    }

    /// The words of a text with their counts; in scripts without spaces each character is one.
    private static func words(_ text: String) -> [String: Int] {
        var counts: [String: Int] = [:]
        for word in text.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
            let parts =
                word.unicodeScalars.first.map { $0.value >= 0x3000 } ?? false ? word.map(String.init) : [String(word)]
            for part in parts { counts[part, default: 0] += 1 }
        }
        return counts
    }
}
