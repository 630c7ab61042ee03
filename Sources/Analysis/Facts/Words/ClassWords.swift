extension Vocabulary {
    /// Adjectives for what somebody is like, not for how somebody feels at the moment.
    static let traitWords =
        "handsome pretty beautiful tall stout plain clever rich wealthy sensible amiable elegant good-looking gentlemanlike "
        + "ladylike lively vain shy witty accomplished good-humoured good-humored good-natured well-bred lame blind deaf fat "
        + "thin slender bald freckled red-haired fair-haired dark-haired bearded blind ambitious pious learned well-read "
        + "middle-aged elderly penniless orphaned illiterate ill-tempered haughty sickly stingy"

    /// What somebody is to another for as long as they are together.
    static let passingWords =
        "lover suitor admirer wooer companion partner neighbour neighbor guest visitor host hostess compatriot rival opponent namesake interlocutor listener"

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

    /// Nouns for what somebody is that no ending tells from adjectives.
    static let callingWords =
        "pirate chieftain tycoon thief bandit outlaw bard knight warlock wizard mystic mogul magnate patriot chef abbot apostle "
        + "guru shaman druid midwife priestess sculptress huntress poetess authoress enchantress"

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
        "friend ally rival opponent supporter colleague partner companion mentor child pupil patient ward favourite favorite member successor predecessor heir "
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
                + "honourable honorable hon. m. mm. mme. mlle. herr frau fräulein signor signora señor señora doña"
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
            "visited visits visiting toured married marries engaged betrothed educated graduated attended died beat beats"
        ),
        ([], "defeated authored composed works such time name"),
        ([], "found discovered learned learnt remembered recollected perceived knew saw"), ([], traitWords),
        ([], passingWords), ([], thinkingWords), ([], judgementWords), ([], "till captive"), ([], momentaryWords),
        ([], rankWords), ([], givingWords), ([], pursuitWords), ([], peopleWords), ([], landscapeWords),
        ([], relationalWords), ([], beingWords),
        ([], "own am eldest youngest oldest family whole"),
        ([], beginningWords), ([], deedWords),
        ([], "misses call elect designate countryman countrywoman clansman tribesman"),
        (
            [],
            "older better worse larger smaller bigger greater lesser wiser richer poorer taller shorter stronger weaker"
        ),
        ([], "finer nobler kinder happier probable possible prospective would-be destination begin started starts be"),
        ([], "descent birth origin parentage extraction ancestry"),
        (
            [],
            "harsh cruel large small strict long short bad took lay stood famed renowned celebrated remembered notorious regarded reckoned deemed"
        ),
        ([], acquaintanceWords), ([], litigantWords), ([], callingWords), ([], irregularParticipleWords),
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
            "namely viz viz. example instance especially particularly notably include included comprise comprises comprised others"
        ),
        (
            [],
            "work piece creation title parade website couple competitor affiliate developer distributor importer exporter sponsor stars ethnic left leaves leaving survived etc neighbouring neighboring "
                + "surrounding existing participating remaining outstanding adjoining leading news according "
                + "bestselling best-selling aspiring practising practicing ruling reigning rising promising struggling defending"
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
            "served serves serve serving worked works working acts acted acting reigned elected appointed practised practiced"
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
                + "didn't doesn't don't couldn't wouldn't can't isn't wasn't aren't weren't hasn't hadn't haven't"
        ),
    ]

    private static let nouns: [(WordClass, String)] = [
        (
            .role,
            "president minister secretary ambassador governor senator congressman congresswoman representative mayor "
                + "chancellor premier king queen prince princess emperor empress tsar czar sultan shah emir caliph duke "
                + "duchess earl count countess baron baroness lord pope cardinal archbishop bishop rabbi imam ayatollah "
                + "reverend pastor priest general colonel major captain lieutenant sergeant corporal admiral commodore "
                + "commander marshal chief director chairman chairwoman chairperson chair head leader founder co-founder "
                + "ceo cfo coo cto cio executive manager president-elect vice-president spokesman spokeswoman spokesperson "
                + "envoy adviser advisor aide deputy judge justice attorney prosecutor lawyer solicitor professor "
                + "doctor dean rector principal teacher scientist physicist chemist biologist mathematician economist "
                + "historian curator philosopher psychologist sociologist analyst expert researcher engineer inventor architect "
                + "author biographer illustrator writer novelist poet playwright journalist reporter editor columnist critic publisher "
                + "correspondent commentator blogger actor actress director filmmaker producer screenwriter "
                + "comedian singer musician composer songwriter guitarist drummer bassist pianist vocalist rapper "
                + "conductor artist painter sculptor photographer dancer designer player footballer striker midfielder "
                + "goalkeeper defender winger referee umpire quarterback pitcher coach athlete boxer cricketer golfer swimmer champion activist lawmaker "
                + "legislator parliamentarian mp candidate official diplomat politician strategist representative "
                + "delegate commissioner speaker superintendent inspector detective officer sheriff constable soldier "
                + "agent businessman businesswoman entrepreneur banker investor owner billionaire farmer explorer "
                + "missionary theologian scholar student graduate veteran star legend frontman mechanic academic intellectual laureate bandleader host presenter "
                + "nurse surgeon physician apothecary butler maid servant lackey valet footman coachman steward bailiff "
                + "gardener governess tutor landlord landlady innkeeper blacksmith tailor clerk clergyman curate vicar "
                + "monk friar nun abbess heiress baronet squire hussar musketeer adjutant housekeeper merchant captain sailor pilot astronaut "
                + "cosmonaut marquis marquess marchioness marquise viscount viscountess comte comtesse vicomte vicomtesse duc duchesse "
                + "chevalier abbé guardsman housemaid chambermaid stableman gamekeeper schoolmaster schoolmistress shopkeeper "
                + "watchman night-watchman proprietor proprietress gaoler jailer carpenter miller baker butcher grocer draper "
                + "mercer bookseller barber shoemaker cobbler shepherd labourer ostler postmaster sexton rector barrister notary "
                + "magistrate alderman consul proconsul praetor tribune prefect legate centurion procurator bachelor spinster "
                + "mate purser quartermaster cook seaman boatswain skipper nursemaid laundress seamstress dressmaker milliner chaperon "
                + "executioner moneylender pawnbroker pedlar policeman librarian scrivener copyist hermit convict swindler member successor predecessor heir nominee recipient winner laureate pioneer architect "
                + "warlord militant cleric mullah dictator ruler monarch saint preacher prophet hero heroine guard creator character figure personality man woman boy girl gentleman person native "
                + "patient ward favourite favorite resident citizen friend ally rival opponent supporter colleague partner companion mentor child pupil assistant"
        ),
        (
            .honorific,
            "rev rev. fr hon st prof prof. gen gen. col col. sgt capt capt. lt lt. sen sen. gov gov. rep rep. pres"
        ),
        (
            .family,
            "father mother papa mamma mama son daughter brother sister wife husband uncle aunt cousin nephew niece grandfather "
                + "grandmother grandson granddaughter widow widower stepfather stepmother stepson stepdaughter "
                + "half-brother half-sister brother-in-law sister-in-law father-in-law mother-in-law son-in-law "
                + "daughter-in-law sibling twin parents fiancé fiancée fiance fiancee sons daughters brothers sisters "
                + "cousins twins relation kinsman kinswoman"
        ),
        (.membership, "member part members division branch subsidiary wing arm section component"),
        (
            .roleModifier,
            "former ex then acting deputy vice chief senior top late current incumbent outgoing interim assistant "
                + "associate junior prime foreign defense defence finance interior oil energy justice lead executive "
                + "managing general supreme favourite favorite first second longtime veteran retired future one-time onetime founding"
        ),
        (
            .organisationNoun,
            "companies parties agencies universities armies company party group organisation organization agency bank firm "
                + "corporation band orchestra choir newspaper "
                + "magazine journal daily weekly tabloid broadcaster station network channel site website publisher union "
                + "association society foundation charity institute institution university college school academy "
                + "seminary ministry department bureau office commission committee council parliament congress senate "
                + "assembly government administration coalition alliance bloc movement faction militia army navy force "
                + "forces brigade regiment division unit club team league federation confederation conglomerate "
                + "manufacturer maker retailer airline railway hospital museum gallery library church diocese order court "
                + "tribunal police think-tank startup start-up brand label studio laboratory lab consortium cooperative "
                + "enterprise holding contractor trust fund chain supplier producer operator carrier ensemble duo trio quartet quintet "
                + "franchise board body guerrillas outlet venture legislature"
                + " cartel gang mob syndicate mafia sect cult guild lodge fraternity sorority bakery brewery winery"
                + " distillery carmaker automaker drugmaker chipmaker shipbuilder lender refinery nonprofit caucus"
                + " junta newswire boutique dealership supermarket periodical gazette collective shipyard foundry"
                + " giant clinic consultancy insurer reinsurer housebuilder bookmaker brokerage wholesaler steelmaker"
        ),
        (
            .placeNoun,
            "cities counties countries territories colonies municipalities city town village hamlet country nation state republic "
                + "kingdom province region county district municipality "
                + "borough suburb neighbourhood neighborhood parish commune prefecture territory colony capital port "
                + "harbour island islands archipelago peninsula continent river lake sea ocean bay gulf strait mountain "
                + "mountains range peak volcano hill valley desert forest park garden beach coast street road avenue "
                + "square bridge building tower castle palace house hall hotel theatre theater stadium arena airport "
                + "cathedral temple mosque monastery abbey cemetery farm estate mansion resort settlement area place "
                + "site location enclave metropolis seaport township canton oblast asteroid planet moon comet galaxy crater prison jail"
                + " villa cottage chateau château ranch plantation vineyard quarry dam tunnel lighthouse fort"
                + " fortress citadel bastion pier wharf quay marsh swamp oasis plateau canyon gorge cave cavern"
                + " glacier waterfall lagoon islet atoll promontory isthmus reef basin meadow moor reservation slum"
                + " restaurant cinema pub inn tavern casino mall plaza marketplace warehouse shrine chapel basilica"
                + " synagogue mausoleum skyscraper nightclub constellation subdivision voivodeship raion"
                + " governorate emirate sultanate duchy earldom principality reservoir airfield airbase observatory community"
                + " home residence ridge zoo aquarium barracks highway motorway boulevard canal creek brook headland cape"
                + " shop bookshop store mill forge"
        ),
        (
            .appositive,
            "city town village hamlet state county country kingdom republic island municipality borough port township "
                + "estate"
        ),
        (
            .workNoun,
            "article composition cruiser destroyer frigate battleship submarine schooner yacht liner ferry locomotive novel book story play poem film picture movie documentary series show programme program sitcom album song single "
                + "track symphony opera ballet painting sculpture novella anthology trilogy memoir autobiography "
                + "biography essay comic manga anime game videogame musical sequel prequel episode ep record soundtrack "
                + "treaty law act bill agreement accord pact award prize medal language software system model machine "
                + "car aircraft ship vessel missile rocket satellite spacecraft shuttle rover telescope radar probe vehicle instrument product drug theory algorithm protocol "
                + "standard format concept term doctrine style genre breed species"
                + " cocktail console smartphone tablet laptop browser app microprocessor rifle pistol tank warship"
                + " steamer steamship steamboat trawler tanker freighter brig sloop ketch galleon airliner airship"
                + " helicopter drone tram motorcycle vaccine antibiotic racehorse mixtape compilation remix hymn"
                + " anthem ballad carol sonata concerto oratorio cantata overture waltz aria sonnet epic saga"
                + " pamphlet treatise manifesto textbook dictionary encyclopedia encyclopaedia manuscript"
                + " screenplay comedy tragedy thriller drama telenovela miniseries podcast blog cartoon webcomic"
                + " statue mural fresco portrait decree statute ordinance edict virus disease syndrome dialect"
                + " typeface font perfume cheese wine beer whisky whiskey liqueur dessert supercomputer computer"
                + " camera synthesizer robot engine diamond production fiction feature adaptation remake"
        ),
        (
            .eventNoun,
            "war battle festival tournament championship competition conference summit election referendum revolution "
                + "rebellion uprising coup crisis massacre siege campaign operation event ceremony race match tour "
                + "expedition mission exhibition convention season earthquake hurricane"
                + " concert derby regatta marathon rally pageant carnival famine plague epidemic pandemic typhoon"
                + " cyclone flood wildfire eclipse mutiny genocide armistice conclave symposium scandal riot"
                + " playoff gala"
        ),
        (
            .actNoun,
            "visit trip arrival election appointment meeting resignation speech journey tour attendance appearance "
                + "nomination departure flight victory"
        ),
        (.founder, "founder co-founder cofounder"), (.leader, "leader"),
        (.visitNoun, "visit trip journey tour arrival flight"),
        (.seat, "capital headquarters seat city town village"),
    ]
}
