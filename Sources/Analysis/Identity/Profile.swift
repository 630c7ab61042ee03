/// All that is known of the members of a cluster.
struct Profile: Sendable {
    /// More different full names than these are not compared, so that a union takes constant time.
    private static let mostNames = 12

    private(set) var gender = GenderTally()
    /// The full names. Those of one group are one name, fuller and shorter; the others are further names of the same person,
    /// as the text says.
    private var names: [[PersonName]] = []
    /// The single name of a member that has no full name.
    private var bareName: String?
    /// Single names of which the text says that they are one with a full name: "Brook was born Eleanor Stiles".
    private var statedNames: [String] = []
    private var isMarried = false
    private var isUnmarried = false
    /// Whether a member has a name by marriage.
    private(set) var hasChangedName = false
    private var isPerson = false
    private var isPlace = false
    private var isThing = false
    /// The index of what the reader noted of it, or nil.
    private(set) var note: Int?
    /// Where a member is named first.
    private(set) var firstStart: Int
    /// The number of uses of its forms.
    private(set) var useCount = 0
    /// How many of these have a title with which somebody is named as a rule ("Mrs.", "Lord"), as an office is not.
    private(set) var titledCount = 0

    /// Whether a member has a full name.
    var hasFullName: Bool { !names.isEmpty }

    /// What one form tells.
    init(_ form: NameForm, note: Int?) {
        self.note = note
        firstStart = form.firstRange.start
        useCount = form.useCount
        titledCount = form.honorific.map { $0.isCivil ? 0 : form.useCount } ?? 0
        gender = form.gender
        isPerson = form.key.isPerson
        isPlace = !form.key.isPerson && form.label == .place
        isThing = !form.key.isPerson && form.label != .place
        isMarried = form.honorific?.kind == .married
        isUnmarried = form.honorific?.kind == .unmarried
        if form.isFullName, let person = form.person { names = [[person]] }
        if form.key.isPerson, !form.key.isFamily, form.words.count == 1 { bareName = form.words[0] }
    }

    /// Adds what is known of another member, which `evidence` united with this one.
    mutating func join(_ other: Profile, by evidence: Evidence.Kind) {
        hasChangedName = hasChangedName || other.hasChangedName || evidence == .marriage
        gender.add(other.gender)
        statedNames += other.statedNames
        if evidence == .statement, names.isEmpty != other.names.isEmpty,
            let stated = names.isEmpty ? bareName : other.bareName
        {
            statedNames.append(stated)
        }
        if names.isEmpty, other.names.isEmpty { bareName = bareName ?? other.bareName } else { bareName = nil }
        for group in other.names {
            if let same = names.firstIndex(where: { !Self.contradict($0, group) }) {
                for name in group { add(name, to: same) }
            } else if names.count < Self.mostNames {
                names.append(group)
            }
        }
        isMarried = isMarried || other.isMarried
        isUnmarried = isUnmarried || other.isUnmarried
        isPerson = isPerson || other.isPerson
        isPlace = isPlace || other.isPlace
        isThing = isThing || other.isThing
        note = note ?? other.note
        firstStart = min(firstStart, other.firstStart)
        useCount += other.useCount
        titledCount += other.titledCount
    }

    /// The strongest thing that speaks against the two being one entity; nil if nothing does.
    func contradiction(with other: Profile) -> Contradiction? {
        if let note, let otherNote = other.note, note != otherNote { return Contradiction(kind: .note, strength: 101) }
        if isPerson != other.isPerson { return Contradiction(kind: .kindOfThing, strength: 97) }
        if !isPerson {
            let isMixed = isPlace && other.isThing || isThing && other.isPlace
            return isMixed ? Contradiction(kind: .kindOfThing, strength: 75) : nil
        }
        if let one = gender.gender, let two = other.gender.gender, one != two {
            let isCertain = gender.certainty == .certain && other.gender.certainty == .certain
            return Contradiction(kind: .gender, strength: isCertain ? 95 : 74)
        }
        if let found = contradictionOfNames(other) { return found }
        if !hasChangedName, !other.hasChangedName, isMarried && other.isUnmarried || isUnmarried && other.isMarried {
            return Contradiction(kind: .marriage, strength: 78)
        }
        return nil
    }

    /// Adds a name to a group, which keeps the fullest ones.
    private mutating func add(_ name: PersonName, to group: Int) {
        guard names[group].count < Self.mostNames,
            !names[group].contains(where: { $0.words == name.words || name.isPart(of: $0) })
        else { return }
        names[group].removeAll { $0.isPart(of: name) }
        names[group].append(name)
    }

    private static func contradict(_ one: [PersonName], _ two: [PersonName]) -> Bool {
        one.contains { name in two.contains { name.contradicts($0) } }
    }

    /// Whether a name of the other is a given name of this one with a single name that is stated to be its own.
    private func isStatedName(of other: Profile) -> Bool {
        guard !statedNames.isEmpty else { return false }
        return other.names.joined().contains { name in
            statedNames.contains(name.surname)
                && names.joined().contains { $0.words.count > 1 && $0.words[0] == name.words[0] }
        }
    }

    private func contradictionOfNames(_ other: Profile) -> Contradiction? {
        guard !names.isEmpty, !other.names.isEmpty,
            !names.contains(where: { one in other.names.contains { !Self.contradict(one, $0) } })
        else { return nil }
        if isStatedName(of: other) || other.isStatedName(of: self) { return nil }
        let isGeneration = names[0][0].words == other.names[0][0].words
        return Contradiction(kind: isGeneration ? .generation : .otherName, strength: isGeneration ? 93 : 87)
    }
}
