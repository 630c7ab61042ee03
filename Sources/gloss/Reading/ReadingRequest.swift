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
    /// What is done on the first page.
    var start = StartKeys()
}
