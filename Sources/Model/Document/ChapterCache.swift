import Synchronization

/// The chapters of an outline, found when they are asked for first: every row of a list and every key in a panel asks.
final class ChapterCache: Sendable {
    private let chapters = Mutex<[Section]?>(nil)

    /// What `find` gives, which must be the same each time.
    func chapters(find: () -> [Section]) -> [Section] {
        if let known = chapters.withLock({ $0 }) { return known }
        let found = find()
        chapters.withLock { $0 = found }
        return found
    }
}
