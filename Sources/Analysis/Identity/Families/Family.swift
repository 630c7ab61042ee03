/// The people who share a family name, and the titles with which the text uses it.
///
/// English address gives the family name with a title to one member at a time: a rank to its bearer; "Mr." and "Mrs." to the head
/// of the family and his wife; "Miss" to the eldest daughter. Whoever is called by the given name alone while a couple bears the
/// name is their child, and a second rank is a second person. Texts of our days use the plain titles for any member.
struct Family: Sendable {
    /// A member whose full name the text has.
    struct Member: Sendable {
        /// The full forms that begin with the given name.
        var forms: [Int]
        /// The given name.
        let given: String
        /// The gender that a title tells, that the given name mostly has, or that the text tells.
        let gender: Gender?
        /// How often the given name, or a short form of it, is used alone.
        let bareCount: Int
        /// Where it is used alone first.
        let firstBare: Int
    }

    /// How well a title with the family name fits a member.
    enum Fit { case given, possible, onlyWoman, unknown, otherwise }

    /// Who is called by the given name alone this often has it for a habitual name.
    private static let habit = 10
    /// And this many times more often than by another name.
    private static let timesOfHabit = 2
    /// A name with a title is in use that occurs this often.
    private static let inUse = 3

    /// The members, by first use.
    let members: [Member]
    /// The forms that are the family name with a title, by first use.
    let titled: [Int]
    private let isCouple: Bool
    private let hasHeadOfRank: Bool
    private let usesOfBareName: Int
    private let hasGivenName: Bool
    private let hasSisters: Bool
    private let husbands: Set<String>
    private let heads: Set<String>
    private let soleHusbands: Set<String>
    private let hasPeer: Bool
    private let plainCount: Int
    private let firstPlain: Int

    /// The family of this name in a text.
    init(_ surname: String, in names: NameReading) {
        let holders = Self.withWholeName(names.parts.holders(of: surname), in: names)
        var indices: [String: Int] = [:]
        var members: [Member] = []
        for part in holders where part.role == .surname {
            guard let given = names.forms[part.form].person?.givenWords.first else { continue }
            if let index = indices[given] {
                members[index].forms.append(part.form)
                continue
            }
            indices[given] = members.count
            let short = Self.isOnlyBearer(of: given, surname, in: names) ? names.parts.forms(shortFor: given) : []
            let bare = (names.parts.forms(of: given) + short).map { names.forms[$0] }.filter { $0.honorific == nil }
            members.append(
                Member(
                    forms: [part.form], given: given, gender: Self.gender(of: names.forms[part.form]),
                    bareCount: bare.reduce(0) { $0 + $1.useCount },
                    firstBare: bare.map(\.firstRange.start).min() ?? Int.max))
        }
        self.members = members
        isCouple = names.couples.holds(surname)
        husbands = names.couples.husbands(of: surname)
        heads = names.couples.heads(of: surname)
        soleHusbands = names.couples.soleHusbands(of: surname)
        let husbandsName = surname.hasSuffix("a") ? [surname, String(surname.dropLast())] : [surname]
        hasPeer = husbandsName.flatMap { names.parts.forms(of: $0) }
            .contains { Self.peers.contains(names.forms[$0].key.title ?? "") }
        hasSisters = [surname, surname + "s"].contains {
            names.table.index(of: NameForm.Key(words: $0, isPerson: true, title: "miss", isFamily: true)) != nil
        }
        hasGivenName = holders.contains { $0.role == .given }
        let forms = names.parts.forms(of: surname)
        titled = forms.filter { names.forms[$0].honorific != nil }
        usesOfBareName = forms.filter { names.forms[$0].honorific == nil }.reduce(0) { $0 + names.forms[$1].useCount }
        let all = titled.map { names.forms[$0] } + members.flatMap(\.forms).map { names.forms[$0] }
        hasHeadOfRank = all.contains { form in
            form.honorific.map { $0.isMilitary || $0.kind == .male && $0.word != "mr" } ?? false
        }
        let plain = titled.map { names.forms[$0] }.filter { $0.key.title == "mr" }
        plainCount = plain.reduce(0) { $0 + $1.useCount }
        firstPlain = plain.map(\.firstRange.start).min() ?? Int.max
    }

