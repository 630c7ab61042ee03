import Model

/// Puts names between those that are known, in one pass in the order of the text.
struct NameInsertion {
    private let known: [NameSpan]
    private var next = 0
    private var all: [NameSpan] = []

    /// Nothing is put between `known`, which are in order, yet.
    init(between known: [NameSpan]) {
        self.known = known
        all.reserveCapacity(known.count)
    }

    /// Whether no known name has one of `tokens`, which begin no earlier than those that were asked for before.
    mutating func isFree(_ tokens: Range<Int>) -> Bool {
        nextName(from: tokens.lowerBound).map { tokens.upperBound <= $0.lowerBound } ?? true
    }

    /// The tokens of the first known name that does not end before `index`, which is no earlier than those before; nil after the
    /// last.
    mutating func nextName(from index: Int) -> Range<Int>? {
        while next < known.count, known[next].tokens.upperBound <= index {
            all.append(known[next])
            next += 1
        }
        return next < known.count ? known[next].tokens : nil
    }

    /// Adds a name whose tokens are free.
    mutating func add(_ name: NameSpan) { all.append(name) }

    /// All names in order.
    func finished() -> [NameSpan] { all + known[next...] }

    /// `names` with those of `found` in place of their pieces, but for what is part of a longer name, or has another of `found` within
    /// it. Both are in order.
    static func joined(_ names: [NameSpan], with found: [NameSpan]) -> [NameSpan] {
        var joined: [NameSpan] = []
        var next = 0
        for name in found {
            while next < names.count, names[next].tokens.upperBound <= name.tokens.lowerBound {
                joined.append(names[next])
                next += 1
            }
            var pieces = next
            while pieces < names.count, names[pieces].tokens.lowerBound < name.tokens.upperBound { pieces += 1 }
            let isFree = names[next..<pieces].allSatisfy {
                $0.tokens.lowerBound >= name.tokens.lowerBound && $0.tokens.upperBound <= name.tokens.upperBound
            }
            guard isFree, joined.last.map({ $0.tokens.upperBound <= name.tokens.lowerBound }) ?? true else { continue }
            joined.append(name)
            next = pieces
        }
        return joined + names[next...]
    }
}
