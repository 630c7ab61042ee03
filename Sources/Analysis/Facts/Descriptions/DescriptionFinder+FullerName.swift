import Model

/// What a longer form of a name tells of who or what bears it.
extension DescriptionFinder {
    /// "Prince Basil Ash", "Sarn Castle": a rank or a kind beside a name that is shown without it.
    mutating func fullerName(_ mention: SentenceReader.Mention) {
        switch mention.type {
        case .person:
            let start = sentence.start(withTitles: mention)
            // "Attorney-General Ash" is no general.
            if sentence.isHyphen(start - 1) { return }
            guard Vocabulary.ranks.contains(sentence.text.keywords[start]),
                sentence.shape(start).contains(.capitalised), mention.tokens.upperBound - start > 1
            else { return }
            add(nameFrom: start, to: mention, told: start)
        case .place, .organisation:
            let last = mention.tokens.upperBound - 1
            let (sort, isPlural) = phrases.sort(of: last, from: last)
            guard mention.tokens.count > 1, sort == (mention.type == .place ? .place : .organisation), !isPlural else {
                return
            }
            add(nameFrom: mention.tokens.lowerBound, to: mention, told: last)
        case .group, .event, .work, .product, .law, .other: return
        }
    }

    /// Takes the name from `start` on, unless the shown name has the word at `told` too.
    private mutating func add(nameFrom start: Int, to mention: SentenceReader.Mention, told: Int) {
        let word = sentence.text.string(sentence.text.tokens[told])
        let shown = sentence.text.entities[Int(mention.entity.index)].name.split { !$0.isLetter }
        guard !shown.contains(where: { $0.lowercased() == word.lowercased() }) else { return }
        add(start..<mention.tokens.upperBound, to: mention.entity, 0.45, head: told, manner: .name)
    }
}
