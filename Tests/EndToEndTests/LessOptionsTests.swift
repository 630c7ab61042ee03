import Testing

@testable import gloss

/// The variable `LESS`, as those set it who start a pager.
struct LessOptionsTests {
    private func letters(_ variable: String) -> String {
        let options = LessOptions(variable)
        let known = [
            (options.printsOneScreen, "F"), (options.showsLines, "S"), (options.keepsPage, "X"),
            (options.ignoresCase, "I"),
        ]
        return known.filter(\.0).map(\.1).joined()
    }

    @Test(arguments: [
        // git, systemd, man, and what people have in their profiles.
        ("FRX", "FX"), ("FRSXMK", "FSX"),
        ("-ix8RmPm Manual page lamp(1) line %lt?L/%L.:byte %bB?s/%s.$PM Manual page$", ""),
        ("-R -S", "S"), ("-RI", "I"), ("--IGNORE-CASE --ignore-case", "I"), ("-j.5 -F -x4,8 -X", "FX"),
        ("-PSome prompt of FSX$-S", "S"),
        ("--chop-long-lines --RAW-CONTROL-CHARS", "S"),
        ("--quit-if-one-screen --tabs=4 --no-init", "FX"), ("-i +/FSX", ""), ("", ""), ("-", ""), ("--", ""),
        ("-D", ""),
    ])
    func theOptionsThatAreKnownAreTaken(variable: String, expected: String) {
        #expect(letters(variable) == expected)
    }
}
