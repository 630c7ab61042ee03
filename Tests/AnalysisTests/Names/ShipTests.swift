import Testing

@testable import Analysis

/// Ships that are called like a country or a person, by what they are said to be and to do.
struct ShipTests {
    private func settled(_ marked: String) -> [String] { ClassifiedText(marked).settled() }

    @Test func aShipIsWhatTheTextSaysThatItIs() {
        #expect(
            settled("The [Rosalba|P] was an old brig. They sold the [Rosalba|P].")
                == ["Rosalba|miscellaneous", "Rosalba|miscellaneous"])
        #expect(settled("The [Rosalba|P] was a captain of a brig.") == ["Rosalba|person"])
    }

    @Test func aShipIsCalledLikeACountry() {
        let text = MarkedNames("The steamer [Mongolia|L] left. The [Mongolia|L] was fast. In [Mongolia|L] it snowed.")
            .text
        let words = DocumentWords(text)
        let ships = VesselNames(text.names, in: text, words: words)
        #expect(text.names.map { ships.vessel($0)?.sense } == [.vessel, .vessel, nil])
    }

    @Test func aShipHasACaptain() {
        #expect(
            settled("Captain [Silas Orle|P] of the [Rosalba|P] slept. The [Rosalba|P] sailed. Then [Rosalba|P] wept.")
                == ["Silas Orle|person", "Rosalba|miscellaneous", "Rosalba|miscellaneous", "Rosalba|person"])
        #expect(settled("Mr. [Silas Orle|P] of the [Rosalba|P] slept.").last == "Rosalba|person")
    }

    @Test func nobodyHasAnArticleBeforeTheGivenName() {
        #expect(
            settled("I will buy the [Henrietta|P]. The [Henrietta|P] sailed. Then [Henrietta|P] wept.")
                == ["Henrietta|miscellaneous", "Henrietta|miscellaneous", "Henrietta|person"])
    }

    @Test func aShipOfTheNavyIsNamedWithoutItsPrefix() {
        #expect(
            settled("He joined the [HMS Kelly|G]. So [Kelly|P] was lost.").last == "Kelly|miscellaneous")
        #expect(settled("He joined the [HMS Kelly|G]. So Mr. [Kelly|P] was lost.").last == "Kelly|person")
    }

    @Test func peopleCrossTheSeaOnAShip() {
        #expect(settled("She crossed on the [Queen Rosalba|P] with him.") == ["Queen Rosalba|miscellaneous"])
        #expect(settled("She waited on the [Queen Rosalba|P] with him.") == ["Queen Rosalba|person"])
    }
}
