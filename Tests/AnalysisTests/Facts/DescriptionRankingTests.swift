import Model
import Testing

@testable import Analysis

/// Which of several descriptions of an entity are shown, and in what order.
struct DescriptionRankingTests: DescriptionReading {
    @Test func whatIsSaidOfSomebodyAgainAndAgainIsRight() {
        let text = """
            [Ann Lee|person] came in. [Ann Lee|person], the captain of the ship, sat down. [Ann Lee|person] was a singer in \
            the bath. [Bob|person] saw [Ann Lee|person], captain of the ferry. They liked [Ann Lee|person], the old captain \
            of the line.
            """
        #expect(said(text, of: "Ann Lee").first?.contains("captain") == true, "\(said(text, of: "Ann Lee"))")
    }

    @Test func whatSeveralCallSomebodyCounts() {
        let text =
            "“[Ann Lee|person] is a villain,” he said. “Oh, [Ann Lee|person] is a real villain,” said [Bob|person]."
        #expect(said(text, of: "Ann Lee").sorted() == ["a real villain", "a villain"], "\(said(text, of: "Ann Lee"))")
    }

    @Test func whatOnePassageCallsSomebodyLongAfterTheFirstMayBeAJudgement() {
        let named = String(repeating: "They saw [Ann Lee|person] there. ", count: 24)
        #expect(said("[Ann Lee|person] was a quiet girl of ten. " + named, of: "Ann Lee") == ["a quiet girl of ten"])
        #expect(said(named + "[Ann Lee|person] was a quiet girl of ten.", of: "Ann Lee") == [])
        #expect(said(named + "[Ann Lee|person] was a nurse of the town.", of: "Ann Lee") == ["a nurse of the town"])
        #expect(said(named + "[Ann Lee|person] was a Puritan.", of: "Ann Lee") == ["a Puritan"])
        let again =
            "[Ann Lee|person] was a quiet girl of ten. [Bob|person] came. [Ann Lee|person] was a loud girl of the town."
        #expect(said(named + again, of: "Ann Lee").count == 2)
    }

    @Test func aRankThatIsShownWithTheNameSaysNothing() {
        var text = MarkedText.annotated("Captain [Ann Lee|person] came. President [Bob Ash|person] left.")
        text.entities[0].titles = ["Captain"]
        text.entities[1].titles = ["President"]
        FactAnnotator().annotate(&text)
        #expect(text.entities.map { $0.descriptions.map(\.text) } == [[], ["President"]])
    }

    @Test func aLongerFormOfTheNameTellsTheRankOrTheKindWhereNothingElseDoes() {
        var text = MarkedText.annotated(
            """
            Count [Ash|person] came. They saw Count [Ash|person]. Mr. [Orr|person] left. They saw Mr. [Orr|person]. \
            They came to [Sarn Castle=Sarn|place] and left [Sarn Castle=Sarn|place]. Captain [Lee|person] slept.
            """)
        text.entities[0].titles = ["Count"]
        text.entities[3].titles = ["Captain"]
        FactAnnotator().annotate(&text)
        #expect(text.entities.map { $0.descriptions.map(\.text) } == [["Count Ash"], [], ["Sarn Castle"], []])
    }

    @Test func aRankIsTheLastThingThatIsSaid() {
        let text = "Count [Ash|person] came. Count [Ash|person] was a judge. They saw Count [Ash|person]."
        #expect(said(text, of: "Ash") == ["a judge", "Count Ash"])
    }

    @Test func whoseMaidSomebodyIsComesBeforeThatSheIsAMaid() {
        let text = "[Bob Ash|person] slept. His maid [Ann Lee|person] was out."
        #expect(shown(text, of: "Ann Lee") == ["[Bob Ash’s] maid"])
    }

    @Test func howSomebodyLooksComesAfterWhoThatIs() {
        let text = "[Ann Lee|person] was a little, thin woman. [Bob Lee|person]’s mother [Ann Lee|person] sat down."
        #expect(said(text, of: "Ann Lee") == ["Bob Lee’s mother", "a little, thin woman"])
    }

    @Test func whoseFriendSomebodyIsSeveralPassagesMustTell() {
        let passage = "[Bob Ash|person] told [Tom Orr|person] that his friend [Ann Lee|person] had left."
        #expect(shown(passage, of: "Ann Lee") == [])
        let again = passage + " [Bob Ash|person] asked [Tim Orr|person] whether his friend [Ann Lee|person] was in."
        #expect(shown(again, of: "Ann Lee") == ["[Bob Ash’s] friend"])
    }

    @Test func aCastListIsTheBestDescription() {
        let text = """
            Dramatis Personae

            [Ann Lee|person], a dike reeve of the old land

            [Tom Lee|person], her son

            [Bob Ash|person] (27); [Bobby=Bob Ash|person]. Nephew of [Ann Lee|person]; a fool.

            [Eve Lee|person]. Poor but proud; [Tom Lee|person]’s mother.
            """
        #expect(said(text, of: "Ann Lee").first == "a dike reeve of the old land")
        #expect(shown(text, of: "Tom Lee").first == "[Ann Lee’s] son")
        #expect(said(text, of: "Bob Ash").first == "Nephew of Ann Lee")
        // A row of adjectives does not tell who somebody is.
        #expect(said(text, of: "Eve Lee").first == "Poor but proud; Tom Lee’s mother")
    }

    @Test func aCastListEndsWhereTheStoryBegins() {
        let list = "The Persons\n\n[Ann Lee|person], a dike reeve\n\n"
        let prose = String(repeating: "The water rose and nobody slept in the houses below the dike. ", count: 6)
        let after = "[Bob Ash|person], without a word, took the lantern down. It was late."
        let talk = "“I do not know what to say to him at all,” she said."
        for story in [prose, talk] {
            let text = list + story + "\n\n" + after
            #expect(said(text, of: "Ann Lee").first == "a dike reeve")
            #expect(said(text, of: "Bob Ash") == [], "\(story)")
        }
        #expect(said(list + "[Bob Ash|person] took the lantern from her. It was late.", of: "Bob Ash") == [])
    }

    @Test func whatFollowsFromKinIsSaidOnceBeforeWhatTheTextSays() {
        let text = """
            [Tom Ash|person], who kept the ferry, slept. [Tom Ash|person] left two sons, [Bob|person] and [Jim|person], and a \
            daughter, [Joan|person].
            """
        #expect(said(text, of: "Tom Ash").contains("who kept the ferry"), "\(shown(text, of: "Tom Ash"))")
    }

    @Test func aTradeIsNotHiddenByThePassageThatTellsOfKin() {
        let text = "[Ann Ash|person] was born in [Hull|place] to [Tom Ash|person], a railway clerk, and [Eve|person]."
        #expect(said(text, of: "Tom Ash").contains("a railway clerk"), "\(shown(text, of: "Tom Ash"))")
    }
}
