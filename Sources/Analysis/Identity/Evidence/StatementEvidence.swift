import Model

/// Names that the text itself says are one: "also known as", "formerly", "nicknamed", "née", "was called".
struct StatementEvidence: EvidenceFinder {
    private static let statements: Set<String> = [
        "also known as", "also called", "better known as", "known as", "known simply as", "known professionally as",
        "commonly known as", "best known as", "formerly", "formerly known as", "previously known as", "originally",
        "originally named", "originally called", "aka", "a k a", "nicknamed", "née", "nee", "born", "born as",
        "later known as", "later", "later renamed", "now", "now known as", "now called", "renamed", "alias",
        "officially",
        "officially known as", "abbreviated as", "abbreviated", "abbreviated to", "short for", "or simply", "or",
        "shortened to", "locally known as", "pen name", "stage name", "real name", "birth name", "whose real name is",
        "whose real name was", "full name", "popularly known as", "sometimes called", "sometimes known as",
        "often called",
        "simply known as", "literally", "also spelled", "also spelt", "also written as", "also transliterated as",
        "also",
        "was known as", "was christened", "was born", "called", "was called", "is called", "is known as", "signed as",
        "wrote as", "writes as", "writing as", "wrote under name", "wrote under name of", "writing under name",
        "writing under name of", "under pen name", "under pseudonym", "under stage name", "performs as", "performed as",
        "performing as", "called herself", "called himself", "calls herself", "calls himself", "known by its initials",
        "name was", "real name was", "full name was", "christian name was", "birth name was", "was pen name of",
        "is pen name of", "was stage name of", "is stage name of", "was real name of",
    ]
    /// Statements that hold only in brackets or between commas.
    private static let weak: Set<String> = [
        "or", "born", "later", "now", "originally", "literally", "officially", "also", "known as", "called",
    ]
    /// Statements that hold only if a comma or a bracket ends the name after them: "Merrin, or Sarn, was" but not a list.
    private static let closed: Set<String> = ["or", "now", "later", "also", "called"]
    private static let callingWords: Set<String> = [
        "called", "call", "calls", "nicknamed", "named", "dubbed", "christened",
    ]
    /// So many words are in "whom all her friends called" at most.
    private static let mostWordsOfCall = 5
    private static let objects: Set<String> = ["him", "her"]

    private let names: NameReading

    static func evidence(in names: NameReading) -> [Evidence] {
        let finder = StatementEvidence(names: names)
        var lastPerson: Int?
        var lastOther: Int?
        var found: [Evidence] = []
        for place in names.table.uses.indices {
            if place > 0, let evidence = finder.statement(before: place) {
                found.append(evidence)
                found += finder.fullerNames(by: evidence)
            }
            guard names.forms[names.table.uses[place].form].key.isPerson else { continue }
            // "“Kolya,” she said. Kolya, as she called him," is somebody who was named before.
            if let last = lastPerson, names.table.uses[last].form != names.table.uses[place].form { lastOther = last }
            if let last = lastOther, let evidence = finder.calling(last, place) {
                found.append(evidence)
                found += finder.fullerNames(by: evidence)
            }
            lastPerson = place
        }
        return found
    }

    private func evidence(_ before: NameUse, _ use: NameUse) -> Evidence {
        Evidence(.statement, use.form, before.form, passage: TextRange(before.range.start, use.range.end))
    }

    /// "Mary Lamb", where the text has "Mary Tudge, née Lamb".
    private func fullerNames(by statement: Evidence) -> [Evidence] {
        let (short, full) = (names.forms[statement.first], names.forms[statement.second])
        guard short.key.isPerson, short.words.count == 1 else { return [] }
        // "Margot Morel", where the text has "Marguerite, whom they called Margot"
        if full.person?.words.count == 1, full.honorific == nil {
            let holders = names.parts.holders(of: short.words[0]).filter { $0.role == .given }
            return holders.count == 1
                ? [Evidence(.statement, holders[0].form, statement.second, passage: statement.passage)] : []
        }
        guard full.isFullName, let given = full.person?.words.first else { return [] }
        return names.parts.holders(of: short.words[0]).filter { part in
            let person = names.forms[part.form].person
            // "Stiffy Orle", where the text has "Stephanie Orle, known as Stiffy"
            let isSame = part.role == .given ? person?.surname == full.person?.surname : person?.words.first == given
            return part.role != .middle && isSame && part.form != statement.second
        }.map { Evidence(.statement, $0.form, statement.second, passage: statement.passage) }
    }

