import Model

/// A search of a whole text, window by window, so that it can be cancelled and report as it goes.
public struct TextSearch: Sendable {
    /// Hits beyond this number are not looked for: a list of them helps no reader, and memory stays bounded.
    public static let hitLimit = 100_000

    /// The bytes that are searched between two looks at `isCancelled`: some 3 ms at the slowest, regular expressions.
    private static let windowSize = 1 << 20

    /// What is searched for.
    public let query: SearchQuery

    /// Makes a search; throws if the query's regular expression is malformed.
    public init(_ query: SearchQuery) throws(SearchError) {
        self.query = query
        _ = try makeMatcher()
    }

    /// Searches `text` from `start` to its end, then from its beginning to `start`.
    ///
    /// `report` is called with the hits of a stretch, sorted by offset, never overlapping, and the share of the text that
    /// was searched; at the latest every few megabytes if there are hits, so that the first is shown at once.
    /// Returns whether the search was complete: false if it was cancelled or stopped at `hitLimit`.
    @discardableResult
    public func run(
        over text: TextBuffer, from start: Int = 0, isCancelled: () -> Bool = { false },
        report: (_ hits: [TextRange], _ progress: Double) -> Void
    ) throws(SearchError) -> Bool {
        var matcher = try makeMatcher()
        let start = text.scalarStart(at: start)
        var found = 0
        var searched = 0
        // Where the first hit after `start` begins: one that reaches over `start` from before may hold the same passage.
        var wrapEnd = Int.max
        for stretch in [TextRange(start, text.count), TextRange(0, start)] where !stretch.isEmpty {
            var place = stretch.start
            while place < stretch.end {
                if isCancelled() { return false }
                let window = TextRange(place, min(place + Self.windowSize, stretch.end))
                var hits = try hits(in: text, window: window, matcher: &matcher, limit: Self.hitLimit - found)
                let last = hits.last
                if stretch.start < start {
                    hits.removeAll { $0.end > wrapEnd }
                } else if let first = hits.first {
                    wrapEnd = min(wrapEnd, first.start)
                }
                found += hits.count
                searched += window.count
                if !hits.isEmpty || searched == text.count { report(hits, Double(searched) / Double(text.count)) }
                if found >= Self.hitLimit { return false }
                // A hit that reaches over the edge of the window is not found again in the next one.
                place = max(window.end, last?.end ?? 0)
            }
        }
        return true
    }

    /// All hits in `range`, sorted, at most `limit`.
    public func hits(in range: TextRange, of text: TextBuffer, limit: Int = hitLimit) throws(SearchError) -> [TextRange]
    {
        var matcher = try makeMatcher()
        return try hits(in: text, window: range.clamped(to: text.range), matcher: &matcher, limit: limit)
    }

    private func hits(
        in text: TextBuffer, window: TextRange, matcher: inout any Matcher, limit: Int
    ) throws(SearchError) -> [TextRange] {
        // `withBytes` rethrows any error, not a typed one: the result carries it out.
        try text.withBytes { bytes -> Result<[TextRange], SearchError> in
            var hits: [TextRange] = []
            var rest = window
            do throws(SearchError) {
                while hits.count < limit, let hit = try matcher.firstMatch(in: bytes, window: rest) {
                    hits.append(hit)
                    guard hit.end < window.end else { break }
                    rest = TextRange(max(hit.end, hit.start + 1), window.end)
                }
            } catch {
                return .failure(error)
            }
            return .success(hits)
        }.get()
    }

    private func makeMatcher() throws(SearchError) -> any Matcher {
        switch query.kind {
        case .regularExpression: try PatternMatcher(query.pattern, isCaseSensitive: query.isCaseSensitive)
        case .literal:
            if let matcher = FoldingMatcher(query.pattern, isCaseSensitive: query.isCaseSensitive) {
                matcher
            } else {
                try PatternMatcher(PhrasePattern(query.pattern).pattern, isCaseSensitive: query.isCaseSensitive)
            }
        }
    }
}
