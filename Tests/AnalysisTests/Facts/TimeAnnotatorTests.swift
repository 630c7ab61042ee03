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

    @Test func aMonthWithoutAYearStaysOpenWhereNothingDecidesIt() {
        let times = times("The talks were held in late January.")
        #expect(times.map(\.basis) == [.unknown])
        #expect(times[0].from == nil && times[0].to == nil)
    }

    @Test func aMonthTakesItsYearFromADateNearBy() {
        let times = times("The war began in March 2014. In April the army withdrew.")
        #expect(times.map(\.basis) == [.stated, .nearby])
        #expect(times[1].from == CalendarDay(year: 2014, month: 4, day: 1))
    }

    @Test func aMonthBeforeTheDateNearByMayLieInTheNextYearAndStaysOpen() {
        #expect(times("The war began in March 2014. In January they spoke again.")[1].basis == .unknown)
    }

    @Test func anotherParagraphDecidesNothing() {
        #expect(times("The war began in March 2014.\n\nIn April the army withdrew.")[1].basis == .unknown)
    }

    @Test func theStartOfAPeriodIsNoDateToReckonFrom() {
        #expect(
            times("It has since 2005 sought to join. It may do so at the summit in September.")[1].basis == .unknown)
    }

    @Test func relativeDatesStayOpenWithoutADocumentDate() {
        #expect(times("He left last week.").map(\.basis) == [.unknown])
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
