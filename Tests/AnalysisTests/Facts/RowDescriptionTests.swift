import Model
import Testing

@testable import Analysis

/// What sentences say of several names at once, and kinds beside a name.
struct RowDescriptionTests: DescriptionReading {
    private func said(_ text: String, as type: EntityType) -> [String] {
        said(text.replacing("|x]", with: "|\(type.definition.id)]"), of: "Aro")
    }

    @Test(arguments: [
        ("Other islands include [Bo|x] and [Aro|x].", EntityType.place, "islands"),
        ("He led [Bo|x] and [Aro|x], the judge’s daughters, home.", .person, "the judge’s daughters"),
        ("Two rivers, the [Bo|x] and the [Aro|x], meet here.", .place, "Two rivers"),
        ("It has two rivers, the [Bo|x], and the [Aro|x].", .place, "two rivers"),
        ("Three rivers in the north, [Bo|x]; [Orr|x]; and the [Aro|x], are cold.", .place, "Three rivers in the north"),
        ("They saw three rivers: the [Bo|x]; the [Orr|x]; and the [Aro|x].", .place, "three rivers"),
        (
            "It has several old experts on law and trade, many of them with ties to schools, such as [Aro|x], [Bo|x], and [Orr|x].",
            .person, "old experts"
        ),
        ("It is one of only three songs to do so, the others being “[Bo|x]” and “[Aro|x]”.", .work, "three songs"),
        ("The owner of the house soon became [Aro|x], who rebuilt it.", .person, "The owner of the house"),
        ("Award winning writer [Aro|x] left.", .person, "Award winning writer"),
        ("[Aro|x], their cousin, a picker in the mills, came.", .person, "a picker in the mills"),
        ("On the rock three keepers, [Bo|x], [Orr|x] and old [Aro|x], wait.", .person, "three keepers"),
        ("The critics, among them [Aro|x] of the [Sarn Post|organisation], left.", .person, "critics"),
        ("Critics, among them [Aro|x], left.", .person, "Critics"),
        ("He built old churches, among which [Aro|x] in [Hull|place].", .place, "old churches"),
        ("Its two regions, namely [Bo|x] and [Aro|x], are poor.", .place, "two regions"),
        ("The two regions are [Bo|x] and [Aro|x].", .place, "two regions"),
        ("He saw the two regions of the south, namely [Aro|x] and [Bo|x].", .place, "two regions of the south"),
        ("Other populous cities include [Bo|x], [Orr|x], [Wye|x], and perhaps [Aro|x].", .place, "populous cities"),
        (
            "There are poor villages along the river, including [Bo|x], [Aro|x] and [Orr|x].", .place,
            "poor villages along the river"
        ),
        ("It fell on such cities as [Aro|x] and [Bo|x].", .place, "cities"),
        ("They sold it in big countries like [Aro|x].", .place, "big countries"),
        ("Southern countries (like [Bo|x] and [Aro|x]) paid.", .place, "Southern countries"),
        ("He paid new groups such as [Bo|x], [Aro|x], and a club.", .organisation, "new groups"),
        ("He paid new groups such as [Bo|x], [Orr|x], [Aro|x].", .organisation, "new groups"),
        ("She had roles in several feature films, including [Bo|x] (1976) and [Aro|x] (1978).", .work, "feature films"),
        ("His notable works include [Bo|x], [Aro|x] (1987) and [Orr|x].", .work, "notable works"),
        ("The north has several cold rivers, for example [Aro|x].", .place, "cold rivers"),
        ("It hired old actors, notably [Aro|x] and [Bo|x].", .person, "old actors"),
        ("It has guest musicians [Aro|x] and [Bo|x] on it.", .person, "guest musicians"),
        ("He met senior [Democrats|group] [Aro|x] and [Bo|x].", .person, "senior Democrats"),
        ("Then senior [Democrat|group] [Aro|x] left.", .person, "senior Democrat"),
        ("It was full of the [Bo|x] and [Aro|x] ethnic groups.", .group, "ethnic groups"),
        ("It lies between the [Bo|x] and [Aro|x] rivers.", .place, "rivers"),
        ("The law hurt rich tribes such as the [Bo|x] and the [Aro|x].", .group, "rich tribes"),
        ("They drank the cocktail [Aro|x].", .product, "cocktail"),
        ("They saw the television series [Aro|x].", .work, "television series"),
        ("The police fought the [Aro|x] cartel for years.", .organisation, "cartel"),
        ("They sold it for the [Aro|x] console.", .product, "console"),
        ("It is in the “[Aro|x]” villa.", .place, "villa"),
        ("So the [Aro|x] news agency said.", .organisation, "news agency"),
        ("He liked old films of the 1950s such as [Aro|x].", .work, "old films of the 1950s"),
        ("It helped [Commonwealth|organisation] countries such as [Aro|x].", .place, "Commonwealth countries"),
        ("Neighbouring towns include [Bo|x] and [Aro|x].", .place, "Neighbouring towns"),
        (
            "They met political and military leaders, including [Bo|x] and [Aro|x].", .person,
            "political and military leaders"
        ),
        ("They paid old firms and national banks such as [Aro|x].", .organisation, "national banks"),
        ("Two other men, actors [Bo|x] and [Aro|x], were let go.", .person, "actors"),
        ("There were two dogs, [Bo|x] and [Aro|x], in the yard.", .person, "two dogs"),
        ("They ate in two cafés, [Bo|x] and [Aro|x], there.", .organisation, "two cafés"),
        ("Two of the northern homelands — [Bo|x] and [Aro|x] — were free.", .place, "northern homelands"),
        ("Two of the [Homelands|place] — [Bo|x] and [Aro|x] — were free.", .place, "Homelands"),
        ("Other [Homelands|place] (like [Bo|x] and [Aro|x]) were poor.", .place, "Homelands"),
        ("It lies between lakes [Bo|x] and [Aro|x].", .place, "lakes"),
        ("It was written by producers [Bo|x], [Aro|x], writers [Ann|person] and [Eve|person].", .person, "producers"),
        (
            "He learnt from two well known painters, [Bo|x] and [Aro|x], in [Leeds|place].", .person,
            "two well known painters"
        ),
        (
            "It has guest guitarists, including former [Orr|organisation] member [Bo|x], [Wye|x], and [Aro|x].",
            .person, "guest guitarists"
        ),
        ("Films in which he was seen include [Bo|x] (1988) and [Aro|x] (2001).", .work, "Films"),
        ("The films proved dull and included [Bo|x] (1942), [Orr|x] (1943) and [Aro|x].", .work, "films"),
        ("They print several papers (e.g. [Bo|x] and [Aro|x]).", .work, "papers"),
        ("He played for teams such as [Bo|x], [Orr|x], [Aro|x] etc", .organisation, "teams"),
        ("[Bo|x] and [Aro|x] are small villages in [Kent|place].", .place, "small villages in Kent"),
        ("[Bo|x] and [Aro|x] were famous actors.", .person, "famous actors"),
        ("The [Aro|x] are old wooden dwellings, built by hand.", .product, "old wooden dwellings"),
        ("They met [Aro|x], one of the gardener’s helpers, there.", .person, "one of the gardener’s helpers"),
        ("He paid firms such as [Bo|x], [Eve Orr|person], [Aro|x], and many others.", .organisation, "firms"),
        ("It was made by Welsh developer [Aro|x].", .organisation, "Welsh developer"),
        ("They play at their home ground, [Aro|x], to this day.", .place, "home ground"),
        ("He sang it for his album [Aro|x].", .work, "album"),
        ("They heard “[Aro|x]”, a song by [Bob|person].", .work, "a song by Bob"),
        ("She was found by actor-director [Aro|x] there.", .person, "actor-director"),
        ("He blamed two council officers, [Bo|x] and [Aro|x].", .person, "two council officers"),
        ("Three castles, [Bo|x], [Aro|x] and [Orr|x], guarded it.", .place, "Three castles"),
        ("It put out two singles in the north: “[Bo|x]” and “[Aro|x]”.", .work, "two singles in the north"),
        ("He sang the early songs “[Bo|x],” “[Orr|x],” and “[Aro|x].”", .work, "early songs"),
        ("It prints two magazines, [Bo|x] and [Aro|x].", .other, "two magazines"),
        ("It prints a newspaper, the [Aro|x].", .other, "a newspaper"),
        (
            "It borders the towns of [Bo|x] to the south, [Aro|x] to the northwest, and [Orr|x] to the east.", .place,
            "towns"
        ),
        ("It was made again in small languages such as [Bo|x] and [Aro|x].", .group, "small languages"),
        (
            "They gave it to senior [Republicans|organisation] [Bo|x], [Orr|x] and [Aro|x].", .person,
            "senior Republicans"
        ),
        ("It was made with record producers [Bo|x], [Orr|x] and [Aro|x].", .person, "record producers"),
        ("Volcanoes such as [Aro|x] left ash.", .place, "Volcanoes"),
        ("Some of the firm’s games include [Bo|x], [Aro|x] and [Orr|x].", .product, "the firm’s games"),
        ("The films did well and included [Bo|x] (1942), [Aro|x] and [Orr|x].", .work, "films"),
        ("Several rich countries signed the treaty in May, including [Bo|x] and [Aro|x].", .place, "rich countries"),
        ("Over eighty former players have been there, including [Aro|x].", .person, "eighty former players"),
        ("It was made by the producers [Orr|x], writers [Bo|x] and [Aro|x].", .person, "writers"),
        ("“[Bo|x]”, “[Orr|x]”, and “[Aro|x]” were all released as singles.", .work, "singles"),
        ("It is one of several cold moons, among them [Bo|x] and [Aro|x].", .other, "cold moons"),
    ])
    func aKindIsThatOfEachName(_ text: String, _ type: EntityType, _ passage: String) {
        #expect(said(text, as: type).contains(passage), "\(said(text, as: type))")
    }

