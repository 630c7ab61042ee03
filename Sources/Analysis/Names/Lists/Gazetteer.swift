import AnalysisData
import Model

/// The word lists of the analysis: names of people and places, nations, titles and head words, in one packed table.
///
/// Looking a word up takes one hash and touches one or two cache lines; nothing is parsed. Phrases are the words of their
/// tokens with one space between ("new york", "guinea - bissau"); case does not matter.
public struct Gazetteer: Sendable {
    /// The lists that a word or phrase may be in.
    public struct Lists: OptionSet, Hashable, Sendable {
        /// A bit for each list.
        public let rawValue: UInt32
        /// The lists of a row.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// A given name (US Census, WordNet).
        public static let givenName = Lists(rawValue: 1 << 0)
        /// A surname (US Census, WordNet).
        public static let surname = Lists(rawValue: 1 << 1)
        /// A city or town of 15,000 people or more.
        public static let city = Lists(rawValue: 1 << 2)
        /// A state, province, county or continent.
        public static let region = Lists(rawValue: 1 << 3)
        /// A country, by any of its names.
        public static let country = Lists(rawValue: 1 << 4)
        /// A word for the people, faith or language of a place.
        public static let demonym = Lists(rawValue: 1 << 5)
        /// The head word of an organisation's name ("ministry", "university").
        public static let organisationHead = Lists(rawValue: 1 << 6)
        /// The head word of a place's name ("river", "street").
        public static let placeHead = Lists(rawValue: 1 << 7)
        /// A word for what a person is ("minister", "driver").
        public static let role = Lists(rawValue: 1 << 8)
        /// The head word of an event's name ("war", "festival").
        public static let eventHead = Lists(rawValue: 1 << 9)
        /// The head word of a work, product or law ("novel", "treaty").
        public static let workHead = Lists(rawValue: 1 << 10)
        /// A title or honorific that is before a name ("Mr.", "President").
        public static let title = Lists(rawValue: 1 << 11)
        /// A month or a day of the week.
        public static let month = Lists(rawValue: 1 << 12)
        /// A small word inside names of people ("von", "bin").
        public static let particle = Lists(rawValue: 1 << 13)
        /// The last word of a company's name ("Ltd").
        public static let companySuffix = Lists(rawValue: 1 << 14)
        /// A well-known person by name (WordNet).
        public static let person = Lists(rawValue: 1 << 15)
        /// A well-known place (WordNet).
        public static let place = Lists(rawValue: 1 << 16)
        /// A well-known organisation (WordNet).
        public static let organisation = Lists(rawValue: 1 << 17)
        /// Another well-known name: a war, a building, a work (WordNet).
        public static let otherName = Lists(rawValue: 1 << 18)
        /// The first word of a phrase in the table.
        public static let startsPhrase = Lists(rawValue: 1 << 19)

        /// A company, party, agency, newspaper, team or other organisation by name, or its abbreviation.
        public static let organisationName = Lists(rawValue: 1 << 20)
        /// An event, work, product, vessel, language or faith by name.
        public static let thingName = Lists(rawValue: 1 << 21)

        /// The lists proper: without `startsPhrase` and the number of the country.
        package static let mask = Lists(rawValue: (1 << 22) - 1).subtracting(startsPhrase)
    }

    /// The lists of the program.
    public static let standard = Gazetteer(gloss_gazetteer())
    /// The most tokens that a phrase in the table has.
    package static let longestPhrase = 6
    /// Where the number of the country is in a row, plus one; 0 for none.
    package static let countryShift: UInt32 = 22
    /// Where in a row it is how the word is mostly written (`UsualCase`).
    package static let caseShift: UInt32 = 30
    /// The bits of the number of the country.
    package static let countryMask: UInt32 = (1 << (caseShift - countryShift) - 1) << countryShift

    private let table: HashedTable

    init(_ bytes: gloss_bytes) { table = HashedTable(UnsafeRawBufferPointer(start: bytes.start, count: bytes.count)) }

    /// The lists that hold `word`: one word or a phrase of several; case does not matter.
    public func lists(_ word: String) -> Lists { Lists(rawValue: row(Self.hash(word))).intersection(.mask) }

    /// The lists that hold the phrase of `tokens` of `text`.
    public func lists(of tokens: Range<Int>, in text: AnnotatedText) -> Lists {
        Lists(rawValue: row(hash(of: tokens, in: text))).intersection(.mask)
    }

    /// The country that `word` names or whose people it names; nil if it does neither.
    public func country(_ word: String) -> Country? { country(row(Self.hash(word))) }

    /// The country that the phrase of `tokens` names or whose people it names; nil if it does neither.
    public func country(of tokens: Range<Int>, in text: AnnotatedText) -> Country? {
        country(row(hash(of: tokens, in: text)))
    }

    /// The row of a finished hash; 0 if it is in no list.
    @inline(__always)
    package func row(_ hash: UInt64) -> UInt32 { table.value(hash) }

    /// Fetches the row of a finished hash.
    @inline(__always)
    func probe(_ hash: UInt64) -> HashedTable.Probe { table.probe(hash) }

    /// The row that was fetched; 0 if the hash is in no list.
    @inline(__always)
    func row(_ probe: HashedTable.Probe) -> UInt32 { table.value(probe) }

    /// The finished hash of a word or phrase given as a string: hyphens are words of their own.
    package static func hash(_ phrase: String) -> UInt64 {
        var state = WordHash.start
        // Letters are cut at spaces and nowhere else.
        if phrase.utf8.areWordsOfLetters {
            for byte in phrase.utf8 { state = WordHash.continued(state, byte | 0x20) }
            return WordHash.finished(state)
        }
        for (index, word) in words(phrase).enumerated() {
            if index > 0 { state = WordHash.continued(state, 0x20) }
            state = Array(word.utf8).withUnsafeBufferPointer { WordHash.continued(state, lowercased: $0) }
        }
        return WordHash.finished(state)
    }

    /// The words of a phrase as the tokenizer would cut it.
    package static func words(_ phrase: String) -> [String] {
        var words: [String] = []
        let buffer = TextBuffer(phrase)
        buffer.withBytes { bytes in
            var tokens: [Token] = []
            Tokenizer(bytes).append(buffer.range, to: &tokens)
            words = tokens.map { buffer.string(in: $0.range) }
        }
        return words
    }

    private func hash(of tokens: Range<Int>, in text: AnnotatedText) -> UInt64 {
        text.text.withBytes { bytes in
            var state = WordHash.start
            for index in tokens {
                if index > tokens.lowerBound { state = WordHash.continued(state, 0x20) }
                let range = text.tokens[index].range
                state = WordHash.continued(
                    state, lowercased: UnsafeBufferPointer(rebasing: bytes[range.start..<range.end]))
            }
            return WordHash.finished(state)
        }
    }

    private func country(_ row: UInt32) -> Country? {
        let number = Int((row & Self.countryMask) >> Self.countryShift)
        return number == 0 ? nil : Country.all[number - 1]
    }
}
