import Testing

@testable import Analysis

/// Five texts of different kinds, written for these tests, with every name marked.
struct MarkedTextTests {
    @Test func newsReport() {
        #expect(MarkedNames(Self.news).mistakes == [])
    }

    @Test func chapterOfANovel() {
        #expect(MarkedNames(Self.novel).mistakes == [])
    }

    @Test func encyclopaediaArticle() {
        #expect(MarkedNames(Self.encyclopaedia).mistakes == [])
    }

    @Test func courtReport() {
        #expect(MarkedNames(Self.court).mistakes == [])
    }

    @Test func sportsReport() {
        #expect(MarkedNames(Self.sports).mistakes == [])
    }

    private static let news = """
        [Kestria|L1] signs grain accord with [Oland|L2]
        [PORT ARDEN|L3] — [Kestrian|M1] Prime Minister [Ingrid Vaal|P1] signed a five-year grain accord with [Oland|L2] on \
        Tuesday, days after her rival, [Tomas Brandt|P2] of the [National Farmers' Union|O1] ([NFU|O1]), called the talks a \
        charade.
        [Vaal|P1], who took office in March, met President [Aurelio Santos-Reyes|P3] in [Port Arden|L3], the capital of \
        [Oland|L2]. "We have fed each other for a century," she said. [Santos-Reyes|P3] thanked the [Kestrians|M1] for their \
        patience, and [Reyes|P3] aides said that the text would be published by the [Ministry of Agriculture|O2] on Friday.
        The [Southern Sea Trade Council|O3] had urged both sides to wait. The [Council|O3], which meets in \
        [Port Arden|L3] in June, fears that prices will rise. [SSTC|O3] figures show that wheat is a third dearer than a \
        year ago.
        [Brandt|P2] was not convinced. "The [Ministry|O2] has shown us nothing," the [NFU|O1] leader told reporters. His \
        brother, [Emil Brandt|P4], a trader, has defended the accord. Asked about it, [Tomas|P2] shrugged.
        The [United States|L4] welcomed the news. A [U.S.|L4] official called it "a start"; [America|L4] buys little \
        [Kestrian|M1] wheat.
        """

    private static let novel = """
        Mr. [Pellew|P1] had never liked the river, and said so at breakfast.
        "My dear [Pellew|P1]," said Mrs. [Pellew|P2], "you say so at every breakfast."
        Their daughter did not look up. [Harriet Pellew|P3] was nineteen that spring, and had a letter under her plate. \
        [Harriet|P3] knew the hand: it was Captain [Thorne|P4]'s. Mrs. [Pellew|P2] watched [Harriet|P3] and poured the tea.
        "Miss [Pellew|P3] has had a letter," observed old Dr. [Moss|P5], who missed nothing. [Moss|P5] had known the \
        [Pellews|M1] since before the girl was born.
        "From her cousin [Lizzy|P6], I dare say," said Mr. [Pellew|P1].
        It was not from [Elizabeth|P6]. [John Thorne|P4] had written from [Lisbon|L1], where the *[Halcyon|M2]* lay, and \
        he asked whether a captain without a ship might call. [Harriet|P3] had read it four times. [Thorne|P4] wrote as he \
        spoke, which was seldom.
        "I never liked [Lisbon|L1] either," said [Pellew|P1].
        """

    private static let encyclopaedia = """
        [Amalia Ferenc Dohnal|P1] (born [Amalia Kovats|P1]; 1871–1943) was a [Hungarian|M1] botanist and the first woman to \
        teach at the [University of Szolna|O1]. [Dohnal|P1] is best known for the [Flora of the Upper Tarn|M2], which she \
        published with her husband, [Istvan Dohnal|P2].
        She was born in [Szolna|L1], [Hungary|L2], the daughter of [Gabor Kovats|P3], a pharmacist. From 1890 she studied \
        under [J. P. Lindner|P4]; [Lindner|P4] later called her the best eye in [Europe|L3]. In 1897 she married \
        [Istvan|P2], who collected mosses for the [Royal Botanical Society|O2] ([RBS|O2]).
        The [Upper Tarn|L4], a valley in the [Kalmar Mountains|L5], was hardly known when [Dohnal|P1] began her work. \
        [Johann Peter Lindner|P4] gave her his own notes. The [Society|O2] made [Amalia Dohnal|P1] a member in 1911. In the \
        [First World War|M3] the [University|O1] was closed, and she moved to [Vienna|L6].
        """

    private static let court = """
        The [Court of Appeal|O1] has upheld the conviction of [Desmond Achebe Cole|P1], a contractor from [Harlow Vale|L1], \
        for fraud against the [Harlow Vale Housing Trust|O2] ([HVHT|O2]).
        Lord Justice [Farrow|P2], giving the judgment of the [Court|O1], said that Mr. [Cole|P1] had "simply invented" the \
        invoices. His wife, Mrs. [Patience Cole|P3], was acquitted last year.
        For the appellant, Ms. [Rhea Kapoor|P4] argued that the trial judge, Her Honour Judge [Okafor|P5], had misdirected \
        the jury. Judge [Okafor|P5]'s summing-up, [Kapoor|P4] said, left out the evidence of [Alan Price|P6], the \
        accountant. [Farrow|P2] did not agree: [Price|P6] had been contradicted by his own records.
        The [Trust|O2] has recovered half of the money. A [HVHT|O2] spokesman said that [Desmond Cole|P1] would not work \
        for it again. Under the [Fraud Act 2006|M1] the maximum sentence is ten years.
        """

    private static let sports = """
        [Marisol Quint|P1] scored twice as [Athletic Borden|O1] came from behind to beat the [Selby Rovers|O2] 3–2 at \
        [Canal Park|L1] and reach the final of the [Northern Cup|M1].
        [Rovers|O2] led through [Jo Adair|P2] after nine minutes. [Adair|P2], who joined from [Borden|O1] in the summer, did \
        not celebrate. [Quint|P1] levelled before the break; then a mistake by the [Selby|O2] goalkeeper, \
        [Wilhelmina "Billie" Stark|P3], let [Quint|P1] in again.
        "[Billie|P3] has saved us all season," said the [Rovers|O2] coach, [Dan O'Shea|P4]. [O'Shea|P4] takes his side to \
        [Hexton|L2] United's ground next week. [Marisol|P1] will miss the [Cup|M1] final: the [Spaniard|M2] was booked late.
        """
}
