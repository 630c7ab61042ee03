import Model
import Testing

@testable import Analysis

/// What sentences say of their entities; each row is one construction.
struct DescriptionTests {
    private func said(_ marked: String, of name: String) -> [String] {
        MarkedText.descriptions(marked, of: name).map(\.text)
    }

    @Test(arguments: [
        ("We met [Ann Lee|person], a lawyer from [Leeds|place], at noon.", "a lawyer from Leeds"),
        (
            "It was [Ann Lee|person], the judge that is thought to have written the law.",
            "the judge that is thought to have written the law"
        ),
        ("[Ann Lee|person], 45, a retired judge, won.", "a retired judge"),
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
        ("[Ann Lee|person] is a political activist currently imprisoned in [Leeds|place].", "a political activist"),
        ("[Bob|person]’s wife [Ann Lee|person] came.", "Bob’s wife"),
        ("[Ann Lee|person] had some years ago been first secretary of the court.", "first secretary of the court"),
        ("They were silent, for [Ann Lee|person] was the judge of the town.", "the judge of the town"),
        ("He found that [Ann Lee|person] was the clerk in the next room.", "the clerk in the next room"),
        ("[Ann Lee|person] was a very good kind of woman.", "a very good kind of woman"),
        ("[Ann Lee|person] was a stout, quick girl of fifteen.", "a stout, quick girl of fifteen"),
        ("[Ann Lee|person], handsome, clever, and rich, was bored.", "handsome, clever, and rich"),
        ("[Ann Lee|person] was remarkably pretty.", "remarkably pretty"),
        ("They kept a maid at low wages whose name was [Ann Lee|person].", "a maid at low wages"),
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
        ("[Ann Lee|person] was a lawyer of the strangest I ever saw.", "a lawyer of the strangest"),
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
    ])
    func aPersonIsDescribed(_ text: String, _ passage: String) {
        #expect(said(text, of: "Ann Lee").contains(passage), "\(said(text, of: "Ann Lee"))")
    }

    @Test(arguments: [
        ("They left [Aro|x], a city in [Yorkshire|place], by train.", EntityType.place, "a city in Yorkshire"),
        ("[Aro|x] is a village in [Kent|place], [England|place].", .place, "a village in Kent, England"),
        (
            "[Aro|x] (ARO), the security bloc that [China|place] has led since 1996, met.", .organisation,
            "the security bloc that China has led since 1996"
        ),
        (
            "One of the country’s most popular sites, [Aro|x], ran a story.", .organisation,
            "One of the country’s most popular sites"
        ),
        (
            "[Aro|x] was a force responsible for guarding the border.", .organisation,
            "a force responsible for guarding the border"
        ),
        ("The [British|group] rock band [Aro|x] played.", .organisation, "British rock band"),
        ("Large companies such as [Aro|x] agreed.", .organisation, "Large companies"),
        ("\"[Aro|x]\" is a short story by [Ann Lee|person].", .work, "a short story by Ann Lee"),
        ("[Aro|x] — also called the Long War — was a conflict in [Kent|place].", .event, "a conflict in Kent"),
        ("It lies near [Aro|x], capital of [Kent|place].", .place, "capital of Kent"),
        (
            "He spoke of [Aro|x] (ARA), a major health law he signed in 2010.", .law,
            "a major health law he signed in 2010"
        ),
        ("[Aro|x] refers to an increase in crime at the border.", .event, "an increase in crime at the border"),
        ("He left [Aro|x], [Kent|place], a suburb of the capital.", .place, "a suburb of the capital"),
        ("[Aro|x] is a film written and directed by [Bob|person].", .work, "a film written and directed by Bob"),
        ("[Aro|x] is an indie/alternative rock band.", .organisation, "an indie/alternative rock band"),
        ("The 1951 film [Aro|x] lost money.", .work, "1951 film"),
        ("The classic [Bob|person] musical [Aro|x] ran for years.", .work, "musical"),
        ("[Aro|x], [Kent|place] is a village near the sea.", .place, "a village near the sea"),
        ("[Kent|place] was loud. Its first band was called [Aro|x].", .organisation, "Its first band"),
        ("They flew the [Aro|x] spacecraft home.", .product, "spacecraft"),
        ("They flew the [Aro|x] (ARO) lunar rover home.", .product, "lunar rover"),
        ("It lies by [Aro|x], [Kent|place]’s quiet neighbour.", .place, "Kent’s quiet neighbour"),
        ("They came to the old market town of [Aro|x] in the rain.", .place, "old market town"),
        ("It issued a short document entitled [Aro|x].", .work, "short document"),
        ("One song, “[Aro|x]”, is a version of the song “[Bo|work]”.", .work, "a version of the song"),
        (
            "He won the [Aro|x], the highest and most prestigious award of the land.", .other,
            "the highest and most prestigious award of the land"
        ),
        ("It started a music channel called [Aro|x].", .other, "music channel"),
        (
            "[Aro|x] is an article by [Bob|person] in which he reviews the law.", .work,
            "an article by Bob in which he reviews the law"
        ),
        ("The lone school in the town is [Aro|x].", .organisation, "The lone school in the town"),
        (
            "[Aro|x] is an album by jazz trumpeter, composer, and bandleader [Bob|person], released in 1969.", .work,
            "an album by jazz trumpeter, composer, and bandleader Bob"
        ),
        ("[Aro|x] is located in the south of [Kent|place].", .place, "located in the south of Kent"),
        ("They built a small lunar vehicle ([SLV=Aro|x]) there.", .organisation, "small lunar vehicle"),
        ("They saw the space shuttle [Aro|x] on its pad.", .place, "space shuttle"),
        ("It is similar to asteroid [Aro|x].", .place, "asteroid"),
        ("He paid [Aro|x], which was a defendant in the case.", .organisation, "a defendant in the case"),
        ("“The estate is called [Aro|x],” he said.", .place, "The estate"),
        (
            "It runs to the major northern cities of [Bo|place], [Aro|x], and [Orr|place].", .place,
            "major northern cities"
        ),
        (
            "It tells the story of the [Aro|x], [Kent|place]’s first home for the deaf.", .organisation,
            "Kent’s first home for the deaf"
        ),
    ])
    func thingsAndPlacesAreDescribed(_ text: String, _ type: EntityType, _ passage: String) {
        let marked = text.replacing("|x]", with: "|\(type.definition.id)]")
        #expect(said(marked, of: "Aro").contains(passage), "\(said(marked, of: "Aro"))")
    }

