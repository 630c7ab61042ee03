import Formats
import Platform
import Reader

/// What the arguments of one start ask for; what they leave open is as the configuration says.
struct ReadingRequest: Sendable {
    /// The documents: "-" is standard input. Without one, standard input is read if that is a pipe.
    var paths: [String] = []
    /// How the documents are read, without the configuration's filters.
    var options = ReadOptions()
    var color: ColorChoice?
    /// The widest that a line is set, in columns.
    var measure: Int?
    var leavesMouse = false
    var hidesAhead = false
    var isPlain = false
    /// Whether the text is shown in its own lines.
    var showsLines = false
    /// Whether case does not count in searches, even if a capital is typed.
    var ignoresCase = false
    /// Whether a document that fits on one screen is printed instead of shown.
    var printsOneScreen = false
    /// Whether the tour is taken instead of a document.
    var takesTour = false
    /// Whether the document is opened at its start, wherever it was left.
    var fromStart = false
    /// Whether nothing of this run is kept, and nothing remembered.
    var hasNoHistory = false
    /// Whether the last page stays on the screen.
    var keepsPage = false
    /// What is done on the first page.
    var start = StartKeys()

    /// The settings that the configuration asks for, and this start instead of it.
    func settings(_ configuration: Configuration) -> Settings {
        var settings = configuration.settings
        if Environment.foreignEncoding != nil { settings.isASCII = true }
        if let measure { settings.measure = measure }
        if leavesMouse { settings.usesMouse = false }
        if hidesAhead { settings.hidesAhead = true }
        if showsLines { settings.showsLines = true }
        if ignoresCase { settings.ignoresCase = true }
        if isPlain { settings.isPlain = true }
        return settings
    }

    /// Whether standard input is read, as a pager reads it.
    var readsStandardInput: Bool { paths == ["-"] || paths.isEmpty && !takesTour && isatty(STDIN_FILENO) == 0 }

    /// Takes what `LESS` asks of a pager as well.
    mutating func take(_ less: LessOptions) {
        printsOneScreen = printsOneScreen || less.printsOneScreen
        showsLines = showsLines || less.showsLines
        keepsPage = keepsPage || less.keepsPage
        ignoresCase = ignoresCase || less.ignoresCase
    }

    /// When colours are used.
    func color(_ configuration: Configuration) -> ColorChoice { color ?? configuration.color }
}
