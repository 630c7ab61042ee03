import Model

/// Reads name spans: takes titles and determiners off, folds the words, and enters each name into a table.
struct NameReader {
    /// What a written name is, whatever stands around it; kept for each distinct spelling.
    private struct Spelling {
        /// Bytes before and after the name proper.
        var leading: Int
        var trailing: Int
        /// Bytes of titles within the span, before the name proper.
        var titleStart: Int
        var words: String
        var display: String
        var title: Honorific?
        var hasDeterminer: Bool
        /// The first of several folded words; nil for one word.
        var firstWord: Substring?
        /// The last of the folded words.
        var lastWord: Substring = ""

        /// The same with its first and last word.
        var divided: Spelling {
            var divided = self
            let space = UInt8(ascii: " ")
            divided.firstWord = words.utf8.firstIndex(of: space).map { words[..<$0] }
            divided.lastWord = words.utf8.lastIndex(of: space).map { words[words.index(after: $0)...] } ?? words[...]
            return divided
        }
    }

    /// How a spelling is read.
    private enum Sort: UInt64 { case person, thing, thingWithEnding }

    private let text: AnnotatedText
    private var spellings: [Spelling] = []
    /// The index of a spelling by the hash of its bytes and how it is read.
    private var indices: [UInt64: Int] = [:]
    /// The last words of all names that the recogniser takes for persons.
    private var lastWordsOfPersons: Set<String> = []
    /// The last words of the names of persons that are more than one word.
    private var familyNames: Set<String> = []
    /// Whether "M." is a title in the text: it has other French titles.
    private let isFrench: Bool

    /// A reader of the names of `text`.
    init(_ text: AnnotatedText) {
        self.text = text
        isFrench = FrenchTitles.areIn(text)
    }

    /// The table of `spans`, use by use in their order.
    static func table(of spans: [NameSpan], in text: AnnotatedText) -> NameTable {
        var reader = NameReader(text)
        var table = NameTable()
        table.uses.reserveCapacity(spans.count)
        let hasMaidenNames = spans.contains { reader.isMaidenName($0) }
        for span in spans where span.label == .person {
            let spelling = reader.spelling(of: span.range, .person)
            if !spelling.lastWord.isEmpty { reader.lastWordsOfPersons.insert(String(spelling.lastWord)) }
            if hasMaidenNames, spelling.firstWord != nil { reader.familyNames.insert(String(spelling.lastWord)) }
        }
        var sentence = 0
        for span in spans {
            while sentence + 1 < text.sentences.count,
                text.sentences[sentence].tokens.upperBound <= span.tokens.lowerBound
            {
                sentence += 1
            }
            reader.read(span, sentence: sentence, into: &table)
        }
        return table
    }

    private mutating func read(_ span: NameSpan, sentence: Int, into table: inout NameTable) {
        var span = span
        if isMaidenName(span) {
            span.label = .person
            if familyNames.contains(String(self.spelling(of: span.range, .person).lastWord)) { span.sense = .maiden }
        }
        if span.label == .person, let end = endOfGeneration(after: span.tokens.upperBound) {
            span.range = TextRange(span.range.start, end)
        }
        let (spelling, label) = spelling(of: span)
        let isPerson = label == .person
        let range = TextRange(span.range.start + spelling.leading, span.range.end - spelling.trailing)
        let before = NameSurroundings(text, before: span.tokens.lowerBound, isPerson: isPerson)
        var titles = TextRange(span.range.start + spelling.titleStart, range.start)
        if spelling.titleStart == spelling.leading { titles = before.titles ?? TextRange(range.start, range.start) }
        if let outer = before.titles { titles.start = min(titles.start, outer.start) }
        let title = spelling.title.map { $0.after(before.title) } ?? before.title
        let isDefinite = before.isDefinite || spelling.hasDeterminer
        var key = NameForm.Key(
            words: spelling.words, isPerson: isPerson, title: nil, isFamily: false, sense: span.sense)
        if isPerson, let title, title.kind != .modifier { key.title = title.word }
        if isPerson, isDefinite, title == nil, !spelling.words.contains(" "), spelling.words.hasSuffix("s"),
            !spelling.words.hasSuffix("ss")
        {
            key.isFamily = true
        }
        if key.title == Self.sisters.title, text.text.string(in: titles).hasPrefix(Self.sisters.written) {
            key.isFamily = true
        }
        let form = table.form(key, display: spelling.display)
        if table.forms[form].useCount == 0 { table.forms[form].firstRange = range }
        table.forms[form].useCount += 1
        table.forms[form].offer(display: spelling.display)
        table.forms[form].labelWeights[Int(label.rawValue)] += Float(span.confidence.share) + 0.01
        if isDefinite { table.forms[form].definiteCount += 1 }
        if label == .place, spelling.hasDeterminer, text.text[span.range.start + 1] == UInt8(ascii: "h") {
            table.forms[form].articleCount += 1
        }
        if let preposition = preposition(before: span.tokens.lowerBound) {
            table.forms[form].placeCount += 1
            if Self.insidePrepositions.contains(preposition) { table.forms[form].insideCount += 1 }
        }
        if label == .miscellaneous, isSetOff(span.range), !isSpeech(before: span.tokens.upperBound) {
            table.forms[form].titleCount += 1
        }
        if label == .miscellaneous, PeopleContext(text).holds(span.tokens) { table.forms[form].peopleCount += 1 }
        if titles.count > 0, isPerson {
            for word in text.text.string(in: titles).split(whereSeparator: { $0.isWhitespace }) {
                table.forms[form].titles.insert(WordFolding.fold(word))
            }
        }
        table.uses.append(
            NameUse(
                range: range, tokens: span.tokens, form: form, titles: titles, sentence: sentence,
                confidence: span.confidence))
    }

