import Testing

@testable import Analysis

@Suite("Work on all cores")
struct ParallelChunksTests {
    @Test("Results are in the order of the items, on one core and on all", arguments: [true, false])
    func order(usesAllCores: Bool) {
        let workers = ParallelChunks(usesAllCores: usesAllCores)
        #expect(workers.map(Array(0..<100)) { $0 * 2 } == (0..<100).map { $0 * 2 })
    }

    @Test("Runs hold every item once, the rest in the last", arguments: [0, 1, 6, 7, 8, 20])
    func runs(count: Int) {
        let runs = ParallelChunks(usesAllCores: true).map(Array(0..<count), runsOf: 7) { Array($0) }
        #expect(runs.flatMap { $0 } == Array(0..<count))
        #expect(runs.dropLast().allSatisfy { $0.count == 7 })
    }
}
