import Platform
import Synchronization

/// Does many pieces of work on all cores and hands out the results in the order of the pieces, each as soon as those
/// before it are done.
struct OrderedWork<Output: Sendable> {
    private let count: Int
    private let ahead: Int
    private let work: @Sendable (Int) -> Output
    private let results = Results()

    private final class Results: Sendable {
        let finished = Mutex<[Int: Output]>([:])
    }

    /// `work` makes the result of a piece of `0..<count`; at most `ahead` results (twice the cores, unless given) wait to
    /// be handed out, so that memory does not grow with the number of pieces.
    init(count: Int, ahead: Int? = nil, work: @escaping @Sendable (Int) -> Output) {
        self.count = count
        self.ahead = ahead ?? max(2, 2 * sysconf(Int32(_SC_NPROCESSORS_ONLN)))
        self.work = work
    }

    /// Does the work; calls `receive` on this thread. Where it throws, no further piece is begun.
    func run<Failure: Error>(receive: (Output) throws(Failure) -> Void) throws(Failure) {
        // The results lie in a table; a byte through the pipe says that there is one more, as a thread that is no task
        // can wait for a descriptor and for nothing else that tasks may signal.
        var ends: [Int32] = [-1, -1]
        guard count > 1, pipe(&ends) == 0 else {
            for piece in 0..<count { try receive(work(piece)) }
            return
        }
        defer { for end in ends { close(end) } }
        var running = 0
        defer { for _ in 0..<running { waitForOne(ends[0]) } }
        for piece in 0..<min(ahead, count) {
            start(piece, signal: ends[1])
            running += 1
        }
        for piece in 0..<count {
            while true {
                if let result = results.finished.withLock({ $0.removeValue(forKey: piece) }) {
                    try receive(result)
                    break
                }
                waitForOne(ends[0])
                running -= 1
            }
            if piece + ahead < count {
                start(piece + ahead, signal: ends[1])
                running += 1
            }
        }
    }

    private func start(_ piece: Int, signal: Int32) {
        Task.detached { [work, results] in
            let result = work(piece)
            results.finished.withLock { $0[piece] = result }
            var byte: UInt8 = 0
            while write(signal, &byte, 1) < 0, errno == EINTR {}
        }
    }

    private func waitForOne(_ descriptor: Int32) {
        var byte: UInt8 = 0
        while read(descriptor, &byte, 1) < 0, errno == EINTR {}
    }
}
