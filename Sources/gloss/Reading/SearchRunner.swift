import Model
import Reader
import Screen
import Search
import Synchronization

/// Searches in the background, one search at a time.
final class SearchRunner: Sendable {
    private let post: @Sendable (Event) -> Void
    private let task = Mutex<Task<Void, Never>?>(nil)

    init(post: @escaping @Sendable (Event) -> Void) {
        self.post = post
    }

    /// Starts a search, and ends the one before.
    func search(_ query: SearchQuery, in document: Document, from offset: Int, generation: Int) {
        let post = post
        replaceTask {
            // The reader waits for it; tasks of a lower priority have other threads, so that it need not wait for theirs.
            Task.detached(priority: .userInitiated) {
                do throws(SearchError) {
                    let isComplete = try TextSearch(query).run(
                        over: document.text, from: offset, isCancelled: { Task.isCancelled }
                    ) { hits, _ in post(.searchFound(hits, isComplete: false, generation: generation)) }
                    guard !Task.isCancelled else { return }
                    post(.searchFound([], isComplete: true, generation: generation))
                    if !isComplete {
                        post(.notice("there are more than \(TextSearch.hitLimit) matches; these are the nearest"))
                    }
                } catch {
                    post(.searchFailed(message: error.description, generation: generation))
                }
            }
        }
    }

    /// Ends the search that runs, if any; it may still post what it has found, under its generation.
    func cancel() {
        replaceTask { nil }
    }

    private func replaceTask(by start: () -> Task<Void, Never>?) {
        task.withLock { task in
            task?.cancel()
            task = start()
        }
    }
}
