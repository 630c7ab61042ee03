import Model
import Testing

@testable import Analysis

/// Dates in running text, and what they are reckoned from.
struct TimeAnnotatorTests {
    private func times(_ marked: String, date: String? = nil) -> [TimePoint] {
        var text = MarkedText.annotated(marked, date: date)
        TimeAnnotator().annotate(&text)
        return text.times
    }

    private func show(_ marked: String, date: String? = nil) -> [String] {
        let text = MarkedText.annotated(marked)
        return times(marked, date: date).map {
            "\(text.text.string(in: $0.range)): \(DateTable.show($0.from))…\(DateTable.show($0.to))"
        }
    }

    @Test func everyExpressionOfTheTableMeansItsDays() {
        #expect(DateTable.rows.count >= 150)
        for row in DateTable.rows {
            let found = show(row.text, date: row.documentDate)
            #expect(found == ["\(row.words): \(row.from)…\(row.to)"], "\(row.text)")
        }
    }

    @Test(arguments: DateTable.noDates)
    func wordsThatOnlyLookLikeDatesAreNone(_ text: String) {
        #expect(show(text) == [])
    }

    @Test func whatComesAgainIsNoOneDay() {
        for text in ["Every Monday they met.", "They met each Friday night.", "They meet every March."] {
            #expect(show(text, date: "2015-02-10") == [], "\(text)")
        }
        let both = show("They met in both March and April 2014.", date: "2015-02-10")
        #expect(both.last?.contains("2014-04-01") == true, "\(both)")
    }

    @Test func aMonthWithoutAYearStaysOpenWhereNothingDecidesIt() {
        let times = times("The talks were held in late January.")
        #expect(times.map(\.basis) == [.unknown])
        #expect(times[0].from == nil && times[0].to == nil)
    }

    @Test func yearsAfterBetweenTellTheCentury() {
        let text = "By 1880 it was a town. Mills closed between 1977 and 1981. In the seventies few came."
        #expect(show(text).last == "seventies: 1970-01-01…1979-12-31", "\(show(text))")
    }

    @Test func aMonthTakesItsYearFromADateNearBy() {
        let times = times("The war began in March 2014. In April the army withdrew.")
        #expect(times.map(\.basis) == [.stated, .nearby])
        #expect(times[1].from == CalendarDay(year: 2014, month: 4, day: 1))
    }

    @Test func aMonthBeforeTheDateNearByMayLieInTheNextYearAndStaysOpen() {
        #expect(times("The war began in March 2014. In January they spoke again.")[1].basis == .unknown)
    }

    @Test func anAccountGoesOnInTheParagraphsAfterADate() {
        let times = times("The war began in March 2014.\n\nIt rained.\n\nOn April 3 the army withdrew.")
        #expect(times[1].basis == .nearby)
        #expect(times[1].from == CalendarDay(year: 2014, month: 4, day: 3))
    }

    @Test func aYearThatTellsOneThingFromOthersIsNoDateToReckonFrom() {
        let text = "In March 1938 they asked for papers from the 1919 peace talks. In June they had them."
        #expect(times(text).last?.from == CalendarDay(year: 1938, month: 6, day: 1))
    }

    @Test func aMonthOfEveryYearHasNone() {
        let start = "The road was built in 1999.\n\n"
        #expect(times(start + "The sea is rough in June.").last?.basis == .unknown)
        #expect(times(start + "The sea was rough in June.").last?.basis == .nearby)
    }

    @Test func anAsideMovesNoAccount() {
        let text =
            "The talks began in May 1974. They held a town that was taken in June 1967. It was a ruin. It stayed one.\n\n"
        let times = times(text + "On August 9 they ended.")
        #expect(times.map { DateTable.show($0.from) } == ["1974-05-01", "1967-06-01", "1974-08-09"])
    }

    @Test func anEarlierDayThatOpensAParagraphMovesTheAccount() {
        let times = times("It ended in September 1975.\n\nIt began on January 4, 1974.\n\nOn January 11 she came.")
        #expect(times[2].from == CalendarDay(year: 1974, month: 1, day: 11))
    }

    @Test func aLookBackLeavesTheYearOpenUntilAnotherDateTells() {
        let start = "The talks began in May 1974.\n\nIn 1967 they had failed.\n\n"
        #expect(times(start + "On August 9 they ended.")[2].basis == .unknown)
        let further = start + "In June 1967 a war began.\n\nOn August 9 it ended."
        #expect(times(further)[3].from == CalendarDay(year: 1967, month: 8, day: 9))
    }

