import Model
import Testing

@testable import Search

private func passages(_ query: SearchQuery, in string: String, from start: Int = 0) throws -> [String] {
    let text = TextBuffer(string)
    var hits: [TextRange] = []
    try TextSearch(query).run(over: text, from: start) { found, _ in hits += found }
    return hits.map { text.string(in: $0) }
}

@Test func smallLettersMatchEveryCase() throws {
    #expect(try passages(SearchQuery("putin"), in: "Putin, PUTIN and putin") == ["Putin", "PUTIN", "putin"])
}

@Test func aCapitalMakesCaseCount() throws {
    #expect(try passages(SearchQuery("Putin"), in: "Putin, PUTIN and putin") == ["Putin"])
}

@Test func aPhraseIsFoundAcrossLineBreaks() throws {
    #expect(try passages(SearchQuery("supreme leader"), in: "the supreme\n   leader") == ["supreme\n   leader"])
    #expect(try passages(SearchQuery("supreme leader"), in: "> the supreme\n> leader") == ["supreme\n> leader"])
    #expect(try passages(SearchQuery("supreme leader"), in: "supremeleader supreme-leader").isEmpty)
}

@Test func aStraightApostropheFindsATypographicOne() throws {
    #expect(try passages(SearchQuery("iran's"), in: "Iran’s and Iran's") == ["Iran’s", "Iran's"])
    #expect(
        try passages(SearchQuery("the \"end\""), in: "the “End” and the\n\"end\"") == ["the “End”", "the\n\"end\""])
}

@Test func lettersOutsideOfASCIIFoldTheirCase() throws {
    #expect(try passages(SearchQuery("éclair"), in: "Éclair, éclair, ÉCLAIR") == ["Éclair", "éclair", "ÉCLAIR"])
}

@Test func theSearchBeginsAtTheReadingPlaceAndWraps() throws {
    #expect(
        try passages(SearchQuery("a[0-9]", kind: .regularExpression), in: "a1 a2 a3", from: 4) == ["a3", "a1", "a2"])
}

@Test func aRegularExpressionMatchesWithinItsLimits() throws {
    #expect(
        try passages(SearchQuery("(19|20)\\d\\d", kind: .regularExpression), in: "1981 to 1997") == ["1981", "1997"])
    #expect(try passages(SearchQuery("x*", kind: .regularExpression), in: "axxb") == ["xx"])
    #expect(throws: SearchError.self) { try TextSearch(SearchQuery("(", kind: .regularExpression)) }
}

@Test func aRunawayExpressionIsStopped() {
    let text = TextBuffer(String(repeating: "a", count: 50_000) + "b")
    #expect(throws: SearchError.tooCostly) {
        try TextSearch(SearchQuery("(a+)+c|(a|aa)+$x", kind: .regularExpression)).run(over: text) { _, _ in }
    }
}

@Test func invalidBytesAreNoHindrance() throws {
    let text = TextBuffer(bytes: [0xFF, 0xC3] + Array("needle".utf8) + [0xE2, 0x80])
    for kind in [SearchQuery.Kind.literal, .regularExpression] {
        #expect(try TextSearch(SearchQuery("needle", kind: kind)).hits(in: text.range, of: text) == [TextRange(2, 8)])
    }
}

/// The fast path must find just what the plain definition finds, at every edge of the window.
@Test func theLiteralMatcherAgreesWithComparisonAtEachPlace() throws {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<300 {
        let string = String(
            (0..<Int.random(in: 0...60, using: &generator)).map { _ in "abAB ".randomElement(using: &generator)! })
        let pattern = String(
            (0..<Int.random(in: 1...3, using: &generator)).map { _ in "abAB".randomElement(using: &generator)! })
        let bytes = Array(string.utf8)
        let fold: (UInt8) -> UInt8 = { pattern.contains(where: \.isUppercase) ? $0 : $0 | 0x20 }
        var expected: [TextRange] = []
        var place = 0
        while place + pattern.utf8.count <= bytes.count {
            if zip(pattern.utf8, bytes[place...]).allSatisfy({ fold($0) == fold($1) }) {
                expected.append(TextRange(place, place + pattern.utf8.count))
                place += pattern.utf8.count
            } else {
                place += 1
            }
        }
        let text = TextBuffer(string)
        #expect(
            try TextSearch(SearchQuery(pattern)).hits(in: text.range, of: text) == expected, "\(pattern) in \(string)")
    }
}

@Test func aSearchCanBeCancelled() throws {
    let text = TextBuffer(String(repeating: "needle ", count: 1_000_000))
    var looks = 0
    let isComplete = try TextSearch(SearchQuery("nothing")).run(
        over: text,
        isCancelled: {
            looks += 1; return looks > 2
        }, report: { _, _ in })
    #expect(!isComplete)
    #expect(looks == 3)
}

@Test func aRarePassageIsFoundWhereTheSearchStartsAfterIt() throws {
    let text = "odablt's hhhhhhhhhh'ecodhhhhhhnhhhhhhhhhhhh"
    for start in 0...text.utf8.count {
        #expect(try passages(SearchQuery("ec"), in: text, from: start) == ["ec"])
    }
}

@Test func aPassageWhoseBeginningIsCutOffIsFoundWhereverTheSearchStarts() throws {
    let text = "the bridge at Merrin"
    let query = SearchQuery(#"\w+\s\Kat\b"#, kind: .regularExpression)
    for start in 0...text.utf8.count {
        #expect(try passages(query, in: text, from: start) == ["at"], "from \(start)")
    }
}