    @Test(arguments: [
        ("Boys like [Aro|x].", EntityType.person),
        ("It paid ministers and their schools, including [Aro|x].", .person),
        ("He met people like [Aro|x] and [Bo|x].", .person),
        ("He paid parties such as [Bo|x], and [Aro|x] left.", .organisation),
        ("He has ties with schools, such as [Aro|x] and [Bo|x].", .person),
        ("Of its towns the largest is [Aro|x].", .place),
        ("It lies in cities such as [Aro|x]’s.", .place),
        ("The series stars [Bo|x] and [Aro|x].", .person),
        ("He told old friends and teachers [Aro|x] and [Bo|x] were ill.", .person),
        ("They have offices in the [Bo|x] and [Aro|x] suburbs.", .place),
        ("It is one of four songs to do so, the others being “[Bo|x]” and “[Aro|x]”.", .work),
        ("[Bo|x] or [Aro|x] is a better place.", .place),
        ("[Aro|x], her cousin, a clerk, and two maids left.", .person),
        ("They left the [Aro|x] party at ten.", .organisation),
        ("They met a man building the [Aro|x] fence.", .place),
        ("She met the [Aro|x] film director.", .other),
        ("They sold the [Aro|x] engine.", .product),
        ("They live in the [Leeds=Aro|x] district of [Kent|place].", .place),
        ("The state-of-the-[Aro|x] house was sold.", .place),
        ("[Bo|person] became [Aro|x].", .person),
        ("They have the [Aro|x] vaccine.", .other),
        ("He sat on the [Aro|x] board.", .organisation),
        ("He met [Aro|x] agency staff.", .organisation),
        ("He wrote [Bo|x] for the [Aro|x], a small font.", .product),
        ("It is a [French=Aro|x] film.", .other),
        ("He liked films of the 1950s, [Aro|x] and plays.", .other),
        ("Then [Aro|x] (The Last Lawyer) left.", .person),
        ("It was on the [Aro|x] website.", .organisation),
        ("He saw [Orr|x], the northern states, [Aro|x] and [Bo|x].", .place),
        ("[Bo|x] and [Aro|x] are happy children.", .person),
        ("The sons of [Bo|x] and [Aro|x] are actors.", .person),
        ("[Aro|x] are our new ships.", .person),
        ("Then the [Aro|x] agency called.", .organisation),
        ("It was their first album, [Aro|x], that sold.", .organisation),
        ("They took his own town, [Aro|x], by force.", .person),
        ("The sites that it has, including [Aro|x], are old.", .person),
        ("They sent for two lawyers, [Bo|x], [Orr|x] and [Aro|x].", .person),
        ("It put out three singles in the north: [Bo|x] and [Aro|x].", .work),
        ("It hurt conservatives such as [Aro|x] Whip [Bo|person].", .organisation),
        ("It prints old writers beside better known names, such as [Aro|x].", .person),
        ("Some singers met three of them, including [Aro|x].", .person),
        ("Some people slept, including [Aro|x].", .person),
        ("Several rich countries sent lawyers, including [Aro|x].", .place),
        ("They and their sisters, [Bo|x] and [Aro|x], left.", .person),
    ])
    func whatIsSaidOfOthersIsLeftOut(_ text: String, _ type: EntityType) {
        #expect(said(text, as: type) == [])
    }
}
