import Model

/// How a sentence uses capitals.
enum SentenceCasing: UInt8 {
    /// Capitals for names and first words.
    case plain
    /// A Capital for Each Word, as headlines have.
    case headline
    /// ALL CAPITALS.
    case capitals

    /// The casing of the sentence of `tokens`.
    init(of tokens: ArraySlice<Token>) {
        var words = 0
        var capitalised = 0
        var capitals = 0
        for token in tokens where token.shape.contains(.word) && token.length > 3 {
            words += 1
            if token.shape.contains(.capitalised) { capitalised += 1 }
            if token.shape.contains(.allCapitals) { capitals += 1 }
        }
        if words >= 2, capitals * 10 >= words * 7 {
            self = .capitals
        } else if words >= 4, capitalised * 10 >= words * 8, tokens.count < 24 {
            self = .headline
        } else {
            self = .plain
        }
    }
}
