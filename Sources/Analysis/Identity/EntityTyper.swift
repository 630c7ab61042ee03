import Model

/// Decides what an entity is: the recogniser's class, made finer by head words and lists.
struct EntityTyper {
    private static func set(_ words: String) -> Set<String> {
        Set(words.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))
    }

    private static let eventHeads = set(
        """
        war wars battle siege revolution uprising rebellion revolt mutiny massacre crisis election elections referendum \
        olympics paralympics games championship championships cup tournament festival conference summit congress games \
        ceremony exhibition expo fair earthquake hurricane typhoon cyclone flood famine plague holocaust blitz coup \
        campaign crusade crusades expedition armistice inquisition reformation renaissance marathon derby regatta rally \
        tour blockade raid raids strike riots genocide invasion eruption tsunami fire disaster trial trials debate gala \
        day christmas easter ramadan halloween thanksgiving ball bowl prix open
        """)
    private static let lawHeads = set(
        """
        act acts law laws treaty treaties agreement accord accords convention constitution charter protocol bill statute \
        amendment code directive ordinance pact declaration edict decree resolution covenant
        """)
    /// Those of them that no organisation is called by: "Fire of Moscow".
    private static let eventsAlone = set(
        "war wars battle siege massacre fire flood earthquake uprising rebellion mutiny plague famine olympics championship cup"
    )
    private static let workHeads = set(
        """
        symphony sonata concerto quartet overture novel poem poems trilogy saga chronicles suite opera requiem ballad \
        song songs album film movie episode almanac encyclopaedia encyclopedia dictionary gospel bible quran koran torah \
        talmud manifesto memoirs diary diaries letters stories tales hymn anthem elegy ode rhapsody cantata
        """)
    private static let awardHeads = set("award awards prize medal order trophy cross grammy emmy oscar")
    private static let faiths = set(
        """
        muslim muslims islamic islamist islamists christian christians catholic catholics protestant protestants jew jews \
        jewish hindu hindus buddhist buddhists sikh sikhs sunni sunnis shia shias shiite shiites shi'a orthodox mormon \
        mormons quaker quakers methodist methodists baptist baptists lutheran lutherans calvinist calvinists anglican \
        anglicans puritan puritans huguenot huguenots jesuit jesuits evangelical evangelicals
        """)
    private static let groups = faiths.union(
        set(
            """
            republican republicans \
            democrat democrats democratic conservative conservatives liberal liberals labour communist communists socialist \
            socialists fascist fascists nazi nazis tory tories whig whigs bolshevik bolsheviks zionist zionists marxist \
            marxists royalist royalists jacobin jacobins arab arabs arabic kurd kurds kurdish hispanic hispanics latino latinos \
            nationalist nationalists unionist unionists loyalist loyalists separatist separatists federalist federalists \
            abolitionist abolitionists suffragette suffragettes suffragist suffragists presbyterian presbyterians unitarian unitarians \
            dominican dominicans franciscan franciscans benedictine benedictines templar templars freemason freemasons confederates \
            cossack cossacks latin celtic celts slav slavs slavic roma gypsy gypsies western westerners european europeans viking vikings
            """))

    /// Peoples of history, whom lists of the living lack.
    private static let peoplesOfHistory = set(
        """
        alans alemanni angles arameans assyrians avars aztecs babylonians bulgars burgundians byzantines carthaginians cimmerians \
        cumans dacians etruscans franks frisians gauls gepids goths hittites huns iberians illyrians incas jutes khazars lombards \
        macedonians magyars marcomanni medes minoans moors mughals mycenaeans nabataeans normans numidians olmecs ostrogoths \
        ottomans parthians pechenegs philistines phoenicians picts prussians romans saracens sarmatians saxons scythians seljuks \
        slavs suebi sumerians tatars teutons thracians toltecs trojans turks tuareg vandals varangians venetians visigoths wends \
        zulus kikuyu kikuyus fulani hausa ashanti bantu berbers bedouin bedouins
        """)

    private static let companyHeads = set(
        "companies company corporation corp inc ltd airlines airways industries holdings")
    private static let periodicalHeads = set("journal magazine gazette newspaper review quarterly bulletin")
    private static let buildingHeads = set(
        "building bridge tower airport hospital street road avenue square river lake island castle palace cathedral prison"
    )
    private static let folkHeads = set("people folk folks men women")
    private static let estateHeads = set("court park hall abbey lodge cottage manor castle grange priory")

    /// Those among them that are hardly anybody's family name: "Lucas Lodge".
    private static let houseHeads = set("abbey lodge cottage castle grange priory manor")

    /// What the entity of `forms` is, and which share of its uses the recogniser saw so.
    static func type(of forms: [Int], in table: NameTable) -> (type: EntityType, agreement: Double) {
        var weights = SIMD4<Float>(repeating: 0)
        for form in forms { weights += table.forms[form].labelWeights }
        var best = 0
        for index in 1..<4 where weights[index] > weights[best] { best = index }
        let label = NameSpan.Label(rawValue: UInt8(best)) ?? .miscellaneous
        let agreement = weights.sum() > 0 ? Double(weights[best] / weights.sum()) : 1
        if label == .person {
            if isUnsupportedPerson(forms, in: table) { return (.other, agreement * 0.5) }
            if isEstate(forms, in: table) { return (.place, agreement * 0.8) }
            return (forms.allSatisfy { table.forms[$0].key.isFamily } ? .group : .person, agreement)
        }
        if forms.contains(where: {
            !isVessel(table.forms[$0]) && PlaceSynonyms.shared.place(named: table.forms[$0].key.words) != nil
        }), label != .organisation {
            return (.place, max(agreement, 0.9))
        }
        if label == .organisation, isFaith(forms, in: table) { return (.group, agreement * 0.8) }
        var refined: [EntityType: Int] = [:]
        for form in forms {
            if let type = refine(table.forms[form], label: label) {
                refined[type, default: 0] += table.forms[form].useCount
            }
        }
        if let type = EntityType.allCases.filter({ refined[$0] != nil }).max(by: { refined[$0]! < refined[$1]! }) {
            return (type, label == .miscellaneous ? agreement : agreement * 0.8)
        }
        if label == .miscellaneous,
            forms.contains(where: { isPeople(table.forms[$0], in: table) || isFamily(table.forms[$0]) })
        {
            return (.group, agreement)
        }
        if let type = typeOfHead(forms, label, in: table) { return (type, agreement * 0.8) }
        if label == .miscellaneous, isTitle(forms, in: table) { return (.work, agreement * 0.8) }
        switch label {
        case .person: return (.person, agreement)
        case .organisation: return (.organisation, agreement)
        case .place: return (.place, agreement)
        case .miscellaneous: return (.other, agreement)
        }
    }

    /// What the last word of the name, or a list, says a thing is that the recogniser takes for something else.
    private static func typeOfHead(_ forms: [Int], _ label: NameSpan.Label, in table: NameTable) -> EntityType? {
        for form in forms.map({ table.forms[$0] }) where form.words.count > 1 {
            guard let last = form.words.last else { continue }
            if label != .place, isCalledFolk(form, last) { return .group }
            if label != .organisation, companyHeads.contains(last) { return .organisation }
            if label == .miscellaneous, buildingHeads.contains(last) { return .place }
            if label == .miscellaneous, periodicalHeads.contains(last) { return .work }
            let lists = Gazetteer.standard.lists(form.key.words)
            if label == .organisation, !lists.isDisjoint(with: [.region, .place]), !lists.contains(.organisationName) {
                return .place
            }
            // "at Sotherton", beside "Sotherton Court"
            if label == .organisation, estateHeads.contains(last), !CourtNames.holds(form.words),
                isOftenInPlaces(forms, in: table)
            {
                return .place
            }
        }
        return nil
    }

    /// "the Beast Folk": several beings, always with "the", and no band or film that a list knows; not "the League of the Old
    /// Men".
    private static func isCalledFolk(_ form: NameForm, _ last: String) -> Bool {
        folkHeads.contains(last) && !form.words.contains("of") && form.definiteCount * 3 >= form.useCount * 2
            && form.titleCount == 0 && Gazetteer.standard.lists(form.key.words).isEmpty
    }

    private static func isOftenInPlaces(_ forms: [Int], in table: NameTable) -> Bool {
        let uses = forms.reduce(0) { $0 + table.forms[$1].useCount }
        return forms.reduce(0) { $0 + table.forms[$1].placeCount } * 5 > uses
    }

    /// Whether a name ends as those of estates do ("Northanger Abbey"), is often after "at" or "from", and has nothing of a person.
    private static func isEstate(_ forms: [Int], in table: NameTable) -> Bool {
        let named = forms.map { table.forms[$0] }
        return named.contains { $0.words.count > 1 && estateHeads.contains($0.words[$0.words.count - 1]) }
            && named.allSatisfy { form in
                form.honorific == nil && form.titles.isEmpty
                    && (houseHeads.contains(form.words[form.words.count - 1])
                        || !form.gender.isToldByWords
                            && !Gazetteer.standard.lists(form.words[0]).contains(.givenName)
                            && !SortedWordList.givenNameGenders.holds(form.words[0]))
            } && isOftenInPlaces(forms, in: table)
    }

    /// Whether a single word that is named often has nothing of a person: no title, no fuller name, no pronoun, no word of saying, no known
    /// given or family name.
    private static func isUnsupportedPerson(_ forms: [Int], in table: NameTable) -> Bool {
        let forms = forms.map { table.forms[$0] }
        let uses = forms.reduce(0) { $0 + $1.useCount }
        guard uses >= 8, forms.reduce(0, { $0 + $1.sayingCount }) * mostPerSpeech < uses else { return false }
        return forms.allSatisfy { form in
            form.honorific == nil && form.titles.isEmpty && form.gender.isUntold && !form.key.isFamily
                && (form.words.count == 1 || form.person?.words.count == 1)
                && Gazetteer.standard.lists(form.words[0]).isDisjoint(with: [.givenName, .surname])
                && !SortedWordList.givenNameGenders.holds(form.words[0])
        }
    }

    /// Who speaks at one of so many places is a person.
    private static let mostPerSpeech = 6

    /// Whether a word that no list has is a people's: "the Tarrow people", "Tarrowans" beside a place that is called Tarrow.
    private static func isPeople(_ form: NameForm, in table: NameTable) -> Bool {
        if form.peopleCount > 0 { return true }
        guard form.words.count == 1 else { return false }
        return endingsOfPeoples.contains { ending in
            guard form.words[0].hasSuffix(ending), form.words[0].utf8.count > ending.utf8.count + 2 else {
                return false
            }
            let stem = form.words[0].dropLast(ending.utf8.count)
            return ["", "a", "e", "y", "ia"].contains { end in
                table.index(of: NameForm.Key(words: stem + end, isPerson: false, title: nil, isFamily: false))
                    .map { table.forms[$0].label == .place && table.forms[$0].useCount > 0 } ?? false
            }
        }
    }

    /// "dinner at the Pooles": the plural of a family name that a list has, always after "the".
    private static func isFamily(_ form: NameForm) -> Bool {
        guard form.words.count == 1, form.words[0].hasSuffix("s"), form.definiteCount == form.useCount,
            form.titleCount == 0, !NameForm.isRough(form.display), Gazetteer.standard.lists(form.words[0]).isEmpty
        else { return false }
        let lists = Gazetteer.standard.lists(String(form.words[0].dropLast()))
        return lists.contains(.surname) && lists.isDisjoint(with: [.demonym, .role, .title])
    }

    private static let endingsOfPeoples = [
        "ians", "ian", "ans", "an", "ers", "er", "ese", "ish", "ites", "ite", "is", "ns", "n",
    ]

    /// Whether the text mostly sets the name off as it does titles, and it is no ship's.
    private static func isTitle(_ forms: [Int], in table: NameTable) -> Bool {
        let uses = forms.reduce(0) { $0 + table.forms[$1].useCount }
        let titles = forms.reduce(0) { $0 + table.forms[$1].titleCount }
        return titles * 2 > uses
            && !forms.contains { isVessel(table.forms[$0]) }
    }

    private static func isVessel(_ form: NameForm) -> Bool {
        form.key.sense == .vessel
            || form.words.first.map { ContextWords.vesselPrefixes.contains(WordHash.lowercased($0)) } ?? false
    }

    /// What the words of a form tell beyond its label; nil if they tell nothing.
    private static func refine(_ form: NameForm, label: NameSpan.Label) -> EntityType? {
        let words = form.words
        guard let last = words.last else { return nil }
        if words.count == 1 {
            // "the Uyghurs", "the Hopi"
            guard
                label == .miscellaneous
                    || label == .organisation && last.hasSuffix("s") && groups.contains(last)
                    || form.definiteCount * 2 >= form.useCount && form.definiteCount > 0
                        && !AbbreviationEvidence.isAbbreviation(form.display)
            else { return nil }
            return isGroup(last) ? .group : nil
        }
        if label == .miscellaneous,
            words.allSatisfy({ isGroup($0) }) || PlaceSynonyms.shared.place(ofDemonym: form.key.words) != nil
                || Gazetteer.standard.lists(form.key.words).contains(.demonym)
        {
            return .group
        }
        // "Treaty of Rome", "War of 1812": the head is before the preposition.
        let head =
            words.dropFirst().firstIndex(where: { $0 == "of" || $0 == "on" || $0 == "for" || $0 == "in" })
            .map { words[$0 - 1] } ?? last
        let isNumbered = last.utf8.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
        for word in [head, isNumbered ? words[words.count - 2] : last] {
            if lawHeads.contains(word) { return label == .place ? nil : .law }
            if label == .miscellaneous || label == .organisation && word == head, eventHeads.contains(word) {
                return label == .organisation
                    && !eventsAlone.contains(word) ? nil : .event
            }
            if label == .miscellaneous, workHeads.contains(word) { return .work }
            if label == .miscellaneous, awardHeads.contains(word) { return .other }
        }
        return nil
    }

    /// Whether a single word is that of a faith, and the text has its plural: "a Huguenot" beside "the Huguenots".
    private static func isFaith(_ forms: [Int], in table: NameTable) -> Bool {
        forms.allSatisfy { form in
            let words = table.forms[form].words
            guard words.count == 1, faiths.contains(words[0]) else { return false }
            let plural = NameForm.Key(words: words[0] + "s", isPerson: false, title: nil, isFamily: false)
            return table.index(of: plural).map { table.forms[$0].useCount > 0 } ?? false
        }
    }

    /// Whether a folded word names a people of history, in the plural.
    static func isPeopleOfHistory(_ word: String) -> Bool { peoplesOfHistory.contains(word) }

    /// Whether a folded word names a people, a faith or the adherents of a party, or is of theirs.
    private static func isGroup(_ word: String) -> Bool {
        if groups.contains(word) || isPeopleOfHistory(word) || PlaceSynonyms.shared.place(ofDemonym: word) != nil {
            return true
        }
        let lists = Gazetteer.standard.lists(word)
        if lists.contains(.demonym) { return lists.isDisjoint(with: [.country, .city, .region, .place]) }
        // "Seminoles"
        return lists.isEmpty && word.hasSuffix("s")
            && Gazetteer.standard.lists(String(word.dropLast())).contains(.demonym)
    }
}