    /// "Dr. Keller" is Dieter Keller rather than Ann Vorn-Keller.
    private static func withWholeName(_ holders: [NamePart], in names: NameReading) -> [NamePart] {
        let whole = holders.filter {
            $0.role != .surname || names.forms[$0.form].person?.surname.contains("-") == false
        }
        return whole.contains { $0.role == .surname } ? whole : holders
    }

    /// "Mr. Evelyn Orle" is a man, whoever else has the name.
    private static func gender(of form: NameForm) -> Gender? {
        form.honorific?.gender ?? form.person?.givenNameGender ?? form.gender.gender
    }

    /// Whether the text has a given name in no other family: then whoever is called by a short form of it is hers or his.
    private static func isOnlyBearer(of given: String, _ surname: String, in names: NameReading) -> Bool {
        names.parts.holders(of: given).allSatisfy {
            $0.role == .given
                && names.forms[$0.form].person.map { $0.surname == surname || $0.words.count == 1 } ?? false
        }
    }

    /// How well the titled form `titled` fits a member.
    func fit(of titled: Int, _ member: Member, in names: NameReading) -> Fit {
        guard let honorific = names.forms[titled].honorific else { return .unknown }
        if let gender = honorific.gender, let other = member.gender, gender != other { return .unknown }
        if isTitleOfOther(titled, member, in: names) { return .otherwise }
        if member.forms.contains(where: { names.forms[$0].key.title == names.forms[titled].key.title }) {
            return .given
        }
        if honorific.kind == .rank, member.forms.contains(where: { names.isIntroduced($0, as: honorific.word) }) {
            return .given
        }
        // "Robert Weston and his wife": he is "Mr. Weston" rather than their son.
        if honorific.word == "mr", heads.contains(member.given) { return .given }
        if honorific.precedesGivenName, hasGivenName || honorific.isGrandparent { return .unknown }
        // "Aunt Lin" has the name of her husband, and Lin Meizhen a name of her own.
        if honorific.word == "aunt",
            member.forms.contains(where: { names.forms[$0].person?.hasFamilyNameFirst == true })
        {
            return .unknown
        }
        // "Aunt Bertram" is not a girl whom the text calls Maria.
        if honorific.isRelative, isCalledByGivenName(member, in: names) { return .unknown }
        if Self.wives.contains(honorific.word), isUntitledDaughter(member, in: names) { return .unknown }
        if honorific.kind == .married || honorific.word == "lady" || Self.wives.contains(honorific.word),
            !mayBeWife(titled, member, in: names)
        {
            return honorific.kind == .married && isOnlyWoman(member, titled, in: names) ? .onlyWoman : .unknown
        }
        // "Lady Ash" is the wife of a Sir or a Lord, whom the text may not name otherwise, rather than one of several others.
        if honorific.word == "lady", members.count(where: { $0.gender == .female }) > 1 { return .unknown }
        return .possible
    }

    /// Titles that every man has.
    private static let plainTitles: Set<String> = ["mr", "monsieur", "herr", "signor", "senor"]

    /// Titles that a wife has by her husband, and a daughter hardly ever with the family name alone.
    private static let wives: Set<String> = [
        "countess", "baroness", "marchioness", "viscountess", "comtesse", "baronne", "marquise", "vicomtesse",
        "contessa",
        "marchesa", "grafin", "freifrau",
    ]

    /// Titles of the head of a house, whose sons are called by their given names.
    private static let titlesOfHeads: Set<String> = ["squire", "laird"]

    private static let peers: Set<String> = [
        "count", "baron", "marquis", "marquess", "viscount", "earl", "comte", "vicomte", "conte", "marchese", "graf",
        "freiherr",
    ]

    /// Whether a woman is called by her given name, or her father is named with his rank, and she nowhere with a title.
    private func isUntitledDaughter(_ member: Member, in names: NameReading) -> Bool {
        // "Milady" of Milady de Winter is no given name.
        (member.bareCount > 0 && SortedWordList.givenNameGenders.holds(member.given) || hasPeer)
            && !(member.forms + names.parts.forms(of: member.given)).contains { names.forms[$0].honorific != nil }
    }

