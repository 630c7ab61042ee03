extension Vocabulary {
    /// Nouns by what they name, and words that belong to them.
    static let nouns: [(WordClass, String)] = [
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
                + "centre-back left-back right-back full-back substitute "
                + "goalkeeper defender winger referee umpire quarterback pitcher coach athlete boxer cricketer golfer swimmer champion medallist medalist activist lawmaker "
                + "legislator parliamentarian mp candidate official diplomat politician strategist representative "
                + "delegate commissioner speaker superintendent inspector detective officer sheriff constable soldier "
                + "agent businessman businesswoman entrepreneur banker investor owner billionaire farmer explorer "
                + "missionary theologian scholar student graduate veteran star legend frontman mechanic academic intellectual laureate bandleader host presenter "
                + "nurse surgeon physician apothecary butler maid servant lackey valet footman coachman steward bailiff "
                + "gardener governess tutor landlord landlady innkeeper blacksmith tailor clerk clergyman curate vicar "
                + "monk friar broadcaster ecclesiastic nun abbess heiress baronet squire hussar musketeer adjutant housekeeper merchant captain sailor pilot astronaut "
                + "cosmonaut marquis marquess marchioness marquise viscount viscountess comte comtesse vicomte vicomtesse duc duchesse "
                + "chevalier abbé guardsman housemaid chambermaid stableman gamekeeper schoolmaster schoolmistress shopkeeper "
                + "watchman night-watchman proprietor proprietress gaoler jailer carpenter miller baker butcher grocer draper "
                + "mercer bookseller barber shoemaker cobbler shepherd labourer ostler postmaster sexton rector barrister notary "
                + "magistrate alderman consul proconsul praetor tribune prefect legate centurion procurator bachelor spinster "
                + "mate purser quartermaster supercargo cook seaman boatswain skipper nursemaid laundress seamstress dressmaker milliner chaperon "
                + "executioner moneylender pawnbroker pedlar policeman librarian scrivener copyist hermit convict swindler member successor predecessor heir nominee recipient winner laureate pioneer architect "
                + "warlord militant cleric mullah dictator ruler monarch saint preacher prophet hero heroine guard creator character figure personality man woman boy girl gentleman person native "
                + "patient ward favourite favorite resident citizen friend ally rival opponent supporter colleague partner companion mentor child pupil assistant cellmate counsel"
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
                + "tribunal police think-tank startup start-up co-operative brand label studio laboratory lab consortium cooperative "
                + "enterprise holding contractor trust fund chain supplier producer operator carrier ensemble duo trio quartet quintet "
                + "franchise board body guerrillas outlet venture legislature"
                + " cartel gang mob syndicate mafia sect cult guild lodge fraternity sorority bakery brewery winery"
                + " distillery carmaker automaker drugmaker chipmaker shipbuilder lender refinery nonprofit caucus"
                + " junta newswire boutique dealership supermarket periodical gazette collective shipyard foundry"
                + " troupe circus imprint hospice watchdog regulator sisterhood giant clinic consultancy insurer reinsurer housebuilder bookmaker brokerage wholesaler steelmaker"
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
                + " dominion jungle fen bog heath pasture orchard churchyard graveyard crypt tomb monument memorial"
                + " racecourse bazaar asylum workhouse almshouse factory crossroads viaduct aqueduct"
                + " outpost stronghold home residence ridge zoo aquarium barracks highway motorway boulevard canal creek brook headland cape"
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
                + "car aircraft ship vessel missile rocket satellite spacecraft shuttle rover lander orbiter telescope radar probe vehicle instrument product drug theory algorithm protocol "
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
