/// What words beside a name say of its class, row by row.
///
/// A row holds where the words are, the words, the class that they speak for, how much (1 leaves little doubt), and which names it
/// does not hold for.
struct ContextTable {
    /// Where a word is.
    enum Place: Hashable {
        /// Directly before the name: "near X".
        case before
        /// Before a preposition that is before the name: "town of X" for "of".
        case beforePreposition(UInt64)
        /// Directly after the name: "X employs".
        case after
        /// After the name and "'s": "X’s shares".
        case afterEnding
    }

    /// Names that a row does not hold for.
    struct Exceptions: OptionSet {
        let rawValue: UInt16
        /// Those of a country, a region or a people: what is theirs is not called like them ("president of Peru").
        static let nations = Exceptions(rawValue: 1)
        /// Given and family name: "Ann Lind beat Mary Vale".
        static let fullNames = Exceptions(rawValue: 2)
        /// Those after "the", "a", "his".
        static let determined = Exceptions(rawValue: 4)
        /// Those before "'s": "drove to Ann’s".
        static let owners = Exceptions(rawValue: 8)
        /// Those after a preposition of place: "a cousin in Cork who".
        static let located = Exceptions(rawValue: 16)
        /// Given names: "Lucas’s coach".
        static let givenNames = Exceptions(rawValue: 32)
        /// Those after a preposition: "the people of Cork walked".
        static let governed = Exceptions(rawValue: 64)
        /// Those of a country, a region or a people that nobody is called like: "most are Peruvians who".
        static let peoples = Exceptions(rawValue: 128)
        /// Those before a word for what somebody does: "married Vale singer Ann Lind".
        static let modifiers = Exceptions(rawValue: 256)
        /// Those that end in a word for a body or a place: "a chemist at Sarn University who".
        static let heads = Exceptions(rawValue: 512)
        /// Those that a list knows as a place, after a preposition: "a nurse from Cork who".
        static let origins = Exceptions(rawValue: 1024)
    }

    /// What one word says.
    struct Entry {
        let votes: SIMD4<Float>
        let exceptions: Exceptions
    }

    static let standard = ContextTable(rows)

    private let entries: [Place: [UInt64: Entry]]

    /// What `word` says at a place; nil if it says nothing.
    func entry(_ word: UInt64, _ place: Place) -> Entry? { entries[place]?[word] }

    private typealias Row = (
        place: Place, words: WordSet, label: NameSpan.Label, weight: Float, exceptions: Exceptions
    )

    private init(_ rows: [Row]) {
        var entries: [Place: [UInt64: Entry]] = [:]
        for row in rows {
            var votes = SIMD4<Float>.zero
            votes[Int(row.label.rawValue)] = row.weight
            for word in row.words.hashes where entries[row.place]?[word] == nil {
                entries[row.place, default: [:]][word] = Entry(votes: votes, exceptions: row.exceptions)
            }
        }
        self.entries = entries
    }

    private static func words(_ words: String) -> WordSet { WordHash.lowercasedWords(words) }

    private static func preposition(_ word: String) -> Place { .beforePreposition(WordHash.lowercased(word)) }

    private static let journeys = words(
        "drove driven sailed flew flown travelled traveled marched fled emigrated")
    private static let routes = words("way road train ticket flight journey trip bus")

    private static let rows: [Row] = [
        (.before, ContextWords.vessels, .miscellaneous, 1, []),
        (.before, ContextWords.spaceNouns, .miscellaneous, 1, [.fullNames]),
        (.before, ContextWords.locating, .place, 0.6, []),
        (.before, ContextWords.contests, .organisation, 0.5, []),
        (preposition("of"), ContextWords.companyNouns, .organisation, 1, [.nations]),
        (preposition("of"), words("firm"), .organisation, 1, [.fullNames]),
        (preposition("of"), ContextWords.townNouns, .place, 1, []),
        (preposition("of"), words("mayor laird outskirts suburbs inhabitants citizens"), .place, 1, []),
        (preposition("of"), words("treaty battle siege peace outskirts streets"), .place, 0.8, []),
        (preposition("of"), words("bells spire sexton curate churchyard parishioners"), .place, 0.8, []),
        (preposition("of"), words("king queen emperor empress ruler sultan"), .place, 0.8, []),
        (preposition("for"), words("sailed sail sailing departed bound"), .place, 1, []),
        (preposition("for"), words("left leave leaving"), .place, 0.8, []),
        (
            preposition("for"), words("played playing plays signed starred debuted"), .organisation, 1,
            [.nations, .fullNames]
        ),
        (preposition("to"), journeys, .place, 1, [.owners]),
        (preposition("to"), routes.union(words("returned returns rode moved")), .place, 0.7, [.owners]),
        (preposition("from"), journeys.union(routes).union(words("hails hailed")), .place, 0.7, [.owners]),
        (preposition("at"), words("analyst analysts economist strategist trader"), .organisation, 1, [.nations]),
        (preposition("from"), words("man woman girl boy lad son daughter widow farmer fisherman"), .place, 0.8, []),
        (preposition("in"), words("born lives lived live living died buried arrived settled"), .place, 1, []),
        (
            preposition("in"),
            words(
                """
                cousin uncle aunt brother sister friend friends house home office school church market station hotel factory \
                prison hospital court
                """), .place, 0.8, []
        ),
        // "She believed in Ann."
        (
            preposition("in"),
            words("believe believed believes faith confidence trust trusted interest interested confided delighted"),
            .person,
            0.3, []
        ),
        (
            .after, WordSet([ContextWords.who, ContextWords.whose]), .person, 1,
            [.determined, .located, .origins, .peoples, .heads]
        ),
        (.after, words("employs employed merged"), .organisation, 1, []),
        // What people do, too.
        (.after, words("announced acquired launched sells unveiled"), .organisation, 0.9, []),
        (.after, ContextWords.missionNouns, .miscellaneous, 1, []),
        (.after, words("inn tavern alehouse"), .place, 1, []),
        (.after, ContextWords.gestures, .person, 0.6, [.governed]),
        (.after, words("himself herself"), .person, 1, []),
        (.after, words("died"), .person, 1, [.determined, .governed, .peoples]),
        (.after, ContextWords.bodilyActs, .person, 0.5, [.determined, .governed]),
        (.before, words("married marries marrying kissed befriended divorced"), .person, 1, [.nations, .modifiers]),
        (preposition("to"), words("married engaged betrothed"), .person, 1, [.nations]),
        (.afterEnding, ContextWords.bodyNouns, .person, 1, []),
        (.afterEnding, ContextWords.companyNouns, .organisation, 1, [.givenNames]),
    ]
}
