import Model
import Testing

@testable import Analysis

/// How stories and articles introduce somebody or something.
struct IntroductionTests: DescriptionReading {
    @Test(arguments: [
        (
            "[Ann Lee|person] was a tall, thin, fair, rather faded woman, with a high voice.",
            "a tall, thin, fair, rather faded woman"
        ),
        ("[Ann Lee|person] was a thin and rather faded widow.", "a thin and rather faded widow"),
        ("[Ann Lee|person] was by trade a weaver.", "a weaver"),
        ("[Ann Lee|person] was what is called a country doctor.", "a country doctor"),
        ("[Ann Lee|person] was what you might call a scholarly doctor.", "a scholarly doctor"),
        (
            "[Ann Lee|person] had been for ten years housekeeper to the old squire.",
            "housekeeper to the old squire"
        ),
        ("The younger, Mrs. [Ann Lee|person] by name, was the wife of a rich merchant.", "the wife of a rich merchant"),
        ("[Ann Lee|person] had become a well-known lawyer of the town.", "a well-known lawyer of the town"),
        ("[Ann Lee|person], the mayor, and [Bob Orr|person], the baker, came.", "the mayor"),
        ("The mayor, [Ann Lee|person], and the baker, [Bob Orr|person], came.", "The mayor"),
        ("The goldsmith, [Ann Lee|person], and her boy came in.", "The goldsmith"),
        ("There were the baker, [Bob Orr|person]; and the mayor, [Ann Lee|person].", "the mayor"),
        ("They met [Ann Lee|person], a prosperous soap manufacturer.", "a prosperous soap manufacturer"),
        (
            "[Ann Lee|person] was a [German|group] merchant and wholesaler who came in 1857.",
            "a German merchant and wholesaler who came in 1857"
        ),
        ("It is an album by [American|group] recording artist [Ann Lee|person].", "American recording artist"),
        ("They kept [Ann Lee|person], the small Japanese pug, in the hall.", "the small Japanese pug"),
        (
            "This was Miss [Ann Lee|person], noted in the county as a woman of deep learning.",
            "noted in the county as a woman of deep learning"
        ),
        (
            "[Ann Lee|person] is widely considered the best painter of the age.",
            "considered the best painter of the age"
        ),
        ("[Ann Lee|person] was best remembered for her songs.", "best remembered for her songs"),
        (
            "They saw [Ann Lee|person], who had been her father’s lawyer for years.",
            "who had been her father’s lawyer for years"
        ),
        ("The judge of the town, before whom they stood, was a Mrs. [Ann Lee|person].", "The judge of the town"),
        (
            "In May the minister informed U.S. Minister to [Mexico|place], [Ann Lee|person], that it was late.",
            "U.S. Minister to Mexico"
        ),
        (
            "In reply, the Minister of Foreign Affairs informed U.S. Minister to [Mexico|place], [Ann Lee|person], of it.",
            "U.S. Minister to Mexico"
        ),
        ("On May 26, 2011 station manager [Ann Lee|person] followed him.", "station manager"),
        ("Actors in the plot include businesswoman [Ann Lee|person].", "businesswoman"),
        (
            "[Ann Lee|person], who was a strong advocate of peace and described [Bob Orr|person] as weak, left.",
            "a strong advocate of peace"
        ),
        ("They met [Ann Lee|person], who took over as chief clerk in 1911.", "who took over as chief clerk in 1911"),
        ("They met [Ann Lee|person], who has led the bank since 1911.", "who has led the bank since 1911"),
        ("They met [Ann Lee|person], who later became the mayor of the town.", "the mayor of the town"),
        ("[Ann Lee|person] was an old silversmith.", "an old silversmith"),
        ("[Ann Lee|person] was an old bell-founder.", "an old bell-founder"),
        ("[Ann Lee|person] was for some time governess at the hall.", "governess at the hall"),
        ("There was a doctor at [Sarn|place] named [Ann Lee|person], who sang.", "a doctor at Sarn"),
        ("“That is our doctor, Miss [Ann Lee|person],” said [Bob|person].", "doctor"),
        ("“This is Miss [Ann Lee|person], our doctor,” said [Bob|person].", "doctor"),
        ("“[Ann Lee|person] is the doctor here,” said [Bob|person].", "the doctor"),
        ("“I am the doctor of the fort,” said [Ann Lee|person].", "the doctor of the fort"),
        ("They saw Mrs. [Ann Lee|person], whose husband was a banker.", "whose husband was a banker"),
        ("[Ann Lee|person] kept a shop in the main street.", "kept a shop in the main street"),
        (
            "Born in [Leeds|place] in 1931 to a family of weavers, [Ann Lee|person] studied law.",
            "Born in Leeds in 1931 to a family of weavers"
        ),
        ("LEEDS, D.C.–Speaker [Ann Lee|person] spoke.", "Speaker"),
        ("[Ann Lee|person] was born in [Leeds|place] to a wealthy and distinguished family.", "born in Leeds"),
        (
            "[Ann Lee|person] was the only member of the court who consistently, openly fought it.",
            "the only member of the court"
        ),
        (
            "[Ann Lee|person] served as Secretary of Peace for seven years and [Bob Orr|person] as Director for six.",
            "Secretary of Peace for seven years"
        ),
        ("Cadet [Ann Lee|person] came in.", "Cadet"),
        (
            "They met [Ann Lee|person], Minister to Kent and the daughter of former President [Bob Orr|person].",
            "Minister to Kent and the daughter of former President Bob Orr"
        ),
        ("They met [Ann Lee|person], BBC sports editor in the north.", "BBC sports editor in the north"),
        ("They met [Ann Lee|person], a doctor sent by the king.", "a doctor sent by the king"),
        ("They met old [Ann Lee|person], an old bell-founder of the town.", "an old bell-founder of the town"),
        ("[Ann Lee|person], tailor and parish-clerk, held her head high.", "tailor and parish-clerk"),
        ("[Ann Lee|person] was the doctor’s wife.", "the doctor’s wife"),
        ("[Ann Lee|person], managing director of the bank, came.", "managing director of the bank"),
        ("They saw [Ann Lee|person], the window-dresser, who sang.", "the window-dresser"),
        ("“Come in,” said Mrs. [Ann Lee|person]. She was a small, plump woman.", "a small, plump woman"),
        ("All knew [Ann Lee|person]; and she was cousin to the squire.", "cousin to the squire"),
        ("[Ann Lee|person] at one time was a judge in the north.", "a judge in the north"),
        ("[Ann Lee|person], by profession an engineer, came.", "an engineer"),
        ("[Ann Lee|person], at that time a student of law, came.", "a student of law"),
        ("They praised Mrs. [Ann Lee|person]—in reality a small, faded woman.", "a small, faded woman"),
        ("They want to replace president [Ann Lee|person].", "president"),
        ("They met long-standing president [Ann Lee|person].", "long-standing president"),
        (
            "They met [Ann Lee|person], who had been housekeeper at the hall for years.",
            "housekeeper at the hall for years"
        ),
        ("He lodged with a widow named Mrs. [Ann Lee|person].", "widow"),
        ("[Ann Lee|person] was a corn-factor by trade.", "a corn-factor by trade"),
        ("[Ann Lee|person] was employed as a clerk in a bank.", "a clerk in a bank"),
        ("[Ann Lee|person] was no other than the clerk of the bank.", "the clerk of the bank"),
        ("The sexton was old [Ann Lee|person].", "The sexton"),
        ("They saw [Ann Lee|person], the author of “The Door,” there.", "the author of “The Door,”"),
        ("Defending champion [Ann Lee|person] won.", "Defending champion"),
        ("I knew [Ann Lee|person], our undertaker.", "undertaker"),
        ("[Ann Lee|person] was ferryman at [Sarn|place].", "ferryman at Sarn"),
        ("[Ann Lee|person] had been cook to a bishop.", "cook to a bishop"),
        ("Local farmer [Ann Lee|person] saw it.", "Local farmer"),
        ("Wealthy stockbroker [Ann Lee|person] was found.", "Wealthy stockbroker"),
        ("The old ferryman’s name was [Ann Lee|person].", "The old ferryman"),
        ("She was a woman of forty, daughter of a local judge, by name [Ann Lee|person].", "daughter of a local judge"),
        ("[Ann Lee|person] was a fresh-looking young creature, full of life.", "a fresh-looking young creature"),
        ("[Ann Lee|person] worked for many years as a nurse in the north.", "a nurse in the north"),
        ("[Ann Lee|person] practised for some time as a lawyer.", "a lawyer"),
        ("(The grocer was Mrs. [Ann Lee|person], whose shop is new.)", "The grocer"),
        ("[Ann Lee|person] was mate of the [Swallow|product].", "mate of the Swallow"),
        ("[Ann Lee|person] was of an old Highland family.", "of an old Highland family"),
        ("“It is good,” said [Ann Lee|person], chef at the [Lamb|organisation].", "chef at the Lamb"),
    ])
    func somebodyIsIntroduced(_ marked: String, _ expected: String) {
        #expect(said(marked, of: "Ann Lee").first == expected, "\(said(marked, of: "Ann Lee"))")
    }