    /// What the words between two neighbouring names state.
    private func statement(before place: Int) -> Evidence? {
        let (before, use) = (names.table.uses[place - 1], names.table.uses[place])
        let (first, second) = (names.forms[before.form], names.forms[use.form])
        guard before.form != use.form, before.sentence == use.sentence, first.key.isPerson == second.key.isPerson,
            first.key.isPerson || first.label == second.label, !first.key.isFamily, !second.key.isFamily,
            let gap = NameGap(before: place, in: names, limit: 40)
        else { return nil }
        if gap.text == " (", isShortForm(second, of: first), isClosed(after: use) {
            return evidence(before, use)
        }
        if isMaidenName(second, of: first, gap, after: use) { return evidence(before, use) }
        // "Nan, as Margaret was known"
        if gap.text == ", as ", isFollowed(by: [" is known", " was known", " is called,", " was called,"], use) {
            return evidence(before, use)
        }
        if gap.text == ", ", isNamedInFull(first, as: second), isClosed(after: use), !isRow(before: place),
            place + 1 == names.table.uses.count || !isRow(before: place + 2)
        {
            return evidence(before, use)
        }
        if isDash(gap.text), isDash(after: use), first.isFullName != second.isFullName { return evidence(before, use) }
        guard gap.range.count >= 4 else { return nil }
        // "Viscount Sarn, who as Tom Orle sat in Parliament"
        if [", who as ", ", who, as "].contains(gap.text), second.isFullName { return evidence(before, use) }
        // "also known as Nan Orle and, after her marriage, as Lady Ash"
        if gap.words.first == "and", gap.words.last == "as", isKnown(as: before) { return evidence(before, use) }
        if gap.text == " was ", isForFriends(after: use) || isRealName(after: use) { return evidence(before, use) }
        let phrase = Self.plain(gap.words.filter { $0 != "the" && $0 != "s" })
        // "Captain Timókhin, formerly Dólokhov's commander"
        guard Self.statements.contains(phrase), !isPossessive(use), !isOfEarlierNoun(second, beside: before) else {
            return nil
        }
        // "Sanya, born 1985, Rick, born 1989"
        if phrase == "born", gap.text.contains(where: \.isNumber) { return nil }
        if gap.text.hasPrefix(" who ") || gap.words == ["called"], isOwner(before) { return nil }
        let isSetOff = gap.text.hasPrefix(",") || gap.text.hasPrefix(" (") || gap.text.hasPrefix(" [")
        if Self.weak.contains(phrase), !isSetOff { return nil }
        // "the Smiths, or the Joneses" are two families; "Bartholomew, or Barty" is one man.
        if first.key.isPerson, gap.words.last == "or", !isShortForm(second, of: first) { return nil }
        // "play the Ride, or the Prelude," and "in French, or Italian," are a choice.
        if first.label == .miscellaneous,
            gap.text.hasSuffix(" or the ") || gap.text.hasSuffix(" or ") && isGroup(first, second)
        {
            return nil
        }
        if Self.closed.contains(phrase), gap.text.hasPrefix(","), !isClosed(after: use) || isRow(before: place) {
            return nil
        }
        return evidence(before, use)
    }

    private func isKnown(as use: NameUse) -> Bool {
        names.text.phrase(in: TextRange(max(0, use.start - 10), use.start)).hasSuffix("known as ")
    }

    private static let dashes = ["--", " -- ", "—", " — ", " – "]

    /// "Ted--Theodore Orle--"
    private func isDash(_ gap: String) -> Bool { Self.dashes.contains(gap) }

    private func isDash(after use: NameUse) -> Bool {
        let end = min(names.text.text.count, use.range.end + 5)
        let after = names.text.phrase(in: TextRange(use.range.end, end))
        return Self.dashes.contains { after.hasPrefix($0) }
    }