    /// Whether the title is another member's, by English address.
    private func isTitleOfOther(_ titled: Int, _ member: Member, in names: NameReading) -> Bool {
        guard let honorific = names.forms[titled].honorific else { return false }
        switch honorific.kind {
        case .unmarried: return isYounger(member, in: names) || isWife(member, in: names)
        case .male where Self.plainTitles.contains(honorific.word):
            return isChild(member, in: names) || isJunior(member, in: names)
                || isIntroducedAsSon(member, after: titled, in: names)
        case .male where Self.titlesOfHeads.contains(honorific.word):
            return member.bareCount > 0 || usesWithGivenName(member, .male, in: names) >= Self.inUse
        case .rank where isOfHousehold(member, in: names) || isWifeOfRank(member, in: names): return true
        case .rank where honorific.isMilitary:
            return isLady(member, in: names) || isOfOtherRank(titled, member, in: names)
                || isWomanBesideMen(member, in: names)
        default: return false
        }
    }

    /// Whether a woman is one of several sisters who is called "Miss" with her given name, as the eldest is not.
    private func isYounger(_ member: Member, in names: NameReading) -> Bool {
        let uses = usesWithGivenName(member, .unmarried, in: names)
        if hasSisters, uses > 1 { return true }
        let others = members.filter { other in
            isAnother(other, than: member) && other.gender == .female && isOnlyBearer(other, in: names)
                && !other.forms.contains { names.forms[$0].honorific?.gender == .female }
        }
        return uses > 0 && others.contains { usesWithGivenName($0, .unmarried, in: names) == 0 }
    }

    /// Whether a member is nowhere of another family, as a wife is before she marries.
    private func isOnlyBearer(_ member: Member, in names: NameReading) -> Bool {
        names.forms[member.forms[0]].person.map { Self.isOnlyBearer(of: member.given, $0.surname, in: names) } ?? true
    }

    /// Whether the text calls a member a wife, by the full name, or by a given name that no other family has.
    private func isWife(_ member: Member, in names: NameReading) -> Bool {
        if member.forms.contains(where: names.isWife) { return true }
        let bearers = names.parts.holders(of: member.given).filter { $0.role == .given }.map(\.form)
        return bearers.allSatisfy(member.forms.contains)
            && names.parts.forms(of: member.given).contains(where: names.isWife)
    }

    /// Whether a man is "Mr." or "Sir" with his given name throughout, as his wife is "Mrs.", or another has a claim to the plain "Mr.".
    private func isJunior(_ member: Member, in names: NameReading) -> Bool {
        guard usesWithGivenName(member, .male, in: names) >= Self.inUse, !soleHusbands.contains(member.given) else {
            return false
        }
        return husbands.contains(member.given)
            || members.contains {
                isAnother($0, than: member) && $0.gender == .male && usesWithGivenName($0, .male, in: names) == 0
            }
    }

    /// Whether the text introduces a man as a son when it has told of a "Mr." of the family, who is the father then.
    private func isIntroducedAsSon(_ member: Member, after titled: Int, in names: NameReading) -> Bool {
        guard let first = member.forms.map({ names.forms[$0].firstRange.start }).min() else { return false }
        return names.forms[titled].firstRange.start < min(first, member.firstBare)
            && !soleHusbands.contains(member.given) && member.forms.contains { names.isCalled("son", $0) }
    }

    /// Whether two members have different given names; "Becky" is short for "Rebecca".
    private func isAnother(_ one: Member, than other: Member) -> Bool {
        one.given != other.given && !PersonName.areNicknames(one.given, other.given)
    }

    /// How often a member's given name, with or without the family name, has a title of this kind; "Uncle Henry" is nobody's style.
    private func usesWithGivenName(_ member: Member, _ kind: Honorific.Kind, in names: NameReading) -> Int {
        (member.forms + names.parts.forms(of: member.given)).filter {
            names.forms[$0].honorific.map { $0.kind == kind && !$0.isRelative } ?? false
        }.reduce(0) { $0 + names.forms[$1].useCount }
    }

