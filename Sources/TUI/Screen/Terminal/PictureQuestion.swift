import enum Model.PictureForm

/// Asks a terminal how it shows pictures, and gathers what it answers.
///
/// The questions are those of kitty's graphics protocol and of xterm's control sequences. The last is one that every terminal
/// answers, so that all that will come has come with its answer.
struct PictureQuestion: Sendable {
    /// What is known of the terminal before it is asked.
    struct Surroundings: Sendable {
        /// The variables that the program was started with.
        var variables: [String: String] = [:]
        /// How many colours the terminal's description has.
        var colours = 0
        /// Whether colours are used.
        var usesColours = true
        /// The points of a cell, if the system tells; (0, 0) otherwise.
        var cell = (width: 0, height: 0)

        /// The names of the variables that count.
        static let names = ["TERM", "TERM_PROGRAM", "LC_TERMINAL", "COLORTERM", "TMUX", "STY"]

        /// Whether there is a program between this one and the terminal, which would keep pictures to itself.
        var isWrapped: Bool {
            let name = variables["TERM"] ?? ""
            return variables["TMUX"] != nil || variables["STY"] != nil || name.hasPrefix("tmux")
                || name.hasPrefix("screen")
        }

        /// Whether half blocks may have any colour of 24 bits.
        var hasDirectColours: Bool {
            guard usesColours else { return false }
            return colours == 1 << 24 || ["truecolor", "24bit"].contains(variables["COLORTERM"])
        }
    }

    private let surroundings: Surroundings
    private var answers: [TerminalAnswer] = []

    init(_ surroundings: Surroundings) { self.surroundings = surroundings }

    /// What is sent to the terminal; nothing to one that could take it for text, and nothing through another program.
    var questions: [UInt8] {
        guard surroundings.colours >= 256, !surroundings.isWrapped else { return [] }
        // A picture of one point that is not to be shown; the terminal's name; the size of a cell; what it can do.
        return Array("\u{1B}_Gi=26476,s=1,v=1,a=q,t=d,f=24;AAAA\u{1B}\\\u{1B}[>q\u{1B}[16t\u{1B}[c".utf8)
    }

    /// What is sent to a terminal that has answered that it shows sixels: how many colours do they have?
    static let questionOfColours = Array("\u{1B}[?1;1;0S".utf8)

    /// Takes an answer; says whether what is asked for is known better by it.
    mutating func take(_ answer: TerminalAnswer) -> Bool {
        answers.append(answer)
        switch answer {
        case .attributes, .sixelColours: return true
        case .kittyGraphics, .name, .cell: return false
        }
    }

    /// Whether nothing more will come.
    var isAnswered: Bool {
        answers.contains { if case .attributes = $0 { true } else { false } } && !hasSixelsOfUnknownColours
    }

    /// Whether the terminal says that it shows sixels, without saying in how many colours.
    var hasSixelsOfUnknownColours: Bool { hasSixels && sixelColours == nil }

    /// What is known.
    var support: PictureSupport {
        var forms: [PictureForm] = []
        if answers.contains(.kittyGraphics) { forms.append(.kitty) }
        if hasInlineImages { forms.append(.iterm) }
        if hasSixels { forms.append(.sixel(colours: sixelColours ?? PictureSupport.usualColours)) }
        if surroundings.hasDirectColours { forms.append(.blocks) }
        var support = PictureSupport(forms: forms, hasColours: surroundings.usesColours)
        let answered = answers.compactMap { if case .cell(let height, let width) = $0 { (width, height) } else { nil } }
        for (width, height) in [surroundings.cell] + answered
        where Self.lengths.contains(width) && Self.lengths.contains(height) {
            (support.cellWidth, support.cellHeight) = (width, height)
        }
        return support
    }

    /// What the sides of a cell may be, in points; else it is not believed.
    private static let lengths = 2...200

    private var hasSixels: Bool {
        answers.contains { if case .attributes(let numbers) = $0 { numbers.contains(4) } else { false } }
    }

    private var sixelColours: Int? {
        answers.compactMap { if case .sixelColours(let count) = $0, count >= 2 { count } else { nil } }.last
    }

    /// Whether it is iTerm2, or WezTerm, which has its images, too.
    private var hasInlineImages: Bool {
        guard !surroundings.isWrapped else { return false }
        let names = answers.compactMap { if case .name(let name) = $0 { name } else { nil } }
        let programs = [surroundings.variables["TERM_PROGRAM"], surroundings.variables["LC_TERMINAL"]]
        return names.contains { $0.hasPrefix("iTerm2") || $0.hasPrefix("WezTerm") }
            || programs.contains { $0 == "iTerm.app" || $0 == "iTerm2" || $0 == "WezTerm" }
    }
}
