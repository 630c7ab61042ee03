import Model
import Platform
import Testing

@testable import Formats

@Suite struct StreamedStorageTests {
    /// Appends `count` bytes that tell their place.
    private func fill(_ storage: StreamedStorage, count: Int) -> Bool {
        var place = 0
        while place < count {
            let length = min(300_000, count - place)
            guard storage.append((place..<place + length).map { UInt8(truncatingIfNeeded: $0 / 7) }) else {
                return false
            }
            place += length
        }
        return true
    }

    private func isRight(_ text: TextBuffer) -> Bool {
        text.withBytes { bytes in bytes.indices.allSatisfy { bytes[$0] == UInt8(truncatingIfNeeded: $0 / 7) } }
    }

    @Test func whatIsTooMuchForMemoryLiesInAFileAndReadsTheSame() throws {
        let storage = try #require(StreamedStorage(capacity: 64 << 20, memoryLimit: 1 << 20))
        #expect(fill(storage, count: 1 << 20))
        #expect(!storage.hasSpilled)
        let first = storage.buffer
        #expect(fill(storage, count: 0))
        #expect(storage.append([UInt8](repeating: 9, count: 3 << 20)))
        #expect(storage.hasSpilled)
        #expect(isRight(first))
        #expect(storage.buffer.withBytes { bytes in bytes[(1 << 20)...].allSatisfy { $0 == 9 } })
    }

    @Test func bytesThatCrossTheLimitStayInOrder() throws {
        let storage = try #require(StreamedStorage(capacity: 64 << 20, memoryLimit: 1 << 20))
        #expect(fill(storage, count: 2_500_000))
        #expect(storage.count == 2_500_000)
        #expect(isRight(storage.buffer))
    }

    @Test func whereThereIsNoRoomAppendingFails() throws {
        let storage = try #require(StreamedStorage(capacity: 1 << 20, memoryLimit: 1 << 20))
        #expect(storage.append([UInt8](repeating: 1, count: 1 << 20)))
        #expect(!storage.append([1]))
    }
}
