import Model

/// Given names that the recogniser left out before a single name of a person.
struct GivenNameJoints {
    let text: AnnotatedText
    let words: DocumentWords
    let pairs: NamePairs
    let calendar: CalendarNames
    let clauses: ClauseReader

    /// Whether the token at `index`, which is beside a single name of a person, is the given name before it: one that opens a
    /// statement, where the recogniser takes "Will" for a verb, one with an apostrophe inside ("N’Golo"), or one that no list has.
    func isGivenName(_ index: Int) -> Bool {
        let token = text.tokens[index]
        guard token.shape.contains(.capitalised), text.tokens[index + 1].shape.contains(.spaceBefore) else {
            return false
        }
        let form = words.form(of: index)
        if form.isListed(in: [.month, .title]) { return false }
        if CommonWords.startsSentence(text.string(token).utf8) { return false }
        if calendar.isApposition(index, comma: index - 1) { return true }
        if token.shape.contains(.sentenceStart), form.isListed(in: .givenName) {
            return index + 2 < text.tokens.count
                && (clauses.isVerb(index + 2)
                    || Vocabulary.standard.classes(of: text.keywords[index + 2]).contains(.auxiliary))
        }
        return isUnknownName(index)
            || text.text.string(in: token.range).split(whereSeparator: { "'’".contains($0) })
                .dropFirst().contains { $0.count > 2 && $0.first?.isUppercase == true }
    }

    /// "Pedrito Orle", where the text has General Orle: a word that is written small nowhere and that no list has, after a word without a
    /// capital, before a name that the text has after titles and that is no given name.
    private func isUnknownName(_ index: Int) -> Bool {
        let (form, surname) = (words.form(of: index), words.form(of: index + 1))
        guard index > 0, !text.opensSentence(index), form.tokenShape.isSuperset(of: [.word, .capitalised]),
            !form.tokenShape.contains(.allCapitals), !form.isRecased, form.length > 3, form.lists == 0,
            words.cases(of: form).small == 0, Vocabulary.standard.classes(of: text.keywords[index]).isEmpty
        else { return false }
        return !text.tokens[index - 1].shape.contains(.capitalised) && words.cases(of: surname).afterTitle > 0
            && !text.isListedGivenName(index + 1)
    }
}
