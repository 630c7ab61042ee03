import Formats
import Model
import Testing

@Suite struct TilingTests {
    /// Pieces that texts are made of at random.
    private static let pieces = [
        "\n", "\n\n", " ", "\t", "\r\n", "\u{C}", "word", "The Title", "CHAPTER I", "- ", "1. ", "> ", ">> ", "=====",
        "* * *", "(Recommended: x)",
        "a longer run of words that goes on for a while, as prose does, and then ends.", "é", "👩‍🔬", "\u{FEFF}", "    ",
        "\u{1}", "|", "{};", "***",
        "*** START OF THE PROJECT GUTENBERG EBOOK X ***",
    ]

    @Test func blocksTileEveryText() throws {
        var random = SeededRandom(seed: 7)
        for round in 0..<150 {
            let count = Int.random(in: 1..<60, using: &random)
            var text = (0..<count).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
            if round % 50 == 7 { text = String(repeating: text + "\n", count: 1 + 200_000 / (text.utf8.count + 1)) }
            try expectTiling(Array(text.utf8))
        }
    }

    @Test func blocksTileRandomBytes() throws {
        var random = SeededRandom(seed: 11)
        for round in 0..<100 {
            let count = round % 50 == 7 ? 150_000 : 300
            // Printable, line ends and high bytes: what is not refused as binary.
            let bytes = (0..<count).map { _ in
                [
                    0x0A, 0x20, UInt8.random(in: 0x20...0x7E, using: &random),
                    UInt8.random(in: 0x80...0xFF, using: &random),
                ]
                .randomElement(using: &random) ?? 0x20
            }
            try expectTiling(bytes)
        }
    }

    @Test func aLineWithoutEndIsCutBetweenCharacters() throws {
        let document = try ReadText.document(String(repeating: "👩‍🔬e\u{301}", count: 20_000))
        for block in document.blocks {
            #expect(document.text.scalarStart(at: block.range.start) == block.range.start)
            #expect(block.range.count <= 160 << 10)
        }
        #expect(document.blocks.count > 3)
    }

    private func expectTiling(_ bytes: [UInt8]) throws {
        let document = try ReadText.document(bytes: bytes)
        let text = document.text.withBytes { Array($0) }
        var place = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        for block in document.blocks {
            try #require(block.range.start >= place && !block.range.isEmpty)
            try #require(text[place..<block.range.start].allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) })
            place = block.range.end
        }
        try #require(text[min(place, text.count)...].allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) })
        var end = 0
        for section in document.outline.sections {
            try #require(section.range.start == end)
            end = section.range.end
        }
        try #require(end == text.count)
        var start = 0
        while start < text.count {
            let segment = document.segment(at: start)
            try #require(segment.start == start && segment.end > start)
            try #require(document.segment(at: segment.end - 1) == segment)
            start = segment.end
        }
    }
}

/// A generator that gives the same numbers on every run (SplitMix64, Steele, Lea and Flood 2014).
struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
