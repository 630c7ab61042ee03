import Testing

@testable import Analysis

@Suite("Sets of known words")
struct WordSetTests {
    @Test("A set holds its words and no others, however many they are", arguments: [0, 1, 2, 3, 100, 1_000])
    func contains(count: Int) {
        let hashes = (0..<2 * count).map { WordHash.lowercased("word\($0)") }
        let set = WordSet(hashes.prefix(count))
        #expect(hashes.prefix(count).allSatisfy { set.contains($0) })
        #expect(!hashes.suffix(count).contains { set.contains($0) })
        #expect(Set(set.hashes) == Set(hashes.prefix(count)))
    }

    @Test("Words whose hashes end with the same bits are told apart")
    func collisions() {
        let set = WordSet([0x10, 0x20, 0x30])
        #expect([0x10, 0x20, 0x30].allSatisfy { set.contains($0) })
        #expect(!set.contains(0x40))
    }

    @Test("A union holds the words of both")
    func union() {
        let both = WordHash.lowercasedWords("king queen").union(WordHash.lowercasedWords("queen duke"))
        #expect(["king", "queen", "duke"].allSatisfy { both.contains(WordHash.lowercased($0)) })
        #expect(both.hashes.count == 3)
    }

    @Test("Keywords are held by a bit for each")
    func keywords() {
        let (king, duke) = (Vocabulary.standard.keyword("king"), Vocabulary.standard.keyword("duke"))
        let set = Vocabulary.standard.keywords("king king")
        #expect(set.contains(king) && !set.contains(duke) && !set.contains(.none))
        #expect(set.keywords == [king])
        #expect(set.union(Vocabulary.standard.keywords("duke")).contains(duke))
    }
}