    /// "the Misses Bennet" are the Miss Bennets.
    private static let sisters = (title: "miss", written: "Misses")

    /// Where "the elder", "the younger", "senior" or "junior" ends that begins at a token and belongs to the name before it: "Holbein
    /// the younger painted", but not "Ann, the younger" or "Ann the younger sister".
    private func endOfGeneration(after token: Int) -> Int? {
        guard token < text.tokens.count else { return nil }
        let hasArticle = text.keywords[token] == Vocabulary.the
        let word = hasArticle ? token + 1 : token
        guard word < text.tokens.count, (5...7).contains(text.tokens[word].length),
            isGeneration(text.string(text.tokens[word]).lowercased(), hasArticle: hasArticle)
        else { return nil }
        let end = text.tokens[word].range.end
        // "Pliny the Younger wrote"
        if text.tokens[word].shape.contains(.capitalised) { return end }
        guard word + 1 < text.tokens.count, text.tokens[word + 1].shape.contains(.word) else { return end }
        let next = Vocabulary.standard.classes(of: text.keywords[word + 1])
        let isNoun =
            next.isEmpty
            ? !text.string(text.tokens[word + 1]).hasSuffix("ed")
            : !next.isDisjoint(with: [.family, .role, .generic, .honorific])
        return isNoun ? nil : end
    }

    private func isGeneration(_ word: String, hasArticle: Bool) -> Bool {
        hasArticle ? PersonName.generations.contains(word) : PersonName.spelledSuffixes[word] != nil
    }

    /// Whether "née" is before a name.
    private func isMaidenName(_ span: NameSpan) -> Bool {
        guard span.tokens.lowerBound > 0, (3...4).contains(text.tokens[span.tokens.lowerBound - 1].length) else {
            return false
        }
        return ["née", "nee"].contains(text.string(text.tokens[span.tokens.lowerBound - 1]))
    }

    private static let prepositions = Set(
        [
            "in", "at", "near", "from", "toward", "towards", "outside", "around", "across", "via", "into", "through",
        ].map(WordHash.exact))

    private static let insidePrepositions = Set(
        ["in", "into", "outside", "across", "via", "through"].map(WordHash.exact))

    /// The hash of the preposition of place before a token, or nil.
    private func preposition(before token: Int) -> UInt64? {
        guard token > 0, text.tokens[token - 1].length >= 2, text.tokens[token - 1].length <= 7,
            text.tokens[token - 1].shape.contains(.word)
        else { return nil }
        let range = text.tokens[token - 1].range
        let hash = text.text.withBytes { bytes in
            WordHash.finished(
                WordHash.continued(
                    WordHash.start, exact: UnsafeBufferPointer(rebasing: bytes[range.start..<range.end])))
        }
        return Self.prepositions.contains(hash) ? hash : nil
    }

    /// Whether a name is emphasised or the only thing between quotation marks.
    private func isSetOff(_ range: TextRange) -> Bool {
        if text.emphasisIndex(around: range) != nil { return true }
        let before = text.text.string(in: TextRange(max(0, range.start - 3), range.start)).last
        let after = text.text.string(in: TextRange(range.end, min(text.text.count, range.end + 4)))
            .first { !",.;:!?".contains($0) }
        switch before {
        case "\"", "“", "«", "‘": return after.map { "\"”»’".contains($0) } ?? false
        default: return false
        }
    }

    /// Whether a verb of saying is next to the first word after a token, so that "“Poor Ann,” said Tom" has no title of a work.
    private func isSpeech(before token: Int) -> Bool {
        let next = text.tokens[token...].prefix(Self.mostMarks + 1).firstIndex { $0.shape.contains(.word) }
        guard let next else { return false }
        return (next...min(next + 1, text.tokens.count - 1)).contains {
            Vocabulary.standard.classes(of: text.keywords[$0]).contains(.saying)
        }
    }

