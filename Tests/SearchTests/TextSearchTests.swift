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

@Test func aLetterTypedWithoutAnAccentFindsItWithOne() throws {
    #expect(try passages(SearchQuery("zelena"), in: "Zelená, zélena, zelena") == ["Zelená", "zélena", "zelena"])
    #expect(try passages(SearchQuery("lodz"), in: "Łódź and Lodz") == ["Łódź", "Lodz"])
    #expect(try passages(SearchQuery("pho"), in: "a bowl of phở") == ["phở"])
    #expect(try passages(SearchQuery("cafe"), in: "cafe\u{301} by the quay") == ["cafe\u{301}"])
    #expect(try passages(SearchQuery("l'ete"), in: "l’été") == ["l’été"])
    #expect(try passages(SearchQuery("темка"), in: "Тёмка") == ["Тёмка"])
    #expect(try passages(SearchQuery("αθηνα"), in: "Αθήνα") == ["Αθήνα"])
    #expect(try passages(SearchQuery("the éclair"), in: "thé éclair") == ["thé éclair"])
}

@Test func anAccentThatIsTypedIsAskedFor() throws {
    #expect(try passages(SearchQuery("zelená"), in: "Zelena, Zelenà, Zelená") == ["Zelená"])
    #expect(
        try passages(SearchQuery("ế"), in: "e ê e\u{302}\u{301} ê\u{301} ế") == ["e\u{302}\u{301}", "ê\u{301}", "ế"])
    #expect(try passages(SearchQuery("e\u{301}"), in: "e é E\u{301}") == ["é", "E\u{301}"])
    #expect(try passages(SearchQuery("ёлка"), in: "елка ёлка") == ["ёлка"])
}

@Test func caseCountsForLettersWithAccentsAsForOthers() throws {
    #expect(try passages(SearchQuery("Emile"), in: "émile Émile ÉMILE") == ["Émile"])
    #expect(try passages(SearchQuery("L'Emile"), in: "L’émile L’Émile") == ["L’Émile"])
}

@Test func whatIsInvisibleInAWordIsNoHindrance() throws {
    for sign in ["\u{AD}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FEFF}"] {
        let text = "the Par\(sign)lia\(sign)ment met"
        #expect(try passages(SearchQuery("parliament met"), in: text) == ["Par\(sign)lia\(sign)ment met"])
        #expect(try passages(SearchQuery("çiçek"), in: "çi\(sign)çek") == ["çi\(sign)çek"])
    }
}

/// Most of a text is skipped in stretches; a match may lie across the edge of one, with the accent on either side.
@Test func accentsAreFoundAtEveryEdgeOfAStretch() throws {
    for filler in [32_740, 32_760, 65_530] {
        for shift in 0..<16 {
            let text = String(repeating: "x", count: filler + shift) + "Malmö Malmo" + String(repeating: "y", count: 50)
            #expect(try passages(SearchQuery("malmo"), in: text) == ["Malmö", "Malmo"], "at \(filler + shift)")
        }
    }
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

/// Letter by letter, two ways through the code must agree: words in ASCII, and the same as an expression.
@Test func foldedWordsAreFoundAsTheirExpressionFindsThem() throws {
    var generator = SystemRandomNumberGenerator()
    let letters = ["a", "á", "a\u{301}", "b", "B", "Á", "\u{AD}", " ", "ж", "\u{2019}"]
    for _ in 0..<500 {
        let string = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
            letters.randomElement(using: &generator)!
        }
        .joined()
        let pattern = String(
            (0..<Int.random(in: 1...3, using: &generator)).map { _ in "abAB".randomElement(using: &generator)! })
        let text = TextBuffer(string)
        let expression = SearchQuery(PhrasePattern(pattern).pattern, kind: .regularExpression)
        let matcher = try PatternMatcher(
            expression.pattern, isCaseSensitive: SearchQuery(pattern).isCaseSensitive)
        let expected = text.withBytes { bytes in
            var hits: [TextRange] = []
            while let hit = try? matcher.firstMatch(in: bytes, window: TextRange(hits.last?.end ?? 0, bytes.count)) {
                hits.append(hit)
            }
            return hits
        }
        #expect(
            try TextSearch(SearchQuery(pattern)).hits(in: text.range, of: text) == expected, "\(pattern) in \(string)")
    }
}

/// The fast path must find just what the plain definition finds, at every edge of the window.
@Test func wordsAreFoundAsAComparisonAtEachPlaceFindsThem() throws {
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

/// Long stretches without a mark are passed over many bytes at once: none may be passed over that holds one.
@Test func aWordIsFoundAtEachPlaceOfALongText() throws {
    for word in ["quay", "Quay", "quáy", "q\u{AD}uay"] {
        for place in 0..<200 {
            let text = String(repeating: ".", count: place) + word + String(repeating: ".", count: 200 - place)
            #expect(try passages(SearchQuery("quay"), in: text) == [word], "\(place)")
            #expect(try passages(SearchQuery("qua"), in: text).count == 1)
        }
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
