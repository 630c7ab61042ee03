import Model
import Testing

@testable import Analysis

/// What sentences say of their entities; each row is one construction.
struct DescriptionTests: DescriptionReading {
    @Test(arguments: [
        ("We met [Ann Lee|person], a lawyer from [Leeds|place], at noon.", "a lawyer from Leeds"),
        (
            "It was [Ann Lee|person], the judge that is thought to have written the law.",
            "the judge that is thought to have written the law"
        ),
        ("[Ann Lee|person], 45, a retired judge, won.", "a retired judge"),
        ("The president, an old woman named [Ann Lee|person], spoke.", "The president"),
        ("The loss adjuster, a Mrs. [Ann Lee|person], came.", "The loss adjuster"),
        ("In that time a chieftain named [Ann Lee|person] ruled there.", "chieftain"),
        ("In May the pirate [Ann Lee|person] burned it.", "pirate"),
        ("They heard from Captain [Ann Lee|person], master of the [Star|product].", "master of the Star"),
        ("[Ann Lee|person] was appointed mayor by the king on March 5, 1817.", "mayor"),
        ("[Ann Lee|person] became a judge of the court on March 5, 1817.", "a judge of the court"),
        ("In 1955 he married [Ann Lee|person], a nurse.", "a nurse"),
        ("“I am Miss [Ann Lee|person], the owner of that house.”", "the owner of that house"),
        ("They read the [Diary of|work] General [Ann Lee|person].", "General"),
        ("They asked former Under Secretary of State [Ann Lee|person].", "former Under Secretary of State"),
        (
            "[Ann Lee|person] served as secretary for trade throughout the time the club was there.",
            "secretary for trade"
        ),
        ("His third daughter [Ann Lee|person], born in 1929, is a writer of songs.", "a writer of songs"),
        ("[Tom Orr|person]’s sister [Ann Lee|person] was a nurse.", "a nurse"),
        ("They heard [Ann Lee|person] from [Oxfam|organisation].".replacing("heard", with: "spoke to"), "from Oxfam"),
        (
            "[Ann Lee|person] is the daughter of [Bob|person] of [Sarn|place] and his consort.",
            "the daughter of Bob of Sarn and his consort"
        ),
        (
            "The host introduced to him a clever young woman as a guest; her name was [Ann Lee|person].",
            "a clever young woman"
        ),
        ("The host of the house pointed to a young lawyer; her name was [Ann Lee|person].", "a young lawyer"),
        ("They met [Bob|person] and [Ann Lee|person] the baker, who sang.", "the baker"),
        ("They came to [Ann Lee|person] the baker.", "the baker"),
        ("They saw [Ann Lee|person], whom they knew to be the manager of the inn.", "the manager of the inn"),
        ("They saw [Ann Lee|person], whom I now saw to be a little old maid.", "a little old maid"),
        ("They spoke of a young lawyer, by name [Ann Lee|person].", "a young lawyer"),
        (
            "They say that [Ann Lee|person] left. [Ann Lee|person] was of mixed Scottish descent.",
            "of mixed Scottish descent"
        ),
        ("The manager of the inn—called [Ann Lee|person]—a big judge, came.", "a big judge"),
        ("They saw Miss [Ann Lee|person], another boarder at the school.", "another boarder at the school"),
        ("[Ann Lee|person] acted as secretary for trade.", "secretary for trade"),
        ("They saw [Ann Lee|person], a wiser judge than her sister.", "a wiser judge than her sister"),
        ("They met [Ann Lee|person], who leads the town council.", "who leads the town council"),
        ("The Minister for Schools ([Ann Lee|person]) spoke.", "The Minister for Schools"),
        ("There lived a fox called [Ann Lee|person] in the wood.", "fox"),
        (
            "[Ann Lee|person] was one of the best singers since the war and left the town in May.",
            "one of the best singers since the war"
        ),
        ("[Ann Lee|person], who had been a widow so long, came.", "who had been a widow so long"),
        ("She played opposite stage actress [Ann Lee|person].", "stage actress"),
        ("He brought down winger [Ann Lee|person] in the first half.", "winger"),
        ("She met the Hungarian-born mathematician [Ann Lee|person].", "Hungarian-born mathematician"),
        ("They said that consultant Ms [Ann Lee|person] left.", "consultant"),
        (
            "He had two children, [Bob|person], a surgeon, and [Ann Lee|person], who runs a shop in Leeds.",
            "who runs a shop in Leeds"
        ),
        ("The chaplain, the Rev. [Ann Lee|person], died in May.", "The chaplain"),
        ("The king's sister, Grand Duchess [Ann Lee|person], rode.", "The king's sister"),
        (
            "[Ann Lee|person], a teacher whose car was found in a field two days after she left, was a nurse.",
            "a teacher whose car was found in a field"
        ),
        ("Mayor [Ann Lee|person] of [Leeds|place], a former steelworker, is popular.", "a former steelworker"),
        (
            "Even [Ann Lee|person] of the [Sarn Institute|organisation], the doyenne of her trade, left.",
            "the doyenne of her trade"
        ),
        ("[Ann Lee|person] was their cousin, a clerk in a shipping office.", "a clerk in a shipping office"),
        (
            "[Ann Lee|person], a gaunt nurse with a firm, quiet face of her own, came out.",
            "a gaunt nurse with a firm, quiet face of her own"
        ),
        ("He met centre-back [Ann Lee|person] there.", "centre-back"),
        (
            "[Ann Lee|person], a rancher first elected in 2018, was dogged by scandal.",
            "a rancher first elected in 2018"
        ),
        ("[Ann Lee|person], a lawyer now living in Leeds, was dogged by scandal.", "a lawyer now living in Leeds"),
        ("Then [Ann Lee|person], who teaches history in Leeds, left.", "who teaches history in Leeds"),
        (
            "Mr. [Ash|person] danced with Miss [Ann Lee|person]. She was a young painter from Leeds.",
            "a young painter from Leeds"
        ),
        ("Substitute [Ann Lee|person] scored twice.", "Substitute"),
        ("The show's host, comedian [Ann Lee|person], was fired.", "comedian"),
        (
            "[Ann Lee|person], a 19-year-old on loan from [Sarn|organisation], came on.",
            "a 19-year-old on loan from Sarn"
        ),
        (
            "[Ann Lee|person] was the youngest player to reach the mark while [Orr|person], at 37, was the oldest.",
            "the youngest player to reach the mark"
        ),
        ("After the match, [Tunisia|place]’s coach [Ann Lee|person] said no.", "Tunisia’s coach"),
        ("Mrs. [Ann Lee|person] the rector’s wife came.", "the rector’s wife"),
        ("They met [Ann Lee|person], fifth [Countess of Sarn|person], in town.", "fifth Countess of Sarn"),
        ("[Ann Lee|person] (a former judge) won.", "a former judge"),
        ("[Ann Lee|person], foreign minister from 1981 to 1997, agreed.", "foreign minister from 1981 to 1997"),
        ("[Ann Lee|person], one of the best singers of her time, sang.", "one of the best singers of her time"),
        ("[Ann Lee|person] – a writer and poet – sang.", "a writer and poet"),
        ("She saw the president of [France|place], [Ann Lee|person].", "the president of France"),
        ("One who is wary is [Iran|place]’s deputy oil minister, [Ann Lee|person].", "Iran’s deputy oil minister"),
        ("He is a friend of the country’s leader, Ayatollah [Ann Lee|person].", "the country’s leader"),
        ("A former lawyer, [Ann Lee|person] argued for hours.", "A former lawyer"),
        ("Foreign Minister [Ann Lee|person] left.", "Foreign Minister"),
        ("Then Deputy Foreign Minister [Ann Lee|person] left.", "Deputy Foreign Minister"),
        ("They met [British|group] novelist [Ann Lee|person] there.", "British novelist"),
        ("[Apple|organisation] chief executive [Ann Lee|person] left.", "Apple chief executive"),
        ("[Ann Lee|person] is a [British|group] novelist and poet.", "a British novelist and poet"),
        ("[Ann Lee|person] (born 1947) was the first woman to fly.", "the first woman to fly"),
        ("[Ann Lee|person], who lived in [Leeds|place], was a nurse.", "a nurse"),
        ("[Ann Lee|person] became the chair of the party in 1997.", "the chair of the party in 1997"),
        ("[Ann Lee|person] served as mayor of [Leeds|place] until 1997.", "mayor of Leeds until 1997"),
        ("[Ann Lee|person] spoke first, having served as mayor of [Leeds|place].", "mayor of Leeds"),
        ("[Ann Lee|person] has been a critic of the plan.", "a critic of the plan"),
        ("[Ann Lee|person] was elected president of the club.", "president of the club"),
        ("[Ann Lee|person] is best known for her early songs.", "best known for her early songs"),
        ("[Ann Lee|person] was born in [Leeds|place] in 1947.", "born in Leeds in 1947"),
        ("[Ann Lee|person] (born 5 March 1947) left.", "born 5 March 1947"),
        ("We asked [Ann Lee|person], who lived by the sea, to come.", "who lived by the sea"),
        (
            "The choice of [Ann Lee|person] shows that she is a close adviser of the king.",
            "a close adviser of the king"
        ),
        ("[Ann Lee|person] lives in [Leeds|place]. She is a nurse.", "a nurse"),
        (
            "The recent visit by [Ann Lee|person] was the first time that a [French|group] finance minister had visited [Oslo|place].",
            "French finance minister"
        ),
        (
            "[Aro|place] is a village. Its most famous inhabitant was [Ann Lee|person], who left.",
            "Its most famous inhabitant"
        ),
        ("He met Secretary of State [Ann Lee|person] there.", "Secretary of State"),
        ("They sent the envoy to the [League|organisation] [Ann Lee|person] home.", "envoy to the League"),
        ("It came, carrying outgoing station commander [Ann Lee|person].", "outgoing station commander"),
        ("They went to see Spanish leader [Ann Lee|person].", "Spanish leader"),
        ("Attorney-General [Ann Lee|person] left.", "Attorney-General"),
        ("They heard the royal commissioner Justice [Ann Lee|person].", "royal commissioner"),
        ("[Ann Lee|person] was the eldest daughter of a man, whose land was large.", "the eldest daughter"),
        ("A spokesman for Foreign Minister [Ann Lee|person] was blunt.", "Foreign Minister"),
        ("[Aro|organisation] invited campaign chairman [Ann Lee|person] to speak.", "campaign chairman"),
        ("We asked [Ann Lee|person], who was the deputy chairman, to come.", "the deputy chairman"),
        ("They called [Ann Lee|person], a Soviet-born lobbyist, at noon.", "a Soviet-born lobbyist"),
        ("We spoke with [Ann Lee|person] of the [Brook Institute|organisation].", "of the Brook Institute"),
        ("The eldest daughter of [Bob Ash|person], [Ann Lee|person], left.", "The eldest daughter of Bob Ash"),
        ("Old [Bob Ash|person] came with his second daughter, the quiet [Ann Lee|person].", "his second daughter"),
        ("She is my sister, and I met [Ann Lee|person], my cousin, there.", "my cousin"),
        ("[Ann Lee|person] (a pen name) (1880 – 1937) was a novelist.", "a novelist"),
        (
            "[Ann Lee|person] is a political activist currently imprisoned in [Leeds|place].",
            "a political activist currently imprisoned in Leeds"
        ),
        ("[Bob|person]’s wife [Ann Lee|person] came.", "Bob’s wife"),
        ("[Ann Lee|person] had some years ago been first secretary of the court.", "first secretary of the court"),
        ("They were silent, for [Ann Lee|person] was the judge of the town.", "the judge of the town"),
        ("He found that [Ann Lee|person] was the clerk in the next room.", "the clerk in the next room"),
        ("[Ann Lee|person] was a very good kind of woman.", "a very good kind of woman"),
        ("[Ann Lee|person] was a stout, quick girl of fifteen.", "a stout, quick girl of fifteen"),
        ("[Ann Lee|person], handsome, clever, and rich, was bored.", "handsome, clever, and rich"),
        ("[Ann Lee|person] was remarkably pretty.", "remarkably pretty"),
        ("They kept a maid at low wages whose name was [Ann Lee|person].", "a maid at low wages"),
        ("[Ann Lee|person] was some time ago governess to the girls.", "governess to the girls"),
        ("The housekeeper, whose name was [Ann Lee|person], brought the lamps.", "The housekeeper"),
        ("He met the [Swiss|group] [Ann Lee|person] there.", "Swiss"),
        ("He was led by an Englishman named [Ann Lee|person] there.", "Englishman"),
        ("She married fellow potter [Ann Lee|person] in May.", "potter"),
        ("There was a parrot, [Ann Lee|person], who swore.", "a parrot"),
        ("Our doctor, old Dr. [Ann Lee|person], had been a surgeon in the war.", "a surgeon in the war"),
        ("It is by comic book artist, [Ann Lee|person].", "comic book artist"),
        ("It was named after former economics professor, [Ann Lee|person], in May.", "former economics professor"),
        (
            "[Ash|person] hired long-time veteran of the show, [Ann Lee|person], to lead it.",
            "long-time veteran of the show"
        ),
        (
            "They met [Ann Lee|person], a Kentish national who had paid for the house.",
            "a Kentish national who had paid for the house"
        ),
        ("It was written by series veteran [Ann Lee|person] and others.", "series veteran"),
        ("It was sung with guitarist [Ann Lee|person] prior to the war.", "guitarist"),
        ("It was led by its best director, composer [Ann Lee|person].", "composer"),
        ("From 1667 the owner of the plot was [Ann Lee|person].", "the owner of the plot"),
        ("The writer was [Ann Lee|person] with words by [Bob|person].", "The writer"),
        ("He met [Ann Lee|person]; that was the name of the maid.", "the maid"),
        ("I have written to my old friend and teacher, [Ann Lee|person].", "my old friend and teacher"),
        ("[Ann Lee|person] was a Puritan, and said so.", "a Puritan"),
        ("“[Ann Lee|person] is a well-bred governess,” he said.", "a well-bred governess"),
        (
            "[Ann Lee|person] was a [Soviet|group], [Polish|group], and [Russian|group] mathematician.",
            "a Soviet, Polish, and Russian mathematician"
        ),
        (
            "[Ann Lee|person] was the only daughter of a certain quite poor knight.",
            "the only daughter of a certain quite poor knight"
        ),
        ("They heard of Mrs. [Ann Lee|person] of [Leeds|place].", "of Leeds"),
        ("The match referee [Ann Lee|person] gave it.", "match referee"),
        ("They asked a quiet lawyer of the name of [Ann Lee|person] to come.", "a quiet lawyer"),
        ("They asked a quiet lawyer of the town, by the name of [Ann Lee|person].", "a quiet lawyer of the town"),
        ("They were led to a quiet lawyer of the town; her name was [Ann Lee|person].", "a quiet lawyer of the town"),
        (
            "I found out soon, and may say at once, that [Ann Lee|person] was the judge of the town.",
            "the judge of the town"
        ),
        (
            "There were [Eve Orr|person] and [Ann Lee|person], young ladies of nineteen and twenty, too.",
            "young ladies of nineteen and twenty"
        ),
        ("It was [Ann Lee|person], the judge, who came.", "the judge"),
        ("Its proprietor, [Ann Lee|person], was out.", "proprietor"),
        ("They called [Ann Lee|person], her lazy housekeeper, to the door.", "lazy housekeeper"),
        ("He sent for his housekeeper [Ann Lee|person] at once.", "housekeeper"),
        ("[Ann Lee|person] is the club’s record goalscorer, they say.", "the club’s record goalscorer"),
        ("Mr. [Ann Lee|person], who acts for the other party, agreed.", "who acts for the other party"),
        (
            "[Aro|place] is a village. However, its most famous inhabitant was [Ann Lee|person], who left.",
            "its most famous inhabitant"
        ),
        ("Good [Ann Lee|person], our minister at the fort, warned us.", "minister at the fort"),
        ("“My name,” he said, “is [Ann Lee|person], and I am a lawyer in the city.”", "a lawyer in the city"),
        ("“I am [Ann Lee|person], and I am the judge of this town,” she said.", "the judge of this town"),
        ("“I am [Ann Lee|person],” answered the other, “the barber of the king.”", "the barber of the king"),
        ("The quiet, fair-haired Frenchwoman, [Ann Lee|person], ran out.", "The quiet, fair-haired Frenchwoman"),
        ("[Ann Lee|person] was, on the whole, the best judge in the town.", "the best judge in the town"),
        ("[Ann Lee|person] was a lawyer of the strangest I ever saw.", "a lawyer"),
        ("[Ann Lee|person] was a lawyer of the town whom I knew well.", "a lawyer of the town"),
        ("There came [Ann Lee|person], the youngest of the family.", "the youngest of the family"),
        ("He met [Ann Lee|person]; that was the name of the soubrette.", "the soubrette"),
        ("It fell to [Ann Lee|person], [Duchess of Sarn|person], who kept it.", "Duchess of Sarn"),
        ("They met Sir [Ann Lee|person] of the [Salt Office|organisation] and his wife.", "of the Salt Office"),
        ("It was [Ann Lee|person], only daughter of Lord [Lee=Ann Lee|person].", "daughter of Lord Lee"),
        ("“It was [Ann Lee|person], a lawyer from the city,” he said.", "a lawyer from the city"),
        ("It was kept by [Ann Lee|person], a [Breton|group] who came in June.", "a Breton who came in June"),
        ("It was led by the cellist [Ann Lee|person].", "cellist"),
        ("[Ann Lee|person] is a lawyer and her mother, [Eve Lee|person], is a nurse.", "a lawyer"),
        ("So [Ann Lee|person], a lawyer from [Leeds|place]—or so it was said—left.", "a lawyer from Leeds"),
        ("Then [Ann Lee|person]--a lawyer from [Leeds|place]--left.", "a lawyer from Leeds"),
        ("They sought to take the vice-king ([Ann Lee|person]) alive.", "the vice-king"),
        ("“I am [Ann Lee|person], a lady of [Leeds|place].”", "a lady of Leeds"),
        (
            "[Ann Lee|person] was one of the foremost friends of the “open door” in [Leeds|place].",
            "one of the foremost friends of the “open door” in Leeds"
        ),
        ("[Ann Lee|person], who is a good creature and a born nurse, came.", "a born nurse"),
        ("They met [Ann Lee|person], a favourite of the king’s.", "a favourite of the king’s"),
        ("They spoke of the patient, [Ann Lee|person], at length.", "the patient"),
        ("There sat the quiet Frenchwoman, Mademoiselle [Ann Lee|person].", "the quiet Frenchwoman"),
        (
            "“Who is Miss [Ann Lee|person]?” said he.\n\n“I do not wonder. She is a cousin of the judge’s.”",
            "a cousin of the judge’s"
        ),
        (
            "“Do you know who Miss [Ann Lee|person] is?” he asked.\n\n“She is the clerk of the court.”",
            "the clerk of the court"
        ),
        ("It was built by engineer [Ann Lee|person], they say.", "engineer"),
        ("It came from [Bob|person] and trumpeter [Ann Lee|person].", "trumpeter"),
        ("The developer [Ann Lee|person] was out.", "developer"),
        (
            "They asked Assistant to the President for Trade [Ann Lee|person] to come.",
            "Assistant to the President for Trade"
        ),
        ("In 1989 quiet singer [Ann Lee|person] left.", "quiet singer"),
        ("[Ann Lee|person] was the first lawyer ever to win it twice.", "the first lawyer ever to win it twice"),
        ("[Ann Lee|person] is the first woman ever elected to the board.", "the first woman ever elected to the board"),
        ("So [Ann Lee|person] (best known for her maps) left.", "best known for her maps"),
        ("So [Ann Lee|person], best known for her maps of the coast, left.", "best known for her maps of the coast"),
        ("[Ann Lee|person] was a peasant who grew rich as soon as he could.", "a peasant who grew rich"),
        ("They asked record producer [Ann Lee|person] to come.", "record producer"),
        ("They asked [Ann Lee|person], a publisher of maps, to come.", "a publisher of maps"),
        ("[Ann Lee|person] is a producer in [Leeds|place].", "a producer in Leeds"),
        (
            "[Ann Lee|person] was the first singer from the [US|place] in the choir.",
            "the first singer from the US in the choir"
        ),
        ("They saw the [US|place] general [Ann Lee|person] go.", "US general"),
        ("It is by bestselling author [Ann Lee|person].", "bestselling author"),
        ("It was kept by retired general [Ann Lee|person].", "retired general"),
        ("In the end [Eve|person] marries dentist [Ann Lee|person].", "dentist"),
        ("They raised [Ann Lee|person], a chimpanzee of the school.", "a chimpanzee of the school"),
        ("They heard that the accountant [Ann Lee|person] had gone.", "accountant"),
        (
            "[Ann Lee|person] was born in [Hull|place] in 1810, the third child of a cooper.",
            "the third child of a cooper"
        ),
        ("There came a [Breton|group] by the name of [Ann Lee|person].", "a Breton"),
        ("They lived with [Ann Lee|person] who worked as a maid.", "who worked as a maid"),
        (
            "They asked Miss [Ann Lee|person], who taught [French|group] at the school.",
            "who taught French at the school"
        ),
        (
            "[Ann Lee|person] was born in [Hull|place]. In 1902 she met [Bob Ash|person]. She was a nurse. [Ann Lee|person] rested.",
            "a nurse"
        ),
        (
            "[Ann Lee|person] was the daughter of quiet and virtuous parents.",
            "the daughter of quiet and virtuous parents"
        ),
        ("A certain rich nobleman, whom we shall call [Ann Lee|person], was sent.", "A certain rich nobleman"),
        ("It was kept by an old judge, who was called [Ann Lee|person].", "an old judge"),
        (
            "I had heard of Miss [Ann Lee|person] up town—often enough—as a rich and grim lady of the old sort.",
            "a rich and grim lady of the old sort"
        ),
        ("They hired [Ann Lee|person] as the new manager of the club.", "the new manager of the club"),
        ("It fell to the governor-elect, [Ann Lee|person], they say.", "the governor-elect"),
        ("They shot Attorney-General-elect [Ann Lee|person] there.", "Attorney-General-elect"),
        ("It was made by [Bob|person] and its producer, [Ann Lee|person].", "producer"),
        ("It was in the house of another party activist, [Ann Lee|person].", "another party activist"),
        ("General in Chief Prince [Ann Lee|person] left.", "General in Chief"),
        ("[Ann Lee|person] was the next heir but one to the crown.", "the next heir but one to the crown"),
        (
            "[Ann Lee|person] was the founder of the [Order of Our Lady|organisation] and its abbess.",
            "the founder of the Order of Our Lady and its abbess"
        ),
        ("They left. But her former pianist, [Ann Lee|person], had gone.", "former pianist"),
        ("Two others, dancers [Ann Lee|person] and [Bob Ash|person], were out.", "dancers"),
        ("[Ann Lee|person] was for more than thirty years the judge of the town.", "the judge of the town"),
        (
            "“That is Miss [Ann Lee|person],” said [Bob|person]. “She is the new physician of the town.”",
            "the new physician of the town"
        ),
        ("They met Chairwoman [Ann Lee|person] there.", "Chairwoman"),
        ("He succeeded [Ann Lee|person] as the mayor of the town.", "the mayor of the town"),
        ("He succeeded [Ann Lee|person] as the mayor of the town on May 5.", "the mayor of the town"),
    ])
    func aPersonIsDescribed(_ text: String, _ passage: String) {
        #expect(said(text, of: "Ann Lee").contains(passage), "\(said(text, of: "Ann Lee"))")
    }

