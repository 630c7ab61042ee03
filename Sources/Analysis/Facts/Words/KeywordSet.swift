/// Words of the vocabulary, a bit for each.
struct KeywordSet: Sendable {
    private(set) var keywords: [Keyword] = []
    private var bits: [UInt64] = []

    init(_ keywords: some Sequence<Keyword>) {
        for keyword in keywords { insert(keyword) }
    }

    @inline(__always)
    func contains(_ keyword: Keyword) -> Bool {
        let place = Int(keyword.index >> 6)
        return place < bits.count && bits[place] & 1 << UInt64(keyword.index & 63) != 0
    }

    /// The words of both.
    func union(_ other: KeywordSet) -> KeywordSet { KeywordSet(keywords + other.keywords) }

    private mutating func insert(_ keyword: Keyword) {
        guard !contains(keyword) else { return }
        keywords.append(keyword)
        let place = Int(keyword.index >> 6)
        while bits.count <= place { bits.append(0) }
        bits[place] |= 1 << UInt64(keyword.index & 63)
    }
}
