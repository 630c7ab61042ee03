extension Vocabulary {
    /// The words of dates by what they do, with their values (see `DateWord`).
    static let dateWords: [(DateWord, [(Int16, String)])] = [
        (
            .month,
            [
                (1, "january jan"), (2, "february feb"), (23, "march"), (3, "mar"), (4, "april apr"), (25, "may"),
                (6, "june jun"), (7, "july jul"), (28, "august"), (8, "aug"), (9, "september sept sep"),
                (10, "october oct"), (11, "november nov"), (12, "december dec"),
            ]
        ),
        (
            .weekday,
            [
                (0, "monday"), (1, "tuesday"), (2, "wednesday"), (3, "thursday"), (4, "friday"), (5, "saturday"),
                (6, "sunday"),
            ]
        ),
        (.season, [(0, "spring springtime"), (1, "summer summertime"), (2, "autumn fall"), (3, "winter wintertime")]),
        (
            .unit,
            [
                (1, "day"), (2, "week"), (3, "month"), (4, "year"), (5, "decade"), (6, "century"), (21, "days"),
                (22, "weeks"), (23, "months"), (24, "years"), (25, "decades"), (26, "centuries"),
            ]
        ),
        (.dayPart, [(0, "morning afternoon evening"), (-1, "night")]),
        (.christmas, [(0, "christmas")]),
        (.fraction, [(2, "half"), (4, "quarter")]),
        (
            .part,
            [(1, "early"), (2, "mid"), (3, "late"), (11, "beginning start"), (12, "middle"), (13, "end close")]
        ),
        (.since, [(0, "since")]), (.until, [(0, "until till")]), (.from, [(0, "from")]),
        (.between, [(0, "between")]), (.before, [(0, "before")]), (.after, [(0, "after")]),
        (.to, [(0, "to through thru")]), (.and, [(0, "and")]), (.of, [(0, "of")]), (.the, [(0, "the")]),
        (
            .preposition,
            [
                (1, "in by during throughout circa c ca born b died d spent spend"), (2, "around about"),
                (0, "on for at near within"),
            ]
        ),
        (.deictic, [(-1, "last past"), (0, "this current"), (1, "next coming upcoming")]),
        (.anaphoric, [(-1, "previous preceding"), (0, "same that"), (1, "following subsequent")]),
        (.ago, [(0, "ago")]), (.shift, [(1, "later afterwards"), (-1, "earlier beforehand")]),
        (.today, [(9, "yesterday"), (10, "today tonight"), (11, "tomorrow")]),
        (.present, [(0, "now present date")]),
        (
            .cardinal,
            [
                (1, "one a an"), (2, "two"), (3, "three"), (4, "four"), (5, "five"), (6, "six"), (7, "seven"),
                (8, "eight"), (9, "nine"), (10, "ten"), (11, "eleven"), (12, "twelve"), (13, "thirteen"),
                (14, "fourteen"), (15, "fifteen"), (16, "sixteen"), (17, "seventeen"), (18, "eighteen"),
                (19, "nineteen"), (20, "twenty"), (30, "thirty"), (40, "forty"), (50, "fifty"), (60, "sixty"),
            ]
        ),
        (
            .ordinal,
            [
                (1, "first"), (2, "second"), (3, "third"), (4, "fourth"), (5, "fifth"), (6, "sixth"), (7, "seventh"),
                (8, "eighth"), (9, "ninth"), (10, "tenth"), (11, "eleventh"), (12, "twelfth"), (13, "thirteenth"),
                (14, "fourteenth"), (15, "fifteenth"), (16, "sixteenth"), (17, "seventeenth"), (18, "eighteenth"),
                (19, "nineteenth"), (20, "twentieth"),
            ]
        ),
        (
            .decade,
            [
                (20, "twenties"), (30, "thirties"), (40, "forties"), (50, "fifties"), (60, "sixties"),
                (70, "seventies"), (80, "eighties"), (90, "nineties"),
            ]
        ),
        (.era, [(0, "bc bce"), (1, "ad ce")]),
        (
            .numbering,
            [
                (
                    0,
                    "page pages p pp chapter section figure fig table no number nos vol volume verse line lines room "
                        + "article rule act route highway channel model version class type lot item note psalm flight"
                )
            ]
        ),
        (
            .measure,
            [
                (
                    0,
                    "people men women soldiers troops persons copies km kilometres kilometers miles metres meters feet m "
                        + "mm cm kg tons tonnes pounds dollars euros percent per hours minutes seconds million billion "
                        + "thousand hundred words pages points times votes seats inhabitants students employees members "
                        + "yards acres hectares degrees calories mph hp cc x volts watts mhz ghz guests children cases"
                )
            ]
        ),
        (.dating, [(0, "posted updated published dated written filed issued released")]),
        (.onwards, [(0, "onwards onward forward")]),
    ]
}