    /// Whether "Mrs." or "Lady" with the family name may be a woman whose full name the text has: not if she is called by her given name
    /// ("Mrs. Hilbery" is not Katharine Hilbery but, as likely as not, her mother), or hardly at all.
    private func mayBeWife(_ titled: Int, _ member: Member, in names: NameReading) -> Bool {
        if names.isDaughter(member.forms + names.parts.forms(of: member.given)) { return false }
        // "His wife, Clarissa" is "Mrs." whoever calls her by the given name.
        if isCalledByGivenName(member, in: names), !isWife(member, in: names) { return false }
        // A Chinese or Korean wife has a family name of her own: "Mrs. Lin" is not Lin Meizhen.
        if member.forms.contains(where: { names.forms[$0].person?.hasFamilyNameFirst == true }) { return false }
        // Newland Archer may be the son or the husband of "Mrs. Archer", if neither name nor text says that it is a woman.
        if member.gender == nil, names.forms[titled].honorific?.kind == .married { return false }
        // "Jane Wilson" is "Miss Wilson" rather than "Mrs. Wilson", her mother.
        if self.titled.contains(where: { names.forms[$0].honorific?.kind == .unmarried }) { return false }
        let uses = member.forms.reduce(member.bareCount) { $0 + names.forms[$1].useCount }
        return names.forms[titled].useCount <= Self.mostTitled * uses
    }

    /// Whether a woman called by her given name is the only one of her family name, and no "Miss" bears it: "Winnie", whom the text
    /// introduces as Winnie Verloc, may be "Mrs. Verloc", if both names are in use and no sentence has both.
    private func isOnlyWoman(_ member: Member, _ titledForm: Int, in names: NameReading) -> Bool {
        guard member.bareCount >= Self.habit, names.forms[titledForm].useCount >= Self.inUse else { return false }
        let unmarried = titled.contains { names.forms[$0].honorific?.kind == .unmarried }
        return !unmarried && !hasSisters && usesWithGivenName(member, .unmarried, in: names) == 0
            && isCalledByGivenName(member, in: names)
            && !members.contains { $0.given != member.given && $0.gender != .male }
    }

    /// A title with the family name that occurs this many times more often than a full name is somebody else's.
    private static let mostTitled = 4

    /// Whether the text calls somebody by the given name alone, and never "Mrs.": then "Mrs. Hilbery" is not Katharine Hilbery
    /// but, as likely as not, her mother.
    private func isCalledByGivenName(_ member: Member, in names: NameReading) -> Bool {
        guard member.bareCount >= Self.inUse else { return false }
        return !names.parts.forms(of: member.given).contains { names.forms[$0].honorific?.kind == .married }
    }

    /// Whether a man is called by his given name throughout, so that the "Mr." of a couple, who comes later, is his father.
    private func isChild(_ member: Member, in names: NameReading) -> Bool {
        if !soleHusbands.contains(member.given), isNamedBesideMister(member, in: names) { return true }
        guard member.bareCount >= max(Self.habit, plainCount),
            member.bareCount >= Self.timesOfHabit * usesOfBareName, !hasHeadOfRank,
            !soleHusbands.contains(member.given)
        else { return false }
        if isCouple { return true }
        return hasWifeInUse(names) && member.firstBare < firstPlain
            && member.bareCount >= Self.timesOfHabit * plainCount
    }

    /// Whether the narration has "Mr." with the family name and the given name alone in one sentence again and again: it calls nobody by
    /// two names there.
    private func isNamedBesideMister(_ member: Member, in names: NameReading) -> Bool {
        guard min(member.bareCount, plainCount) >= Self.inUse else { return false }
        let bare = names.parts.forms(of: member.given).filter { names.forms[$0].honorific == nil }
        let plain = titled.filter { names.forms[$0].key.title == "mr" }
        func sentences(_ forms: [Int]) -> Set<Int> {
            let uses = forms.flatMap { names.places(of: $0) }.map { names.table.uses[$0] }
            return Set(uses.filter { !$0.isSpoken }.map(\.sentence))
        }
        let count = sentences(bare).intersection(sentences(plain)).count
        return count >= Self.inUse && count * Self.mostPerChance >= min(member.bareCount, plainCount)
    }

    /// One sentence in so many may be a mistake.
    private static let mostPerChance = 40

