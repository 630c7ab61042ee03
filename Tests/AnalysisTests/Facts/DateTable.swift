import Model

/// Expressions of time and the days that they mean, as data.
enum DateTable {
    struct Row {
        /// A text that holds one date.
        let text: String
        /// The words of the date.
        let words: String
        /// The first and the last day, "-" where open.
        let from: String
        let to: String
        /// The date of the document, where it has one.
        let documentDate: String?
    }

    /// Rows of `source`: text, words, first day, last day, and the document's date where it matters.
    static let rows = source.split(separator: "\n").map { line in
        let fields = line.split(separator: "|").map(String.init)
        return Row(
            text: fields[0], words: fields[1], from: fields[2], to: fields[3],
            documentDate: fields.count > 4 ? fields[4] : nil)
    }

    /// A day as the table writes it.
    static func show(_ day: CalendarDay?) -> String {
        guard let day else { return "-" }
        func padded(_ number: Int, _ width: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        let year = Int(day.year)
        return (year < 0 ? "-" : "") + padded(abs(year), 4) + "-" + padded(Int(day.month), 2) + "-"
            + padded(Int(day.day), 2)
    }

    /// Texts that hold no date.
    static let noDates = [
        "He may leave.",
        "May I leave?",
        "They march on the town.",
        "March on, he said.",
        "a second later",
        "1,500 soldiers",
        "in 300 cases",
        "in 1500 cases",
        "page 1997",
        "p. 1997",
        "Flight 1997 was late.",
        "a bill of $1997",
        "1997 soldiers",
        "at 2014 metres",
        "the 1500 metres",
        "Boeing 747-400",
        "at 10:30",
        "3.5 per cent",
        "the F-16",
        "a population of 1950 people",
        "He was in his thirties.",
        "She was in her mid-80s.",
        "a man in his late 60s",
        "in the '80s",
        "He left at Christmas.",
        "He left today.",
        "He left this morning.",
        "He comes every Monday.",
        "He left last May.",
        "in the summer",
        "Mr. August Strindberg",
        "the fall of Rome",
        "It has been quiet since the fall of Rome.",
        "until they fall",
        "the first half",
        "in two years",
        "chapter 1812",
        "No. 1984",
        "the last day of the war",
        "Robinson found Man Friday.",
        "spring water",
        "He was the second minister.",
        "It began at the end.",
        "room 1408",
        "the 100 best books",
        "since then",
        "from him to her",
        "between the two",
        "before the war",
        "after two years",
        "the 12 apostles",
        "the G20",
    ]

    private static let source = """
        March 5, 2014|March 5, 2014|2014-03-05|2014-03-05
        He died on March 5th, 2014.|March 5th, 2014|2014-03-05|2014-03-05
        He died on 5 March 2014.|5 March 2014|2014-03-05|2014-03-05
        He died on the 5th of March 2014.|5th of March 2014|2014-03-05|2014-03-05
        He died on the fifth of March, 2014.|fifth of March, 2014|2014-03-05|2014-03-05
        On Christmas Day 1914 they sang.|Christmas Day 1914|1914-12-25|1914-12-25
        They sang on Christmas Eve, 1914.|Christmas Eve, 1914|1914-12-24|1914-12-24
        On Wednesday, March 5, 2014 he died.|Wednesday, March 5, 2014|2014-03-05|2014-03-05
        On Wednesday 5 March 2014 he died.|Wednesday 5 March 2014|2014-03-05|2014-03-05
        Signed 2014-03-05 in Leeds.|2014-03-05|2014-03-05|2014-03-05
        Signed 25/03/2014 in Leeds.|25/03/2014|2014-03-25|2014-03-25
        Signed 3/25/2014 in Leeds.|3/25/2014|2014-03-25|2014-03-25
        Signed 5/3/2014 in Leeds.|5/3/2014|2014-03-05|2014-05-03
        He died on the twenty-eighth of October, 1628.|twenty-eighth of October, 1628|1628-10-28|1628-10-28
        on the tenth of the month of September of the year 1627|tenth of the month of September of the year 1627|1627-09-10|1627-09-10
        He died on July, 29, 1873.|July, 29, 1873|1873-07-29|1873-07-29
        On Jan. 5, 2015 it opened.|Jan. 5, 2015|2015-01-05|2015-01-05
        On 5 Sept 2015 it opened.|5 Sept 2015|2015-09-05|2015-09-05
        Since Dec 2012 it is open.|Since Dec 2012|2012-12-01|-
        It fell on May 5, 1821.|May 5, 1821|1821-05-05|1821-05-05
        It fell on 1 May 1821.|1 May 1821|1821-05-01|1821-05-01
        It lasted March 5–7, 2014.|March 5–7, 2014|2014-03-05|2014-03-07
        It lasted 5-7 March 2014.|5-7 March 2014|2014-03-05|2014-03-07
        It ran from March 5 to April 2, 2014.|from March 5 to April 2, 2014|2014-03-05|2014-04-02
        It ran from 28 November 2013 to 3 January 2014.|from 28 November 2013 to 3 January 2014|2013-11-28|2014-01-03
        It ran 28 June – 2 July 1914.|28 June – 2 July 1914|1914-06-28|1914-07-02
        It fell on February 29, 2012.|February 29, 2012|2012-02-29|2012-02-29
        in March 2014|March 2014|2014-03-01|2014-03-31
        in February 2015|February 2015|2015-02-01|2015-02-28
        in February 2016|February 2016|2016-02-01|2016-02-29
        in March, 2014|March, 2014|2014-03-01|2014-03-31
        in March of 2014|March of 2014|2014-03-01|2014-03-31
        in May 2014|May 2014|2014-05-01|2014-05-31
        in early March 2014|early March 2014|2014-03-01|2014-03-10
        in mid-March 2014|mid-March 2014|2014-03-11|2014-03-20
        in late March 2014|late March 2014|2014-03-21|2014-03-31
        at the beginning of March 2014|beginning of March 2014|2014-03-01|2014-03-10
        at the end of March 2014|end of March 2014|2014-03-21|2014-03-31
        in March–June 2014|March–June 2014|2014-03-01|2014-06-30
        from March to June 2014|from March to June 2014|2014-03-01|2014-06-30
        from November to February 2014|from November to February 2014|2013-11-01|2014-02-28
        between May and July 1940|between May and July 1940|1940-05-01|1940-07-31
        from May 1940 to June 1941|from May 1940 to June 1941|1940-05-01|1941-06-30
        since March 2014|since March 2014|2014-03-01|-
        until March 2014|until March 2014|-|2014-03-31
        since late March 2014|since late March 2014|2014-03-21|-
        He came in 1997.|1997|1997-01-01|1997-12-31
        1997 was a good year.|1997|1997-01-01|1997-12-31
        the year 1997|year 1997|1997-01-01|1997-12-31
        the election (1997)|1997|1997-01-01|1997-12-31
        the 1997 election|1997|1997-01-01|1997-12-31
        her 1984 novel|1984|1984-01-01|1984-12-31
        by 1997 it was gone|1997|1997-01-01|1997-12-31
        during 1997|1997|1997-01-01|1997-12-31
        around 1850|1850|1850-01-01|1850-12-31
        c. 1850|1850|1850-01-01|1850-12-31
        in early 2015|early 2015|2015-01-01|2015-04-30
        in mid-1997|mid-1997|1997-05-01|1997-08-31
        in mid 1997|mid 1997|1997-05-01|1997-08-31
        in late 2013|late 2013|2013-09-01|2013-12-31
        late in 2013|late in 2013|2013-09-01|2013-12-31
        by the end of 1999|end of 1999|1999-09-01|1999-12-31
        at the start of 1999|start of 1999|1999-01-01|1999-04-30
        the middle of 1999|middle of 1999|1999-05-01|1999-08-31
        from 1981 to 1997|from 1981 to 1997|1981-01-01|1997-12-31
        from 1981 until 1997|from 1981 until 1997|1981-01-01|1997-12-31
        from 1981 through 1997|from 1981 through 1997|1981-01-01|1997-12-31
        from 1981–1997|from 1981–1997|1981-01-01|1997-12-31
        in 1981–97|1981–97|1981-01-01|1997-12-31
        in 1981-1997|1981-1997|1981-01-01|1997-12-31
        his term (1981–1997)|1981–1997|1981-01-01|1997-12-31
        his term (1981 – 1997)|1981 – 1997|1981-01-01|1997-12-31
        the 1999/2000 season|1999/2000|1999-01-01|2000-12-31
        the 1999–2000 season|1999–2000|1999-01-01|2000-12-31
        in 1885–6|1885–6|1885-01-01|1886-12-31
        He spent 1926 in Paris.|1926|1926-01-01|1926-12-31
        The town was founded in 1066.1 It grew.|1066|1066-01-01|1066-12-31
        The town was founded in 1066.12|1066|1066-01-01|1066-12-31
        Founded in 1066,3 it grew.|1066|1066-01-01|1066-12-31
        She left in 1997³ and came back.|1997|1997-01-01|1997-12-31
        She left on 3 May⁷ 1991.|3 May⁷ 1991|1991-05-03|1991-05-03
        in 1999–00|1999–00|1999-01-01|2000-12-31
        in 1981 to 1997|1981 to 1997|1981-01-01|1997-12-31
        between 1981 and 1997|between 1981 and 1997|1981-01-01|1997-12-31
        between early 1981 and late 1997|between early 1981 and late 1997|1981-01-01|1997-12-31
        since 2005|since 2005|2005-01-01|-
        ever since 2005|since 2005|2005-01-01|-
        since late 2013|since late 2013|2013-09-01|-
        since the end of 2013|since the end of 2013|2013-09-01|-
        until 1999|until 1999|-|1999-12-31
        till 1999|till 1999|-|1999-12-31
        until the end of 1999|until the end of 1999|-|1999-12-31
        before 1999|before 1999|-|1998-12-31
        after 1999|after 1999|2000-01-01|-
        after March 5, 2014|after March 5, 2014|2014-03-06|-
        from 1999 onwards|from 1999 onwards|1999-01-01|-
        from 1999 on.|from 1999 on|1999-01-01|-
        from 1999 to the present|from 1999 to the present|1999-01-01|-
        from 1999 until today|from 1999 until today|1999-01-01|-
        his term (1999–present)|1999–present|1999-01-01|-
        Ann Lee (born 1947)|1947|1947-01-01|1947-12-31
        Ann Lee (1947– )|1947–|1947-01-01|-
        Ann Lee (1947–2012)|1947–2012|1947-01-01|2012-12-31
        a letter from 1962|1962|1962-01-01|1962-12-31
        the 1980s|1980s|1980-01-01|1989-12-31
        in the 1980's|1980's|1980-01-01|1989-12-31
        in the early 1980s|early 1980s|1980-01-01|1983-12-31
        in the mid-1980s|mid-1980s|1984-01-01|1986-12-31
        in the late 1980s|late 1980s|1987-01-01|1989-12-31
        in the '80s|'80s|1980-01-01|1989-12-31|2015-02-10
        in the ’80s|’80s|1980-01-01|1989-12-31|2015-02-10
        between May and June in 1981|between May and June in 1981|1981-05-01|1981-06-30
        in the early ’80’s|early ’80’s|1980-01-01|1983-12-31|2015-02-10
        in the eighties|eighties|1980-01-01|1989-12-31|2015-02-10
        in the early nineties|early nineties|1990-01-01|1993-12-31|2015-02-10
        since the 1980s|since the 1980s|1980-01-01|-
        until the 1980s|until the 1980s|-|1989-12-31
        from the 1920s to the 1950s|from the 1920s to the 1950s|1920-01-01|1959-12-31
        in the 1800s|1800s|1800-01-01|1899-12-31
        in the 2000s|2000s|2000-01-01|2009-12-31
        the end of the 1980s|end of the 1980s|1987-01-01|1989-12-31
        the 19th century|19th century|1801-01-01|1900-12-31
        the nineteenth century|nineteenth century|1801-01-01|1900-12-31
        the twenty-first century|twenty-first century|2001-01-01|2100-12-31
        the early 20th century|early 20th century|1901-01-01|1933-12-31
        the mid-19th century|mid-19th century|1834-01-01|1866-12-31
        the late 19th century|late 19th century|1867-01-01|1900-12-31
        the 18th and 19th centuries|18th and 19th centuries|1701-01-01|1900-12-31
        a 17th-century house|17th-century|1601-01-01|1700-12-31
        the 5th century BC|5th century BC|-0499-01-01|-0400-12-31
        since the 16th century|since the 16th century|1501-01-01|-
        the end of the 18th century|end of the 18th century|1767-01-01|1800-12-31
        the first half of the 19th century|first half of the 19th century|1801-01-01|1850-12-31
        the second half of the 1990s|second half of the 1990s|1995-01-01|1999-12-31
        the last quarter of the 19th century|last quarter of the 19th century|1876-01-01|1900-12-31
        in 44 BC|44 BC|-0043-01-01|-0043-12-31
        in AD 79|AD 79|0079-01-01|0079-12-31
        in 79 AD|79 AD|0079-01-01|0079-12-31
        in 410 CE|410 CE|0410-01-01|0410-12-31
        the war of 264–241 BC|264–241 BC|-0263-01-01|-0240-12-31
        in 1066|1066|1066-01-01|1066-12-31
        in the spring of 2014|spring of 2014|2014-03-01|2014-05-31
        in summer 2014|summer 2014|2014-06-01|2014-08-31
        in autumn 1918|autumn 1918|1918-09-01|1918-11-30
        in the fall of 1929|fall of 1929|1929-09-01|1929-11-30
        in the winter of 1812|winter of 1812|1812-12-01|1813-02-28
        in the winter of 1805–6|winter of 1805–6|1805-12-01|1806-02-28
        in the winter of 1812–13|winter of 1812–13|1812-12-01|1813-02-28
        in the first quarter of 2014|first quarter of 2014|2014-01-01|2014-03-31
        sales in Q3 2014|Q3 2014|2014-07-01|2014-09-30
        the second half of 2014|second half of 2014|2014-07-01|2014-12-31
        since spring 2014|since spring 2014|2014-03-01|-
        He left yesterday.|yesterday|2015-02-09|2015-02-09|2015-02-10
        He left today.|today|2015-02-10|2015-02-10|2015-02-10
        He leaves tomorrow.|tomorrow|2015-02-11|2015-02-11|2015-02-10
        He left the day before yesterday.|day before yesterday|2015-02-08|2015-02-08|2015-02-10
        He left last night.|last night|2015-02-09|2015-02-09|2015-02-10
        He left last week.|last week|2015-02-02|2015-02-08|2015-02-10
        He leaves next week.|next week|2015-02-16|2015-02-22|2015-02-10
        He left last month.|last month|2015-01-01|2015-01-31|2015-02-10
        He left this month.|this month|2015-02-01|2015-02-28|2015-02-10
        He left last year.|last year|2014-01-01|2014-12-31|2015-02-10
        He left late last year.|late last year|2014-09-01|2014-12-31|2015-02-10
        He left earlier this year.|this year|2015-01-01|2015-12-31|2015-02-10
        The law of the last century.|last century|1901-01-01|2000-12-31|2015-02-10
        He left on Monday.|Monday|2015-02-09|2015-02-09|2015-02-10
        He left on Friday.|Friday|2015-02-06|2015-02-06|2015-02-10
        He will leave on Friday.|Friday|2015-02-13|2015-02-13|2015-02-10
        The council sat on Wednesday.|Wednesday|2015-02-11|2015-02-11|2015-02-10
        The council sat last Wednesday.|last Wednesday|2015-02-04|2015-02-04|2015-02-10
        He left last Friday.|last Friday|2015-02-06|2015-02-06|2015-02-10
        He leaves next Friday.|next Friday|2015-02-13|2015-02-13|2015-02-10
        He left two days ago.|two days ago|2015-02-08|2015-02-08|2015-02-10
        He left three weeks ago.|three weeks ago|2015-01-19|2015-01-25|2015-02-10
        He left a month ago.|a month ago|2015-01-01|2015-01-31|2015-02-10
        He left 10 years ago.|10 years ago|2005-01-01|2005-12-31|2015-02-10
        Over the past two years he wrote.|past two years|2013-02-10|2015-02-10|2015-02-10
        In the next three months he writes.|next three months|2015-02-10|2015-05-10|2015-02-10
        He left in late January.|late January|2015-01-21|2015-01-31|2015-02-10
        He left in November.|November|2014-11-01|2014-11-30|2015-02-10
        He left last March.|last March|2014-03-01|2014-03-31|2015-02-10
        He left last summer.|last summer|2014-06-01|2014-08-31|2015-02-10
        He leaves next May.|next May|2015-05-01|2015-05-31|2015-02-10
        at its next annual summit in September|September|2015-09-01|2015-09-30|2015-02-10
        He left on January 5.|January 5|2015-01-05|2015-01-05|2015-02-10
        in March of last year|March of last year|2014-03-01|2014-03-31|2015-02-10
        in the summer of last year|summer of last year|2014-06-01|2014-08-31|2015-02-10
        """
}
