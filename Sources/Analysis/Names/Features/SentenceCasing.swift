import Model

/// How a sentence uses capitals.
package enum SentenceCasing: UInt8 {
    /// Capitals for names and first words.
    case plain
    /// A Capital for Each Word, as headlines have.
    case headline
    /// ALL CAPITALS.
    case capitals

    /// The casing of the sentence of `tokens`, which `bytes` hold. In a heading fewer words are enough to tell; elsewhere a
    /// full stop tells a sentence full of names.
    init(of tokens: ArraySlice<Token>, isHeading: Bool, bytes: UnsafeBufferPointer<UInt8>) {
        var words = 0
        var capitalised = 0
        var capitals = 0
        for token in tokens where token.shape.contains(.word) && token.length > 3 {
            words += 1
            if token.shape.contains(.capitalised) { capitalised += 1 }
            if token.shape.contains(.allCapitals) { capitals += 1 }
        }
        let hasFullStop = tokens.last.map { bytes[$0.range.end - 1] == UInt8(ascii: ".") } ?? false
        if words >= 2, capitals * 10 >= words * 7 {
            self = .capitals
        } else if words >= (isHeading ? 2 : 4), isHeading || !hasFullStop,
            capitalised * 10 >= words * (tokens.count < 24 ? 8 : 9)
        {
            self = .headline
        } else {
            self = .plain
        }
    }
}

extension Block.Kind {
    /// Whether the block heads a text or a part of one.
    var isHeading: Bool { self == .heading || self == .title }
}
