/// What a title beside a name tells of its bearer.
struct Honorific: Hashable, Sendable {
    /// What is in the way of taking two persons for one.
    enum Kind: UInt8, Sendable, CaseIterable {
        /// "Mr", "Lord".
        case male
        /// "Mrs", "Madame".
        case married
        /// "Miss".
        case unmarried
        /// "Ms", "Lady".
        case female
        /// "Captain", "President": of either gender.
        case rank
        /// "former", "Foreign": only part of a title, before another.
        case modifier
    }

    /// The title in full, folded: "captain" for "Capt.".
    let word: String
    /// What it tells.
    let kind: Kind
    /// Whether a given name follows rather than a surname ("Sir", "Uncle", "Queen").
    let precedesGivenName: Bool
    /// Whether "of" and the name of a place may follow: "Duke of Wellington" is a person.
    let isOfPlace: Bool

    /// The gender, where the title tells it.
    var gender: Gender? {
        switch kind {
        case .male: .male
        case .married, .unmarried, .female: .female
        case .rank, .modifier: nil
        }
    }

    /// Whether it is that of a father's or mother's brother or sister.
    var isRelative: Bool { word == "aunt" || word == "uncle" }

    /// Whether it is that of a father's or mother's father or mother.
    var isGrandparent: Bool { ["grandfather", "grandpa", "grandmother", "grandma", "granny"].contains(word) }

    /// Whether it is an office: whoever has it is named without it as well.
    var isCivil: Bool { kind == .rank && !isMilitary && !precedesGivenName && word != "doctor" && word != "master" }

    /// Whether it is that of a sovereign or of one of the house, with which the given name is enough.
    var isSovereign: Bool { isOfPlace && precedesGivenName && word != "lady" }

    /// Whether it is an officer's rank.
    var isMilitary: Bool { step != nil }

    /// How high an officer's rank is, in steps; nil for other titles.
    var step: Int? { Self.steps[word] }

    /// The title that counts of this one and the one right before it: "Mrs." of "Mrs. Major Ash", who is the major's wife.
    func after(_ outer: Honorific?) -> Honorific {
        guard let outer, outer.kind == .married, isMilitary || word == "doctor" else { return self }
        return outer
    }

    /// The title with these folded letters, or nil.
    static func named(_ word: String) -> Honorific? { table[word] }

    /// Titles of wives in India, Persia and Turkey, which follow the name.
    static let wivesAfterNames: Set<String> = ["begum", "bibi", "hanim", "hanum", "khanum", "memsahib"]
    /// All titles that follow the name there, and that alone name nobody.
    static let afterNames = wivesAfterNames.union(["babu", "bey", "effendi", "pasha", "sahib"])

    private static let words: [(kind: Kind, precedesGivenName: Bool, words: String)] = [
        (
            .male, false,
            """
            mr monsieur herr senor signor baron count earl duke viscount marquis marquess squire mynheer lord comte \
            duc vicomte chevalier graf furst freiherr conte marchese elector landgrave margrave laird goodman gaffer
            """
        ),
        (
            .male, true,
            """
            sir king prince emperor tsar pope uncle brother father friar don sultan shah caliph grandfather grandpa dey maharaja \
            rajah nawab
            """
        ),
        (.married, false, "mrs madame madam frau fru mevrouw senora signora mistress"),
        (.unmarried, false, "miss mademoiselle fraulein froken frøken senorita signorina"),
        (
            .female, false,
            """
            ms comtesse marquise duchesse princesse vicomtesse baronne grafin furstin baronin freifrau contessa marchesa principessa \
            widow goody goodwife
            """
        ),
        (
            .female, true,
            """
            lady dame queen princess empress duchess countess baroness marchioness viscountess tsarina tsarevna aunt sister \
            mother grandmother grandma granny donna dona
            """
        ),
        (.rank, true, "saint cousin"),
        (
            .rank, false,
            """
            president premier chancellor consul minister secretary senator representative congressman congresswoman \
            governor mayor ambassador envoy spokesman spokeswoman spokesperson commissioner judge justice attorney \
            sheriff captain colonel general major lieutenant sergeant corporal private admiral \
            commander marshal brigadier commodore ensign officer constable inspector detective superintendent doctor \
            professor reverend bishop archbishop archdeacon cardinal rabbi imam ayatollah hojjatoleslam mullah sheikh \
            emir patriarch deacon canon monsignor friar vicar parson dean chairman chairwoman chairperson chair director ceo coach manager \
            master leader speaker congressmember councillor cllr councilman councilwoman delegate deputy comrade counsel \
            treasurer comptroller chef nurse pastor preacher farmer vice-president engineer hajj hajji maulana guru swami lama elder cornet abbe
            """
        ),
        (
            .modifier, false,
            """
            former late foreign prime vice first second defense defence interior finance oil justice home chief state \
            assistant associate acting interim lead senior junior grand supreme high right honourable honorable hon \
            secretary-general attorney-general brigadier-general major-general lieutenant-general inspector-general crown \
            presidential special economy health education transport trade energy intelligence
            """
        ),
    ]

    /// Abbreviations and other spellings with the title that they stand for.
    private static let spellings = """
        mister mr  ser sir  m monsieur  mme madame  mlle mademoiselle  fr father  czar tsar  auntie aunt  sen senator  \
        messrs mr  missis mrs  missus mrs  misses miss  mesdames mrs  mithter mr  mistah mr  mistuh mr  \
        rep representative  gov governor  capt captain  col colonel  gen general  maj major  lt lieutenant  sgt sergeant  \
        direktor director  doktor doctor  docteur doctor  dottore doctor  professeur professor  professore professor  \
        hauptmann captain  capitaine captain  capitano captain  oberst colonel  colonnello colonel  leutnant lieutenant  \
        insp inspector  supt superintendent  det detective  dci inspector  dcs superintendent  pc constable  wpc constable  \
        adm admiral  dr doctor  prof professor  rev reverend  shaykh sheikh  sheik sheikh
        """

    private static let steps: [String: Int] = [
        "corporal": 1, "sergeant": 2, "ensign": 3, "cornet": 3, "lieutenant": 4, "captain": 5, "major": 6,
        "commander": 6, "colonel": 7, "brigadier": 8, "commodore": 8, "general": 9, "admiral": 9, "marshal": 10,
    ]

    /// Titles of peers, sovereigns and the clergy: the name of a place may follow.
    private static let ofPlaces: Set<String> = [
        "king", "queen", "prince", "princess", "emperor", "empress", "tsar", "duke", "duchess", "earl", "count",
        "countess",
        "marquis", "marquess", "marchioness", "viscount", "viscountess", "baron", "baroness", "lord", "lady", "bishop",
        "archbishop", "cardinal", "patriarch", "dean", "sultan", "shah", "caliph", "emir", "comte", "comtesse", "duc",
        "duchesse", "princesse", "elector", "landgrave", "margrave", "laird", "master",
    ]

    private static let table: [String: Honorific] = {
        var table: [String: Honorific] = [:]
        for row in words {
            for part in row.words.split(whereSeparator: { $0 == " " || $0 == "\n" }) where table[String(part)] == nil {
                let word = String(part)
                table[word] = Honorific(
                    word: word, kind: row.kind, precedesGivenName: row.precedesGivenName,
                    isOfPlace: ofPlaces.contains(word))
            }
        }
        let pairs = spellings.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)
        for index in stride(from: 0, to: pairs.count - 1, by: 2) where table[pairs[index]] == nil {
            table[pairs[index]] = table[pairs[index + 1]]
        }
        return table
    }()
}
