import Model

/// What the analysis has reported so far.
struct KnowledgeState: Sendable {
    /// The last report.
    var base = KnowledgeBase.empty
    /// How many reports there have been.
    var version = 0
    /// The share of the text that was analysed, 0...1.
    var progress = 0.0
    var isRunning = false
    /// Whether the reader wants the analysis; `:analysis off` says no.
    var isWanted = true
}
