import Model

/// What the analysis has reported so far.
struct KnowledgeState: Sendable {
    /// The last report, with the reader's corrections.
    var base = KnowledgeBase.empty
    /// The last report as it came.
    var found = KnowledgeBase.empty
    /// The reader's corrections, the oldest first.
    var corrections: [Correction] = []
    /// The indices of corrections that find nothing in the text, or in what is known of it so far.
    var unplaced: [Int] = []
    /// How many reports there have been.
    var version = 0
    /// The share of the text that was analysed, 0...1.
    var progress = 0.0
    var isRunning = false
    /// Whether the reader wants the analysis; `:analysis off` says no.
    var isWanted = true
}
