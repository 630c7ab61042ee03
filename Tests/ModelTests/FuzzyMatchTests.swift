import Model
import Testing

@Test func lettersMatchInOrderWhateverTheirCase() {
    #expect(FuzzyMatch.score("inlu", in: "Ingrid Lund") != nil)
    #expect(FuzzyMatch.score("LUND", in: "Ingrid Lund") != nil)
    #expect(FuzzyMatch.score("dnul", in: "Ingrid Lund") == nil)
    #expect(FuzzyMatch.score("lund lund", in: "Ingrid Lund") == nil)
    #expect(FuzzyMatch.score("", in: "anything") == 0)
}

@Test func aPrefixAndTheStartsOfWordsCountMore() throws {
    let prefix = try #require(FuzzyMatch.score("lun", in: "Lund"))
    let word = try #require(FuzzyMatch.score("lun", in: "Erik Lund"))
    let inside = try #require(FuzzyMatch.score("lun", in: "Balunda"))
    #expect(prefix > word)
    #expect(word > inside)
}

@Test func lettersBeyondASCIIScoreAsOthersDo() throws {
    // The same shape of name, once in ASCII and once not, takes the two ways through the code.
    let ascii = try #require(FuzzyMatch.score("ao", in: "Anna Olsen"))
    #expect(FuzzyMatch.score("äö", in: "Änna Ölsen") == ascii)
    #expect(FuzzyMatch.score("é", in: "Benoit") == nil)
}

@Test func accentsCountOnlyIfTheyAreTyped() throws {
    let ascii = try #require(FuzzyMatch.score("bolk", in: "Bolkonski"))
    #expect(FuzzyMatch.score("bolk", in: "Bólkonski") == ascii)
    #expect(FuzzyMatch.score("bolk", in: "Bo\u{301}lkonski") == ascii)
    #expect(FuzzyMatch.score("bólk", in: "Bólkonski") == ascii)
    #expect(FuzzyMatch.score("bólk", in: "Bolkonski") == nil)
    #expect(FuzzyMatch.score("темка", in: "Тёмка") != nil)
    #expect(FuzzyMatch.score("tóth", in: "T\u{AD}óth") != nil)
}
