import Analysis
import Foundation
import Model
import Testing

@testable import gloss_train

/// Text that the program marks, as the training reads it again.
@Suite struct LabelCommandTests {
    private static let paragraphs = [
        "François Hollande met Angela Merkel in Berlin.", "Nobody came.", "“Élodie,” said Merkel, “lives in Paris.”",
    ]

    private func marked(_ options: String...) throws -> [LabelledDocument] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "label-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (raw, output) = (folder.appending(path: "raw.txt").path, folder.appending(path: "marked.jsonl").path)
        try FileBytes.write(Array(Self.paragraphs.joined(separator: "\n").utf8), to: raw)
        try LabelCommand.parse([raw, "--output", output] + options).run()
        return try Corpus.documents(jsonLines: output, source: "silver")
    }

    private func names(_ document: LabelledDocument) -> [String] {
        document.names.map { String(decoding: document.text[$0.range.start..<$0.range.end], as: UTF8.self) }
    }

    @Test func namesAreMarkedWhereTheyAre() throws {
        let documents = try marked("--least-confidence", "0")
        #expect(documents.count == 1)
        #expect(
            names(documents[0]) == ["François Hollande", "Angela Merkel", "Berlin", "Élodie", "Merkel", "Paris"])
        #expect(documents[0].unsure.isEmpty)
    }

    @Test func whatIsNotSureIsNoName() throws {
        let documents = try marked("--least-confidence", "101")
        #expect(documents[0].names.isEmpty)
        #expect(documents[0].unsure.count == 6)
    }

    @Test func aDocumentHasSoManyParagraphs() throws {
        let documents = try marked("--paragraphs", "2")
        #expect(
            documents.map { String(decoding: $0.text, as: UTF8.self) } == [
                Self.paragraphs[..<2].joined(separator: "\n"), Self.paragraphs[2],
            ])
    }
}
