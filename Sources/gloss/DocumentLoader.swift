import Formats
import Model
import Synchronization
import TUI

/// Reads documents: the first page where it stands, the rest in the background.
final class DocumentLoader: Sendable {
    /// A document that is being read.
    private struct Loading: Sendable {
        var source: SourceBytes
        var reading: any DocumentReading
        var notes: KnowledgeNotes
        var generation: Int
        /// Whether the rest is being read.
        var isReading = false
    }

    private let options: ReadOptions
    private let post: @Sendable (Event) -> Void
    private let loading = Mutex<Loading?>(nil)

    init(options: ReadOptions, post: @escaping @Sendable (Event) -> Void) {
        self.options = options
        self.post = post
    }

    /// What the knowledge file of the document that was opened last says.
    var notes: KnowledgeNotes { loading.withLock { $0?.notes } ?? .none }

    /// Opens the file at `path` ("-" is standard input), and gives the event that shows its first page. What follows is
    /// read once `readOn` is called.
    func open(path: String, generation: Int) throws(ReadError) -> Event {
        let source =
            path == "-" ? try SourceBytes.standardInput() : try SourceBytes.open(path: path, filters: options.filters)
        var reading = try DocumentFormat.of(source, options: options).read(source, options: options)
        let first = try reading.next() ?? Document(text: TextBuffer(""), content: Content())
        let notes = notes(beside: path)
        let former = loading.withLock { current in
            defer { current = Loading(source: source, reading: reading, notes: notes, generation: generation) }
            return current
        }
        former?.source.control.cancel()
        return .documentLoaded(first, name: source.name, generation: generation)
    }

    /// Opens a file while another is shown; posts the outcome.
    func openInBackground(path: String, generation: Int) {
        Task.detached { [self] in
            do throws(ReadError) {
                post(try open(path: path, generation: generation))
            } catch {
                post(.loadFailed(message: error.description, generation: generation))
            }
        }
    }

    /// Reads the rest of the document in the background, and posts it as it grows.
    func readOn(generation: Int) {
        loading.withLock { current in
            guard let now = current, now.generation == generation, !now.isReading else { return }
            current?.isReading = true
            Task.detached { [self] in readRest(of: now) }
        }
    }

    /// Goes on reading where the source ends and grows later, or no longer.
    func follow(_ follows: Bool, generation: Int) {
        loading.withLock { $0?.generation == generation ? $0 : nil }?.source.control.follows = follows
        if follows { readOn(generation: generation) }
    }

    /// Says how far the reader has come, so that a pipe is read as far ahead of that place.
    func reach(_ offset: Int, generation: Int) {
        loading.withLock { $0?.generation == generation ? $0 : nil }?.source.control.reach(offset)
    }

    /// Asks for all of the source, however far it lies ahead of the reading place.
    func wantAll() {
        loading.withLock { $0 }?.source.control.wantAll()
    }

    /// The reader's notes; a mistake in them is told, and keeps nobody from reading.
    private func notes(beside path: String) -> KnowledgeNotes {
        guard path != "-" else { return .none }
        do throws(TOMLError) {
            return try KnowledgeFile.notes(beside: path) ?? .none
        } catch {
            post(.notice("\(ShownName.of(KnowledgeFile.path(beside: path))): \(error)"))
            return .none
        }
    }

    private func readRest(of start: Loading) {
        BackgroundThread.giveWay()
        // A pipe may give nothing for a long time: what it gave is shown at once.
        let isPipe = start.source.path == nil
        let firstReport = ContinuousClock.now + (isPipe ? .zero : BackgroundThread.firstReportDelay)
        // A file is read faster than its growing number of sections is worth a look.
        let interval = Duration.milliseconds(isPipe ? 0 : 100)
        var nextReport = firstReport
        var reading = start.reading
        // What was found before anything may change on the page.
        var held: Document?
        do throws(ReadError) {
            while !start.source.control.isCancelled, let document = try reading.next() {
                held = document
                guard ContinuousClock.now >= nextReport else { continue }
                post(.documentGrew(document, generation: start.generation))
                held = nil
                nextReport = .now + interval
            }
        } catch {
            post(.notice(error.description))
        }
        if let held {
            BackgroundThread.sleep(until: firstReport)
            post(.documentGrew(held, generation: start.generation))
        }
        loading.withLock { current in
            guard current?.generation == start.generation else { return }
            current?.reading = reading
            current?.isReading = false
        }
    }
}