    /// So many marks end a speech at most.
    private static let mostMarks = 3

    /// What the words of a span are, and of which class: a title before a word that ends a person's name elsewhere makes a
    /// person of what the recogniser takes for something else.
    private mutating func spelling(of span: NameSpan) -> (spelling: Spelling, label: NameSpan.Label) {
        if span.label == .person { return (spelling(of: span.range, .person), .person) }
        let thing = spelling(of: span.range, span.label == .miscellaneous ? .thing : .thingWithEnding)
        guard let first = thing.firstWord, span.sense == .usual,
            opensPerson(String(first), isKnown: lastWordsOfPersons.contains(String(thing.lastWord)))
                || FrenchTitles.makePeer(thing.display)
        else { return (thing, span.label) }
        return (spelling(of: span.range, .person), .person)
    }

    /// Whether a folded word before another makes a person of it: "Mr.", and before a word that ends a person's name elsewhere any
    /// title, and "old" and the like.
    private func opensPerson(_ word: String, isKnown: Bool) -> Bool {
        guard let title = Honorific.named(word) else { return isKnown && Self.adjectives.contains(word) }
        return isKnown && title.kind != .modifier || ["mr", "mrs", "ms", "miss"].contains(title.word)
    }

    /// - Parameter sort: with its ending if "'s" at the end is part of the name, as `PossessiveNames` has found.
    private mutating func spelling(of range: TextRange, _ sort: Sort) -> Spelling {
        let hash = text.text.withBytes { bytes in
            WordHash.continued(WordHash.start, exact: UnsafeBufferPointer(rebasing: bytes[range.start..<range.end]))
        }
        let key = WordHash.combined(WordHash.finished(hash), sort.rawValue)
        if let index = indices[key] { return spellings[index] }
        let spelling = Self.spelling(
            of: text.text.string(in: range), isPerson: sort == .person, keepsEnding: sort == .thingWithEnding,
            isFrench: isFrench
        ).divided
        indices[key] = spellings.count
        spellings.append(spelling)
        return spelling
    }

    // MARK: - One spelling

    private static let determiners: Set<String> = [
        "the", "this", "that", "my", "your", "his", "her", "its", "our", "their",
    ]

    /// Words before a person's name that are no part of it.
    private static let adjectives: Set<String> = [
        "old", "young", "poor", "dear", "frenchman", "englishman", "irishman", "scotsman", "welshman", "dutchman",
    ]

    private static func spelling(of written: String, isPerson: Bool, keepsEnding: Bool, isFrench: Bool) -> Spelling {
        let parts = words(of: written[...])
        var first = 0
        var hasDeterminer = false
        if parts.count > 1, parts[0].utf8.count <= 5, determiners.contains(parts[0].lowercased()) {
            hasDeterminer = true
            first = 1
        }
        let titleStart = first
        var title: Honorific?
        if isPerson, first + 1 < parts.count, adjectives.contains(parts[first].lowercased()) { first += 1 }
        // "la Baronne de Sarn"
        if isPerson, FrenchTitles.followArticle(parts[first...]) { first += 1 }
        while isPerson, first + 1 < parts.count, let found = Honorific.named(WordFolding.fold(parts[first])),
            isTitle(parts[first], before: parts[(first + 1)...], isFrench: isFrench)
        {
            if found.kind != .modifier || title == nil { title = found.after(title) }
            first += 1
            // "M. le Chevalier des Essart"
            if FrenchTitles.followArticle(parts[first...]) { first += 1 }
        }
        // "Chief Justice" and "Lord Chancellor" name someone by the title itself.
        if first == parts.count - 1, first > titleStart, Honorific.named(WordFolding.fold(parts[first])) != nil {
            first = titleStart
            title = nil
        }
        guard first < parts.count else {
            return Spelling(
                leading: 0, trailing: 0, titleStart: 0, words: written.lowercased(), display: written, title: nil,
                hasDeterminer: false)
        }
        var last = parts[parts.count - 1]
        if let ending = ending(of: last), last.count > ending.count + 1,
            !keepsEnding || isKnownWithoutEnding(parts[first...])
        {
            last = last.dropLast(ending.count)
        }
        let display = written[parts[first].startIndex..<last.endIndex]
        return Spelling(
            leading: written.utf8.distance(from: written.startIndex, to: display.startIndex),
            trailing: written.utf8.distance(from: display.endIndex, to: written.endIndex),
            titleStart: written.utf8.distance(from: written.startIndex, to: parts[titleStart].startIndex),
            words: folded(display), display: joined(display), title: title, hasDeterminer: hasDeterminer)
    }

