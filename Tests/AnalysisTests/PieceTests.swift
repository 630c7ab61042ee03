import Foundation
import Model
import Testing

@testable import Analysis

/// A text may begin and end anywhere: in the midst of a name, after "of", before a bracket is closed.
struct PieceTests {
    private static let seeds = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "seeds")
    private static let piecesOfText = 100
    private static let shortest = 60
    private static let longest = 900

    @Test(arguments: ["lighthouse.md", "longitude.md", "salt-house.txt", "tarrow-bridge.txt", "tehran-moscow-2015.txt"])
    func piecesOfATextAreReadWithoutATrap(_ file: String) throws {
        let bytes = try Data(contentsOf: Self.seeds.appending(path: file))
        var generator = XorshiftGenerator()
        for _ in 0..<Self.piecesOfText {
            let place = generator.next(below: bytes.count)
            let start = bytes[place...].firstIndex(of: UInt8(ascii: " ")).map { $0 + 1 } ?? place
            let length = Self.shortest + generator.next(below: Self.longest - Self.shortest)
            let piece = TextBuffer(String(decoding: bytes[start..<min(start + length, bytes.count)], as: UTF8.self))
            let document = Document(text: piece, content: Content(blocks: [Block(.paragraph, piece.range)]))
            var text = AnnotatedText(document, scope: piece.range)
            for annotator in AnalysisPipeline.standard.annotators { annotator.annotate(&text) }
            for name in text.names { #expect(text.scope.contains(name.range)) }
            for description in text.entities.flatMap(\.descriptions) {
                #expect(description.passage.map { text.scope.contains($0) } ?? true)
            }
        }
    }
}
