import Model

/// Finds names by rule: runs of capitalised words, told apart by lists, head words and titles.
///
/// It needs no training, so it serves languages for which there is no model.
public struct RuleNameAnnotator: Annotator {
    /// Makes the annotator.
    public init() {}

    /// Tokens and sentences.
    public var requires: Set<AnnotatedText.Layer> { [.tokens, .sentences] }
    /// Names.
    public var assigns: Set<AnnotatedText.Layer> { [.names] }

    /// Finds the names of each sentence.
    public func annotate(_ text: inout AnnotatedText) {
        let small = smallWords(of: text)
        var names: [NameSpan] = []
        for sentence in text.sentences {
            var place = sentence.tokens.lowerBound
            while place < sentence.tokens.upperBound {
                let run = capitalisedRun(from: place, in: sentence.tokens, of: text)
                if !run.isEmpty { names += spans(in: run, of: text, sentence: sentence.tokens, small: small) }
                place = max(run.upperBound, place + 1)
            }
        }
        text.names = names
    }

    /// The words that the text also writes small: capitalised at the start of a sentence they are no names.
    private func smallWords(of text: AnnotatedText) -> Set<UInt64> {
        var small: Set<UInt64> = []
        for token in text.tokens where token.shape.contains(.word) && !token.shape.contains(.capitalised) {
            small.insert(hash(token, of: text))
        }
        return small
    }

    private func hash(_ token: Token, of text: AnnotatedText) -> UInt64 {
        text.text.withBytes { bytes in
            WordHash.continued(
                WordHash.start, lowercased: UnsafeBufferPointer(rebasing: bytes[token.start..<token.range.end]))
        }
    }

    /// The capitalised words from `start` on, with the small words and hyphens that join them.
    private func capitalisedRun(from start: Int, in sentence: Range<Int>, of text: AnnotatedText) -> Range<Int> {
        guard isName(start, of: text) else { return start..<start }
        var end = start + 1
        while end < sentence.upperBound {
            if isName(end, of: text) {
                end += 1
                continue
            }
            var joint = end
            while joint < sentence.upperBound, joint < end + 2, joins(joint, of: text) { joint += 1 }
            guard joint > end, joint < sentence.upperBound, isName(joint, of: text) else { break }
            end = joint + 1
        }
        return start..<end
    }

    private func isName(_ index: Int, of text: AnnotatedText) -> Bool {
        let token = text.tokens[index]
        guard token.shape.contains(.capitalised) else { return false }
        return token.length > 1 || text.text[token.start] != 0x49
    }

    private func joins(_ index: Int, of text: AnnotatedText) -> Bool {
        let token = text.tokens[index]
        guard token.length <= 5 else { return false }
        let word = text.string(token)
        if word == "-" { return !token.shape.contains(.spaceBefore) }
        return word == "of" || word == "&" || Gazetteer.standard.lists(word).contains(.particle)
    }

    // MARK: - From runs to names

    private func spans(
        in run: Range<Int>, of text: AnnotatedText, sentence: Range<Int>, small: Set<UInt64>
    ) -> [NameSpan] {
        var run = run
        let first = text.tokens[run.lowerBound]
        if first.shape.contains(.sentenceStart) || follows(run.lowerBound, quotationIn: text) {
            let bytes = Array(text.string(first).utf8)
            let isSmall = small.contains(hash(first, of: text)) && !first.shape.contains(.allCapitals)
            if CommonWords.startsSentence(bytes) || CommonWords.isStopWord(bytes) || isSmall && run.count == 1 {
                run = run.lowerBound + 1..<run.upperBound
            }
        }
        let titled = skipTitles(of: &run, in: text)
        while !run.isEmpty, !isName(run.lowerBound, of: text) { run = run.lowerBound + 1..<run.upperBound }
        guard !run.isEmpty else { return [] }
        return parts(of: run, in: text).compactMap { part in
            let lists = part.map { Gazetteer.standard.lists(text.string(text.tokens[$0])) }
            if lists.allSatisfy({ $0.contains(.month) }) { return nil }
            let label = label(of: part, lists: lists, titled: titled, in: text, sentence: sentence)
            return NameSpan(
                tokens: part, range: text.range(of: part), label: label, confidence: titled ? .certain : Confidence(0.6)
            )
        }
    }

    private func follows(_ index: Int, quotationIn text: AnnotatedText) -> Bool {
        index > 0 && text.tokens[index - 1].shape.contains(.punctuation)
            && !text.tokens[index].shape.contains(.spaceBefore)
    }

    /// Nationalities joined by a hyphen are names of their own.
    private func parts(of run: Range<Int>, in text: AnnotatedText) -> [Range<Int>] {
        guard run.count == 3, text.string(text.tokens[run.lowerBound + 1]) == "-" else { return [run] }
        let ends = [run.lowerBound, run.upperBound - 1]
        let areDemonyms = ends.allSatisfy { Gazetteer.standard.lists(text.string(text.tokens[$0])).contains(.demonym) }
        return areDemonyms ? ends.map { $0..<$0 + 1 } : [run]
    }

    private func skipTitles(of run: inout Range<Int>, in text: AnnotatedText) -> Bool {
        var titled = false
        while run.count > 1, Gazetteer.standard.lists(text.string(text.tokens[run.lowerBound])).contains(.title),
            text.tokens[run.lowerBound + 1].shape.contains(.capitalised)
        {
            run = run.lowerBound + 1..<run.upperBound
            titled = true
        }
        return titled
    }

    private func label(
        of run: Range<Int>, lists: [Gazetteer.Lists], titled: Bool, in text: AnnotatedText, sentence: Range<Int>
    ) -> NameSpan.Label {
        let whole = run.count == 1 ? lists[0] : Gazetteer.standard.lists(of: run, in: text)
        if titled, !(lists.last?.contains(.organisationHead) ?? false) { return .person }
        if whole.contains(.demonym), !whole.contains(.country) { return .miscellaneous }
        if whole.contains(.country) { return .place }
        if whole.contains(.person) { return .person }
        if lists.contains(where: { $0.contains(.organisationHead) }) || lists.last?.contains(.companySuffix) ?? false {
            if run.count > 1 { return .organisation }
        }
        if run.count > 1, lists[0].contains(.givenName) { return .person }
        if !whole.isDisjoint(with: [.city, .region, .place]) { return .place }
        if run.count > 1, lists.last?.contains(.placeHead) ?? false { return .place }
        if run.count > 1, !(lists.last ?? []).isDisjoint(with: [.eventHead, .workHead]) { return .miscellaneous }
        if run.count == 1, text.tokens[run.lowerBound].shape.contains(.allCapitals) { return .organisation }
        if !(lists.last ?? []).isDisjoint(with: [.surname, .givenName]) { return .person }
        return precededByPlaceWord(run.lowerBound, in: text, sentence: sentence) ? .place : .person
    }

    private func precededByPlaceWord(_ index: Int, in text: AnnotatedText, sentence: Range<Int>) -> Bool {
        guard index > sentence.lowerBound else { return false }
        return ["in", "at", "from", "near", "to"].contains(text.string(text.tokens[index - 1]))
    }
}
