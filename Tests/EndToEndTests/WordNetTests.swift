import TestSupport
import Testing

@testable import Reader
@testable import gloss

/// WordNet's files, of which the tests make small ones of their own.
@Suite struct WordNetTests {
    private let folder = TemporaryFolder()

    /// The lines with which all of the files begin.
    private static let header =
        "  1 Made for the tests. The license would be here.  \n  2 It begins with two spaces.  \n"

    /// Files with these words, each with its meanings: the words for it and the gloss.
    private func wordNet(_ nouns: [String: [(words: [String], gloss: String)]], verbs: [String] = []) throws -> WordNet
    {
        try write("noun", nouns)
        try write("verb", Dictionary(uniqueKeysWithValues: verbs.map { ($0, [([$0], "to \($0)")]) }))
        _ = folder.file("noun.exc", "geese goose\nmice mouse mus\noxen ox\n")
        _ = folder.file("verb.exc", "ran run\nwent go\n")
        return try #require(WordNet { $0 == "WNSEARCHDIR" ? folder.path : nil })
    }

    private func write(_ part: String, _ entries: [String: [(words: [String], gloss: String)]]) throws {
        var data = Self.header
        var index = Self.header
        let letter = String(part.prefix(1))
        for (word, meanings) in entries.sorted(by: { $0.key < $1.key }) {
            var places: [String] = []
            for meaning in meanings {
                let digits = String(data.utf8.count)
                let place = String(repeating: "0", count: 8 - digits.count) + digits
                places.append(place)
                let count = (meaning.words.count < 16 ? "0" : "") + String(meaning.words.count, radix: 16)
                let words = meaning.words.map { "\($0) 0" }.joined(separator: " ")
                data += "\(place) 06 \(letter) \(count) \(words) 001 @ 00001740 \(letter) 0000 | \(meaning.gloss)  \n"
            }
            let count = meanings.count
            index += "\(word) \(letter) \(count) 2 @ ~ \(count) 1 \(places.joined(separator: " "))  \n"
        }
        _ = folder.file("data.\(part)", data)
        _ = folder.file("index.\(part)", index)
    }

    private static let harbour: [String: [(words: [String], gloss: String)]] = [
        "aft": [(["aft"], "the stern")], "box": [(["box"], "a case")],
        "goose": [(["goose"], "a web-footed bird")], "ice_cream": [(["ice_cream"], "frozen cream")],
        "lady": [(["lady", "gentlewoman"], "a woman of refinement")],
        "pier": [
            (["pier", "wharf", "dock"], "a platform built out into the water; \"she walked along the pier\""),
            (["pier"], "a support between two windows"),
        ],
        "zebra": [(["zebra"], "striped")],
    ]

    @Test func everyWordIsFound() throws {
        let wordNet = try wordNet(Self.harbour)
        for word in Self.harbour.keys { #expect(!wordNet.meanings(of: word).isEmpty, "\(word)") }
        for word in ["", "a", "pie", "piers2", "zebras_of", "  1", "~", "Made"] {
            #expect(wordNet.meanings(of: word).isEmpty, "\(word)")
        }
    }

    @Test func theFirstMeaningComesFirstWithTheOtherWordsForIt() throws {
        #expect(
            try wordNet(Self.harbour).meanings(of: "Pier") == [
                "pier, noun",
                "  1. a platform built out into the water; \"she walked along the pier\" [wharf, dock]",
                "  2. a support between two windows",
            ])
    }

    @Test(arguments: [
        ("piers", "pier, noun"), ("boxes", "box, noun"), ("ladies", "lady, noun"), ("geese", "goose, noun"),
        ("Ice creams", "ice cream, noun"), ("ran", "run, verb"), ("running", "run, verb"), ("stopped", "stop, verb"),
        ("makes", "make, verb"), ("making", "make, verb"), ("goes", "go, verb"),
    ])
    func inflectedFormsAreFoundByTheirBase(word: String, heading: String) throws {
        let wordNet = try wordNet(Self.harbour, verbs: ["go", "make", "run", "stop"])
        #expect(wordNet.meanings(of: word).first == heading)
    }

    @Test(arguments: [
        "pier n 1 0 1 0 99999999  \n", "pier n 4000 2 @ ~ 1 1 00000100  \n", "pier n -1 -5  \n", "pier", "pier n\n",
        "pier n 1 99999999999999999999 1 0 00000000  \n", "pier n 1 0 1 0 00000003  \n", "\u{0}\u{0}\n", "",
    ])
    func brokenFilesGiveNothing(index: String) throws {
        _ = try wordNet([:])
        _ = folder.file("index.noun", index)
        _ = folder.file("data.noun", "00000000 06 n zz pier | \n00000050 06 n ff pier")
        let wordNet = try #require(WordNet { $0 == "WNSEARCHDIR" ? folder.path : nil })
        #expect(wordNet.meanings(of: "pier").isEmpty)
    }

    @Test func linesThatAreLongerThanABlockAreFound() throws {
        var words = Self.harbour
        for number in 0..<200 {
            words["word\(number)"] = [(["word\(number)"], String(repeating: "long ", count: 50 * (number % 40)))]
        }
        let wordNet = try wordNet(words)
        for word in words.keys { #expect(!wordNet.meanings(of: word).isEmpty, "\(word)") }
    }

    @Test func withoutTheFilesThereIsNone() {
        #expect(WordNet { $0 == "WNSEARCHDIR" ? folder.path : nil } == nil)
    }
}
