/// Words beside names that tell their class, as hashes of their small letters.
enum ContextWords {
    static let of = WordHash.lowercased("of")
    static let chief = WordHash.lowercased("chief")
    static let from = WordHash.lowercased("from")
    static let openBracket = WordHash.lowercased("(")
    static let closeBracket = WordHash.lowercased(")")
    static let who = WordHash.lowercased("who")
    static let which = WordHash.lowercased("which")
    static let whose = WordHash.lowercased("whose")
    static let founded = WordHash.lowercased("founded")

    /// Words before which "his", "a" and the like are left out of `WordClass`: names seldom follow them.
    static let determiners = WordHash.lowercasedWords("no every each this any")
    /// Prepositions that a place follows, more often than another name.
    static let locating = WordHash.lowercasedWords("in at near into throughout outside across around")
    /// Those that are hardly before a person.
    static let inside = WordHash.lowercasedWords("in into throughout outside across")
    /// Prepositions that say where somebody is or goes.
    static let whereabouts = locating.union(
        WordHash.lowercasedWords("on to from off along towards toward up down beyond above below over round"))
    /// What a football club is called by, after its town.
    static let clubs = WordHash.lowercasedWords("town city united rovers wanderers albion athletic rangers")
    /// Words before a town, beside a team of its name.
    static let aroundTowns = locating.union(WordHash.lowercasedWords("from through leave left reached"))
    /// Parts of countries, which are no names alone: "Central" of "Central and Eastern Sarn".
    static let directions = WordHash.lowercasedWords(
        "central northern southern eastern western upper lower inner outer greater")
    /// "the town of".
    static let townNouns = WordHash.lowercasedWords(
        "town city village port streets hamlet republic kingdom island district county")
    /// "shares of", and "'s shares".
    static let companyNouns = WordHash.lowercasedWords(
        """
        shares chairman chairwoman president director directors executive founder co-founder ceo spokesman spokeswoman spokesperson \
        employees shareholders headquarters subsidiary board staff customers stock profits engineers coach captain \
        goalkeeper striker midfielder
        """)
    /// Who leads or speaks for a company, and hardly anything else that has a name.
    static let officers = WordHash.lowercasedWords(
        "chairman chairwoman ceo founder co-founder spokesman spokeswoman spokesperson")
    /// What a company does, told in the present.
    static let makings = WordHash.lowercasedWords("makes builds produces sells employs exports operates")
    /// What an organisation is.
    static let organisations = WordHash.lowercasedWords(Vocabulary.sameOrganisationWords)
    /// What is traded, after the name of whoever issued it: "Vale shares".
    static let securities = WordHash.lowercasedWords("shares stock bonds")
    /// What a mission or a programme is called by: "Artemis missions", "Hera spacecraft".
    static let missionNouns = WordHash.lowercasedWords(
        "mission missions spacecraft astronauts probe lander orbiter rover rocket")
    /// What is called after whoever leads it, or the country: "the Ash government".
    static let powers = WordHash.lowercasedWords("government administration cabinet parliament")
    /// The last word of what is won, whoever awards it.
    static let prizes = WordHash.lowercasedWords("award awards cup medal prize trophy")
    /// What one team does to another.
    static let contests = WordHash.lowercasedWords("beat defeated thrashed trounced play plays v vs")
    /// What one team does to another, and people and places to each other as well.
    static let fixtures = contests.union(
        WordHash.lowercasedWords("beats defeats edged meet meets face faces host hosts"))
    /// "the … people".
    static let peopleNouns = WordHash.lowercasedWords(
        """
        people peoples tribe tribes tribesmen clan clans language languages minority warriors nation chief chiefs hunters \
        herders villagers settlers families
        """)
    /// What is a person's, after "'s".
    static let bodyNouns = WordHash.lowercasedWords(
        """
        eyes eye face hand hands arm arms head heart voice hair lips mouth shoulder shoulders mind smile feet knees cheeks \
        death birth life words soul
        """)
    /// What somebody with a face or a voice does.
    static let gestures = WordHash.lowercasedWords(
        """
        replied cried exclaimed whispered sighed laughed smiled nodded sobbed wept frowned grinned yawned murmured muttered \
        growled grumbled sneered shrugged blushed trembled interrupted thought wondered remarked shouted screamed snorted \
        chuckled giggled groaned gasped winked scowled coughed sneezed shrieked blinked hesitated whistled stammered
        """)
    /// What somebody with a body does.
    static let bodilyActs = WordHash.lowercasedWords(
        """
        slept sat knelt limped wept danced swam ate drank sang snored dreamed dreamt walked ran strolled undressed bowed waved \
        blinked died married woke fainted swore prayed
        """)
    /// "the schooner", "HMS".
    static let vessels = WordHash.lowercasedWords(
        """
        ship schooner brig frigate yacht steamer steamship lugger vessel cutter barque sloop destroyer cruiser battleship \
        submarine carrier trawler ferry tanker
        """
    ).union(vesselPrefixes)

    /// What is in space, and what is sent there.
    static let spaceNouns = WordHash.lowercasedWords(
        "asteroid comet spacecraft satellite orbiter lander telescope")
    /// The last word of what a thing is called by, if it is no organisation.
    static let deviceNouns = WordHash.lowercasedWords(
        "vehicle vehicles telescope satellite satellites rover spacecraft rocket missile missiles radar lander aircraft"
    )
    /// What has a designation of letters and a number.
    static let machines = WordHash.lowercasedWords(
        """
        bomber bombers jet jets fighter fighters tank tanks drone drones plane planes helicopter helicopters missile missiles \
        howitzer howitzers aircraft rocket rockets rifle rifles submarine submarines
        """)
    static let system = WordHash.lowercased("system")
    /// What makes a device of a system.
    static let systems = WordHash.lowercasedWords(
        "launch radar missile navigation operating positioning satellite weapon weapons")
    /// What a place's name begins with, and no person's.
    static let placeHeads = WordHash.lowercasedWords(
        "castle château chateau mount lake cape fort port loch casa villa palazzo")
    /// What a street's name ends with.
    static let roads = WordHash.lowercasedWords(
        "street road avenue lane square terrace crescent boulevard alley buildings row")
    /// What is called after its owner, and hardly anything else that is somebody's has a capital: "Tarn’s Court".
    static let possessedPlaces = roads.union(
        WordHash.lowercasedWords("court wood hill corner cross ferry landing wharf yard green creek cove bay inn"))
    /// The same, if it is no place.
    static let possessedInstitutions = WordHash.lowercasedWords("hospital college school academy bank")
    /// What sovereigns are called by after "the".
    static let bynames = WordHash.lowercasedWords(
        """
        great elder younger conqueror confessor bold good bad wise fair fat bald lame pious terrible lionheart magnificent \
        apostate navigator impaler first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth \
        fourteenth fifteenth sixteenth
        """)
    /// What a ship does.
    static let voyages = WordHash.lowercasedWords("sailed sank anchored foundered docked sails steamed")
    /// What a ship has.
    static let shipNouns = WordHash.lowercasedWords(
        "log log-book logbook captain crew deck decks mate master hold mast masts cabin cargo sailors bows hull boat boats rigging"
    )
    /// What is before a ship's name and part of it.
    static let vesselPrefixes = WordHash.lowercasedWords("hms uss rms ss mv h.m.s. u.s.s. r.m.s. s.s. m.v.")
}
