import Testing

@testable import Analysis

/// Where given and family names begin and end, beside other words with capitals.
struct GivenNameTests {
    private func settled(_ marked: String) -> [String] { ClassifiedText(marked).settled() }

    @Test func anInitialFollowsAGivenName() {
        #expect(settled("They met Earl [W. Vale|P] again.") == ["Earl W. Vale|person"])
    }

    @Test func aRareWordBeforeAFamilyNameIsAGivenName() {
        let family = "So [Trosk|P] came. So [Trosk|P] left. So [Trosk|P] sang. "
        #expect(settled(family + "[Osmundur Trosk|P] slept.").last == "Osmundur Trosk|person")
        #expect(settled(family + "[Hereupon Trosk|P] slept.").last == "Trosk|person")
    }

    @Test func somebodysPeopleIsAnotherName() {
        #expect(
            settled("He beat the [New Zealander Ann Orle|G].") == ["New Zealander|miscellaneous", "Ann Orle|person"])
        #expect(
            settled("He read the [North American Numbering Plan|G].") == ["North American Numbering Plan|miscellaneous"]
        )
    }

    @Test func afterAFamilyNameComesAHome() {
        #expect(settled("So Mrs. [Orle of Sarn Abbey|P] slept.") == ["Orle|person", "Sarn Abbey|place"])
        #expect(settled("So [Anne of Sarn Abbey|P] slept.") == ["Anne of Sarn Abbey|person"])
    }
}
