/// The words and sets of words that are asked for by name; the longer lists are in `ClassWords`.
extension Vocabulary {
    static let most = standard.keyword("most")
    static let or = standard.keyword("or")
    static let of = standard.keyword("of")
    static let to = standard.keyword("to")
    static let the = standard.keyword("the")
    static let by = standard.keyword("by")
    static let `in` = standard.keyword("in")
    static let `as` = standard.keyword("as")
    static let with = standard.keyword("with")
    static let time = standard.keyword("time")
    static let such = standard.keyword("such")
    static let who = standard.keyword("who")
    static let whose = standard.keyword("whose")
    static let which = standard.keyword("which")
    static let it = standard.keyword("it")
    static let member = standard.keyword("member")
    static let between = standard.keyword("between")
    static let first = standard.keyword("first")
    static let once = standard.keyword("once")
    static let best = standard.keyword("best")
    static let its = standard.keyword("its")
    static let from = standard.keyword("from")
    static let my = standard.keyword("my")
    static let our = standard.keyword("our")
    static let i = standard.keyword("i")
    static let on = standard.keyword("on")
    static let chair = standard.keyword("chair")
    static let and = standard.keyword("and")
    static let `for` = standard.keyword("for")
    static let at = standard.keyword("at")
    static let no = standard.keyword("no")
    static let question = standard.keyword("?")
    static let exclamation = standard.keyword("!")
    static let fullStop = standard.keyword(".")
    static let semicolon = standard.keyword(";")
    static let had = standard.keyword("had")
    static let has = standard.keyword("has")
    static let took = standard.keyword("took")
    static let over = standard.keyword("over")
    static let openingQuote = standard.keyword("“")
    static let closingQuote = standard.keyword("”")
    static let openingGuillemet = standard.keyword("«")
    static let closingGuillemet = standard.keyword("»")
    static let openingSingleQuote = standard.keyword("‘")
    static let closingSingleQuote = standard.keyword("’")
    static let enDash = standard.keyword("–")
    static let apostrophe = standard.keyword("'")
    /// The opening single mark of texts for typewriters: "`Come in,' he said".
    static let backtick = standard.keyword("`")
    static let straightQuote = standard.keyword("\"")
    /// All of them.
    static let speechMarks = KeywordSet([
        openingQuote, closingQuote, openingGuillemet, closingGuillemet, openingSingleQuote, closingSingleQuote,
        apostrophe, backtick, straightQuote,
    ])
    /// Dashes that never join two words into one.
    static let longDashes = standard.keywords("— -- --- ― ---- ----- —— ———")
    /// Verbs of what is, and of what was.
    static let presentVerbs = standard.keywords("is are has have can should must do does")
    static let pastVerbs = standard.keywords("was were had did")
    /// Month names that are short without being abbreviations.
    static let june = standard.keyword("june")
    static let july = standard.keyword("july")

