import Model
import Page

/// The search that marks the page.
struct SearchState: Sendable {
    /// Which way the search was started, and so which way `n` goes.
    enum Direction: Hashable, Sendable { case forward, backward }

    /// What is searched for; nil if nothing is.
    var query: SearchQuery?
    /// Which way.
    var direction = Direction.forward
    /// The matches found so far, by start.
    var hits: [TextRange] = []
    /// Why the search could not run; nil if it could.
    package var failure: String?
    /// Whether all of the text was searched.
    var isComplete = true
    /// The number of the last request; reports of older ones are dropped.
    var generation = 0
    /// How often what is searched for or found has changed.
    var version = 0
    /// The index of the hit that the reader is at.
    var current: Int?
    /// Where the reader was when the search began, to go back to.
    var origin = PageAnchor.start
    /// What was searched for before; an empty search repeats it.
    var previous: SearchQuery?
    /// A move that waits for hits: taken as soon as one arrives.
    var awaitedMove: AwaitedMove?

    /// A move to a hit that is not known yet.
    struct AwaitedMove: Hashable, Sendable {
        /// From where.
        var offset: Int
        /// Which way.
        var direction: Direction
    }

    /// Adds a batch of hits, keeping all of them by start.
    mutating func add(_ batch: [TextRange]) {
        guard let first = batch.first else { return }
        let currentHit = current.map { hits[$0] }
        if let last = hits.last, first < last {
            let place = hits.partitionIndex { $0 >= first }
            if let end = batch.last, place == hits.count || end < hits[place] {
                hits.insert(contentsOf: batch, at: place)
            } else {
                hits = (hits + batch).sorted()
            }
        } else {
            hits += batch
        }
        if let currentHit { current = hits.partitionIndex { $0 >= currentHit } }
    }

    /// The hits that start before `end`.
    func hits(before end: Int) -> ArraySlice<TextRange> { hits[..<hits.partitionIndex { $0.start >= end }] }

    /// The hits that overlap `range`.
    func hits(in range: TextRange) -> ArraySlice<TextRange> {
        let first = hits.partitionIndex { $0.end > range.start }
        let last = hits.partitionIndex { $0.start >= range.end }
        return hits[first..<max(first, last)]
    }
}

extension SearchState {
    /// The hit that a move goes to, of those before the offset `end`, or nil while it is not known.
    func target(of move: AwaitedMove, before end: Int) -> Int? {
        let hits = hits(before: end)
        guard !hits.isEmpty else { return nil }
        switch move.direction {
        case .forward:
            let index = hits.partitionIndex { $0.start >= move.offset }
            if index < hits.count { return index }
            return isComplete ? 0 : nil
        case .backward:
            // The hits before the place arrive last, so the nearest of them is known only at the end.
            guard isComplete else { return nil }
            let index = hits.partitionIndex { $0.start >= move.offset }
            return index > 0 ? index - 1 : hits.count - 1
        }
    }
}
