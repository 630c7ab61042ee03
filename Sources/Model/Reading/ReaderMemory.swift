/// What is remembered of the reader from run to run, whichever document is opened.
public struct ReaderMemory: Hashable, Sendable {
    /// The marks by capital letters, by letter.
    public var marks: [SharedMark]
    /// The commands that were typed, the newest last.
    public var commands: [String]
    /// The searches that were typed, the newest last.
    public var searches: [String]

    /// Makes a memory.
    public init(marks: [SharedMark] = [], commands: [String] = [], searches: [String] = []) {
        self.marks = marks
        self.commands = commands
        self.searches = searches
    }
}
