import Model

/// Devices and missions by the form of their names.
struct DeviceNames: ClassReader {
    private let text: AnnotatedText
    private let words: DocumentWords
    private let profiles: NameProfiles
    /// The abbreviations of small words for a device: "lunar terrain vehicle (LTV)".
    private let devices: Set<UInt64>

    /// Reads `names`.
    init(_ names: [NameSpan], in text: AnnotatedText, words: DocumentWords, profiles: NameProfiles) {
        (self.text, self.words, self.profiles) = (text, words, profiles)
        devices = Self.devices(names, words: words)
    }

    func label(of name: NameSpan, _ profile: NameProfile) -> NameSpan.Label? {
        isNumberedMission(name) || isDevice(name) ? .miscellaneous : nil
    }

    private static func devices(_ names: [NameSpan], words: DocumentWords) -> Set<UInt64> {
        var devices: Set<UInt64> = []
        for name in names where name.tokens.count == 1 && name.tokens.lowerBound > 1 {
            let first = name.tokens.lowerBound
            guard words.form(of: first - 1).lower == ContextWords.openBracket,
                ContextWords.deviceNouns.contains(words.form(of: first - 2).lower),
                words.form(of: first).tokenShape.contains(.allCapitals)
            else { continue }
            devices.insert(words.form(of: first).lower)
        }
        return devices
    }

    /// "Artemis V", where Artemis is no person by the words beside it.
    private func isNumberedMission(_ name: NameSpan) -> Bool {
        guard name.tokens.count == 2, RomanNumeral(name.tokens.upperBound - 1, of: text) != nil,
            let first = profiles.profile(of: name.tokens.dropLast())
        else { return false }
        return first.certain[3] > 0 && first.certain[0] == 0
    }

    /// "Lunar Terrain Vehicle"
    private func isDevice(_ name: NameSpan) -> Bool {
        let last = words.form(of: name.tokens.upperBound - 1).lower
        if name.tokens.count == 1 { return devices.contains(last) }
        guard name.label == .organisation, name.confidence.share < 0.9 else { return false }
        return ContextWords.deviceNouns.contains(last)
            || last == ContextWords.system
                && ContextWords.systems.contains(words.form(of: name.tokens.upperBound - 2).lower)
    }
}
