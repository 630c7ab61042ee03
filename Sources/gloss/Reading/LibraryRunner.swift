import Dispatch
import Library
import Model
import Platform
import Reader
import Synchronization

/// Performs what the reader asks of the library, one thing after the other beside everything else: no key waits for the disk,
/// and the store is opened for the first request, which comes when the first page is on the screen.
///
/// What cannot be read or written is said in one line; reading goes on.
final class LibraryRunner: Sendable {
    /// The document that is read.
    private struct Reading {
        var generation: Int
        var path: String
        var content: FileFingerprint
        /// Nil as long as the library does not have it.
        var id: DocumentID?
        var sketch: TextSketch?
        /// Whether the library has been asked whether it has the document, as far as it can be.
        var isRecognised = false
        /// The place that is to be kept next.
        var place: ReadingPlace?
        /// Whether the place is to be kept only if the library does not know the document.
        var isOffered = false
        /// What was read since it was kept last.
        var pace = ReadingPace()
        /// The furthest place that was reached, and when.
        var furthest: (offset: Int, time: Int)?
    }

    private struct State {
        var store: Store?
        var reading: Reading?
        /// What was said already; a failing disk is mentioned once.
        var told: Set<StoreError> = []
        /// Whether the store cannot be opened.
        var isUnusable = false
        /// Whether a record will be written soon.
        var isScheduled = false
    }

    /// How long a change waits for those that follow: no more is lost when the program is killed.
    private static let delay = DispatchTimeInterval.milliseconds(500)

    /// Whether anything of this run is kept.
    var isKept: Bool { directory != nil }

    private let directory: String?
    private let post: @Sendable (Event) -> Void
    private let queue = DispatchQueue(label: "gloss.library", qos: .utility)
    /// Whether the program ends, which is not to wait for long work.
    private let isFinishing = Atomic(false)
    /// Touched on the queue alone.
    private let state = Mutex(State())

    /// A runner for the store in `directory`; without one nothing is remembered and nothing kept.
    init(directory: String?, post: @escaping @Sendable (Event) -> Void) {
        self.directory = directory
        self.post = post
    }

    /// Performs a request about the document at `path`, nil for one that is not a file; `notes` are what its knowledge file said
    /// when it was opened.
    func perform(_ request: LibraryRequest, path: String?, notes: KnowledgeNotes, generation: Int) {
        // A store is made for a document of which something may be kept, and for nothing else.
        guard let directory, path != nil || Store.exists(in: directory) else {
            answerWithoutStore(request, generation: generation)
            return
        }
        queue.async { [self] in
            BackgroundThread.giveWay()
            state.withLock {
                attempt(request, path: path, notes: notes, generation: generation, in: directory, &$0)
            }
        }
    }

    /// The documents that were read, for a program that begins with them; none if there is no library.
    func shelf() -> [ShelfEntry] {
        guard let directory, Store.exists(in: directory) else { return [] }
        var entries: [ShelfEntry] = []
        queue.sync {
            state.withLock { state in
                attempt(in: directory, &state) { store, _ throws(StoreError) in entries = try store.shelf(at: Self.now)
                }
            }
        }
        return entries
    }

    /// Waits until all is written, and closes the store.
    func finish() {
        guard let directory else { return }
        isFinishing.store(true, ordering: .relaxed)
        queue.sync {
            state.withLock { state in
                defer { state.store = nil }
                guard let reading = state.reading, reading.place != nil else { return }
                // Whether a text that was not read to its end is one that is known cannot be told any more.
                state.reading?.isRecognised = true
                attempt(in: directory, &state) { store, state throws(StoreError) in
                    // Of a file that was looked at for a moment it may well be the one that was there before.
                    if reading.isOffered, !reading.isRecognised, try store.hasDocument(at: reading.path) { return }
                    try Self.write(to: store, &state)
                }
            }
        }
    }

    private func answerWithoutStore(_ request: LibraryRequest, generation: Int) {
        switch request {
        case .open: post(.library(.notKept, generation: generation))
        case .listShelf: post(.library(.shelf([]), generation: generation))
        case .listLookups: post(.library(.lookups([]), generation: generation))
        case .tellPace: post(.library(.pace(bytes: 0, seconds: 0), generation: generation))
        default: break
        }
    }