    @Test func aFriendOfAConsulIsNotTheConsul() {
        let found = said("They met a close friend of U.S. Consul [Ann Lee|person].", of: "Ann Lee")
        #expect(!found.contains { $0.contains("friend") })
    }

    @Test(arguments: [
        (
            "They paid the president of the board, [Ann Lee|person], the head of the bank, [Bob Orr|person], and others.",
            "the president of the board"
        ),
        (
            "They paid [Eve Ash|person], the mayor of the town, [Ann Lee|person], the judge of the court, and others.",
            "the judge of the court"
        ),
        (
            "The first judges were [Eve Ash|person], [Ann Lee|person], a Welsh nurse, [Bob Orr|person], and others.",
            "a Welsh nurse"
        ),
    ])
    func ofARowOfOfficesEachHasItsHolder(_ text: String, _ passage: String) {
        #expect(said(text, of: "Ann Lee") == [passage])
    }

    @Test func aPassageDoesNotEndInsideOfTheName() {
        #expect(said("They asked the spokeswoman Donna [Rohrer=Donna Rohrer|person].", of: "Donna Rohrer") == [])
    }

    @Test func theBestThreeComeFirstAndNothingIsSaidTwice() {
        let text = """
            President [Ann Lee|person] is the president of [France|place]. She was born in [Leeds|place]. President \
            [Ann Lee|person], a former judge, left. [Ann Lee|person], who lived by the sea, rested.
            """
        let found = said(text, of: "Ann Lee")
        #expect(found.count == 3)
        #expect(found.first == "the president of France")
        #expect(!found.contains("President"))
    }

    @Test func whatIsOnlyImpliedIsDoubtful() {
        let text = "The visit by [Ann Lee|person] was the first by a [French|group] minister."
        #expect(MarkedText.descriptions(text, of: "Ann Lee").map { $0.confidence < .doubtful } == [true])
    }

    @Test func aPassageIsThePlaceInTheTextThatSaysIt() {
        let text = MarkedText.annotated("É [Ann Lee|person], a judge, won.")
        let found = MarkedText.descriptions("É [Ann Lee|person], a judge, won.", of: "Ann Lee")
        #expect(found.map(\.text) == ["a judge"])
        #expect(found.map { text.text.string(in: $0.passage!) } == ["a judge"])
    }
}
