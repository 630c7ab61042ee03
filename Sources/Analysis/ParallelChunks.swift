import Dispatch
import Platform
import Synchronization

/// Work on the parts of a text, or of several kinds on one, on all cores or on one.
struct ParallelChunks {
    let usesAllCores: Bool

    /// The results for `items` in their order, whichever is done first.
    func map<Item: Sendable, Result: Sendable>(_ items: [Item], _ body: @Sendable (Item) -> Result) -> [Result] {
        guard items.count > 1, usesAllCores else { return items.map(body) }
        let results = Mutex<[Result?]>(Array(repeating: nil, count: items.count))
        let claim = ProcessorClaim()
        DispatchQueue.concurrentPerform(iterations: items.count) { index in
            claim.take()
            let result = body(items[index])
            results.withLock { $0[index] = result }
        }
        return results.withLock { $0.compactMap { $0 } }
    }

    /// The results for runs of `count` of `items` (fewer in the last) in their order.
    func map<Item: Sendable, Result: Sendable>(
        _ items: [Item], runsOf count: Int, _ body: @Sendable (ArraySlice<Item>) -> Result
    ) -> [Result] {
        let starts = Array(stride(from: 0, to: items.count, by: count))
        return map(starts) { body(items[$0..<min($0 + count, items.count)]) }
    }
}
