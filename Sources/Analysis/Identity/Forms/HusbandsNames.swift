/// Finds the wives who are called by their husbands' names, where the given name is in no list of men's names: "Mrs. Bentley Ash"
/// beside "Bentley Ash", of whom the text says "he", or "her son Bentley"; and "Rahmat Begum", where "Rahmat" is no woman's name.
enum HusbandsNames {
    /// Marks their forms in `table`.
    static func mark(_ table: inout NameTable) {
        markTitledAfterName(in: &table)
        markLadies(in: &table)
        let husbands = Set(table.forms.filter(isMan).map(\.key.words))
        let men = Set(table.forms.filter(isCalledMan).map(\.key.words))
        var namesakes: Set<String> = []
        for index in table.forms.indices where table.forms[index].honorific?.kind == .married {
            let words = table.forms[index].words
            // "Mme. de Vale" has but a family name.
            if words.count > 1, husbands.contains(table.forms[index].key.words) || men.contains(words[0]),
                table.forms[index].person?.isFamilyName == false
            {
                table.forms[index].isHusbandsName = true
                namesakes.insert(table.forms[index].key.words)
            }
        }
        for index in table.forms.indices
        where table.forms[index].honorific?.kind != .married && namesakes.contains(table.forms[index].key.words) {
            table.forms[index].gender.add(word: .male, weight: 3)
        }
    }

    private static func markTitledAfterName(in table: inout NameTable) {
        for (index, form) in table.forms.enumerated() {
            guard let words = form.person?.words, words.count > 1,
                Honorific.wivesAfterNames.contains(words[words.count - 1]),
                SortedWordList.givenNameGenders.gender(of: words[0]) != .female
            else { continue }
            table.forms[index].isHusbandsName = true
            table.forms[index].gender.add(word: .female, weight: 6)
        }
    }

    /// "Lady Henry Orle" beside "Lord Henry Orle": the wife of a younger son.
    private static func markLadies(in table: inout NameTable) {
        let lords = Set(table.forms.filter { $0.key.title == "lord" && $0.words.count > 1 }.map(\.key.words))
        guard !lords.isEmpty else { return }
        for (index, form) in table.forms.enumerated()
        where form.key.title == "lady" && lords.contains(form.key.words)
            && SortedWordList.givenNameGenders.gender(of: form.words[0]) == .male
        {
            table.forms[index].isHusbandsName = true
        }
    }

    /// "her son Lovell": a given name alone that a word of kin says is a man's.
    private static func isCalledMan(_ form: NameForm) -> Bool {
        form.key.isPerson && form.words.count == 1 && form.honorific == nil && form.useCount > 0
            && form.gender.isToldByWords && form.gender.gender == .male
            && SortedWordList.givenNameGenders.gender(of: form.words[0]) != .female
    }

    private static func isMan(_ form: NameForm) -> Bool {
        guard form.key.isPerson, form.words.count > 1, form.useCount > 0 else { return false }
        guard let honorific = form.honorific else { return form.gender.gender == .male }
        // "The Reverend Bute Ash" is a man, unless his name or the text says otherwise.
        return honorific.gender == .male || honorific.kind == .rank && form.gender.gender != .female
    }
}
