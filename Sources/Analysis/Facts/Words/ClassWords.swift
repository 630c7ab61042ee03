extension Vocabulary {
    /// Adjectives for what somebody is like, not for how somebody feels at the moment.
    static let traitWords =
        "handsome pretty beautiful tall stout plain clever rich wealthy sensible amiable elegant good-looking gentlemanlike "
        + "ladylike lively vain shy witty accomplished good-humoured good-humored good-natured well-bred lame blind deaf fat "
        + "thin slender bald freckled red-haired fair-haired dark-haired bearded blind ambitious pious learned well-read "
        + "middle-aged elderly penniless orphaned illiterate ill-tempered haughty sickly stingy "
        + "idle unkind charming bookish studious quarrelsome talkative jovial stubborn impetuous conceited selfish obstinate "
        + "slovenly plump lanky burly swarthy wiry gaunt thrifty devout"

    /// What somebody is to another for as long as they are together.
    static let passingWords =
        "prisoner fugitive lover suitor admirer wooer companion partner neighbour neighbor guest visitor host hostess compatriot rival opponent namesake interlocutor listener"

    /// What somebody is for a moment.
    static let momentaryWords =
        "witness spectator onlooker bystander prey victim martyr sufferer convalescent stranger newcomer intruder"

    /// What people think of somebody.
    static let judgementWords =
        "villain scoundrel coward bore angel coxcomb rascal rogue brute monster optimist pessimist simpleton hypocrite liar"

    /// Verbs of thinking and wishing.
    static let thinkingWords =
        "think thinks thought believe believes believed suppose supposes supposed fancy fancied imagine imagined pretend "
        + "pretended wish wished hope hoped fear feared swear swore claim claims claimed allege alleges alleged"

    static let peopleWords =
        "people nation tribe clan race minority majority sect caste dynasty family house community nationality subgroup"

    static let beingWords =
        "dog cat horse pony mare stallion donkey mule cow bull goat pig sheep ram wolf fox bear lion lioness tiger tigress leopard "
        + "elephant monkey ape chimpanzee gorilla orangutan parrot raven crow owl eagle hawk falcon swan goose duck hen cock "
        + "rabbit hare mouse rat dolphin whale shark tortoise turtle snake dragon unicorn puppy kitten terrier spaniel collie "
        + "mastiff poodle greyhound bulldog labrador pug hound beagle setter retriever sheepdog lapdog tomcat colt filly calf ghost spirit vampire werewolf goblin elf dwarf fairy wizard witch god goddess "
        + "demigod demon angel nymph giant giantess"

    /// How works, buildings and bodies begin: "as" and what they are follow.
    static let beginningWords =
        "released issued published built rebuilt designed conceived constructed erected opened founded established created formed"

    /// Verbs after whose object "as" tells what somebody is ("hired Ann as a clerk").
    static let acquaintanceWords =
        "heard introduced presented succeeded replaced hired appointed elected engaged employed chose named"

    /// Nouns for what somebody is that no ending tells from adjectives, or that no list of people has.
    static let callingWords =
        "pirate chieftain tycoon thief bandit outlaw bard knight warlock wizard mystic mogul magnate patriot chef abbot apostle "
        + "driver builder canon carter cabman chauffeur stoker fireman mason thatcher cooper chimney-sweep usher forester kennelman tenor "
        + "carver tanner glover chandler chamberlain burgess intendant reeve ranger telegraphist telephonist dogcatcher "
        + "paramedic foundryman ironmaster pastrycook memoirist wicketkeeper influencer émigré attaché vassal turner "
        + "guru shaman druid midwife priestess sculptress huntress poetess authoress enchantress"

    static let positionWords =
        "forward back left-back right-back wing-back centre-back full-back half-back fly-half scrum-half wing prop hooker great"

    /// Nouns for discs, which are written in capitals.
    static let discWords = "cd ep lp dvd"

    static let irregularParticipleWords =
        "built made held sold kept bought won lost sent spent left found fought taught caught brought cut set shot read "
        + "paid hung struck sung worn torn drawn grown shown thrown sworn run"

    static let litigantWords =
        "appellant respondent plaintiff defendant claimant petitioner applicant intervener intervenor"

    static let deedWords =
        "move step decision change sign reminder claim charge setback boost blow feat shift response reaction gesture practice"

    static let pursuitWords = "campaign title tour match race season final round game contest"

    static let landscapeWords =
        "plain mountain hill valley coast shore forest wood desert field road street river lake beach bridge tower castle "
        + "palace church"

    /// Verbs with two objects: what is given to somebody is not what that one is.
    static let givingWords =
        "give gives gave given giving offer offers offered cost costs teach taught deny denied show shows showed"

    /// What may be for a thing or of it, after the name of that thing.
    static let thingsOfThings =
        "vaccine virus disease syndrome app smartphone tablet laptop computer browser microprocessor camera robot engine concert "
        + "gala pageant parade carnival statue mural fresco portrait anthem hymn carol dictionary textbook font typeface dialect "
        + "manuscript podcast blog cartoon drama comedy thriller tragedy "
        + "game song track soundtrack sequel prequel episode compilation remix mixtape cocktail theory "
        + "concept term production fiction feature adaptation remake"

    /// Nouns that tell what an organisation is, after its name; "the Sarn board" and "the Sarn team" are of Sarn.
    static let sameOrganisationWords =
        "cartel gang syndicate mafia sect cult guild newswire movement militia faction charity nonprofit startup start-up "
        + "franchise label conglomerate supermarket brewery bakery carmaker automaker drugmaker chipmaker consortium cooperative junta"

    /// What "group" and "band" follow where they tell what an organisation is: "the Sarn rebel group".
    static let groupingWords = "rebel militant terrorist guerrilla insurgent extremist armed paramilitary rock pop punk"

    /// Titles that somebody has by birth or marriage, and not by an office.
    static let birthTitleWords =
        "prince princess king queen emperor empress tsar czar sultan duke duchess earl count countess baron baroness lord lady "
        + "marquis marquess marchioness marquise viscount viscountess comte comtesse vicomte vicomtesse"

    /// Titles of rank and office that tell who somebody is as far as they go; "Mr." and the like tell nothing.
    static let rankWords =
        birthTitleWords + " shah emir caliph duc duchesse chevalier abbé pope cardinal archbishop bishop general "
        + "colonel major captain lieutenant sergeant corporal admiral commodore commander marshal judge professor inspector"

    /// What somebody is to somebody, which says nothing if it is not known to whom.
    static let relationalWords =
        "friend ally rival opponent supporter colleague partner companion mentor child pupil patient ward favourite favorite member cellmate successor predecessor heir "
        + "heiress leader head chief superior hero heroine creature character figure guard agent native resident citizen subject"

    /// The words of sentences by what they can do (see `WordClass`).
    static let classWords: [(WordClass, String)] = functionWords + punctuation + verbs + nouns

    private static let functionWords: [(WordClass, String)] = [
        (.indefinite, "a an"),
        (.definite, "the"),
        (.possessive, "his her its their my our your"),
        (.quantifier, "this that these those some any no every each several both all another many most few certain"),
        (
            .preposition,
            "of in on at by for from to with without within into onto over under between among amongst against about "
                + "after before during since until till through throughout across along behind beyond near off out outside "
                + "inside despite besides like unlike per plus than toward towards upon via around above below beneath beside as including regarding concerning following"
        ),
        (.copula, "is was are were 're"),
        (.have, "has have had 've"),
        (
            .auxiliary,
            "will would can could may might shall should must do does did cannot won't didn't doesn't don't 'll 'd"
        ),
        (.coordinator, "and or & nor but"),
        (
            .subordinator,
            "because although though while when whenever if unless whereas whether as since so lest once after before until"
        ),
        (.relative, "who which that whose whom where what"),
        (.reporting, "that whether if"), (.defining, "refers means denotes"),
        (.pronoun, "he she they it i we you there nobody everyone"),
        (.personPronoun, "he she"),
        (.feminine, "she her"),
        (.objectPronoun, "him them me us thee"),
        (.addressing, "i me my mine myself you your yours yourself thou thee thy we us our ours"),
        (
            .adverb,
            "also now then still currently formerly once perhaps probably originally already always often only just "
                + "largely mainly primarily mostly reportedly reputedly widely generally usually certainly clearly indeed "
                + "later eventually previously today thus therefore simply actually essentially basically best better "
                + "well very quite rather even ever nearly almost long recently soon again initially commonly variously "
                + "officially locally arguably sometimes itself himself herself themselves moreover however too here instead"
        ),
        (.negation, "not never n't n’t neither nor hardly"),
        (.oneOf, "one another among"),
        (
            .generic,
            "man men woman women girl girls boy boys person people fellow creature lady ladies gentleman gentlemen friend friends "
                + "child children thing one figure figures character personality personage individual lad youth chap maiden hero heroine native companion object "
                + "sort kind member part pair plan relation favourite favorite fool party wretch being soul darling love dear dearest sir madam"
        ),
        (.otherness, "different other another similar same separate"),
        (
            .bareAdjective,
            "dear dearest lovely beloved darling fellow male female black white elder younger noble royal main little poor brave "
                + "old young good great innocent intimate minor major adult grown pet favorite favourite blond blonde equal "
                + "unfortunate unhappy superior senior junior private pretty sweet gay mad ancient modern human sole forward match face hand double equivalent"
        ),
        (
            .trailing,
            "responsible capable famous notable native similar available active able popular close adjacent loyal due "
                + "equal opposite next home prior dedicated unique common typical"
        ),
        (.future, "will next upcoming forthcoming shall"),
        (
            .honorific,
            "mr mrs ms miss mr. mrs. ms. dr dr. sir madam madame mademoiselle monsieur mme mlle messrs lady lord dame master mistress "
                + "honourable honorable hon. m. mm. mme. mlle. herr frau fru fräulein frøken signor signora señor señora doña dona dom"
        ),
    ]

    private static let punctuation: [(WordClass, String)] = [
        (.comma, ","), (.opening, "( ["), (.closing, ") ]"), (.quote, "\" “ ” ‘ ` '' `` « »"),
        (.dash, "— – -- - ― --- ---- ----- —— ——— /"), (.terminator, ". ? ! … ..."), (.colon, "; :"),
        (.possessiveEnding, "'s ’s ' ’ 's’"),
    ]

    private static let verbs: [(WordClass, String)] = [
        (
            .saying,
            "said says told tells announced announces added adds stated states claimed claims declared declares argued "
                + "argues explained explains replied replies asked asks warned warns noted notes wrote writes insisted "
                + "insists admitted admits remarked remarks cried exclaimed answered observed whispered shouted "
                + "continued returned inquired murmured muttered repeated suggested suggests"
        ),
        (.speech, "said says told tells announced warned claimed insisted"),
        (.meeting, "met meets meet meeting"),
        (.telling, "told tells asked asks warned answered informed assured reminded begged"),
        (
            [],
            "visited visits visiting toured married marries engaged betrothed educated graduated attended died dies beat beats"
        ),
        ([], "defeated authored composed works such time name"),
        ([], "found discovered learned learnt remembered recollected perceived knew saw"), ([], traitWords),
        ([], passingWords), ([], thinkingWords), ([], judgementWords),
        ([], "till eve captive anchor tv television 'm ’m"),
        ([], momentaryWords),
        ([], rankWords), ([], givingWords), ([], pursuitWords), ([], peopleWords), ([], landscapeWords),
        ([], relationalWords), ([], beingWords),
        ([], "own am eldest youngest oldest family whole grand down up away back aside together apart"),
        ([], beginningWords), ([], deedWords),
        ([], "misses call calls styles describes elect designate countryman countrywoman clansman tribesman"),
        (
            [],
            "older better worse larger smaller bigger greater lesser wiser richer poorer taller shorter stronger weaker"
        ),
        (
            [],
            "finer nobler kinder happier probable possible prospective would-be destination begin begun started starts life be"
        ),
        ([], "descent birth origin parentage extraction ancestry"),
        (
            [],
            "harsh cruel large small strict long short bad took lay stood famed renowned celebrated remembered notorious regarded reckoned deemed"
        ),
        ([], acquaintanceWords), ([], litigantWords), ([], callingWords), ([], positionWords),
        ([], irregularParticipleWords),
        ([], groupingWords), (.workNoun, discWords),
        (
            [],
            "etc. e.g. e.g eg eg. project initiative service peoples industry chart winning tanks line rail railroad metro"
        ),
        (
            [],
            "stock manufactures produces sells operates provides publishes distributes develops designs builds supplies apprenticed parent addition response return fact reality truth trade profession calling occupation turn particular general contrast how position job way vicinity slogan headline caption motto instructor "
                + "translator interpreter"
        ),
        (
            [],
            "visit face critical familiar loyal opposed sympathetic rights forces affairs sports arts operations communications relations sciences "
                + "resources sales systems securities arms span period stretch interval distance length margin model host hand ranch deck stage v v. vs vs. versus resulted meant caused prompted forced someone somebody anyone anybody everyone everybody "
                + "namely viz viz. example instance especially particularly notably include included comprise comprises comprised others"
        ),
        (
            [],
            "brewer emigrated fled hails hailed hopes dreams dreamed work piece creation title parade website couple competitor affiliate developer distributor importer exporter sponsor provider stars ethnic left leaves leaving survived etc neighbouring neighboring "
                + "surrounding existing participating remaining outstanding adjoining leading news according "
                + "bestselling best-selling aspiring practising practicing ruling reigning rising promising struggling defending "
                + "science research design policy age aged"
        ),
        ([], WrittenTitle.nounWords + " " + WrittenTitle.smallWords),
        (.founding, "founded established created started launched co-founded cofounded formed"),
        (
            .leading,
            "led headed chaired directed leads heads chairs directs run runs ran commanded commands governs governed"
        ),
        (.born, "born b b."),
        (.naming, "known called named dubbed nicknamed titled entitled styled renamed described"),
        (
            .serving,
            "served serves serve serving worked works working acts acted acting reigned elected appointed reelected re-elected reappointed practised practiced"
        ),
        (.locating, "located situated based headquartered lies lying stands standing"),
        (.becoming, "became becomes become remained remains remain"),
        (
            .living,
            "lives lived dwells dwelt resides resided owns owned keeps kept teaches taught studies studied plays played "
                + "represents represented runs ran heads headed manages managed commands commanded writes belongs belonged"
        ),
        (.participle, "having being been"),
        (
            .finiteVerb,
            "said told beat went came took made gave got knew thought saw became began wrote ran kept brought held stood "
                + "heard sat spoke led grew lost fell sent built understood drew broke spent rose drove bought wore chose "
                + "met won paid sold taught caught fought threw flew sang ate slept says tells goes comes takes makes gives "
                + "gets knows thinks sees becomes begins believes wants seems appears includes contains has does keeps "
                + "brings holds remains continues shows argues admits insists denied refused agreed decided died lived "
                + "joined moved returned received announced added appeared seemed wanted looked asked replied cried "
                + "remained continued tried started happened included allowed believed considered occurred served won't "
                + "didn't doesn't don't lets let couldn't wouldn't can't isn't wasn't aren't weren't hasn't hadn't haven't"
        ),
    ]
}