    @Test func anAccountLeavesTheYearOpenAfterAnAsideOfItsParagraph() {
        let text =
            "The talks began in May 1974. They held a town that was taken in June 1967. It was a ruin. It stayed one. "
        #expect(times(text + "On August 9 they ended.")[2].basis == .unknown)
    }

    @Test func theStartOfAPeriodIsNoDateToReckonFrom() {
        #expect(
            times("It has since 2005 sought to join. It may do so at the summit in September.")[1].basis == .unknown)
    }

    @Test func relativeDatesAreNoneWithoutADayToReckonFrom() {
        #expect(times("He left last week.").isEmpty)
    }

    @Test func theDayOfAnEditionDatesNothing() {
        var text = MarkedText.annotated("He left last week. It was June.", date: "2015-02-10", isEdition: true)
        TimeAnnotator().annotate(&text)
        #expect(text.times.map(\.basis) == [.unknown])
    }

    @Test func theDayOfAPageDatesNoStory() {
        let speeches = (1...8).map { "“Where were you yesterday?” said Ann. “Is it \($0)?”" }
        #expect(times(speeches.joined(separator: "\n\n"), date: "2015-02-10").isEmpty)
        let statements = (1...8).map { "“The bridge closed yesterday,” said the mayor of town \($0)." }
        #expect(times(statements.joined(separator: "\n\n"), date: "2015-02-10").count == 8)
    }

    @Test(arguments: [
        "Leeds, 3 May 1861", "Tuesday, June 19, 2018", "Posted on 3 May 2014 by Ann Lee", "May 3, 1861. London.",
    ])
    func aDateLineDatesWhatFollows(_ line: String) {
        #expect(times("\(line)\n\nHe left yesterday.").map(\.basis) == [.stated, .document])
    }

    @Test(arguments: ["LEEDS, May 3, 1861 — ", "Leeds, 3 May 1861 (AP) – ", "LEEDS, May 3, 1861 -- "])
    func theHeadOfAParagraphOfNewsDatesIt(_ head: String) {
        let news =
            "The bridge was closed yesterday by the mayor, who said that it would be open again when the water had gone down."
        #expect(times(head + news).map(\.basis) == [.stated, .document])
    }

    @Test(arguments: [
        "On May 3, 1861 — ", "The day was May 3, 1861 — ", "Ann Lee (May 3, 1861 – ", "Ann Lee, May 3, 1861 – June, ",
    ])
    func aSentenceWithADashDatesNothing(_ head: String) {
        #expect(
            !times(head + "he had left yesterday, and nobody knew when he would come back.").map(\.basis)
                .contains(.document))
    }

    @Test(arguments: [
        "He died on May 3, 1861.", "June 9, 2016 Meeting at the Mill", "Napoleon died at Longwood, May 5, 1821.",
    ])
    func aSentenceOrTitleWithADateDatesNothing(_ line: String) {
        #expect(times("\(line)\n\nHe left yesterday.").map(\.basis) == [.stated])
    }

    @Test func eachLetterIsReckonedFromItsOwnDay() {
        let text =
            "She read the letters.\n\nLeeds, 3 May 1861\n\nHe left yesterday.\n\nYork, 9 June 1861\n\nHe came today."
        #expect(
            times(text).map { DateTable.show($0.from) } == ["1861-05-03", "1861-05-02", "1861-06-09", "1861-06-09"])
    }

    @Test func twoDigitsOfAYearAreOfTheTimeOfTheText() {
        #expect(
            show("He drowned off Greenland in '20. She was lost in 1854.") == [
                "'20: 1820-01-01…1820-12-31", "1854: 1854-01-01…1854-12-31",
            ])
    }

    @Test func theDocumentDateIsReadFromItsMetadata() {
        #expect(times("He left last week.", date: "2015-02-10T08:00:00Z").map(\.basis) == [.document])
        #expect(times("He left last week.", date: "Tuesday, February 10, 2015").map(\.basis) == [.document])
    }

    @Test func aPersonWhoIsNamedLikeAMonthIsNoDate() {
        #expect(show("In [May|person] the people saw a leader.") == [])
        #expect(show("[June|person] and [April Smith|person] left.") == [])
    }

    @Test func listsOfYearsGoOn() {
        #expect(show("He won in 1997, 1999 and 2001.").count == 3)
    }

    @Test func twoDatesInASentenceAreBothFound() {
        #expect(
            show("Born on 5 March 1947 in Leeds, she moved to York in 1960.") == [
                "5 March 1947: 1947-03-05…1947-03-05", "1960: 1960-01-01…1960-12-31",
            ])
    }
}
