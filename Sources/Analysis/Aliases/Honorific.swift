/// What a title beside a name tells of its bearer.
struct Honorific: Hashable, Sendable {
    /// The gender that a title or a given name tells.
    enum Gender: UInt8, Sendable { case male, female }

    /// What stands in the way of taking two persons for one.
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

    /// What it tells.
    let kind: Kind
    /// Whether a given name follows rather than a surname ("Sir", "Uncle", "Queen").
    let precedesGivenName: Bool

    /// The gender, where the title tells it.
    var gender: Gender? {
        switch kind {
        case .male: .male
        case .married, .unmarried, .female: .female
        case .rank, .modifier: nil
        }
    }

    /// The title with these folded letters, or nil.
    static func named(_ word: String) -> Honorific? { table[word] }

    private static let words: [(kind: Kind, precedesGivenName: Bool, words: String)] = [
        (
            .male, false,
            "mr mister messrs monsieur herr senor signor baron count earl duke viscount marquis squire mynheer"
        ),
        (
            .male, true,
            "sir king prince emperor tsar czar pope uncle brother father fr don sultan shah caliph grandfather"
        ),
        (.married, false, "mrs madame mme madam frau senora signora mistress"),
        (.unmarried, false, "miss mademoiselle mlle fraulein senorita signorina"),
        (.female, false, "ms"),
        (
            .female, true,
            "lady dame queen princess empress duchess countess baroness tsarina tsarevna aunt auntie sister mother grandmother"
        ),
        (.rank, true, "saint cousin"),
        (
            .rank, false,
            """
            president premier chancellor minister secretary senator sen representative rep congressman congresswoman \
            governor gov mayor ambassador envoy spokesman spokeswoman spokesperson commissioner judge justice attorney \
            sheriff captain capt colonel col general gen major maj lieutenant lt sergeant sgt corporal private admiral adm \
            commander marshal brigadier commodore ensign officer constable inspector detective superintendent dr doctor \
            professor prof reverend rev bishop archbishop cardinal rabbi imam ayatollah hojjatoleslam mullah sheikh shaykh \
            sheik emir patriarch deacon vicar parson dean chairman chairwoman chairperson chair director ceo coach manager \
            master lord leader speaker congressmember councillor councilman councilwoman delegate deputy comrade counsel \
            treasurer comptroller vice-president engineer hajj hajji maulana guru swami lama elder
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

    private static let table: [String: Honorific] = {
        var table: [String: Honorific] = [:]
        for row in words {
            for word in row.words.split(whereSeparator: { $0 == " " || $0 == "\n" }) where table[String(word)] == nil {
                table[String(word)] = Honorific(kind: row.kind, precedesGivenName: row.precedesGivenName)
            }
        }
        return table
    }()
}
