import Model
import Page

/// What the document itself says of a word, as far as it may be told: who or what is called so, what an abbreviation stands
/// for, where the word is explained, or else where it was used first.
struct TextAnswer: Sendable {
    /// One thing that the text says.
    struct Entry: Hashable, Sendable {
        /// What it is: "person", "stands for", "explained", "first used".
        var label: String
        /// The words, quoted from the text unless they are a name.
        var words: String
        var target: PanelTarget
        /// Where the text says it; nil for what is not a passage.
        var place: Int?
    }

    let word: String
    let document: Document
    let known: KnowledgeView
    let base: KnowledgeBase

    /// How much of the text is looked through, in bytes.
    private static let reach = 8 << 20
    /// How many places of the word are looked at.
    private static let mostPlaces = 500
    /// How many explanations are shown.
    private static let mostExplanations = 3
    /// How many descriptions of an entity are shown.
    private static let mostDescriptions = 2
    /// The longest sentence that is shown whole, in bytes.
    private static let longestSentence = 400

    /// What the text says, the most telling first; nothing if it does not have the word up to here.
    var entries: [Entry] {
        let places = self.places
        let told = entity.map(entries(of:)) ?? []
        let explained = expansion(places) + explanations(places)
        if told.isEmpty, explained.isEmpty, let first = places.first {
            return [passage("first used", sentence(at: first))]
        }
        return told + explained
    }

    /// The places of the word that may be told, in their order: as it was typed, or with the first letter in the other case.
    private var places: [TextRange] {
        let end = min(known.end, document.text.count)
        let range = TextRange(max(0, end - Self.reach), end)
        return SpacedWords.wholePlaces(of: word, in: range, of: document.text, limit: Self.mostPlaces)
    }

    // MARK: - Names

    /// The entity that has the word for one of the names told so far.
    private var entity: EntityID? {
        let sought = word.lowercased()
        var best: (id: EntityID, rank: Int)?
        for id in known.entities {
            let names = [known.name(of: id)] + known.aliases(of: id)
            guard let index = names.firstIndex(where: { $0.lowercased() == sought }) else { continue }
            let rank = known.mentions(of: id).count * 2 + (index == 0 ? 1 : 0)
            if rank > best?.rank ?? -1 { best = (id, rank) }
        }
        return best?.id
    }

    private func entries(of id: EntityID) -> [Entry] {
        let reference = EntityReference(id, in: known)
        let name = Excerpt.plain(known.name(of: id))
        let type = known.type(of: id).definition.id
        var entries = known.descriptions(of: id).prefix(Self.mostDescriptions).map { description in
            let words = Excerpt.plain(description.shown)
            return Entry(
                label: type, words: "\(name): " + (description.passage == nil ? words : "“\(words)”"),
                target: .entity(reference), place: description.passage?.start)
        }
        if entries.isEmpty, let first = known.mentions(of: id).first, let sentence = known.sentence(at: first.start) {
            let words = cut(sentence)
            entries = [
                Entry(label: type, words: "\(name): “\(words)”", target: .entity(reference), place: first.start)
            ]
        }
        return Array(entries)
    }

    // MARK: - Abbreviations

    /// What an abbreviation stands for if the text says so in brackets: "Norrvik Harbour Board (NHB)", "NHB (Norrvik Harbour
    /// Board)".
    private func expansion(_ places: [TextRange]) -> [Entry] {
        let letters = word.filter(\.isLetter)
        guard (2...10).contains(letters.count), letters.count(where: \.isUppercase) >= 2 else { return [] }
        for place in places {
            let words = wordsBeforeBracket(place, letters.count) ?? wordsInBracket(after: place)
            guard let words, Self.initials(of: words, spell: letters) else { continue }
            return [
                Entry(
                    label: "stands for", words: words.joined(separator: " "), target: .passage(place),
                    place: place.start)
            ]
        }
        return []
    }

