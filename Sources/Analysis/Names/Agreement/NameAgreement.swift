import Model

/// Brings the names of a document to agreement, by what all of it says of each: what is a name, where it starts and ends,
/// and of which class it is.
///
/// 1. `NameJoiner` adds what belongs to a name: initials, a number after a hyphen, a nickname in quotation marks.
///    `ListedNames` adds organisations of the lists that were left out, `StatedAbbreviations` the other uses of an
///    abbreviation that the text gives once, `CharacterNames` what speaks as persons do, `SovereignNames` popes and kings with their
///    numbers, `RepeatedParts` those who are called by a part of a full name. `NameRows` gives those of a row one class.
/// 2. `NameTrimmer` cuts off words that are beside a known name by chance ("Hereupon Startop", "Athos of Porthos"). `EvidentPersons`
///    takes for persons what the text says is one. `RepeatedWords` finds the other uses of a name of one word.
/// 3. `NameVerdict` drops what is no name ("Majesty", a chapter's number, a word that is mostly written small), and lets the
///    uses of one name, and the words beside them, vote on its class.
/// 4. `PeopleNames` finds the singular of a people's name, `StreetNames` streets and squares of other languages. `HeadingNames` reads lines of capitals by what the body says.
/// 5. `PossessiveNames` gives the names that end in "'s" their ending, and `WordNames` adds the places where a word or a month is the name of somebody whose fuller name the text has.
/// 6. `NameSenses` tells teams and ships from the places that they are called like.
struct NameAgreement {
    let text: AnnotatedText
    let words: DocumentWords
    var workers = ParallelChunks(usesAllCores: true)

    /// `names`, in order, brought to agreement.
    func settled(_ names: [NameSpan]) -> [NameSpan] {
        var settled = NameJoiner(names, in: text, words: words).joined()
        settled = ListedNames(text: text, words: words).added(to: settled)
        settled = StatedAbbreviations(text: text, words: words).added(to: settled)
        settled = RepeatedParts(text: text, words: words).added(to: settled)
        settled = NameRows(settled, in: text).agreed(settled)
        let characters = CharacterNames(text, words: words)
        settled = characters.added(to: settled)
        settled = SovereignNames(text: text, words: words).added(to: settled)
        let found = settled
        var profiles = NameProfiles(found, in: text, words: words, workers)
        let trimmer = NameTrimmer(text, words: words, profiles: profiles)
        settled = settled.flatMap { trimmer.trimmed($0) }
        var persons = EvidentPersons(text, words: words, profiles: profiles)
        settled = persons.settled(settled)
        // What is found again is judged by what the recogniser found, and tells nothing of it.
        if settled != found { profiles = NameProfiles(settled, in: text, words: words, workers) }
        settled = RepeatedWords(text: text, words: words).added(to: settled)
        let verdict = NameVerdict(settled, in: text, words: words, profiles: profiles, characters: characters)
        var judged = joined(
            workers.map(settled, in: text) { $0.compactMap { verdict.judged($0, in: $1.tokens) } }.flatMap { $0 })
        judged = PeopleNames(text: text, words: words).added(to: judged)
        judged = StreetNames(text: text, words: words).added(to: judged)
        judged = HeadingNames(text: text, words: words).added(to: judged)
        var wordNames = WordNames(text, words: words)
        judged = wordNames.added(to: judged)
        judged = PossessiveNames(text, words: words).completed(judged)
        return NameSenses(text: text, words: words).separated(judged)
    }

    /// `names` without overlaps: "Grand Duke" before "of Sarn", which has become "Duke of Sarn".
    private func joined(_ names: [NameSpan]) -> [NameSpan] {
        var joined: [NameSpan] = []
        joined.reserveCapacity(names.count)
        for var name in names {
            if let last = joined.last, last.tokens.upperBound > name.tokens.lowerBound {
                name.tokens = last.tokens.lowerBound..<name.tokens.upperBound
                name.range = text.range(of: name.tokens)
                joined.removeLast()
            }
            joined.append(name)
        }
        return joined
    }
}
