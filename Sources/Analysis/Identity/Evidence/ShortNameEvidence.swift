/// The short names of organisations, places and other things and the longer names that they repeat: "Harvard" and
/// "Harvard University", "the Council" and "the Security Council".
struct ShortNameEvidence: EvidenceFinder {
    private enum End: UInt8 { case start, end }

    /// A short name that fits more names than this is left alone, so that no text takes more than linear time.
    private static let mostCandidates = 64

    private let names: NameReading
    private var longer: [String: [(form: Int, end: End)]] = [:]

    static func evidence(in names: NameReading) -> [Evidence] {
        var finder = ShortNameEvidence(names: names)
        finder.enterLongNames()
        return finder.ofCountryNames()
            + names.forms.indices.flatMap { form in
                finder.candidates(for: form).map { names.evidence(.shortName, form, of: $0) }
            }
    }

    /// "U.S. Continental Congress" is "Continental Congress", if no other country's is named.
    private func ofCountryNames() -> [Evidence] {
        var found: [Evidence] = []
        for short in names.forms.indices where names.forms[short].words.count > 1 && !names.forms[short].key.isPerson {
            var countries: Set<Int> = []
            var fuller: [Int] = []
            for (form, end) in longer[names.forms[short].key.words, default: []].prefix(Self.mostCandidates)
            where end == .end && names.forms[form].label == names.forms[short].label {
                let prefix = names.forms[form].words.dropLast(names.forms[short].words.count).joined(separator: " ")
                guard
                    let place = PlaceSynonyms.shared.place(named: prefix)
                        ?? PlaceSynonyms.shared.place(ofDemonym: prefix)
                else { continue }
                countries.insert(place)
                fuller.append(form)
            }
            if countries.count == 1 {
                found += fuller.map {
                    Evidence(
                        .shortName, $0, short, passage: names.forms[$0].firstRange, strength: Self.strengthOfCountry)
                }
            }
        }
        return found
    }

    /// How strong it is that a country's name before another changes nothing.
    private static let strengthOfCountry = 60

    private init(names: NameReading) { self.names = names }

