import Analysis
import CSystem
import Model
import Reader
import Screen
import Synchronization

/// Analyses the document in the background: first the segment around the reading place, so that its names are marked at
/// once, then wider and wider parts, and at last the whole text, or for a very long one a window that moves with the reader.
final class AnalysisRunner: Sendable {
    /// What is to be analysed.
    private struct Request: Sendable {
        var document: Document
        var notes: KnowledgeNotes
        var offset: Int
        var generation: Int
    }

    private struct State {
        /// What to do next; nil if nothing new was asked for.
        var next: Request?
        /// What the task works on or has finished.
        var current: Request?
        /// The part of it whose analysis is complete.
        var analysed = TextRange(0, 0)
        /// The part of it that is being analysed.
        var scope = TextRange(0, 0)
        var isRunning = false
        var isStopped = false
    }

    /// The longest text of which all is analysed, in bytes: more than any novel.
    static let longestWhole = 8 << 20
    /// How much of a longer text is analysed, in bytes: some 400 pages around the reader. It bounds the memory that the
    /// analysis takes, about twelve times as much.
    static let windowSize = 1 << 20
    /// How much of a block may lie outside of a scope for the block to be taken as a whole, in bytes.
    static let longestEdge = 16 << 10
    /// By how much each pass is wider than the one before.
    private static let growth = 8
    /// The first pass: what a page and its surroundings hold, in bytes.
    private static let firstSize = 32 << 10

    private let post: @Sendable (Event) -> Void
    private let state = Mutex(State())

    init(post: @escaping @Sendable (Event) -> Void) {
        self.post = post
    }

    /// Analyses `document` with what its reader noted, from `offset` outwards; does nothing if that part is
    /// known already.
    func analyse(_ document: Document, notes: KnowledgeNotes, around offset: Int, generation: Int) {
        let starts = state.withLock { state in
            state.isStopped = false
            if let current = state.current, state.next == nil, current.generation == generation,
                current.document.text.count == document.text.count,
                Self.isWhole(document) || state.analysed.contains(offset) || state.scope.contains(offset)
            {
                return false
            }
            state.next = Request(
                document: document.forAnotherThread, notes: notes, offset: offset, generation: generation)
            defer { state.isRunning = true }
            return !state.isRunning
        }
        if starts { Task.detached(priority: .utility) { [self] in work() } }
    }

    /// Stops as soon as the pass that runs is done.
    func stop() {
        state.withLock { state in
            state.isStopped = true
            if let generation = (state.next ?? state.current)?.generation {
                post(.analysisStopped(generation: generation))
            }
            state.next = nil
            state.current = nil
        }
    }

    private func work() {
        BackgroundThread.giveWay()
        gloss_return_large_blocks()
        let firstReport = ContinuousClock.now + BackgroundThread.firstReportDelay
        // The reports are kept until those after them were taken: giving back the memory of a large one takes time, which the
        // thread that answers keys does not have.
        var reports: [KnowledgeBase] = []
        while let request = take() {
            let pipeline = AnalysisPipeline.standard(notes: request.notes)
            var isDone = true
            for scope in Self.scopes(of: request.document, around: request.offset) {
                isDone = begin(scope)
                guard isDone else { break }
                let knowledge = pipeline.analyse(
                    request.document, scope: scope, isCancelled: { [self] in isSuperseded })
                guard let knowledge else {
                    isDone = false
                    break
                }
                state.withLock { $0.analysed = scope }
                let share = Double(scope.count) / Double(max(1, request.document.text.count))
                BackgroundThread.sleep(until: firstReport)
                post(.analysed(knowledge, progress: share, generation: request.generation))
                reports = reports.suffix(1) + [knowledge]
            }
            state.withLock { $0.scope = TextRange(0, 0) }
            // Of a text that is too long to be analysed as a whole, this is all for now.
            if isDone { post(.analysisStopped(generation: request.generation)) }
            BackgroundThread.sleep(until: .now + BackgroundThread.firstReportDelay)
            reports = reports.suffix(1)
            gloss_give_back_memory()
        }
    }

    private func take() -> Request? {
        state.withLock { state in
            guard let next = state.next else {
                state.isRunning = false
                return nil
            }
            state.analysed = TextRange(0, 0)
            state.current = next
            state.next = nil
            return next
        }
    }

    /// Notes that `scope` is analysed next; false if the present request no longer counts.
    private func begin(_ scope: TextRange) -> Bool {
        state.withLock { $0.scope = scope }
        return !isSuperseded
    }

    /// Whether the present request no longer counts: another document, a stop, or, in a very long text, a reader who has
    /// moved outside of the present pass.
    ///
    /// A longer version of the same document waits for the present pass: otherwise a text that grows all the time would
    /// never be analysed.
    private var isSuperseded: Bool {
        state.withLock { state in
            guard !state.isStopped, let current = state.current else { return true }
            guard let next = state.next else { return false }
            return next.generation != current.generation
                || !Self.isWhole(current.document) && !state.scope.contains(next.offset)
        }
    }

    /// Whether all of `document` is analysed in the end.
    private static func isWhole(_ document: Document) -> Bool { document.text.count <= longestWhole }

    /// The parts to analyse, each within the next: whole segments around `offset`.
    static func scopes(of document: Document, around offset: Int) -> [TextRange] {
        let count = document.text.count
        guard count > 0 else { return [] }
        let widest = isWhole(document) ? count : windowSize
        var scopes: [TextRange] = []
        var size = firstSize
        while true {
            let scope = scope(of: document, around: min(max(offset, 0), count - 1), size: size)
            if scope != scopes.last { scopes.append(scope) }
            if scope.count >= count || size >= widest { return scopes }
            size = min(size * growth, widest)
        }
    }

    private static func scope(of document: Document, around offset: Int, size: Int) -> TextRange {
        let count = document.text.count
        guard count > size else { return TextRange(0, count) }
        // Most of it lies ahead: that is where the reader goes.
        let start = max(0, min(offset - size / 4, count - size))
        let end = start + size
        // Blocks at the edges are taken as a whole, unless one is so long that its analysis would take too much memory.
        let first = document.block(at: start)?.range.start ?? start
        let last = document.block(before: end)?.range.end ?? end
        return TextRange(
            start - first <= longestEdge ? min(first, start) : start, last - end <= longestEdge ? max(last, end) : end)
    }
}