    /// The ending of a possessive: an apostrophe, or one with "s" after it. By bytes, since comparing characters costs more than
    /// all the rest.
    private static func ending(of word: Substring) -> String? {
        let hasLetter = word.utf8.last == UInt8(ascii: "s")
        let rest = hasLetter ? word.utf8.dropLast() : word.utf8[...]
        if rest.last == UInt8(ascii: "'") { return hasLetter ? "'s" : "'" }
        guard rest.last == 0x99, rest.suffix(3).elementsEqual("’".utf8) else { return nil }
        return hasLetter ? "’s" : "’"
    }

    /// Whether a list knows a name with "'s" as a place without it ("Iran’s").
    private static func isKnownWithoutEnding(_ parts: ArraySlice<Substring>) -> Bool {
        guard let last = parts.last, ending(of: last)?.utf8.last == UInt8(ascii: "s") else { return false }
        let name = (parts.dropLast() + [last.dropLast(2)]).joined(separator: " ")
        return !Gazetteer.standard.lists(name).isDisjoint(with: [.country, .place])
    }

    /// Whether a word that may be a title is one before these: a name or a particle follows. "M." is an initial before others.
    private static func isTitle(_ word: Substring, before rest: ArraySlice<Substring>, isFrench: Bool) -> Bool {
        guard let next = rest.first, let letter = next.first else { return false }
        if word == "M." || word == "M" {
            let isInitial = next.utf8.count == 2 && next.hasSuffix(".")
            return isFrench && !isInitial || rest.contains { frenchParticles.contains(String($0)) }
                || next.hasPrefix("d’")
                || next.hasPrefix("d'")
        }
        // "Madame la Comtesse de Sarn"
        if FrenchTitles.followArticle(rest) { return true }
        // "Earl Lee", "Donna Lee", but "Donna Elvira".
        if word == "Earl" || word == "Donna" && !SortedWordList.givenNameGenders.holds(next.lowercased()) {
            return false
        }
        return letter.isUppercase || !letter.isLetter || rest.count > 1 && titledParticles.contains(String(next))
            || next.hasPrefix("d’") || next.hasPrefix("d'")
    }

    private static let frenchParticles: Set<String> = ["de", "du", "des", "la", "le"]
    /// Particles that may follow a title and begin a family name; "of" belongs to the title.
    private static let titledParticles: Set<String> = [
        "de", "du", "des", "von", "van", "zu", "di", "da", "della", "del", "al", "el", "bin", "ibn",
    ]

    /// The folded words of a name; a name of punctuation alone stands for itself.
    static func folded(_ name: Substring) -> String {
        if name.utf8.areWordsOfLetters { return String(decoding: name.utf8.lazy.map { $0 | 0x20 }, as: UTF8.self) }
        let words = name.unicodeScalars.split(whereSeparator: { isSpace($0) || isBracketOrMark($0) })
        let folded = words.map { Substring($0) }.map { $0 == "&" ? "and" : WordFolding.fold($0) }.filter { !$0.isEmpty }
        return folded.isEmpty ? String(name) : folded.joined(separator: " ")
    }

    /// The folded words of a name without a determiner before it.
    static func key(of name: String) -> String {
        let words = folded(name[...])
        guard let space = words.firstIndex(of: " "), determiners.contains(String(words[..<space])) else { return words }
        return String(words[words.index(after: space)...])
    }

    /// A name on one line, its words without marks of italics: "Robin Adair" for "Robin_ _Adair".
    private static func joined(_ name: Substring) -> String {
        if isPlain(name), !name.utf8.contains(UInt8(ascii: "_")) { return String(name) }
        let parts = words(of: name)
        let joined = parts.count > 1 ? parts.map(withoutMarks).joined(separator: " ") : String(name)
        guard joined.unicodeScalars.contains(where: BaseLetter.isInvisible) else { return joined }
        return String(String.UnicodeScalarView(joined.unicodeScalars.filter { !BaseLetter.isInvisible($0) }))
    }

    private static func withoutMarks(_ word: Substring) -> Substring {
        var word = word
        while word.utf8.count > 1, word.utf8.first == UInt8(ascii: "_") { word.removeFirst() }
        while word.utf8.count > 1, word.utf8.last == UInt8(ascii: "_") { word.removeLast() }
        return word
    }

    /// Whether there is nothing but ASCII, without controls and with single spaces between words.
    private static func isPlain(_ name: Substring) -> Bool { name.utf8.areWords { $0 > 0x20 && $0 < 0x7F } }

    /// The words of a name as written. By bytes or scalars, since splitting by characters costs more than all the rest.
    private static func words(of name: Substring) -> [Substring] {
        if isPlain(name) { return name.utf8.spacedWords }
        return name.unicodeScalars.split(whereSeparator: isSpace).map { Substring($0) }
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20, 0x09...0x0D, 0x85, 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }

    private static func isBracketOrMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "/", "(", ")", "[", "]", "\"", "“", "”", "«", "»", ",", ";", ":": true
        default: false
        }
    }
}