    /// Words that say what a thing is and, alone, name whatever of this kind was named before.
    static let genericHeads = Set(
        """
        academy act administration agency agreement airport alliance army assembly association authority award bank bay \
        bill board bridge bureau cabinet campaign canal castle cathedral center centre charter church city club coalition \
        college command commission committee company conference congress constitution convention corporation corps \
        council country county court cup department diocese district division empire family federation festival force \
        forces foundation front fund game games government group hall harbor harbour hospital hotel house initiative \
        institute institution island islands kingdom lake law league legislature library lodge ministry mission monastery \
        mountain mountains movement museum navy network office olympics order organisation organization palace park \
        parliament party peninsula plan port prize program programme project province railroad railway regiment region \
        republic river road school sea senate series service show society square squadron state station street studio \
        supreme team temple theater theatre tower town treaty tribunal trust union university valley village war
        """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))

    /// What houses and farms are called by within their neighbourhood ("the Grange" for Thrush Grange), and people elsewhere.
    private static let heads = genericHeads.union([
        "abbey", "cottage", "farm", "grange", "heights", "manor", "mill", "priory",
    ])
    private static let functionWords: Set<String> = [
        "of", "the", "and", "for", "in", "on", "at", "to", "de", "against",
    ]
    /// What an organisation may be whose own name follows "of" ("Church of Scientology").
    private static let wordsBeforeOf: Set<String> = ["university", "church", "college"]
    /// What a place may be whose own name follows "of" ("Kingdom of Prussia").
    private static let kindsOfPlaces: Set<String> = [
        "city", "town", "village", "republic", "kingdom", "state", "commonwealth", "island", "isle", "province",
        "county",
    ]
    /// What is after the name of an estate or a house that is often named without it ("Norland Park").
    private static let estates: Set<String> = ["park", "hall", "prison", "castle", "abbey", "court", "manor", "house"]
    /// What is after the name of a company or a paper beside its legal form.
    static let kindsOfCompanies = Set(
        """
        aerospace aircraft airlines airways associates aviation bakeries bakery bancorp beverages biosciences biotech boatyard breweries \
        brewery brewing broadcasting bros brothers cement ceramics chemical chemicals co communications computing cosmetics creamery \
        dairies diagnostics distillers distillery electronics engineering enterprises entertainment fc fisheries foods footwear \
        foundry gazette genomics glassworks groups holdings hotels industries instruments insurance investments ironworks joinery \
        laboratories logistics lumber magazine microsystems motors networks news newspaper nurseries paints partners petroleum \
        pharmaceuticals plastics potteries pottery press properties publishing quarries realty records robotics securities \
        semiconductor semiconductors shipping shipyard shipyards software steel stores studios systems technologies telecom \
        telegraph textiles therapeutics tiles times tobacco ventures vineyards winery wire wireless
        """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))

    private mutating func enterLongNames() {
        for (index, form) in names.forms.enumerated()
        where !form.key.isPerson && form.useCount > 0 && (2...10).contains(form.words.count) {
            for split in 1..<form.words.count {
                longer[form.words[split...].joined(separator: " "), default: []].append((index, .end))
                longer[form.words[..<split].joined(separator: " "), default: []].append((index, .start))
            }
        }
    }

    /// The forms that the form may be short for; if it is the first word of names with "of", these alone.
    private func candidates(for form: Int) -> [Int] {
        guard !names.forms[form].key.isPerson, names.forms[form].useCount > 0 else { return [] }
        var things: [[Int]] = [[], []]
        var count = 0
        for (other, end) in longer[names.forms[form].key.words, default: []] where mayShorten(form, other, end) {
            count += 1
            if count > Self.mostCandidates { return [] }
            things[end == .start && isGeneric(form) ? 0 : 1].append(other)
        }
        let fuller = things[0].isEmpty ? things[1] : things[0]
        return fuller.allSatisfy { isUsual(form, beside: $0) } ? [] : fuller
    }

    /// Whether the form alone names whatever of its kind was named before.
    private func isGeneric(_ form: Int) -> Bool { Self.isHead(names.forms[form]) }

    /// Whether a form is but one word that says what a thing is ("the Grange").
    static func isHead(_ form: NameForm) -> Bool { form.words.count == 1 && heads.contains(form.words[0]) }

    private func mayShorten(_ form: Int, _ other: Int, _ end: End) -> Bool {
        let (short, long) = (names.forms[form], names.forms[other])
        let label = short.label
        guard label == long.label else { return false }
        // "the House" is the head of "House of Representatives" and of "Green House"; the former is the closer one.
        if isGeneric(form) { return end == .end ? !long.words.contains("of") : long.words[1] == "of" }
        guard PlaceSynonyms.shared.place(named: short.key.words) == nil,
            PlaceSynonyms.shared.place(ofDemonym: short.key.words) == nil
        else { return false }
        // "Orlo Headquarters" is where Orlo is.
        if long.words.last == "headquarters" { return false }
        let rest =
            end == .start ? long.words[short.words.count...] : long.words[..<(long.words.count - short.words.count)]
        switch (label, end) {
        case (.organisation, .start): return form > other || isOnlyKind(rest, of: short) || opensHeading(short)
        case (.organisation, .end):
            return !Self.functionWords.contains(rest.last!) || Self.wordsBeforeOf.contains(rest.first!)
        case (.miscellaneous, .end): return short.words.count > 1
        case (.place, .start):
            // "Mola" of "Mola di Bari", but not "London" of "London Bridge".
            if rest.count == 1, Self.estates.contains(rest.first!) {
                return !Gazetteer.standard.lists(short.key.words).contains(.city)
            }
            return PersonName.isParticle(rest.first!) && !["of", "the", "e", "y"].contains(rest.first!)
        case (.place, .end): return rest.last == "of" && Self.kindsOfPlaces.contains(rest.dropLast().last ?? "")
        default: return false
        }
    }

    /// Whether an organisation's name is in use before a longer one is met that ends with it, and far more often, and the longer one does not
    /// but name its country: "the Union" of a war is not the "Evening Union".
    private func isUsual(_ form: Int, beside other: Int) -> Bool {
        let (short, long) = (names.forms[form], names.forms[other])
        guard short.label == .organisation, form < other, short.useCount >= Self.mostPerLongName * long.useCount,
            long.words.suffix(short.words.count) == short.words[...]
        else { return false }
        let rest = long.words.dropLast(short.words.count).joined(separator: " ")
        return PlaceSynonyms.shared.place(named: rest) == nil && PlaceSynonyms.shared.place(ofDemonym: rest) == nil
    }

    /// A short name that is used this many times more often is a name of its own.
    private static let mostPerLongName = 8

    /// Whether a name is met first in a heading, where a text is as short as it can be.
    private func opensHeading(_ form: NameForm) -> Bool {
        let block = names.text.blocks.partitionIndex { $0.range.end > form.firstRange.start }
        return form.useCount > 1 && block < names.text.blocks.count && names.text.blocks[block].kind.isHeading
    }

    /// Whether what follows a short name only says what kind of organisation it is, or whose: "University" of "Harvard
    /// University", "for the Visual Arts"; not "Europe" or "Pictures", which make another one of it.
    private func isOnlyKind(_ rest: ArraySlice<String>, of short: NameForm) -> Bool {
        // "Lloyd’s" of "Lloyd’s of London"
        if Self.functionWords.contains(rest.first!) {
            return short.words.count > 1 || short.display.hasSuffix("’s") || short.display.hasSuffix("'s")
        }
        return rest.allSatisfy { word in
            Self.genericHeads.contains(word) || Self.kindsOfCompanies.contains(word)
                || Gazetteer.standard.lists(word).contains(.companySuffix)
        }
    }
}