    /// Whether somebody without a rank belongs to the household of the one who has it: a woman called by her given name,
    /// and anybody who is called so beside a "Mrs." of the name, or beside a man who is not. "Judge Marl" is the father of Polly Marl.
    private func isOfHousehold(_ member: Member, in names: NameReading) -> Bool {
        guard isCalledByGivenName(member, in: names), member.bareCount > usesOfBareName,
            !member.forms.contains(where: { names.forms[$0].honorific?.kind == .rank })
        else { return false }
        if hasWifeInUse(names) { return true }
        let isHabit = member.bareCount >= Self.habit
        if member.gender == .female { return isHabit || members.contains { $0.gender == .male } }
        return isHabit && members.contains { $0.bareCount == 0 && $0.gender != .female }
    }

    /// Whether a woman never has a rank, and the family has a "Mrs.": "Dr. Ash" is the husband rather than Fanny Ash.
    private func isWifeOfRank(_ member: Member, in names: NameReading) -> Bool {
        member.gender == .female && titled.contains { names.forms[$0].honorific?.kind == .married }
            && !member.forms.contains { names.forms[$0].honorific?.kind == .rank || isRanked($0, in: names) }
    }

    /// Whether the text introduces somebody by one of the ranks of the family.
    private func isRanked(_ form: Int, in names: NameReading) -> Bool {
        titled.contains { rank in
            names.forms[rank].honorific.map { $0.kind == .rank && names.isIntroduced(form, as: $0.word) } ?? false
        }
    }

    /// Whether "Mrs." with the family name is in use.
    private func hasWifeInUse(_ names: NameReading) -> Bool {
        titled.contains { names.forms[$0].honorific?.kind == .married && names.forms[$0].useCount >= Self.inUse }
    }

    /// Whether the full name has the title of a woman and never a rank: "Captain Arden" is not Lady Julia Arden.
    private func isLady(_ member: Member, in names: NameReading) -> Bool {
        let titles = member.forms.compactMap { names.forms[$0].honorific }
        return titles.contains { $0.gender == .female && $0.word != "ms" } && !titles.contains(where: \.isMilitary)
    }

    /// Whether a woman's name never has a rank, and the family has members who may be men: "Colonel Ash" is not Lucy Ash.
    private func isWomanBesideMen(_ member: Member, in names: NameReading) -> Bool {
        member.gender == .female && members.contains { $0.gender != .female }
            && !member.forms.contains { names.forms[$0].honorific?.kind == .rank }
    }

    /// Whether the text gives a member another rank, or calls him by his given name and by "Mr.".
    private func isOfOtherRank(_ titled: Int, _ member: Member, in names: NameReading) -> Bool {
        let ranks = member.forms.filter { names.forms[$0].honorific?.isMilitary == true }
        if !ranks.isEmpty {
            return !ranks.contains { names.forms[$0].key.title == names.forms[titled].key.title }
                && !isPromotion(to: titled, from: ranks, in: names)
        }
        return plainCount >= Self.inUse && member.bareCount >= Self.habit
            && member.bareCount >= Self.timesOfHabit * names.forms[titled].useCount
    }

    /// Whether a member was promoted to a rank: it is one or two steps above those of his full names, and the text uses it only after them.
    private func isPromotion(to titled: Int, from ranks: [Int], in names: NameReading) -> Bool {
        guard let step = names.forms[titled].honorific?.step,
            let last = ranks.compactMap({ names.forms[$0].honorific?.step }).max(), (1...2).contains(step - last),
            let start = names.places(of: titled).first
        else { return false }
        let old = ranks + self.titled.filter { names.forms[$0].honorific?.step == last }
        return old.allSatisfy { names.places(of: $0).last.map { $0 < start } ?? true }
    }

    /// Whether two ranks are two persons': both are in use, and no full name bears both.
    func areTwo(_ one: Int, _ two: Int, in names: NameReading) -> Bool {
        guard min(names.forms[one].useCount, names.forms[two].useCount) >= Self.inUse else { return false }
        let titles = [one, two].map { names.forms[$0].key.title }
        return !members.contains { member in
            titles.allSatisfy { title in member.forms.contains { names.forms[$0].key.title == title } }
        }
    }
}