    /// "Mrs. Gorm, Mattie Gorm,", "Aunt Agatha, Mrs. Gorm,"
    private func isNamedInFull(_ titled: NameForm, as full: NameForm) -> Bool {
        if titled.honorific?.isRelative == true, titled.words.count == 1 {
            return full.honorific?.kind == .married && titled.honorific?.gender == .female
        }
        return titled.honorific != nil && !titled.isFullName && !titled.isHusbandsName && full.honorific == nil
            && full.isFullName && full.person?.surname == titled.words.last && full.words.count > 1
    }

    /// Whether lists know one of the two as a people or a language.
    private func isGroup(_ first: NameForm, _ second: NameForm) -> Bool {
        [first, second].contains { Gazetteer.standard.lists($0.key.words).contains(.demonym) }
    }

    /// The words of a statement without what may differ: "who was known to his friends as" is "was known as".
    private static func plain(_ words: [String]) -> String {
        var words = words[...]
        if words.count > 1, words.first == "who" { words.removeFirst() }
        if words.last == "as", let known = words.firstIndex(of: "known") { words = words[...known] + ["as"] }
        return words.joined(separator: " ")
    }

    /// Whether a given name in brackets begins as the one before it does: "Pieter (Piet)".
    private func isShortForm(_ short: NameForm, of long: NameForm) -> Bool {
        short.key.isPerson && long.key.isPerson && short.words.count == 1 && long.words.count == 1
            && short.honorific == nil && short.words[0].prefix(3) == long.words[0].prefix(3)
    }

    /// "Mrs. Ash, who had been a Miss Ada Orle", "Mrs. Ash had been Ada Orle", "Mrs. Ash, Ada Orle that was,", "Ada Ash when she was Ada Orle"
    private func isMaidenName(_ maiden: NameForm, of wife: NameForm, _ gap: NameGap, after use: NameUse) -> Bool {
        if gap.text == " when she was " {
            return wife.isFullName && maiden.isFullName && wife.person?.words.first == maiden.person?.words.first
        }
        guard wife.honorific?.kind == .married else { return false }
        if gap.text == ", " { return isFollowed(by: [" that was", " as was"], use) }
        if gap.text == " had been a " { return maiden.honorific?.kind == .unmarried && maiden.isFullName }
        if gap.text == " had been " { return maiden.isFullName && maiden.person?.givenNameGender != .male }
        return maiden.honorific?.kind == .unmarried
            && [", who had been ", ", who had been a ", ", who was once "].contains(gap.text)
    }

    private func isFollowed(by phrases: [String], _ use: NameUse) -> Bool {
        let after = names.text.phrase(
            in: TextRange(use.range.end, min(names.text.text.count, use.range.end + Self.longestPhrase)))
        return phrases.contains { after.hasPrefix($0) }
    }

    private static let longestPhrase = 12

    private func isClosed(after use: NameUse) -> Bool {
        guard use.range.end < names.text.text.count else { return true }
        return ",);.".utf8.contains(names.text.text[use.range.end]) || isFollowed(by: [" ("], use)
    }

    /// "Élisabeth Morel was Babette to her friends", "to the whole valley".
    private func isForFriends(after use: NameUse) -> Bool {
        let end = min(names.text.text.count, use.range.end + 30)
        let words = names.text.text.string(in: TextRange(use.range.end, end)).split(whereSeparator: { !$0.isLetter })
            .prefix(3).map(String.init)
        guard words.count >= 2, words[0] == "to" else { return false }
        return Self.everybody.contains(words[1])
            || words.count == 3 && Self.owners.contains(words[1])
                && Self.familiars.contains { words[2].hasPrefix($0) }
    }

    /// "Hotta was Porcupine’s real name."
    private func isRealName(after use: NameUse) -> Bool {
        let end = min(names.text.text.count, use.range.end + 20)
        let after = names.text.phrase(in: TextRange(use.range.end, end))
        return ["real", "true", "full", "proper"].contains { after.dropFirst().hasPrefix("s \($0) name") }
    }

    private static let everybody: Set<String> = ["all", "everyone", "everybody"]
    private static let owners: Set<String> = ["his", "her", "their", "the"]
    private static let familiars = [
        "friend", "famil", "intimate", "parent", "brother", "sister", "colleague", "whole", "world", "village",
        "regiment",
    ]

    private func isPossessive(_ use: NameUse) -> Bool {
        let after = names.text.text.string(
            in: TextRange(use.range.end, min(names.text.text.count, use.range.end + 4)))
        return after.hasPrefix("'s") || after.hasPrefix("’s")
    }

