/// Abbreviations that are written with a period, so that it does not end the sentence.
///
/// Words of up to eight ASCII bytes are compared as one integer: no allocation, no hashing of strings.
struct Abbreviations {
    /// What may follow an abbreviation.
    enum Kind: Sendable {
        /// A name follows: the period never ends a sentence ("Mr.").
        case title
        /// A number follows, or it is no abbreviation ("No. 5").
        case beforeNumber
        /// Anything follows ("Inc."): what the next word is decides.
        case general
    }

    private static let kinds: [UInt64: Kind] = {
        var kinds: [UInt64: Kind] = [:]
        let titles = """
            mr mrs ms dr prof gen col lt capt maj sgt sen rep gov hon rev st mt adm cmdr cpl pvt messrs mme mlle pres \
            supt insp fr sta sto ste drs profs gens sens reps sra sgts ald brig amb
            """
        let numbers = "no nos vol vols pp p art sec ch fig figs op b d c r fl"
        let others = """
            inc co corp ltd llc jr sr bros etc vs ed eds al ave blvd rd dept univ assn est jan feb mar apr jun jul aug \
            sep sept oct nov dec approx mfg intl natl cie pty plc ph.d esq ft cf ca viz v
            """
        for word in titles.split(separator: " ") { kinds[packed(word)] = .title }
        for word in numbers.split(separator: " ") { kinds[packed(word)] = .beforeNumber }
        for word in others.split(separator: " ") { kinds[packed(word)] = .general }
        return kinds
    }()

    /// The kind of the abbreviation whose letters (its period left out) are `bytes`, in any case; nil if it is none.
    static func kind(_ bytes: some Collection<UInt8>) -> Kind? {
        guard bytes.count <= 8 else { return nil }
        var value: UInt64 = 0
        for byte in bytes { value = value << 8 | UInt64(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte) }
        return kinds[value]
    }

    private static func packed(_ word: Substring) -> UInt64 {
        word.utf8.reduce(0) { $0 << 8 | UInt64($1) }
    }
}
