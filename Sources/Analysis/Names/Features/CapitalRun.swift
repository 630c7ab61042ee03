import Model

/// Neighbouring capitalised words of a sentence: perhaps a name, or several.
package struct CapitalRun {
    /// The tokens: capitalised words and the hyphens, initials and numbers' marks between them.
    var tokens: Range<Int>
    /// The same with the small words that join names ("of", "and", "for") and what they join.
    var wide: Range<Int>

    /// The small words that join parts of names.
    private static let joints = Set(
        ["of", "the", "and", "&", "for", "de", "la", "del", "von", "van", "in", "on"].map(Gazetteer.hash))
    private static let hyphen = Gazetteer.hash("-")

    /// Appends the runs of a sentence, in order.
    static func append(
        sentence: Range<Int>, forms: UnsafeBufferPointer<WordForm>, indices: UnsafeBufferPointer<Int32>,
        to runs: inout [CapitalRun]
    ) {
        let first = runs.count
        var place = sentence.lowerBound
        while place < sentence.upperBound {
            guard isCapital(forms[Int(indices[place])]) else {
                place += 1
                continue
            }
            var end = place + 1
            while end < sentence.upperBound {
                if isCapital(forms[Int(indices[end])]) {
                    end += 1
                } else if end + 1 < sentence.upperBound, forms[Int(indices[end])].lower == hyphen,
                    isCapital(forms[Int(indices[end + 1])])
                {
                    end += 2
                } else {
                    break
                }
            }
            runs.append(CapitalRun(tokens: place..<end, wide: place..<end))
            place = end
        }
        widen(&runs, from: first, forms: forms, indices: indices)
    }

    private static func widen(
        _ runs: inout [CapitalRun], from first: Int, forms: UnsafeBufferPointer<WordForm>,
        indices: UnsafeBufferPointer<Int32>
    ) {
        var start = first
        while start < runs.count {
            var end = start + 1
            while end < runs.count {
                let gap = runs[end - 1].tokens.upperBound..<runs[end].tokens.lowerBound
                guard gap.count <= 2, gap.allSatisfy({ joints.contains(forms[Int(indices[$0])].lower) }) else { break }
                end += 1
            }
            let wide = runs[start].tokens.lowerBound..<runs[end - 1].tokens.upperBound
            for run in start..<end { runs[run].wide = wide }
            start = end
        }
    }

    @inline(__always)
    private static func isCapital(_ form: WordForm) -> Bool {
        form.tokenShape.contains(.capitalised) && !form.usualCase.isSmall
            && !(form.length == 1 && form.lower == pronoun)
    }

    private static let pronoun = Gazetteer.hash("I")
}
