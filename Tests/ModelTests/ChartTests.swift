import Testing

@testable import Model

@Suite struct ChartTests {
    private let ada = EntityID(0)
    private let grace = EntityID(1)
    /// Four sections of ten bytes; Ada is named in the second and the fourth, Grace twice in the second.
    private let document = Document(
        text: TextBuffer(String(repeating: "x", count: 40)), content: Content(),
        outline: Outline(
            sections: (0..<4).map {
                Section(title: "Section \($0)", level: 1, range: TextRange($0 * 10, $0 * 10 + 10))
            }, count: 40))
    private var knowledge: KnowledgeBase {
        func day(_ year: Int, _ month: Int = 1, _ day: Int = 1) -> CalendarDay {
            CalendarDay(year: year, month: month, day: day)
        }
        return KnowledgeBase(
            entities: [
                Entity(id: ada, type: .person, name: "Ada"), Entity(id: grace, type: .person, name: "Grace"),
            ],
            mentions: [
                Mention(TextRange(10, 12), of: grace), Mention(TextRange(13, 15), of: ada),
                Mention(TextRange(16, 18), of: grace), Mention(TextRange(30, 32), of: ada),
            ],
            relations: [
                Relation(
                    .family, subject: ada, object: grace, label: "sister", passage: TextRange(10, 18),
                    confidence: .certain)
            ],
            times: [
                TimePoint(TextRange(18, 19), from: day(1950), to: day(1950, 12, 31)),
                TimePoint(TextRange(33, 34), from: day(1912, 6), to: day(1912, 6, 30)),
                TimePoint(TextRange(35, 36), from: nil, to: nil),
            ],
            sentences: [TextRange(10, 20), TextRange(30, 40)])
    }

    @Test func presenceCountsByPartAndLeavesOutThoseAtTheEndsThatNameNobody() {
        let chart = PresenceChart(of: knowledge.all, in: document, most: 10)
        #expect(chart.parts.map(\.section.title) == ["Section 1", "Section 2", "Section 3"])
        #expect(chart.rows.map(\.entity) == [ada, grace])
        #expect(chart.rows.map(\.counts) == [[1, 0, 1], [2, 0, 0]])
    }

    @Test func presenceTellsNothingOfWhatFollows() {
        let chart = PresenceChart(of: knowledge.known(upTo: 16), in: document, most: 10)
        #expect(chart.rows.map(\.counts) == [[1], [1]])
    }

    @Test func theMostNamedStay() {
        let chart = PresenceChart(of: knowledge.known(upTo: 30), in: document, order: .count, most: 1)
        #expect(chart.rows.map(\.entity) == [grace])
    }

    @Test(arguments: [(3, [1, 0, 1]), (2, [1, 1]), (1, [2]), (0, [])])
    func neighboursShareACellIfThereAreTooMany(columns: Int, expected: [Int]) {
        let chart = PresenceChart(of: knowledge.all, in: document, most: 10)
        #expect(chart.cells(of: chart.rows[0], columns: columns) == expected)
    }

    @Test func aTextWithoutSectionsIsCutIntoEqualParts() {
        let plain = Document(text: document.text, content: Content())
        let chart = PresenceChart(of: knowledge.all, in: plain, most: 10)
        #expect(chart.parts.allSatisfy { $0.section.title.isEmpty })
        #expect(chart.rows.map(\.count) == [2, 2])
    }

    @Test func datesAreInTheOrderOfTheCalendarAndThoseWithoutAYearApart() {
        let chart = TimelineChart(of: knowledge.all)
        #expect(chart.dated.map(\.time.daysText) == ["1912-06", "1950"])
        #expect(chart.dated.map(\.entities) == [[ada], [grace, ada]])
        #expect(chart.undated.map(\.time.range) == [TextRange(35, 36)])
        #expect(TimelineChart(of: knowledge.all, about: grace).dated.map(\.time.daysText) == ["1950"])
        #expect(TimelineChart(of: knowledge.known(upTo: 20)).dated.map(\.time.daysText) == ["1950"])
    }

