import Formats
import Model
import Reader
import Screen
import Synchronization

/// Reads documents: the first page at once, the rest in the background.
final class DocumentLoader: Sendable {
    /// A document that is being read.
    private struct Loading: Sendable {
        var opened: OpenedDocument
        var generation: Int
        /// Whether the rest is being read.
        var isReading = false
    }

    private let options: Mutex<ReadOptions>
    private let post: @Sendable (Event) -> Void
    private let loading = Mutex<Loading?>(nil)

    init(options: ReadOptions, post: @escaping @Sendable (Event) -> Void) {
        self.options = Mutex(options)
        self.post = post
    }

    /// Reads the documents that are opened from now on through these filters.
    func take(_ filters: [ReadOptions.Filter]) { options.withLock { $0.filters = filters } }

    /// What the knowledge file of the document that was opened last says.
    var notes: KnowledgeNotes { loading.withLock { $0?.opened.notes } ?? .none }

    /// Changes the corrections in the knowledge file of the document that was opened last; gives the path of the file.
    /// Without a place for one, the correction holds until the program ends, and the path is nil.
    func apply(_ edit: KnowledgeFileEdit) throws(KnowledgePlace.Problem) -> String? {
        try loading.withLock { $0?.opened.knowledge }?.apply(edit)
    }

    /// The path of the file that was opened as `generation`; nil for what is not a file.
    func path(of generation: Int) -> String? {
        loading.withLock { $0?.generation == generation ? $0?.opened.path : nil }
    }

    /// Takes over a document whose first step, `first`, was read; gives the event that shows it. What follows is read once
    /// `readOn` is called.
    func take(_ opened: OpenedDocument, first: Document, generation: Int) -> Event {
        if let problem = opened.notesProblem { post(.notice(problem)) }
        if let converter = opened.source.converter { post(.notice("read through \(converter)")) }
        let next = Loading(opened: opened, generation: generation)
        let former = loading.withLock { current in
            defer { current = next }
            return current
        }
        former?.opened.source.control.cancel()
        return .documentLoaded(first, name: opened.source.name, generation: generation)
    }

    /// Opens a file while another is shown; posts the outcome.
    func openInBackground(path: String, generation: Int) {
        Task.detached { [self] in
            do throws(ReadError) {
                var opened = try OpenedDocument(path, options: options.withLock { $0 })
                let first = try opened.first()
                post(take(opened, first: first, generation: generation))
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

    /// Reads the source of the document once more in the background, by another interpretation; posts the outcome.
    func readAnew(_ interpretation: Interpretation, generation: Int) {
        guard let opened = loading.withLock({ $0?.opened }) else { return }
        var options = options.withLock { $0 }
        options.wholePage = interpretation.showsWholePage ?? options.wholePage
        options.encoding = interpretation.encoding ?? options.encoding
        if interpretation.showsTable { options.formatID = DocumentFormat.separated.id }
        guard options.hasKnownEncoding else {
            let name = ShownName.of(options.encoding ?? "")
            return post(.loadFailed(message: "unknown encoding \"\(name)\"", generation: generation))
        }
        Task.detached { [self, options] in
            do throws(ReadError) {
                var anew = try opened.readAnew(options)
                let document = try anew.whole()
                let next = Loading(opened: anew, generation: generation)
                // Another document may have been opened meanwhile.
                loading.withLock { if $0?.generation == generation { $0 = next } }
                post(.documentGrew(document, generation: generation))
            } catch {
                post(.loadFailed(message: error.description, generation: generation))
            }
        }
    }

    /// Goes on reading when the source has ended and grows later, or no longer.
    func follow(_ follows: Bool, generation: Int) {
        loading.withLock { $0?.generation == generation ? $0 : nil }?.opened.source.control.follows = follows
        if follows { readOn(generation: generation) }
    }

    /// Says how far the reader has come, so that a pipe is read as far ahead of that place.
    func reach(_ offset: Int, generation: Int) {
        loading.withLock { $0?.generation == generation ? $0 : nil }?.opened.source.control.reach(offset)
    }

    /// Asks for all of the source, however far it lies ahead of the reading place.
    func wantAll() {
        loading.withLock { $0 }?.opened.source.control.wantAll()
    }

    /// The next step. A source that fails is told of, and ends with what came of it.
    private func next(of opened: inout OpenedDocument) -> Document? {
        do throws(ReadError) {
            return try opened.next()
        } catch {
            post(.notice(error.description))
            return try? opened.next()
        }
    }

    private func readRest(of start: Loading) {
        BackgroundThread.giveWay()
        // A pipe may give nothing for a long time: what it gave is shown at once.
        let isPipe = start.opened.source.path == nil
        let firstReport = ContinuousClock.now + (isPipe ? .zero : BackgroundThread.firstReportDelay)
        // A file is read faster than its growing number of sections is worth a look.
        let interval = Duration.milliseconds(isPipe ? 0 : 100)
        var nextReport = firstReport
        var opened = start.opened
        // What was found before anything may change on the page.
        var held: Document?
        while !start.opened.source.control.isCancelled, let document = next(of: &opened) {
            held = document
            guard ContinuousClock.now >= nextReport else { continue }
            post(.documentGrew(document, generation: start.generation))
            held = nil
            nextReport = .now + interval
        }
        if let held {
            BackgroundThread.sleep(until: firstReport)
            post(.documentGrew(held, generation: start.generation))
        }
        loading.withLock { current in
            guard current?.generation == start.generation else { return }
            current?.opened = opened
            current?.isReading = false
        }
    }
}
