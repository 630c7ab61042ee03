import Synchronization

/// The added weights of words as other documents of this process had them, so that many short documents look the same words up
/// once. The table is of one size: a new word takes the place of whatever word was there.
final class WordSums: Sendable {
    /// The sums for the model of the program.
    static let standard = WordSums()

    /// A sum that is asked for.
    struct Place {
        /// What the sum depends on.
        var key: UInt64
        /// Where it is among the sums of the document.
        var sum: Int
    }

    private struct Entry {
        var key: UInt64 = 0
        var scores = NameModel.Scores.zero
    }

    private static let count = 1 << 17
    /// A long document gains nothing by the table and would only fill it.
    static let mostForms = 4096

    private let entries = Mutex<[Entry]>([])

    /// What the sum of a word at an offset depends on.
    @inline(__always)
    static func key(of form: WordForm, cases: WordCases, offset: Int) -> UInt64 {
        let look = form.shape ^ UInt64(form.tokenShape.rawValue)
        let place = WordFeatures.summary(cases, offset: offset) << 3 | UInt64(offset + WordFeatures.reach)
        return WordHash.combined(WordHash.combined(form.key, look), place)
    }

    /// Writes the sums that are known to `sums`, and returns the places of the others.
    func read(_ places: [Place], into sums: inout [NameModel.Scores]) -> [Place] {
        entries.withLock { entries in
            guard !entries.isEmpty else { return places }
            var missing: [Place] = []
            for place in places {
                let entry = entries[Int(truncatingIfNeeded: place.key) & (Self.count - 1)]
                if entry.key == place.key { sums[place.sum] = entry.scores } else { missing.append(place) }
            }
            return missing
        }
    }

    /// Takes the sums of `places` from those of a document.
    func take(_ places: [Place], from sums: [NameModel.Scores]) {
        entries.withLock { entries in
            if entries.isEmpty { entries = Array(repeating: Entry(), count: Self.count) }
            for place in places {
                entries[Int(truncatingIfNeeded: place.key) & (Self.count - 1)] = Entry(
                    key: place.key, scores: sums[place.sum])
            }
        }
    }
}
