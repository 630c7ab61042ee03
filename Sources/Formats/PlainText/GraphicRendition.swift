import Model

/// What the control sequences of a text have switched on ("select graphic rendition", ECMA-48, 8.3.117): styles and colours.
struct GraphicRendition: Hashable, Sendable {
    /// The styles that are on.
    var styles: Set<InlineStyle> = []
    /// The colours, not exchanged.
    private var colours = TextColours.none
    private var isReversed = false

    /// Whether text looks as it would without any sequence.
    var isPlain: Bool { styles.isEmpty && shownColours == .none }

    /// The colours that are seen.
    var shownColours: TextColours {
        guard isReversed else { return colours }
        // The terminal's own colours are not known: black on light grey is what most show.
        return TextColours(
            foreground: colours.background == 0 ? TextColours.colour(0) : colours.background,
            background: colours.foreground == 0 ? TextColours.colour(7) : colours.foreground)
    }

    /// Takes the parameters of a sequence, the text between its "[" and its "m".
    mutating func select(_ parameters: some StringProtocol) {
        var codes = parameters.split(omittingEmptySubsequences: false) { $0 == ";" || $0 == ":" }
            .map { Int($0) ?? 0 }[...]
        while let code = codes.popFirst() {
            switch code {
            case 0: self = GraphicRendition()
            case 1: styles.insert(.strong)
            case 3: styles.insert(.emphasis)
            case 4: styles.insert(.underline)
            case 7: isReversed = true
            case 9: styles.insert(.strikethrough)
            case 22: styles.remove(.strong)
            case 23: styles.remove(.emphasis)
            case 24: styles.remove(.underline)
            case 27: isReversed = false
            case 29: styles.remove(.strikethrough)
            case 30...37: colours.foreground = TextColours.colour(code - 30)
            case 38: if let colour = Self.colour(&codes) { colours.foreground = colour }
            case 39: colours.foreground = 0
            case 40...47: colours.background = TextColours.colour(code - 40)
            case 48: if let colour = Self.colour(&codes) { colours.background = colour }
            case 49: colours.background = 0
            case 58: _ = Self.colour(&codes)
            case 90...97: colours.foreground = TextColours.colour(code - 82)
            case 100...107: colours.background = TextColours.colour(code - 92)
            default: break
            }
        }
    }

    /// The colour that the codes after 38 or 48 give, by number or by its parts, which are taken from them.
    private static func colour(_ codes: inout ArraySlice<Int>) -> UInt8? {
        switch codes.popFirst() {
        case 5: return codes.popFirst().map { TextColours.colour(min(max($0, 0), 255)) }
        case 2:
            let parts = codes.prefix(3)
            codes = codes.dropFirst(3)
            guard parts.count == 3 else { return nil }
            return TextColours.colour(
                red: parts[parts.startIndex], green: parts[parts.startIndex + 1], blue: parts[parts.startIndex + 2])
        default: return nil
        }
    }
}
