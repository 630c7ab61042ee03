import Model
import Platform
import Testing

@testable import Formats

/// A file in a folder of its own that is removed with the value.
final class TemporaryFile {
    let path: String
    private let folder: String

    init(_ name: String, _ bytes: [UInt8]? = nil) {
        var template = Array("/tmp/gloss-test-XXXXXX".utf8CString)
        folder = template.withUnsafeMutableBufferPointer { buffer in
            buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) } ?? "/tmp"
        }
        path = folder + "/" + name
        if let bytes { append(bytes) }
    }

    func append(_ bytes: [UInt8]) {
        let descriptor = open(path, O_CREAT | O_WRONLY | O_APPEND, 0o600)
        defer { close(descriptor) }
        _ = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    }

    deinit {
        unlink(path)
        rmdir(folder)
    }
}

@Suite struct SourceBytesTests {
    private func kind(_ path: String) -> ReadError.Kind? {
        do throws(ReadError) {
            _ = try SourceBytes.open(path: path)
            return nil
        } catch {
            return error.kind
        }
    }

    @Test func whatCannotBeReadIsNamed() {
        #expect(kind("/no/such/file") == .missing)
        #expect(kind("/tmp") == .directory)
        #expect(kind("/dev/zero") == .device)
        let file = TemporaryFile("secret", [0x41])
        chmod(file.path, 0)
        if geteuid() != 0 { #expect(kind(file.path) == .notPermitted) }
    }

    @Test func anEmptyFileIsAnEmptyText() throws {
        let file = TemporaryFile("empty.txt", [])
        #expect(try SourceBytes.open(path: file.path).allBytes().count == 0)
    }

    @Test func aFileThatSaysItIsEmptyIsReadToItsEnd() throws {
        guard access("/proc/self/status", R_OK) == 0 else { return print("skipped: there is no /proc") }
        #expect(try SourceBytes.open(path: "/proc/self/status").allBytes().count > 100)
    }

    @Test func aMappedFileMayBeCutShort() throws {
        let file = TemporaryFile("long.txt", [UInt8](repeating: 0x41, count: 400_000))
        let source = try SourceBytes.open(path: file.path)
        #expect(source.buffer[399_999] == 0x41)
        truncate(file.path, 10_000)
        #expect(source.buffer[399_999] == 0)
        #expect(source.buffer[9_999] == 0x41)
        #expect(SourceBytes.wereFilesCutShort)
        var reading = DocumentFormat.plainText.read(source)
        #expect(try reading.whole().text.count == 400_000)
    }

    @Test func aGrowingFileIsFollowed() throws {
        let file = TemporaryFile("log.txt", Array("first line\n".utf8))
        let source = try SourceBytes.open(path: file.path)
        source.control.follows = true
        var reading = DocumentFormat.plainText.read(source)
        #expect(try reading.next()?.text.count == 11)
        file.append(Array("second line\n".utf8))
        let grown = try reading.next()
        #expect(grown.map { $0.text.string(in: $0.text.range) } == "first line\nsecond line\n")
        source.control.cancel()
        #expect(try reading.next() == nil)
    }

    @Test func aPipeIsShownBeforeItsWriterHasFinished() throws {
        let file = TemporaryFile("pipe")
        #expect(mkfifo(file.path, 0o600) == 0)
        let writer = open(file.path, O_RDWR)
        let text = Array("A title\n\nSome first words".utf8)
        _ = text.withUnsafeBytes { write(writer, $0.baseAddress, $0.count) }
        let source = try SourceBytes.open(path: file.path)
        var reading = try DocumentFormat.of(source, options: ReadOptions()).read(source)
        let first = try #require(try reading.next())
        #expect(!first.isComplete)
        #expect(first.text.string(in: first.text.range) == "A title\n\nSome first word")
        _ = Array(" and more\n".utf8).withUnsafeBytes { write(writer, $0.baseAddress, $0.count) }
        let second = try #require(try reading.next())
        #expect(second.text.string(in: second.text.range) == "A title\n\nSome first words and more\n")
        close(writer)
        let last = try reading.whole()
        #expect(last.isComplete)
    }

    @Test func aPipeIsNotReadFarAheadOfTheReader() {
        let control = ReadingControl()
        #expect(control.wantsMore(than: 1000))
        #expect(!control.wantsMore(than: ReadingControl.readAhead))
        control.reach(1)
        #expect(control.wantsMore(than: ReadingControl.readAhead))
        control.wantAll()
        #expect(control.wantsMore(than: .max))
        control.cancel()
        #expect(!control.wantsMore(than: 0))
    }

    @Test func aFilterTurnsAFileIntoText() throws {
        let file = TemporaryFile("a b.doc", Array("\u{0}\u{1}words".utf8))
        let filtered = try SourceBytes.open(path: file.path, options: .filtering(.init("doc", command: "tail -c 5")))
        #expect(try filtered.allBytes().string(in: TextRange(0, 5)) == "words")
        let placed = try SourceBytes.open(
            path: file.path, options: .filtering(.init("doc", command: "head -c 4 $1 | tail -c 2")))
        #expect(try placed.allBytes().string(in: TextRange(0, 2)) == "wo")
        #expect(throws: ReadError(.filterFailed(command: "exit 3", reason: "exit status 3"), name: file.path)) {
            try SourceBytes.open(path: file.path, options: .filtering(.init("doc", command: "exit 3")))
        }
        let source = try SourceBytes.open(path: file.path)
        #expect(throws: ReadError(.needsFilter("doc"), name: file.path)) {
            try DocumentFormat.of(source, options: ReadOptions())
        }
    }

    @Test func storageGrowsWithoutMoving() throws {
        let storage = try #require(StreamedStorage(capacity: 8 << 20))
        #expect(storage.append([UInt8](repeating: 1, count: 3 << 20)))
        let early = storage.buffer
        #expect(storage.append([UInt8](repeating: 2, count: 3 << 20)))
        #expect(early.count == 3 << 20 && early[0] == 1)
        #expect(storage.buffer[(6 << 20) - 1] == 2)
        #expect(!storage.append([UInt8](repeating: 3, count: 3 << 20)))
    }
}

extension ReadOptions {
    /// Options with one filter.
    fileprivate static func filtering(_ filter: Filter) -> ReadOptions {
        var options = ReadOptions()
        options.filters = [filter]
        return options
    }
}
