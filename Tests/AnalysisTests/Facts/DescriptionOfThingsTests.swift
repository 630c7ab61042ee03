import Model
import Testing

@testable import Analysis

/// What sentences say of places, works and other things; each row is one construction.
struct DescriptionOfThingsTests: DescriptionReading {
    @Test(arguments: [
        ("They left [Aro|x], a city in [Yorkshire|place], by train.", EntityType.place, "a city in Yorkshire"),
        ("[Aro|x] is a village in [Kent|place], [England|place].", .place, "a village in Kent, England"),
        (
            "[Aro|x] is the only port outside of [Hull|place], [Leeds|place], and [York|place].", .place,
            "the only port outside of Hull, Leeds, and York"
        ),
        (
            "[Aro|x] is the third holiest site and its importance to the poor is great.", .place,
            "the third holiest site"
        ),
        ("The ferry, called the [Aro|x], left.", .work, "ferry"),
        ("They built a smaller engine, now called [Aro|x].", .product, "a smaller engine"),
        ("Her chief work, [Aro|x], is long.", .work, "chief work"),
        ("[Bob|person]’s only other play, [Aro|x], failed.", .work, "Bob’s only other play"),
        ("It is on their 1992 CD [Aro|x], which sold well.", .work, "1992 CD"),
        ("He played in 2003's comedy [Aro|x].", .work, "comedy"),
        ("Then the [Aro|x] military junta took over.", .organisation, "military junta"),
        ("They fought the [Aro|x] rebel group.", .organisation, "rebel group"),
        ("It lies north of [Aro|x] river.", .place, "river"),
        ("It lies in the [U.S.|place] state of [Aro|x].", .place, "U.S. state"),
        ("The major port of [Aro|x] was lost.", .place, "major port"),
        ("They crossed the [Aro|x] ridge.", .place, "ridge"),
        ("He lives in the [Aro|x] district of [Leeds|place].", .place, "district of Leeds"),
        ("It topped the [Aro|x] chart in May.", .other, "chart"),
        ("It runs on the [Aro|x] layout engine.", .product, "layout engine"),
        ("She knows the [Aro|x] film industry.", .organisation, "film industry"),
        ("He founded the [Aro|x] party in 1990.", .organisation, "party"),
        ("He is a member of the [Aro|x] party.", .organisation, "party"),
        ("[Aro|x], a public building, was sold.", .place, "a public building"),
        ("[Aro|x] was a brief uprising in the north.", .event, "a brief uprising in the north"),
        ("[Aro|x] is a closed, but not abandoned, railway line.", .place, "a closed, but not abandoned, railway line"),
        ("The old [Aro|x] or the [Bo|other] is a statue of a king.", .other, "a statue of a king"),
        ("The old [Bo|other] or the [Aro|x] is a statue of a king.", .other, "a statue of a king"),
        ("[Aro|x] went on to become the best film of the year.", .work, "the best film of the year"),
        ("[Aro|x] (once Bo)-a castle of the dukes, was sold.", .place, "a castle of the dukes"),
        ("[Aro|x] is the first album by the band the [Bo|organisation].", .work, "the first album by the band the Bo"),
        ("It served the capital city of [Lansing=Aro|x].", .place, "capital city"),
        ("He left his capital city of [Aro|x] in May.", .place, "capital city"),
        (
            "The [Aro Agreement=Aro|x] is a trade agreement between two states.", .organisation,
            "a trade agreement between two states"
        ),
        ("The gang was made up of dogs (one of which was [Aro|x]).", .person, "dogs"),
        ("[Aro|x] is a small town in the north.", .person, "a small town in the north"),
        ("They live in [Leeds|place]’s [Aro|x] district.", .place, "district"),
        ("The schooner is from [Hull|place], and is called the [Aro|x].", .work, "schooner"),
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
        (
            "[Aro|x] is one of twelve firms comprising [Bo|organisation].", .organisation,
            "one of twelve firms comprising Bo"
        ),
        ("[Aro|x] is a northern extension of the [Bo|place] system.", .place, "a northern extension of the Bo system"),
        (
            "They met [Aro|x], a Christian and politically active club in the town.", .organisation,
            "a Christian and politically active club in the town"
        ),
        ("It was named by [Aro|x] magazine in May.", .other, "magazine"),
        ("The nearest city (35 km) is [Aro|x].", .place, "The nearest city"),
        ("The city is north of [Aro|x], the capital city of [Kent|place].", .place, "the capital city of Kent"),
        ("They paid [Aro|x], the builders of the dam, in gold.", .organisation, "the builders of the dam"),
        ("A small moon of [Bo|x], [Aro|x], may be cold.", .other, "A small moon of Bo"),
        ("[Bo|organisation] has bought its smaller rival [Aro|x].", .organisation, "its smaller rival"),
        ("She leads [Bo|organisation]’s main competitor, [Aro|x].", .organisation, "Bo’s main competitor"),
        ("He gave a speech, known as the “[Aro|x]”, which sold well.", .other, "a speech"),
        ("It began as a small trading post under the name [Aro|x].", .place, "a small trading post"),
        ("They saw a long white hall, which was called [Aro|x].", .place, "a long white hall"),
        ("[Aro|x] is a gated community in [Kent|place].", .place, "a gated community in Kent"),
        ("[Aro|x] was built as a chapel in 1902.", .place, "a chapel in 1902"),
        ("“[Aro|x]” was released as the second single from the album.", .work, "the second single from the album"),
        ("The two special administrative regions ([SAR=Aro|x]) are small.", .place, "special administrative regions"),
        ("He was the owner of the [Aro|x] estate.", .place, "estate"),
        ("It was in [Aro|x], a community of [Kent|place].", .place, "a community of Kent"),
        ("The [World War I|event] novel “[Aro|x]” sold well.", .work, "World War I novel"),
        ("They saw a bus system in [Leeds|place] known as [Aro|x] there.", .product, "a bus system in Leeds"),
        (
            "They asked the merchants of [Aro|x], the richest port of the west, to pay.", .place,
            "the richest port of the west"
        ),
        ("The moon, [Aro|x], is cold.", .other, "The moon"),
        ("[Aro|x] had long been a colony and the movement, which was old, grew.", .place, "a colony"),
        ("[Aro|x] is a port and the capital of [Kent|place].", .place, "a port and the capital of Kent"),
        ("As with the lead single, “[Aro|x]”, [Bob|person] wrote it.", .work, "the lead single"),
        ("He was born in the quiet suburb of [Aro|x] in May.", .place, "quiet suburb"),
        ("They left the [Sahel=Aro|x] region for good.", .place, "region"),
        ("He marched on [Aro|x], the seat of his cousin.", .place, "the seat of his cousin"),
        ("They drank at the only inn, [Aro|x], in the village.", .organisation, "the only inn"),
        ("[Bob|person] sold his only work, [Aro|x], in May.", .work, "his only work"),
        ("They climbed [Aro|x], at 900 metres the highest peak of the coast.", .place, "the highest peak of the coast"),
        ("A Dutch probe, [Aro|x], will fly past in May.", .person, "A Dutch probe"),
        ("It was built by [Aro|x], a maker of lenses in [Leeds|place].", .person, "a maker of lenses in Leeds"),
        ("They founded another duo, [Aro|x], in May.", .organisation, "another duo"),
        ("He saw “[Aro|x]”, a film whose director, [Bob|person], was young.", .work, "a film"),
        ("The band made its debut album, “[Aro|x]”, in May.", .work, "debut album"),
        ("The album’s first single, \"[Aro|x],\" sold well.", .work, "The album’s first single"),
        ("They heard the second single, “[Aro|x]”, on the ship.", .work, "the second single"),
        ("In her best film, [Aro|x], [Ann Lee|person] sings.", .work, "best film"),
        ("They took part in a coup (the [Aro|x]).", .event, "a coup"),
        ("He made a movie in 1977 --- [Aro|x] --- about the war.", .work, "a movie in 1977"),
        ("In the early 1900s, [Kent|place]’s oldest bakery, [Aro|x] made it.", .organisation, "Kent’s oldest bakery"),
        ("It was heard for the appellant, [Aro|x], in May.", .organisation, "the appellant"),
        ("He built his home, [Aro|x], in the hills.", .place, "home"),
        ("It ran in [Bob|person]’s following novel, [Aro|x].", .work, "Bob’s following novel"),
        ("It is in [Bob|person]’s 1998 [Game One|product] album, [Aro|x].", .work, "Bob’s 1998 Game One album"),
        ("[Aro|x] was a 1998 – 2001 strike in [Kent|place].", .event, "a 1998 – 2001 strike in Kent"),
        ("[Aro|x] is a 1941 jazz “swing” song by [Bob|person].", .work, "a 1941 jazz “swing” song by Bob"),
        ("[Aro|x] is a [Kent League|organisation] (KL) stadium.", .place, "a Kent League (KL) stadium"),
        ("He saw [Aro|x], a quiet and puzzling comedy.", .work, "a quiet and puzzling comedy"),
        ("They paid [Aro|x], a small think tank in [Leeds|place].", .organisation, "a small think tank in Leeds"),
        ("He left [Aro|x], a savings program of the state.", .organisation, "a savings program of the state"),
        ("It lies in the [Aro|x], the narrowest part of the gulf.", .place, "the narrowest part of the gulf"),
        ("[Aro|x] is a State Park in [Kent|place].", .place, "a State Park in Kent"),
        ("They recalled the long strike of 1898, known as the [Aro|x].", .event, "the long strike of 1898"),
        (
            "The lone school in the town is [Aro|x] and its mascot is a dog.", .organisation,
            "The lone school in the town"
        ),
        ("He wrote “[Aro|x]”, the northern entry, and “[Bo|work]”, the southern entry.", .work, "the northern entry"),
        ("They traded with the [Aro|x] people of the hills.", .group, "people of the hills"),
    ])
    func thingsAndPlacesAreDescribed(_ text: String, _ type: EntityType, _ passage: String) {
        let marked = text.replacing("|x]", with: "|\(type.definition.id)]")
        #expect(said(marked, of: "Aro").contains(passage), "\(said(marked, of: "Aro"))")
    }
}