    private func attempt(
        _ request: LibraryRequest, path: String?, notes: KnowledgeNotes, generation: Int, in directory: String,
        _ state: inout State
    ) {
        attempt(in: directory, &state) { [self] store, state throws(StoreError) in
            switch request {
            case .open: try open(path, generation: generation, store, &state)
            case .learn(let document, let knowledge, let corrections):
                var notes = notes
                notes.corrections = corrections
                try learn(document, knowledge, with: NotesFingerprint(of: notes), generation, store, state)
            case .findElsewhere(let question):
                let found = try store.entities(like: question, besides: state.reading?.id)
                post(.library(.elsewhere(question, found), generation: generation))
            case .lookUp(let word): try lookUp(word, generation: generation, store, state)
            case .keepLookup(let lookup):
                guard let id = try Self.document(in: store, &state) else { return }
                try store.keepLookup(lookup, in: id, at: Self.now)
            case .forgetLookup(let word): try store.forgetLookups(of: word)
            case .listLookups:
                let words = try store.lookups(limit: Self.mostLookups, at: Self.now)
                post(.library(.lookups(words), generation: generation))
            case .tellPace:
                let pace = try Self.pace(in: store, state)
                let seconds = pace.isTelling ? pace.seconds : 0
                post(.library(.pace(bytes: pace.bytes, seconds: seconds), generation: generation))
            case .listShelf:
                try Self.write(to: store, &state)
                post(.library(.shelf(try store.shelf(at: Self.now)), generation: generation))
            case .forget(let id):
                try store.forget(id)
                if state.reading?.id == id { state.reading = nil }
            case .recognise(let text): try recognise(text, generation: generation, store, &state)
            case .keep(let place): keep(place, generation: generation, in: directory, &state)
            case .keepUnlessKnown(let place):
                guard state.reading?.generation == generation, state.reading?.id == nil else { return }
                state.reading?.place = place
                state.reading?.isOffered = true
            case .keepMark(let letter, let anchor):
                guard let id = try Self.document(in: store, &state) else { return }
                try store.keepMark(letter, at: anchor, in: id)
            case .keepNote(let note):
                guard let id = try Self.document(in: store, &state) else { return }
                try store.keepNote(note, in: id, at: Self.now)
            case .forgetNote(let note):
                guard let id = state.reading?.id else { return }
                try store.forgetNote(note, in: id)
            case .keepCommand(let line): try Self.keep(line, kind: "command", in: store, state)
            case .keepSearch(let line): try Self.keep(line, kind: "search", in: store, state)
            }
        }
    }

    /// Does something with the store; says what is in the way.
    private func attempt(
        in directory: String, _ state: inout State,
        _ body: (Store, inout State) throws(StoreError) -> Void
    ) {
        guard !state.isUnusable else { return }
        do throws(StoreError) {
            let store = try opened(in: directory, &state)
            try body(store, &state)
        } catch {
            if state.store == nil { state.isUnusable = true }
            if state.told.insert(error).inserted {
                post(.notice("The library cannot be used: \(error). Nothing is kept."))
            }
            guard error.kind == .damaged, state.store != nil else { return }
            state.store = nil
            state.reading?.id = nil
            do throws(StoreError) {
                state.store = try Store.replaceDamaged(in: directory)
                if let remark = state.store?.remark { post(.notice(remark)) }
            } catch {
                state.isUnusable = true
            }
        }
    }

    private func opened(in directory: String, _ state: inout State) throws(StoreError) -> Store {
        if let store = state.store { return store }
        let store = try Store.open(in: directory)
        state.store = store
        if let remark = store.remark { post(.notice(remark)) }
        return store
    }

    /// Keeps a line that was typed, unless the document that is read is one of which nothing is kept.
    private static func keep(_ line: String, kind: String, in store: Store, _ state: State) throws(StoreError) {
        if state.reading != nil { try store.keepLine(line, kind: kind, at: now) }
    }

    private static var now: Int { time(nil) }
}

// MARK: - The document that is read

extension LibraryRunner {
    private func open(_ path: String?, generation: Int, _ store: Store, _ state: inout State) throws(StoreError) {
        state.reading?.isRecognised = true
        try Self.write(to: store, &state)
        state.reading = nil
        guard let path else {
            post(.library(.notKept, generation: generation))
            return
        }
        let memory = ReaderMemory(
            marks: try store.sharedMarks(), commands: try store.lines(kind: "command"),
            searches: try store.lines(kind: "search"))
        post(.library(.memory(memory), generation: generation))
        guard let content = FileFingerprint(of: path) else {
            post(.library(.notKept, generation: generation))
            return
        }
        let absolute = FileName.absolute(path) ?? path
        state.reading = Reading(generation: generation, path: absolute, content: content)
        guard let id = try store.document(content: content, path: absolute) else { return }
        state.reading?.id = id
        state.reading?.isRecognised = true
        try report(id, by: .content, store, state)
    }

    private func recognise(
        _ text: TextBuffer, generation: Int, _ store: Store, _ state: inout State
    ) throws(StoreError) {
        guard let reading = state.reading, reading.generation == generation, reading.id == nil else { return }
        let sketch = TextSketch(of: text)
        state.reading?.sketch = sketch
        state.reading?.isRecognised = true
        guard let id = try store.document(like: sketch, content: reading.content, path: reading.path) else {
            post(.library(.opened(path: reading.path, nil), generation: generation))
            return
        }
        state.reading?.id = id
        if state.reading?.isOffered == true { state.reading?.place = nil }
        try report(id, by: .likeness, store, state)
    }

