import Formats
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
    /// Whether a document that fits on one screen is printed instead of shown.
    var printsOneScreen = false
    /// Whether the tour is taken instead of a document.
    var takesTour = false
    /// Whether the document is opened at its start, wherever it was left.
    var fromStart = false
    /// Whether nothing of this run is kept, and nothing remembered.
    var hasNoHistory = false
    /// What is done on the first page.
    var start = StartKeys()

    /// The settings that the configuration asks for, and this start instead of it.
    func settings(_ configuration: Configuration) -> Settings {
        var settings = configuration.settings
        if let measure { settings.measure = measure }
        if leavesMouse { settings.usesMouse = false }
        if hidesAhead { settings.hidesAhead = true }
        settings.isPlain = isPlain
        return settings
    }

    /// When colours are used.
    func color(_ configuration: Configuration) -> ColorChoice { color ?? configuration.color }
}