    private func wordsBeforeBracket(_ place: TextRange, _ letters: Int) -> [String]? {
        let before = document.text.string(in: TextRange(document.text.scalarStart(at: place.start - 200), place.start))
        guard before.last == "(", document.text.string(in: TextRange(place.end, place.end + 1)) == ")" else {
            return nil
        }
        let words = before.dropLast().split(whereSeparator: \.isWhitespace).map(String.init)
        // Small words between the others have no letter of their own.
        for count in letters...letters + 3 where count <= words.count {
            let last = Array(words.suffix(count))
            if Self.initials(of: last, spell: word.filter(\.isLetter)) { return last }
        }
        return nil
    }

    private func wordsInBracket(after place: TextRange) -> [String]? {
        let end = document.text.scalarStart(at: place.end + 200)
        let after = document.text.string(in: TextRange(place.end, end)).drop(while: \.isWhitespace)
        guard after.first == "(", let close = after.firstIndex(of: ")") else { return nil }
        return after[after.index(after: after.startIndex)..<close].split(whereSeparator: \.isWhitespace).map(
            String.init)
    }

    /// Whether the first letters of the words, but for small ones, are those of the abbreviation.
    private static func initials(of words: [String], spell letters: String) -> Bool {
        let capitals = words.filter { $0.first?.isUppercase == true || words.count == letters.count }
        let spelled = capitals.flatMap { $0.split(separator: "-") }.compactMap(\.first)
        return String(spelled).lowercased() == letters.lowercased() && words.first?.first == capitals.first?.first
    }

    // MARK: - Explanations

    /// Words that follow one which is explained, and words that come before it.
    private static let cuesAfter = [
        " is a ", " is an ", " is the ", " are the ", " means ", " refers to ", " denotes ", " is defined as ",
        ", that is, ",
        ", meaning ", " is called ", " stands for ", " is any ", " are a ", ", i.e. ", " (i.e. ",
    ]
    private static let cuesBefore = [
        " called ", " known as ", " termed ", " named ", " by the name of ", " so-called ", " we mean by ", " define ",
        " called a ", " called an ", " called the ", " known as a ", " known as the ",
    ]

    private func explanations(_ places: [TextRange]) -> [Entry] {
        var entries: [Entry] = []
        for place in places where entries.count < Self.mostExplanations {
            let after = text(from: place.end, to: place.end + 24)
            let before = text(from: place.start - 24, to: place.start).filter { !"“”\"‘’'*_".contains($0) }
            let isExplained =
                Self.cuesAfter.contains { cue in after.drop { "“”\"’'*_)".contains($0) }.hasPrefix(cue) }
                || Self.cuesBefore.contains { cue in (before + " ").hasSuffix(cue) || before.hasSuffix(cue) }
            guard isExplained else { continue }
            let entry = passage("explained", sentence(at: place))
            if entries.last != entry { entries.append(entry) }
        }
        return entries
    }

    /// The text with plain white space.
    private func text(from start: Int, to end: Int) -> String {
        let text = document.text
        return Excerpt.plain(text.string(in: TextRange(text.scalarStart(at: start), text.scalarStart(at: end))))
    }

    private func passage(_ label: String, _ sentence: TextRange) -> Entry {
        Entry(label: label, words: "“\(cut(sentence))”", target: .passage(sentence), place: sentence.start)
    }

    /// The sentence that holds a place, as far as it is told; if none is known, what is around the place in its block.
    func sentence(at place: TextRange) -> TextRange {
        if let sentence = known.sentence(at: place.start) { return sentence }
        let block = document.block(at: place.start)?.range ?? place
        let text = document.text
        return TextRange(
            max(block.start, text.scalarStart(at: place.start - Self.longestSentence / 2)),
            max(place.end, min(block.end, text.scalarStart(at: place.end + Self.longestSentence / 2))))
    }

    private func cut(_ sentence: TextRange) -> String {
        let end = document.text.scalarStart(at: min(sentence.end, sentence.start + Self.longestSentence))
        return Excerpt.plain(document.text.string(in: TextRange(sentence.start, end)))
            + (end < sentence.end ? "…" : "")
    }
}
