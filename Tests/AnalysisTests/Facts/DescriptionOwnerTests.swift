import Model
import Testing

@testable import Analysis

/// Passages with an owner: whose lawyer or daughter somebody is, in brackets if a pronoun means the owner.
struct DescriptionOwnerTests: DescriptionReading {
    @Test(arguments: [
        ("[Bob Ash|person] came with his second daughter, [Ann Lee|person].", "[Bob Ash’s] second daughter"),
        ("[Bob Ash|person] and his wife [Ann Lee|person] came.", "[Bob Ash’s] wife"),
        (
            "Mr. [Bob Ash|person] slept. His wife, [Ann Lee|person], was awake. Mr. [Bob Ash|person] rose.",
            "[Bob Ash’s] wife"
        ),
        (
            "[Bob Ash|person] slept. [Ann Lee|person] was the daughter of his oldest sister.",
            "the daughter of [Bob Ash’s] oldest sister"
        ),
        ("Mrs. [Dale|person]’s maid, [Ann Lee|person], came.", "Mrs. Dale’s maid"),
        ("Squire [Dale|person]’s only daughter [Ann Lee|person] came.", "Squire Dale’s only daughter"),
        ("[Bob Ash|person] called his assistant, [Ann Lee|person].", "[Bob Ash’s] assistant"),
        (
            "The case centres on the death of Mr. [Bob Ash|person]. His widow, [Ann Lee|person], was there.",
            "[Bob Ash’s] widow"
        ),
        (
            "He works for the [Sarn Bank|organisation], whose former governor, [Ann Lee|person], left.",
            "[Sarn Bank’s] former governor"
        ),
        ("I went there with my cousin [Ann Lee|person].", "[the narrator’s] cousin"),
        (
            "[Eve Ash|person] came with her aide, [Mary Orr|person], and her old rival, [Ann Lee|person] of [Leeds|place].",
            "[Eve Ash’s] old rival"
        ),
        (
            "[Bob Ash|person], professor of botany, wrote that he would meet his former colleague [Ann Lee|person].",
            "[Bob Ash’s] former colleague"
        ),
        (
            "[Sarn|organisation] sells dyes. The company is old. Its chairman, [Ann Lee|person], has retired.",
            "[Sarn’s] chairman"
        ),
    ])
    func anOwnerWhoIsCertainStandsInBrackets(_ text: String, _ passage: String) {
        #expect(shown(text, of: "Ann Lee").first == passage, "\(shown(text, of: "Ann Lee"))")
    }

    @Test func kinOfNobodyTellsLittle() {
        let text = "[Ann Lee|person] was just the wife needed for a mayor. The judge, [Ann Lee|person], slept."
        #expect(said(text, of: "Ann Lee").first == "The judge")
    }

    @Test func aFamilyNameAloneMayBeTheFathers() {
        let text = "This man was a son of Count [Orle=Otto Orle|person], a well-known grandee of the court."
        #expect(said(text, of: "Otto Orle") == [])
        let full = "This man was a son of Count [Otto Orle|person], a well-known grandee of the court."
        #expect(said(full, of: "Otto Orle").first == "a well-known grandee of the court")
    }

    @Test func whoseItIsComesWithTheDescription() {
        let text = "[Eve Orr|person] was proud. Her former student [Ann Lee|person] was not so sure."
        #expect(shown(text, of: "Ann Lee") == ["[Eve Orr’s] former student"])
    }

    @Test func itsMayBeAnotherBodys() {
        let text =
            "[Sarn|organisation] backs her; the [Orr Bureau|organisation] waits. Its president, [Ann Lee|person], had left."
        #expect(shown(text, of: "Ann Lee") == ["president"])
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
        let sisters = "He had two nurses, Sister [Ann|person] and Sister [Eve|person]."
        #expect(shown(sisters, of: "Eve") == ["[one of] two nurses"])
        let example = "They liked hunters such as [Ann|person]."
        #expect(shown(example, of: "Ann") == ["[one of the] hunters"])
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
        "Her mother, [Eve Orr|person], had been rich. Then [Ann Lee|person], her old friend, left the house.",
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

    @Test func aNounBeforeTheNameOpensTheSentenceToo() {
        let marked = "The union, [Aro|organisation], said that it would sue. Its secretary, [Ann Lee|person], agreed."
        #expect(shown(marked, of: "Ann Lee") == ["[Aro’s] secretary"])
    }

    @Test func whomAWomanIsWithMayNotBeTheOtherWomans() {
        let marked = "She met [Eve Orr|person] with her companion, the painter [Ann Lee|person]."
        #expect(shown(marked, of: "Ann Lee") == ["painter"])
    }

    @Test func whoseFollowsANoun() {
        let marked = "[Eve Orr|person], a nurse whose son [Tom|person] was ill, laughed."
        #expect(shown(marked, of: "Tom") == ["[Eve Orr’s] son"])
    }
}
