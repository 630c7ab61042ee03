import Foundation
import Testing

@testable import Analysis

/// The words that rules ask the vocabulary for.
@Suite struct VocabularyTests {
    private static let sources = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../Sources/Analysis").standardizedFileURL

    /// A word that no list has stops the program when the first rule asks for it.
    @Test func everyWordThatIsAskedForIsKnown() throws {
        let words = try Self.askedWords()
        #expect(words.count > 500)
        let unknown = words.filter { word in
            Array(word.utf8).withUnsafeBufferPointer { Vocabulary.standard.keyword($0) } == .none
        }
        #expect(unknown == [])
    }

    /// The words of every `standard.keyword("…")` and `standard.keywords("…")`.
    private static func askedWords() throws -> Set<String> {
        let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
        var words: Set<String> = []
        for case let file as URL in try #require(files) where file.pathExtension == "swift" {
            let source = try String(contentsOf: file, encoding: .utf8)
            for call in source.split(separator: /standard\s*\.keywords?\(/).dropFirst() {
                words.formUnion(
                    literals(in: call).flatMap { $0.split(whereSeparator: \.isWhitespace).map(String.init) })
            }
        }
        return words
    }

    /// The string literals of the arguments that `call` begins with.
    private static func literals(in call: Substring) -> [String] {
        var literals: [String] = []
        var literal: String?
        var isEscaped = false
        for character in call {
            if character == "\\", literal != nil, !isEscaped {
                isEscaped = true
                continue
            }
            defer { isEscaped = false }
            if character == "\"", !isEscaped {
                if let whole = literal { literals.append(whole) }
                literal = literal == nil ? "" : nil
            } else if literal != nil {
                literal?.append(character)
            } else if character == ")" {
                break
            }
        }
        return literals
    }
}
