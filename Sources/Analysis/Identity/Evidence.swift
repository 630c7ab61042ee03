import Model

/// One thing in the text that speaks for or against two forms naming the same entity.
struct Evidence: Sendable {
    /// What kind of thing it is.
    enum Kind: UInt8, Sendable, CaseIterable {
        case note, synonym, abbreviation, statement, succession, marriage, narrator, sameName, titleAndGivenName,
            fullName, givenName, title
        case patronymic, initials, spelling, misread, titledSurname, titledGivenName, peerage, call, titles,
            surname, shortName
        case untitled, surnameOfWoman, onlyWoman, middleName, nickname, titleAlone, turned
        case kin, listed, titledPair, joined, addressed, address, age, years
    }

    /// The form that it tells something of: the shorter one, if one is.
    let first: Int
    /// The form that `first` may be the same as.
    let second: Int
    /// What kind of thing it is.
    let kind: Kind
    /// 1...100. Evidence decides in the order of its strength, and what speaks against a union with at least this strength
    /// prevents it.
    let strength: Int
    /// The bytes that it rests on.
    let passage: TextRange

    /// Makes evidence of the strength that its kind has.
    init(_ kind: Kind, _ first: Int, _ second: Int, passage: TextRange, strength: Int? = nil) {
        self.kind = kind
        self.first = first
        self.second = second
        self.strength = strength ?? kind.strength
        self.passage = passage
    }

    /// Everything that finds evidence. A new kind of evidence is registered here.
    static let all: [any EvidenceFinder.Type] = [
        NoteEvidence.self, FullNameEvidence.self, TitledNameEvidence.self, AddressEvidence.self, BareNameEvidence.self,
        PeerEvidence.self,
        TitleAloneEvidence.self, SpellingEvidence.self, StatementEvidence.self, MarriageEvidence.self,
        AnimalEvidence.self,
        MisreadNameEvidence.self, AbbreviationEvidence.self, PlaceEvidence.self, ShortNameEvidence.self,
        SuccessionEvidence.self, NarratorEvidence.self, WifeEvidence.self, AssumedNameEvidence.self,
        CastListEvidence.self, TitledInitialEvidence.self, KinEvidence.self, JoinedEvidence.self,
        TitledPairEvidence.self, AgeEvidence.self, LifeYearsEvidence.self, TurnedNameEvidence.self,
        ObituaryEvidence.self,
    ]
}

extension Evidence.Kind {
    /// Whether it speaks for one entity; the others speak against it.
    var isFor: Bool { self < .kin }

    /// Whether it decides alone, however many entities the form may name besides.
    var decides: Bool {
        switch self {
        case .note, .synonym, .abbreviation, .statement, .succession, .marriage: true
        default: false
        }
    }

    /// How strong evidence of this kind is, unless it is counted.
    var strength: Int {
        switch self {
        case .note: 100
        case .synonym: 96
        case .abbreviation: 92
        case .statement, .succession, .marriage: 90
        case .narrator: 89
        case .sameName: 88
        case .titleAndGivenName: 85
        case .fullName, .turned: 84
        case .givenName: 82
        case .title: 80
        case .patronymic: 78
        case .initials: 70
        case .spelling: 66
        case .misread: 64
        case .titledGivenName: 62
        case .titledSurname: 60
        case .peerage: 58
        case .call: 57
        case .titles: 56
        case .surname, .shortName, .untitled: 50
        case .surnameOfWoman: 46
        case .onlyWoman: 45
        case .middleName: 44
        case .nickname: 40
        case .titleAlone: 35
        case .kin: 89
        case .listed: 91
        case .titledPair: 81
        case .joined: 83
        case .addressed: 65
        case .address: 82
        case .age: 81
        case .years: 92
        }
    }

    /// What it says, for the reader.
    var meaning: String {
        switch self {
        case .note: "noted by you"
        case .synonym: "two names of one place or people"
        case .abbreviation: "abbreviation beside the name"
        case .statement: "the text says that they are one"
        case .succession: "a title that was inherited"
        case .marriage: "name after a marriage"
        case .narrator: "others call the narrator so"
        case .sameName: "the same name"
        case .titleAndGivenName: "the same title and given name"
        case .fullName: "shorter form of the full name"
        case .givenName: "given name"
        case .title: "the text gives this title to that name"
        case .patronymic: "given name and patronymic"
        case .initials: "initials of the name"
        case .spelling: "another spelling"
        case .misread: "the name within these words"
        case .titledSurname, .onlyWoman: "title and family name"
        case .titledGivenName: "title and given name"
        case .peerage: "place in the title"
        case .call: "called by the given name in the scene"
        case .titles: "the same name with another title"
        case .surname: "family name"
        case .shortName: "short for the longer name"
        case .untitled, .surnameOfWoman: "the name without the title"
        case .middleName: "middle name"
        case .nickname: "short form of the given name"
        case .titleAlone: "the only one with this title"
        case .turned: "the same words turned round"
        case .kin: "relatives"
        case .listed: "two entries of the list of characters"
        case .titledPair: "both with titles in one sentence"
        case .joined: "named beside each other"
        case .addressed: "one speaks to the other"
        case .address: "the text calls them by different titles"
        case .age: "one is called old, the other young"
        case .years: "born in different years"
        }
    }
}

extension Evidence.Kind: Comparable {
    static func < (left: Evidence.Kind, right: Evidence.Kind) -> Bool { left.rawValue < right.rawValue }
}