    @Test func aFellowIsSomebody() {
        #expect(said("They met [Bob|person]—a sly jeering fellow, who sang.", of: "Bob") == ["a sly jeering fellow"])
        #expect(
            said("[Bob|person]—a meek little man whom all called “the mouse”—sang.", of: "Bob") == ["a meek little man"]
        )
        #expect(said("They met [Bob|person], a young fellow of twenty.", of: "Bob") == ["a young fellow of twenty"])
    }

    @Test(arguments: [
        "There was nothing mild about Mrs. [Ann Lee|person]. She was an irascible little woman.",
        "There was nothing mild about Mrs. [Ann Lee|person].\n\nShe was an irascible little woman.",
        "Mrs. [Ann Lee|person] shook hands. I had an impression of cold. She was an irascible little woman.",
    ])
    func whoeverIsNamedAloneIsIntroducedNext(_ marked: String) {
        #expect(said(marked, of: "Ann Lee").first == "an irascible little woman")
    }

    @Test(arguments: [
        "She liked Mrs. [Ann Lee|person]. She was an irascible little woman.",
        "Mrs. [Ann Lee|person] shook hands. Our hostess watched us. She was an irascible little woman.",
        "Mrs. [Eve Orr|person] saw Mrs. [Ann Lee|person]. She was an irascible little woman.",
        "“There is Mrs. [Ann Lee|person],” she said.\n\nShe was an irascible little woman.",
    ])
    func whoeverMayBeAnotherIsNot(_ marked: String) {
        #expect(said(marked, of: "Ann Lee") == [])
    }

    @Test(arguments: [
        ("It was bought by [Aro|organisation], a brewing giant, in 2008.", "a brewing giant"),
        (
            "He began with the [Pirates’ Double-A|organisation] affiliate, the [Aro|organisation].",
            "Pirates’ Double-A affiliate"
        ),
        ("[Aro|place] is a bad place to get lost in.", "a bad place to get lost in"),
        ("They agreed on a joint venture to be known as [Aro|organisation].", "a joint venture"),
        ("[Aro|place], a stone bridge built in 1790, fell.", "a stone bridge built in 1790"),
        ("[Aro|event] was a battle fought in 1644 between two armies.", "a battle fought in 1644 between two armies"),
        ("They lived in [Sarn|place], the royal city of [Aro|place].", nil),
        ("She sold [Aro|other] patent medicine in the town.", nil),
        ("[Aro|place] was the seat of the earls.", "the seat of the earls"),
        ("[Aro|place] is famous for its old bridge.", "famous for its old bridge"),
        ("[Aro|place] lay on the coast of [Kent|place].", "on the coast of Kent"),
        ("[Aro|organisation], founded in 1832 by two carpenters, makes chairs.", "founded in 1832 by two carpenters"),
        ("[Aro|organisation] was founded in 1832 by two carpenters.", "founded in 1832 by two carpenters"),
        ("They trust [Aro|organisation], based in [Leeds|place], for its pies.", "based in Leeds"),
        ("[Aro|organisation] makes frozen pies in the north.", "makes frozen pies in the north"),
        (
            "[Aro|organisation], a foundation partly financed by the state, fell.",
            "a foundation partly financed by the state"
        ),
        ("Software giant [Aro|organisation] said so.", "Software giant"),
        ("The street is [Orr Street=Aro|place].", nil),
        ("[Aro|place] is a good place indeed.", nil),
        ("[Aro|place] was the place to be.", nil),
        ("[Aro|place] is a census designated place.", "a census designated place"),
        ("The largest park in the north is [Aro Park=Aro|place].", "The largest park in the north"),
    ])
    func aThingIsIntroduced(_ marked: String, _ expected: String?) {
        #expect(said(marked, of: "Aro").first == expected, "\(said(marked, of: "Aro"))")
    }

    @Test(arguments: [
        "While the two sides bargained on the [Aro|law], the League countries sought to end the war.",
        "As all know who have seen [Aro|place], the river winds in two great loops.",
        "Since the end of the war in 1945, [Aro|place]-German relations have been good.",
        "They won three medals at the games in [Aro|place] (a gold for Ann, a silver for Bob and a bronze for Eve).",
        "It is the studio built and owned by the artist, [Aro|organisation].",
        "It joined an alliance of [Aro|place], [Bo|place], [Orr|place] (then a state of the league), and others.",
        "[Aro|person] was, in his own fancy, a king.",
        "The minister informed President [Aro|person] of the war.",
        "While that is due to crises in [Bo|place] and [Aro|place], the most important factor still rises from the fields.",
        "Operated through the [Aro|organisation], the first flight over the city took off in May.",
        "Between 1920 and 1930, the domestic work force increased by only six to 714, the [Aro|organisation] grew.",
        "[Bo|place] is a village in [Kent|place] county, [Aro|place].",
        "She was maid to the Duchess of [Aro|place], [Bob|person]’s widow.",
        "The colonel of the [Aro|other], a handsome old man, flushed.",
        "A clown was [Aro|person].",
        "[Aro|person] concluded that he was a very important man.",
        "[Aro|person], SONS & LEE.",
        "[Bo|place] is [Bob|person], Lee, the [Aro|organisation], the boulevards, and noise.",
        "In 1918, following the [Aro|event], the school moved to Leeds and grew by taking in officers.",
        "They talked with the League on the [Aro|other], reaching broad agreement on the plan in May.",
        "[Aro|other] is the only way to test this.",
        "The presence of guards, police, and [Aro|organisation] was a reminder that it was late.",
        "[Aro|person] appointed as Secretary of State his best friend.",
        "[Aro|other] is a much easier, safer way to do it.",
        "She had often stayed at [Aro|place], his mother’s place in the north.",
        "His chief, [Aro|person], had paid him.",
        "He left the fields near the town, still called [Aro|place], to the poor.",
        "They met [Aro|person], Secretary of Defence [Bob Orr|person], and Miss [Ann Lee|person].",
    ])
    func whatSpeaksOfSomethingElseSaysNothing(_ marked: String) {
        #expect(said(marked, of: "Aro").allSatisfy { $0 == "President" }, "\(said(marked, of: "Aro"))")
    }
}