    @Test func aDateThatASentenceNamesTwiceIsOneEntry() {
        let march = { (start: Int) in
            TimePoint(
                TextRange(start, start + 1), from: CalendarDay(year: 2022, month: 3, day: 1),
                to: CalendarDay(year: 2022, month: 3, day: 31), basis: .document)
        }
        let knowledge = KnowledgeBase(
            entities: [], mentions: [], times: [march(11), march(15), march(31)],
            sentences: [TextRange(10, 20), TextRange(30, 40)])
        #expect(TimelineChart(of: knowledge.all).dated.map(\.time.range.start) == [11, 31])
    }

    @Test func yearsCountedFromTheDayOfTheTextAreNoDays() {
        var time = TimePoint(
            TextRange(0, 1), from: CalendarDay(year: 1972, month: 8, day: 1),
            to: CalendarDay(year: 2022, month: 8, day: 1), basis: .document)
        #expect(time.daysText == "1972–2022")
        #expect(time.reckonedDays == "1972 to 2022")
        time.basis = .stated
        #expect(time.daysText == "1972-08-01–2022-08-01")
    }

    @Test(arguments: [("sister", "sister"), ("", "family"), ("Ada", "family")])
    func wordsThatOnlyRepeatANameGiveWayToTheKind(label: String, expected: String) {
        let relation = Relation(
            .family, subject: ada, object: grace, label: label, passage: nil, confidence: .certain)
        #expect(knowledge.all.words(of: relation) == expected)
    }

    @Test(arguments: [
        ((1812, 6, 24), (1812, 6, 24), "1812-06-24"), ((1981, 1, 1), (1997, 12, 31), "1981–1997"),
        ((1900, 2, 1), (1900, 2, 28), "1900-02"), ((1904, 2, 1), (1904, 2, 28), "1904-02-01–1904-02-28"),
        ((2004, 2, 1), (2004, 2, 29), "2004-02"), ((1812, 6, 1), (1812, 6, 1), "1812-06-01"),
        ((1812, 6, 1), (1812, 8, 31), "1812-06–1812-08"), ((1801, 1, 1), (1900, 12, 31), "19th century"),
        ((401, 1, 1), (500, 12, 31), "5th century"), ((-499, 1, 1), (-400, 12, 31), "5th century BC"),
        ((79, 1, 1), (79, 12, 31), "79"), ((-43, 1, 1), (-43, 12, 31), "44 BC"),
    ])
    func daysAreWrittenInAsFewSignsAsSayThem(from: (Int, Int, Int), to: (Int, Int, Int), expected: String) {
        let time = TimePoint(
            TextRange(0, 1), from: CalendarDay(year: from.0, month: from.1, day: from.2),
            to: CalendarDay(year: to.0, month: to.1, day: to.2))
        #expect(time.daysText == expected)
    }

    @Test func openPeriodsSaySo() {
        let start = TimePoint(TextRange(0, 1), from: CalendarDay(year: 2005, month: 1, day: 1), to: nil)
        let end = TimePoint(TextRange(0, 1), from: nil, to: CalendarDay(year: 1997, month: 3, day: 31))
        #expect(start.daysText == "since 2005")
        #expect(end.daysText == "until 1997-03")
    }

    @Test func relationsHaveWhatIsStatedAndTheSentences() {
        let chart = RelationsChart(of: knowledge.all, around: ada, most: 10)
        #expect(chart.neighbours.map(\.entity) == [grace])
        #expect(chart.neighbours[0].isKin)
        #expect(chart.neighbours[0].sentences == [TextRange(10, 20)])
        #expect(RelationsChart(of: knowledge.known(upTo: 13), around: grace, most: 10).neighbours.isEmpty)
    }
}