    private func report(
        _ id: DocumentID, by recognition: RecalledReading.Recognition, _ store: Store, _ state: State
    ) throws(StoreError) {
        guard let reading = state.reading else { return }
        let recalled = try store.recall(id, by: recognition, at: Self.now)
        post(.library(.opened(path: reading.path, recalled), generation: reading.generation))
    }

    private func keep(_ place: ReadingPlace, generation: Int, in directory: String, _ state: inout State) {
        guard var reading = state.reading, reading.generation == generation else { return }
        let now = Self.now
        let offset = place.furthest
        if let last = reading.furthest {
            reading.pace.advance(bytes: offset - last.offset, seconds: now - last.time)
        }
        if reading.furthest == nil || offset > reading.furthest?.offset ?? 0 { reading.furthest = (offset, now) }
        reading.place = place
        reading.isOffered = false
        state.reading = reading
        guard !state.isScheduled else { return }
        state.isScheduled = true
        queue.asyncAfter(deadline: .now() + Self.delay) { [self] in
            self.state.withLock { state in
                state.isScheduled = false
                attempt(in: directory, &state) { store, state throws(StoreError) in try Self.write(to: store, &state) }
            }
        }
    }

    /// Writes what waits to be written. What belongs to a document that may be one that is known waits on.
    private static func write(to store: Store, _ state: inout State) throws(StoreError) {
        guard state.reading?.isRecognised == true, let place = state.reading?.place,
            let id = try document(in: store, &state)
        else { return }
        try store.keep(place.record, of: id, at: now, pace: state.reading?.pace ?? ReadingPace())
        state.reading?.place = nil
        state.reading?.pace = ReadingPace()
    }

    /// The document that is read, which the library has from now on.
    private static func document(in store: Store, _ state: inout State) throws(StoreError) -> DocumentID? {
        guard let reading = state.reading else { return nil }
        if let id = reading.id { return id }
        let id = try store.add(content: reading.content, path: reading.path, sketch: reading.sketch)
        state.reading?.id = id
        return id
    }
}

// MARK: - What documents are about

extension LibraryRunner {
    private func learn(
        _ document: Document, _ knowledge: KnowledgeBase, with notes: NotesFingerprint, _ generation: Int,
        _ store: Store, _ state: State
    ) throws(StoreError) {
        guard !isFinishing.load(ordering: .relaxed), let reading = state.reading, reading.generation == generation,
            let id = reading.id, try !store.hasLearned(reading.content, with: notes)
        else { return }
        let title = document.shownTitle ?? reading.path.split(separator: "/").last.map(String.init) ?? reading.path
        let index = DocumentIndex(document.forAnotherThread, title: title, knowledge: knowledge)
        try store.learn(index, of: id, content: reading.content, with: notes)
    }

    /// How many words are listed, and how much of other documents is told of one.
    private static let mostLookups = 2000
    private static let mostElsewhere = 6

    private func lookUp(
        _ word: String, generation: Int, _ store: Store, _ state: State
    ) throws(StoreError) {
        let own = state.reading?.id
        let entities = try store.entities(named: word, limit: Self.mostElsewhere).told.filter { $0.document != own }
        // Passages tell something of rare words, and of names that nobody else has.
        let passages = try store.passages(with: word, limit: Self.mostElsewhere).told.filter { $0.document != own }
        post(.library(.word(word, entities, passages), generation: generation))
    }

    /// The pace in the document that is read, or in all if too little of it was read to tell.
    private static func pace(in store: Store, _ state: State) throws(StoreError) -> ReadingPace {
        var pace = state.reading?.pace ?? ReadingPace()
        if let id = state.reading?.id {
            let kept = try store.pace(of: id)
            pace.bytes += kept.bytes
            pace.seconds += kept.seconds
        }
        return pace.isTelling ? pace : try store.readersPace()
    }
}

extension Store {
    /// How many documents are looked at for an entity.
    private static let mostElsewhere = 50

    /// The other documents that name an entity, those that surely mean it first, then those that name it most.
    func entities(like question: EntityQuestion, besides id: DocumentID?) throws(StoreError) -> [EntityElsewhere] {
        let sought = EntityLikeness(
            type: question.type, name: question.name, description: question.description,
            companions: question.companions)
        let found = try entities(
            called: question.name, type: question.type, besides: id, limit: Self.mostElsewhere
        ).map { entity in
            var entity = entity
            entity.isSure = sought.isSurely(EntityLikeness(entity))
            return entity
        }
        return found.filter(\.isSure) + found.filter { !$0.isSure }
    }
}