    /// What people think of somebody.
    static let judgements = standard.keywords(judgementWords)
    /// Verbs of thinking and wishing: what follows without "that" may be no more than a thought.
    static let thinking = standard.keywords(thinkingWords)
    static let when = standard.keyword("when")
    static let grand = standard.keyword("grand")
    static let whole = standard.keyword("whole")
    /// What belongs to the verb before it, not to the noun after it: "brought down winger Ash", "played opposite actress Ash".
    static let verbParticles = standard.keywords("down up away back aside together apart opposite")
    static let described = standard.keyword("described")
    /// Nouns for many people of one kind: "the Wends, a people of the coast".
    static let peoples = standard.keywords(peopleWords)
    /// What somebody pursues at an event: "the Sarn Cup campaign" is not the Sarn Cup.
    static let pursuits = standard.keywords(pursuitWords)
    /// Nouns for what is in a place, and not that place: "the plains of Sarn".
    static let landscapes = standard.keywords(landscapeWords)
    /// Verbs with two objects: "give Ash a fright".
    static let giving = standard.keywords(givingWords)
    /// What follows holds for a time or on a condition only.
    static let conditions = standard.keywords("when whenever while if unless until till")
    /// Nouns for people that are adjectives without an article ("expert in", "resident in").
    static let adjectivalNouns = standard.keywords(
        "expert native resident captive intellectual academic principal executive general chief senior veteran patient "
            + "prior")
    static let only = standard.keyword("only")
    static let like = standard.keyword("like")
    /// "the two regions, namely Aro and Bo".
    static let namely = standard.keywords("namely viz viz.")
    /// "for example", "for instance".
    static let instance = standard.keywords("example instance")
    /// What joins some of a kind to it.
    static let including = standard.keywords("including especially particularly notably")
    /// Verbs that join some of a kind to it.
    static let includes = standard.keywords("include includes included comprise comprises comprised")
    /// Prepositions that say where all of a kind are, or whose they are.
    static let whereabouts = standard.keywords("of in on at near across throughout along around within under")
    /// Nouns for what somebody makes ("his other works include Aro").
    static let creations = standard.keywords("work piece creation title")
    /// What may be for a thing or of it ("the Sarn vaccine"), and not that thing itself.
    static let ofThings = standard.keywords(thingsOfThings)
    /// Nouns that tell what an organisation is if they follow its name ("the Sarn cartel").
    static let sameOrganisations = standard.keywords(sameOrganisationWords)
    /// Nouns that tell what lands and waters are, after their names ("the Aro and Bo rivers").
    static let sameLands = standard.keywords(
        "river lake island mountain range province peninsula desert creek strait canal")
    /// Organisations that a noun for people names, too.
    static let makers = standard.keywords(
        "developer distributor importer exporter sponsor parent owner leader provider")
    /// Somebody, though the same nouns name organisations.
    static let traders = standard.keywords(
        "manufacturer maker retailer wholesaler supplier operator contractor bookmaker shipbuilder lender giant "
            + "brewer insurer")
    /// Somebody, though the same nouns name things.
    static let performers = standard.keywords("model host")
    /// What a firm is to another.
    static let competitors = standard.keywords("rival competitor subsidiary affiliate predecessor successor supplier")
    /// What tells that a name is of something to read ("Sarn magazine").
    static let periodicals = standard.keywords("magazine newspaper journal")
    /// "himself", after a name and a comma.
    static let selves = standard.keywords("himself herself")
    /// What the name of a people names as well.
    static let languages = standard.keywords("language dialect")
    /// How works and buildings begin (see `beginningWords`).
    static let beginnings = standard.keywords(beginningWords)
    /// Verbs whose object "as" tells of (see `acquaintanceWords`).
    static let acquaintance = standard.keywords(acquaintanceWords)
    static let call = standard.keyword("call")
    static let among = standard.keyword("among")
    static let them = standard.keyword("them")
    static let single = standard.keyword("single")
    static let heard = standard.keyword("heard")
    /// Adverbs without which a description may be false.
    static let limits = standard.keywords(
        "formerly once previously originally initially later perhaps probably arguably reportedly reputedly nearly almost"
    )
    /// What is done: a phrase with such a noun speaks of the clause before it.
    static let deeds = standard.keywords(deedWords)
    /// What one team does to another, and nouns as well.
    static let encounters = standard.keywords("visit host face")
    /// How long, far or much.
    static let measures = standard.keywords("span period stretch interval distance length margin")
    /// What somebody is to those of the same land or family.
    static let countrymen = standard.keywords("countryman kinsman kinswoman countrywoman clansman tribesman")
    /// What somebody is for some years.
    static let young = standard.keywords("boy girl child youth lad student pupil")
    /// What follows an office that somebody will have.
    static let elect = standard.keywords("elect designate")
    static let another = standard.keyword("another")
    static let but = standard.keyword("but")
    static let one = standard.keyword("one")
    static let chief = standard.keyword("chief")
    static let under = standard.keyword("under")
    static let secretary = standard.keyword("secretary")
    /// Kinds that follow the name of a water or an estate ("the Sarn estate").
    static let lands = standard.keywords(
        "river peninsula strait canal creek estate ridge reef glacier plateau archipelago")
    /// Nouns that tell what a thing is, after its name, and nothing that is of it.
    static let sameThings = standard.keywords("chart franchise")
    /// Nouns that do so with another word before them ("the WebForge layout engine").
    static let programs = standard.keywords("engine project")
    /// Two words that together name something of another sort than the last does.
    static let compounds: [(first: KeywordSet, last: KeywordSet, sort: NounPhrase.Sort)] = [
        (standard.keywords("railway rail railroad tram metro"), standard.keywords("line"), .place),
        (standard.keywords("think"), standard.keywords("tank tanks"), .organisation),
        (standard.keywords("ranch farm deck stage mill"), standard.keywords("hand"), .person),
        (standard.keywords("news television tv"), standard.keywords("anchor"), .person),
        (
            standard.keywords("science research design program programme project product mission team policy"),
            standard.keywords("lead"), .person
        ),
    ]
    static let industry = standard.keyword("industry")
    static let party = standard.keyword("party")
    static let winning = standard.keyword("winning")
    static let went = standard.keyword("went")
    static let other = standard.keyword("other")
    static let being = standard.keyword("being")
    /// Beings that have names and are no people.
    static let beings = standard.keywords(beingWords)
    /// What players are called that no list of people has, after the name of their team or land.
    static let positions = standard.keywords(positionWords)
    /// What makes a day or a season many ("every Monday").
    static let distributive = standard.keywords("every each any some")
    /// Organisations where people study.
    static let schools = standard.keywords("school college university academy seminary institute institution")
    /// Verbs that give somebody relatives.
    static let having = standard.keywords("had has have having left leaves leaving survived")
    static let survived = standard.keyword("survived")
    static let their = standard.keyword("their")
    static let according = standard.keyword("according")
    static let etc = standard.keywords("etc etc.")
    /// "(e.g. Aro)".
    static let forExample = standard.keywords("e.g. e.g eg eg.")
    static let following = standard.keyword("following")
    static let part = standard.keyword("part")
    static let place = standard.keyword("place")
    static let mate = standard.keyword("mate")
    /// What somebody is by calling (see `callingWords`).
    static let callings = standard.keywords(callingWords)
    static let groupings = standard.keywords(groupingWords)
    static let discs = standard.keywords(discWords)
    /// What the parties of a lawsuit are called.
    static let litigants = standard.keywords(litigantWords)
    /// What a state does through a body of its own.
    static let undertakings = standard.keywords(
        "program programme project initiative service app podcast blog")
    /// What follows the name of a people and says that it is one.
    static let sameTribes = standard.keywords("people peoples tribe clan")
    /// Nouns that "in" makes words such as "moreover" of ("in addition").
    static let connectives = standard.keywords("addition response return fact turn particular general contrast")
    /// What tells when or in what respect somebody is something ("by trade", "in reality", "at that time").
    static let circumstances = standard.keywords("time trade profession birth calling occupation fact reality truth")
    static let trades = standard.keywords("trade profession calling occupation")
    /// What somebody is whosever kin that is.
    static let widows = standard.keywords("widow widower")
    /// What somebody is who is given work.
    static let hiring = standard.keywords("hired engaged employed apprenticed")
    /// What firms do for a living.
    static let trading = standard.keywords(
        "makes produces manufactures sells operates provides publishes distributes develops designs builds supplies")
    /// Houses that are firms as well.
    static let houses = standard.keywords(
        "inn hotel restaurant pub tavern cinema theatre theater casino nightclub hospital")
    /// Bodies that the houses are called as in which they are.
    static let halls = standard.keywords("church museum gallery library hospital school college university")
    /// What a town is called.
    static let towns = standard.keywords("city town village hamlet borough port township capital")
    static let region = standard.keyword("region")
    /// Nouns for a part of a land or town that "of" joins to its name, where that is no town's.
    static let divisions = standard.keywords("province district suburb neighbourhood neighborhood region")
    /// What somebody holds.
    static let posts = standard.keywords("position job way")
    /// Divisions that a land has several of, which "northern" and the like tell apart.
    static let parts = standard.keywords("district neighbourhood neighborhood region")
    static let how = standard.keyword("how")
    static let even = standard.keyword("even")
    static let ago = standard.keyword("ago")
    /// What is near a thing or round it ("its neighbourhood"), or where somebody goes ("his destination").
    static let vicinities = standard.keywords("neighbourhood neighborhood vicinity area destination")
    /// Adjectives that compare: "a younger man" is younger than somebody.
    static let comparatives = standard.keywords(
        "younger older better worse larger smaller bigger greater lesser wiser richer poorer taller shorter stronger weaker "
            + "finer nobler kinder happier")
    /// What somebody may be.
    static let uncertain = standard.keywords("probable possible prospective would-be")
    /// What joins two that are compared.
    static let than = standard.keyword("than")
    static let then = standard.keyword("then")
    /// Words that tell when somebody was or is what follows: "then France's minister".
    static let times = standard.keywords("then now later once")
    static let later = standard.keyword("later")
    /// Verbs that lead to where somebody went to live, or is from.
    static let moving = standard.keywords("came comes moved emigrated fled hails hailed")
    /// Verbs for what somebody aims at.
    static let wishing = standard.keywords("wants wanted hopes hoped dreams dreamed")
    static let be = standard.keyword("be")
    /// Verbs that tell where a place is.
    static let lying = standard.keywords("lies lay stands stood")
    static let named = standard.keyword("named")
    /// Participles without an ending of their own, most of which are past tenses, too.
    static let irregularParticiples = standard.keywords(irregularParticipleWords)
    /// Adjectives that no ending tells.
    static let qualities = standard.keywords("harsh cruel large small great poor old young strict long short good bad")
    /// Verbs of having a business or a house.
    static let keeping = standard.keywords("kept keeps owned owns ran runs managed manages")
    /// What shows somebody to whoever listens: "This is Ash".
    static let pointing = standard.keywords("that this")
    /// What tells that many know something: "noted for her songs".
    static let reputed = standard.keywords("known noted famous famed renowned celebrated remembered notorious")
    /// What tells that many take something for what it is.
    static let considered = standard.keywords("considered regarded reckoned deemed")
    static let this = standard.keyword("this")
    static let `is` = standard.keyword("is")
    static let eve = standard.keyword("eve")
    static let near = standard.keyword("near")
    static let here = standard.keyword("here")
    static let what = standard.keyword("what")
    /// What gives a thing its name: "what is called a yawl".
    static let calling = standard.keywords("call called")
    /// Verbs by which people tell what they take themselves for ("calls herself").
    static let selfNaming = standard.keywords("describes described calls called styles styled")
    static let these = standard.keyword("these")
    static let those = standard.keyword("those")
    /// What somebody does for somebody else or for a while.
    static let acting = standard.keywords("acts acted acting")
    /// Between the parties of a case.
    static let versus = standard.keywords("v v. vs vs. versus")
    /// Verbs of what follows from all that a sentence tells.
    static let consequences = standard.keywords("led resulted meant caused prompted forced allowed")
    /// Whoever nobody knows yet.
    static let unknown = standard.keywords("someone somebody anyone anybody everyone everybody")
    /// Verbs of what begins to happen.
    static let starting = standard.keywords("began begins begin begun started starts")
    static let life = standard.keyword("life")
    /// Roles that are verbs as well: "to nurse".
    static let verbsOfRoles = standard.keywords(
        "nurse judge doctor tutor captain head chair guard champion pilot coach author")
    /// What people come of: "of Scottish descent".
    static let descents = standard.keywords("descent birth origin parentage extraction ancestry family stock")
    /// What tells one of two people of a name from the other: "Mr. Ash, the father, …".
    static let namesakes = standard.keywords("father mother son daughter elder younger")
    static let fellow = standard.keyword("fellow")
    static let creature = standard.keyword("creature")
    /// What gives the words of a name, and is not what bears it.
    static let captions = standard.keywords("title name slogan headline caption motto")
    /// Who teaches a language or knows it: "a French teacher" may be of any nation.
    static let linguists = standard.keywords(
        "teacher instructor tutor master mistress translator interpreter")
    /// Forms of verbs that are adjectives before a noun ("neighbouring towns").
    static let participialAdjectives = standard.keywords(
        "neighbouring neighboring surrounding leading existing participating remaining founding outstanding adjoining "
            + "bestselling best-selling aspiring practising practicing ruling reigning rising promising struggling defending"
    )
    /// Adjectives that lead to what somebody is so about: "a lawyer close to the court".
    static let adjectivesOfPhrases = standard.keywords(
        "critical close familiar active loyal opposed sympathetic responsible")
    /// Plurals that are before a noun for a person: "special forces officer", "human rights lawyer".
    static let modifyingPlurals = standard.keywords(
        "rights forces affairs sports arts operations communications relations sciences resources sales systems securities arms"
    )
    static let news = standard.keyword("news")
    static let agency = standard.keyword("agency")
    static let others = standard.keyword("others")
    static let stars = standard.keyword("stars")
    static let group = standard.keyword("group")
    static let band = standard.keyword("band")
    static let ethnic = standard.keyword("ethnic")
    /// Plurals that are their own singulars.
    static let unchangedPlurals = standard.keywords("series species")
    static let future = standard.keyword("future")
    static let become = standard.keyword("become")
    static let state = standard.keyword("state")
    /// Verbs of finding out: what follows is so.
    static let finding = standard.keywords("found discovered learned learnt remembered recollected perceived knew saw")
    /// "a good kind of woman", "a sort of clerk".
    static let kinds = standard.keywords("kind sort")
    static let died = standard.keyword("died")
    static let dying = standard.keywords("died dies")
    static let leavingBehind = standard.keyword("leaving")
    static let leaves = standard.keyword("leaves")
    static let they = standard.keyword("they")
    static let married = standard.keyword("married")
    static let child = standard.keyword("child")
    static let parents = standard.keyword("parents")
    static let twin = standard.keyword("twin")
    static let whom = standard.keyword("whom")
    static let couple = standard.keyword("couple")
    static let ever = standard.keyword("ever")
    static let known = standard.keyword("known")
    static let name = standard.keyword("name")
    static let own = standard.keyword("own")
    static let head = standard.keyword("head")
    static let am = standard.keywords("am 'm ’m")
    static let `if` = standard.keyword("if")
    static let family = standard.keyword("family")
    /// "the youngest of the family".
    static let ages = standard.keywords("eldest youngest oldest")
    static let oldest = standard.keyword("oldest")
    /// "forty years of age", "aged forty".
    static let age = standard.keyword("age")
    static let aged = standard.keyword("aged")
    static let home = standard.keyword("home")
    /// Titles of offices, which say what somebody does; others are ranks or manners of address.
    static let offices = standard.keywords(
        "president vice-president minister chancellor premier secretary ambassador governor senator congressman mayor pope "
            + "cardinal archbishop bishop king queen emperor empress tsar czar sultan judge professor inspector")
    /// Kinds that have no article before a name ("asteroid Bennu").
    static let plainKinds = standard.keywords("asteroid planet moon comet galaxy ship shuttle rocket satellite")
    /// What somebody is to another for as long as they are together.
    static let passing = standard.keywords(passingWords)
    /// What somebody is for a moment.
    static let momentary = standard.keywords(momentaryWords)
    /// Titles by birth or marriage (see `birthTitleWords`).
    static let birthTitles = standard.keywords(birthTitleWords)
    /// Titles of rank and office (see `rankWords`).
    static let ranks = standard.keywords(rankWords)
    /// What somebody is to somebody (see `relationalWords`).
    static let relational = standard.keywords(relationalWords)
    /// Lasting qualities of people, which describe if nothing else does.
    static let traits = standard.keywords(traitWords)
}