    /// Whether the head of a name is a noun before the other name: "the pier below Sarn Cliff, known as Holm Pier".
    private func isOfEarlierNoun(_ form: NameForm, beside before: NameUse) -> Bool {
        guard !form.key.isPerson, form.words.count > 1, let head = form.words.last,
            !names.forms[before.form].words.contains(head)
        else { return false }
        let sentence = names.text.range(of: names.text.sentences[before.sentence].tokens)
        return names.text.text.string(in: TextRange(sentence.start, before.range.start))
            .split(whereSeparator: { !$0.isLetter }).contains { $0 == head }
    }

    /// "The child of Abel who was called Ivo": the noun before "of" is called so, and not its owner.
    private func isOwner(_ use: NameUse) -> Bool {
        let start = use.start
        return names.text.phrase(in: TextRange(max(0, start - 5), start)).hasSuffix(" of ")
    }

    private func isRow(before place: Int) -> Bool {
        guard place > 1, let gap = NameGap(before: place - 1, in: names) else { return false }
        return gap.text.hasPrefix(", ") && gap.text.utf8.count <= 8
    }

    /// "Alexander, the youngest of three, was called Sasha", "His neighbours called him Abu Harith", "Mitya, as his brothers
    /// called him", "Her real name was Dolores Quint": said of the person who was named last before.
    private func calling(_ last: Int, _ place: Int) -> Evidence? {
        let (before, use) = (names.table.uses[last], names.table.uses[place])
        guard before.form != use.form,
            use.sentence - before.sentence <= 1, use.titles.isEmpty || hasTitleOfGivenName(use) || isNamedAnew(place),
            use.range.start > before.range.end, use.range.start - before.range.end <= 160,
            !names.forms[before.form].key.isFamily, !names.forms[use.form].key.isFamily
        else { return nil }
        let range = TextRange(before.range.end, hasTitleOfGivenName(use) ? use.start : use.range.start)
        guard mayCall(range) || isFollowedByAs(use), !isCalledSo(use, by: before.form, after: place) else { return nil }
        let gap = names.text.phrase(in: range)
        // "Alice asked. 'We called him Tortoise": whoever speaks then does not speak of who was named before.
        guard !opensSpeech(gap) || isSelf(before) else { return nil }
        let words = gap.lowercased().split(whereSeparator: { !$0.isLetter }).map(String.init)
        guard words.count >= 2 else { return isCalledSo(use, of: before) ? evidence(before, use) : nil }
        let (word, previous) = (words[words.count - 1], words[words.count - 2])
        if word == "me", Self.callingWords.contains(previous), isSelf(before) { return evidence(before, use) }
        if Self.objects.contains(word), Self.callingWords.contains(previous), !endsSentence(gap) {
            if names.forms[before.form].gender.gender.map({ $0 != (word == "him" ? .male : .female) }) == true {
                return nil
            }
            // "Their son was baptised, and Kitty called him Mitya."
            if words.count == 2, gap.first == " " { return nil }
            // "He saw the Baron's house. They called her Ann.": the owner is not spoken of any more; nor may "him" of the next sentence be
            // somebody who gets a name that is another's already.
            let isOther = isPossessive(before) || names.forms[use.form].firstRange.start < use.range.start
            return before.sentence != use.sentence && isOther ? nil : evidence(before, use)
        }
        if ["called", "nicknamed", "dubbed"].contains(word), ["was", "is", "been"].contains(previous),
            gap.first == ",", !words.contains("as"), !words.contains("another"), before.sentence == use.sentence
        {
            return evidence(before, use)
        }
        // "Marguerite, whom they called Margot", "Adolphus, the eldest son, whom they called Dolly", but not "Adolphus, and a man whom they
        // called Lumpy"
        if ["called", "nicknamed", "dubbed", "call"].contains(word), gap.first == ",",
            let whom = words.suffix(Self.mostWordsOfCall).firstIndex(of: "whom"), before.sentence == use.sentence,
            !words[..<whom].contains("and")
        {
            return evidence(before, use)
        }
        if word == "was" || word == "is", previous == "name", words.count >= 4,
            ["his", "her", "whose"].contains(words[words.count - 4]),
            ["real", "full", "true", "christian", "birth"].contains(words[words.count - 3])
        {
            return evidence(before, use)
        }
        return isCalledSo(use, of: before) ? evidence(before, use) : nil
    }