    @Test(arguments: [
        "In [Aro|place], the minister spoke.",
        "They saw [Aro|person], and the king left.",
        "After the war, [Aro|person] went home.",
        "The next day, [Aro|person] went home.",
        "The mother of [Aro|person] is a lawyer.",
        "[Aro|person]’s brother is a lawyer.",
        "[Aro|person] is not a lawyer.",
        "He met the king, [Aro|place], and others.",
        "[Aro|organisation], the city said, would close.",
        "Mr. [Aro|person] left.",
        "[Bob|person] met [Aro|person]. He is a lawyer.",
        "[Aro|person] is happy.",
        "Prior to a talk on print and type, [Aro|person], of Leeds, showed a film.",
        "In regard to the decision to make and to sell [Aro|work], the editorial board gave advice on the matter.",
        "He thanked [Bob|organisation] for its help, the [Kent|place] group, the [Aro|organisation], and the press.",
        "They looked at the [Aro|product] version of the program.",
        "The firm, of [Leeds|place], used software called [Aro|product].",
        "The scheme of [Bob|organisation], and [Aro|work], suits [Ash|person]’s taste.",
        "It helped students in the course at [Aro|organisation] (a course that everybody must take).",
        "The [Kent Review|work], a venture of the [Kent Society|organisation] (KS) and [Aro|organisation], is a journal.",
        "They claim that [Aro|event] is a fraud made by the state.",
        "He ran the top club of [Bob|organisation], [Aro|organisation], and others.",
        "It stood in [Kent|place], [Aro|place], and others.",
        "They sailed along the east coast of [Aro|place].",
        "He wrote under the title: [Aro|work].",
        "[Bob|person], [Aro|person], the dog and a cat left.",
        "[Bob|person], [Aro|person], the minister, the editor, and many more came.",
        "Under the terms of the [Aro|law], the [Sarnians|group] accepted the blame.",
        "He told [Aro|person], “A lawyer came.”",
        "“Take a chair, Mr. [Aro|person],” he said.",
        "“You thief, [Aro|person], the lawyer is here,” he said.",
        "Was [Aro|person] a lawyer?",
        "[Aro|person], his friend, left.",
        "[Aro|person], his lawyer, [Bob|person]’s wife and a maid left.",
        "They saw [Aro|person], the youngest of all these men, and left.",
        "“I saw Mr. [Aro|person],” said [Bob|person], “the master was out.”",
        "“Take a chair, Mr. [Aro|person],” said [Bob|person], “a lawyer of the town.”",
        "“My name is known to [Aro|person], and I am a lawyer,” he said.",
        "“[Aro|person] is a very good man,” he said.",
        "[Aro|person] was, he said, a lawyer.",
        "[Aro|person] was the teacher of my sons.",
        "[Aro|person] was a witness of the fire.",
        "There was pretty [Aro|person], the good motherly woman, old [Bob|person], all of them.",
        "They were asked by [Aro|person], the old duke, [Bob|person], or [Tom|person].",
        "They will like [Aro|person] if he is a lawyer of the town.",
        "[Aro|person] is no lawyer.",
        "[Aro|person] was no longer a lawyer.",
        "[Aro|person], a girl, left.",
        "[Aro|person], dear friend, left.",
        "“I think that my dearest [Aro|person] is right,” said Mr. [Orr|person].",
        "“I am glad that [Aro|person] is my lawyer,” he said.",
        "He saw [Aro|person], leaning forward in a chair.",
        "He saw [Aro|person], who had gone out to look for them.",
        "[Aro|person] was the brother of nobody, and it is your lawyer.",
        "[Aro|person] was tired.",
        "[Aro|person] was not handsome.",
        "Others claim that [Aro|person] was a thief.",
        "That fearful liar, [Aro|person], left.",
        "[Aro|person] was the sufferer.",
        "They came to the capital city of [Aro|place] in the rain.",
        "They came to the largest town of [Aro|place] in the rain.",
        "It was sung in the [Aro|other] film [Bob|work].",
        "[Bob|person] saw to his lawyer; Miss [Aro|person] left.",
        "They saw the song [Aro|place] sang.",
        "They met a small lunar man ([LMS=Aro|organisation]) there.",
        "It lies by [Aro|place], which had won much from the war.",
        "[Aro|person] was the head.",
        "[Aro|person] did not know that he was the clerk of the court.",
        "He saw [Aro|person], who ran after him.",
        "[Aro|person], papa, left.",
        "[Aro|person] was a trifle stouter.",
        "“I think that [Aro|person] is a villain,” he said.",
        "[Aro|person], which was the name of this minister of the minister, left.",
        "They saw his companions, [Aro|person] and [Bob|person].",
        "He is so polite that people think [Aro|person] was the lackey of a lord.",
        "When [Aro|person] was a clerk, he was thin.",
        "[Aro|person] was only a queen while among queens.",
        "[Aro|person] was an optimist when things went well.",
        "[Aro|person] was very expert in all such things.",
        "[Aro|person], still resident in [Leeds|place], left.",
        "“Ah! Mr. [Aro|person], become a poet, if you will.”",
        "[Aro|place] was standing between the forge and the door.",
        "It lies by [Aro|place], which could not but please a king.",
        "They spoke of the present state of [Aro|place].",
        "At the end of the war, [Aro|place], [Bo|place] and [Orr|place] joined.",
        "[Aro|person] claims he was a leader of the plot.",
        "They have listed [Aro|place] – the first step to worse.",
        "There was a fire in the great church in [Aro|place], one of the oldest churches.",
        "[Aro|organisation] has called for better trains. It is a response to a fire.",
        "That will give the winner, [Aro|other], a run for its money.",
        "It is the height on which [Aro|place] is situated, and the last.",
        "They began their [Aro|event] campaign there.",
        "Fog lay on the plains of [Aro|place] and [Bo|place].",
        "The company, [Aro|organisation], is old.",
        "Their talk of [Leeds|place], [Aro|place], the neighbourhood, the society, was long.",
        "[Aro|place] was a word to catch him.",
        "They left the whole city of [Aro|place] behind.",
        "The [Aro|group], the spy reported, had left.",
        "He spoke to the [Aro|group], which struck them as odd.",
        "[Aro|person] was the mayor of [Leeds|place] when a teacher was shot.",
        "They came from the battle of [Aro|place], the army in rags.",
        "They met [Aro|person], the sister, there.",
        "[Aro|place] was quiet. It was a clear bright autumn day.",
        "On leaving [Aro|place], a thin, pale man came up.",
        "The last of the [Aro|organisation], a huge fellow, frowned.",
        "These traits of [Ann Lee|person]’s character caused Mr. [Aro|person] to be blamed.",
        "He was, in plain [Aro|group], a sharp fellow from the hills.",
        "They are as scarce outside [Aro|place] as gold.",
        "I am, dear Sir, with great regard, Your most obedient friend and servant, [Aro|person].",
        "Mr. [Aro|person] was lost in thought when the draper came in. He was an Irishman.",
        "Mr. [Aro|person] was silent. He was lost in thought when the draper came in. He was an Irishman.",
        "Mr. [Aro|person] was a great favourite.",
        "They ran as far as the [Aro|place]—an effective claim on two thirds of it.",
        "They liked the actresses, the chief of whom, [Aro|person], was kind.",
        "You are the servant of [Aro|person], the servant of his whims.",
        "It was sent to the oldest of the cities of [Aro|place], the town on the hill.",
        "“Who is Miss [Aro|person]?” said he.\n\n“And [Eve Orr|person]? She is a nurse.”",
        "“Who is Miss [Aro|person]?” said he.\n\nShe was a nurse.",
        "The [Orr|product] browser passed its main rival, [Aro|product].",
        "It is paid by a major [Aro|person] collector.",
        "They saw the launch of the soil and salt ([Aro|product]).",
        "He built the [Aro|other] theory.",
        "He left a widow; a son, [Aro|person]; and two maids.",
    ])
    func whatDoesNotDescribeIsLeftOut(_ text: String) {
        #expect(said(text, of: "Aro") == [])
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

    // MARK: Owners

    private func shown(_ marked: String, of name: String) -> [String] {
        MarkedText.descriptions(marked, of: name).map(\.shown)
    }

    @Test(arguments: [
        ("[Bob Ash|person] came with his second daughter, [Ann Lee|person].", "[Bob Ash’s] second daughter"),
        ("[Bob Ash|person] and his wife [Ann Lee|person] came.", "[Bob Ash’s] wife"),
        (
            "Mr. [Bob Ash|person] slept. His wife, [Ann Lee|person], was awake. Mr. [Bob Ash|person] rose.",
            "[Bob Ash’s] wife"
        ),
        ("I went there with my cousin [Ann Lee|person].", "[the narrator’s] cousin"),
    ])
    func anOwnerWhoIsCertainStandsInBrackets(_ text: String, _ passage: String) {
        #expect(shown(text, of: "Ann Lee").first == passage, "\(shown(text, of: "Ann Lee"))")
    }

    @Test func inASpeechMyIsItsSpeakers() {
        let text = "“I saw my cousin [Ann Lee|person] there,” said [Bob Ash|person]."
        #expect(shown(text, of: "Ann Lee").first == "[Bob Ash’s] cousin")
    }

    @Test func aKindInThePluralIsEveryOnes() {
        for name in ["Ann", "Bob", "Eve"] {
            let text = "They hired the singers [Ann|person], [Bob|person] and [Eve|person]."
            #expect(said(text, of: name) == ["singers"])
            #expect(shown(text, of: name) == ["[one of the] singers"])
        }
        let owned = "They saw [Tom|person]’s old singers [Ann|person] and [Bob|person]."
        #expect(shown(owned, of: "Ann") == ["[one of] Tom’s old singers"])
        let after = "[Ann|person] and [Eve|person], the two daughters of a judge, left."
        #expect(shown(after, of: "Eve").first == "[one of] the two daughters of a judge")
        let young = "[Ann|person] and [Eve|person], young ladies of nineteen, left."
        #expect(shown(young, of: "Eve") == ["young ladies of nineteen"])
    }

    @Test(arguments: [
        "[Bob Ash|person] told [Tom Ash|person] that his daughter, [Ann Lee|person], had left.",
        "He told [Bob Ash|person] that his daughter, [Ann Lee|person], had left.",
        "The old man spoke to [Bob Ash|person] of his daughter, [Ann Lee|person].",
        "His daughter, [Ann Lee|person], had left.",
        "“My daughter, [Ann Lee|person], has left,” said [Bob Ash|person].",
    ])
    func anOwnerWhoMayBeSomebodyElseIsNotNamed(_ text: String) {
        #expect(shown(text, of: "Ann Lee") == [])
    }

    @Test func aPeopleOwnsNothingThatIsIts() {
        #expect(
            shown("They saw a film of [American|group] life by its director, [Ann Lee|person].", of: "Ann Lee")
                == ["director"])
    }
}
