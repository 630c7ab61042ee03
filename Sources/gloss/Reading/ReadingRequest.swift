import Formats
import Reader

/// What the arguments of one start ask for; what they leave open is as the configuration says.
struct ReadingRequest: Sendable {
    /// The document: "-" is standard input; nil is standard input if that is a pipe.
    var path: String?
    /// How the document is read, without the configuration's filters.
    var options = ReadOptions()
    var color: ColorChoice?
    /// The widest that a line is set, in columns.
    var measure: Int?
    var leavesMouse = false
    var hidesAhead = false
    var isPlain = false
}