    /// "I'm Josephine", "my name is Josephine"
    private func isSelf(_ use: NameUse) -> Bool {
        let before = names.text.phrase(in: TextRange(max(0, use.start - 9), use.start)).lowercased()
        return ["i'm ", "i’m ", "i am ", " name is ", "name's ", "name’s "].contains { before.hasSuffix($0) }
    }

    /// "as his brother called him. Orr": the name is of the next sentence.
    private func endsSentence(_ gap: String) -> Bool {
        gap.reversed().prefix { !$0.isLetter }.contains { ".;!?".contains($0) }
    }

    /// Whether the letters of "call", "name", "dubb" or "christ" are in `range`: nothing else says how somebody is called.
    private func mayCall(_ range: TextRange) -> Bool {
        names.text.text.withBytes { bytes in
            (range.start..<max(range.start, range.end - 3)).contains { place in
                let word = (0..<4).reduce(UInt32(0)) { $0 << 8 | UInt32(bytes[place + $1] | 0x20) }
                return Self.callingLetters.contains(word)
            }
        }
    }

    private static let callingLetters = ["call", "name", "dubb", "chri"].map { letters in
        letters.utf8.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    }

    private func isFollowedByAs(_ use: NameUse) -> Bool {
        let end = min(names.text.text.count, use.range.end + 6)
        return names.text.phrase(in: TextRange(use.range.end, end)).hasPrefix(", as ")
    }

    /// Whether a quotation begins in `gap`, and not with the name after it.
    private func opensSpeech(_ gap: String) -> Bool {
        var isWord = true
        for letter in gap.dropLast(2) {
            if "\"“«`".contains(letter) || !isWord && "'‘".contains(letter) { return true }
            isWord = letter.isLetter
        }
        return false
    }

    /// "They called her Cousin Bess": with such a title somebody has a name of her own.
    private func hasTitleOfGivenName(_ use: NameUse) -> Bool {
        names.forms[use.form].honorific?.precedesGivenName ?? false
    }

    /// "Miss Trotwood, or Miss Betsey, as my poor mother called her"
    private func isNamedAnew(_ place: Int) -> Bool {
        guard place > 0, let gap = NameGap(before: place, in: names) else { return false }
        return gap.text == ", or " && isCalledSo(names.table.uses[place])
    }

    /// "Nan, as Miss Rivers called her": she is not Miss Rivers.
    private func isCalledSo(_ use: NameUse, by caller: Int, after place: Int) -> Bool {
        guard isFollowedByAs(use), place + 1 < names.table.uses.count else { return false }
        let next = names.table.uses[place + 1]
        return next.form == caller && next.sentence == use.sentence && isCalledSo(use)
    }

    /// Whether others call the person before a name by it. A full name that begins the next sentence may be somebody else's. So may
    /// a name that follows that of the listener ("Dear Tom, Dolly, as he calls her, is here").
    private func isCalledSo(_ use: NameUse, of before: NameUse) -> Bool {
        isCalledSo(use) && !isAddressed(before)
            && (before.sentence == use.sentence || !names.forms[use.form].isFullName)
    }

    /// "dear Tom,"
    private func isAddressed(_ use: NameUse) -> Bool {
        LastWord(of: TextRange(max(0, use.start - 6), use.start), in: names.text.text) == .letters("dear")
    }

    /// "Mitya, as his brothers called him", "Hetta, as she was usually called"
    private func isCalledSo(_ use: NameUse) -> Bool {
        let end = min(names.text.text.count, use.range.end + 60)
        let after = names.text.phrase(in: TextRange(use.range.end, end))
        guard after.hasPrefix(", as ") else { return false }
        let clause = after.dropFirst(2).prefix { !",.;:".contains($0) }
        let words = clause.split(whereSeparator: { !$0.isLetter }).map(String.init)
        guard words.count >= 4, let last = words.last else { return false }
        if ["he", "she"].contains(words[1]), words[2] == "was" || words[2] == "is" {
            return Self.callingWords.contains(last)
        }
        return Self.objects.contains(last) && Self.callingWords.contains(words[words.count - 2])
    }
}
