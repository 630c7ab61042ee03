import Model
import Testing

@testable import gloss

@Suite struct AnalysisRunnerTests {
    private func document(count: Int) -> Document {
        Document(text: TextBuffer(bytes: [UInt8](repeating: UInt8(ascii: "a"), count: count)), content: Content())
    }

    @Test func ofANovelAllIsAnalysedInTheEnd() {
        let novel = document(count: 3 << 20)
        let scopes = AnalysisRunner.scopes(of: novel, around: 1 << 20)
        #expect(scopes.last == novel.text.range)
    }

    @Test(arguments: [0, 1, 5 << 20, (10 << 20) - 1, 10 << 20, 99 << 20])
    func ofALongTextNoMoreThanAWindowIsAnalysed(offset: Int) {
        let long = document(count: 10 << 20)
        let scopes = AnalysisRunner.scopes(of: long, around: offset)
        let place = min(offset, long.text.count - 1)
        #expect(scopes.allSatisfy { $0.count <= AnalysisRunner.windowSize && $0.contains(place) })
        #expect(scopes.last?.count == AnalysisRunner.windowSize)
    }

    @Test func aBlockThatIsTooLongIsCut() {
        let text = TextBuffer(bytes: [UInt8](repeating: UInt8(ascii: "a"), count: 10 << 20))
        let long = Document(text: text, content: Content(blocks: [Block(.paragraph, text.range)]))
        #expect(AnalysisRunner.scopes(of: long, around: 0).allSatisfy { $0.count <= AnalysisRunner.windowSize })
    }

    @Test func blocksAtTheEdgesAreTakenAsAWhole() {
        let text = TextBuffer(bytes: [UInt8](repeating: UInt8(ascii: "a"), count: 10 << 20))
        let blocks = (0..<1024).map { Block(.paragraph, TextRange($0 * 10240, $0 * 10240 + 10239)) }
        let scopes = AnalysisRunner.scopes(of: Document(text: text, content: Content(blocks: blocks)), around: 5 << 20)
        for scope in scopes {
            #expect(scope.start % 10240 == 0)
            #expect(scope.end % 10240 == 10239)
        }
    }

    @Test func eachPassIsWiderThanTheOneBefore() {
        let scopes = AnalysisRunner.scopes(of: document(count: 10 << 20), around: 5 << 20)
        #expect(scopes.count > 1)
        #expect(scopes[0].count <= 64 << 10)
        #expect(zip(scopes, scopes.dropFirst()).allSatisfy { $1.contains($0) })
    }

    @Test func anEmptyTextIsNotAnalysed() {
        #expect(AnalysisRunner.scopes(of: document(count: 0), around: 0).isEmpty)
    }
}
