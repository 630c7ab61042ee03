import Synchronization
import Testing

@testable import gloss

/// On the main thread, as in the program: waiting on a thread of the pool would keep the work from it.
@MainActor @Suite struct OrderedWorkTests {
    private struct Stop: Error {}

    @Test(arguments: [0, 1, 2, 100])
    func resultsComeInOrder(count: Int) {
        var received: [Int] = []
        OrderedWork(count: count, ahead: 3) { $0 * $0 }.run { received.append($0) }
        #expect(received == (0..<count).map { $0 * $0 })
    }

    @Test func noMoreThanTheGivenNumberWaits() {
        let begun = Mutex(0)
        var handedOut = 0
        var most = 0
        OrderedWork(count: 50, ahead: 4) { piece in
            begun.withLock { $0 += 1 }
            return piece
        }.run { _ in
            most = max(most, begun.withLock { $0 } - handedOut)
            handedOut += 1
        }
        #expect(most <= 4)
    }

    @Test func whereReceivingThrowsNothingMoreIsBegun() {
        let begun = Mutex(0)
        #expect(throws: Stop.self) {
            try OrderedWork(count: 1000, ahead: 2) { piece in
                begun.withLock { $0 += 1 }
                return piece
            }.run { (piece: Int) throws(Stop) in
                if piece == 5 { throw Stop() }
            }
        }
        #expect(begun.withLock { $0 } <= 8)
    }
}
