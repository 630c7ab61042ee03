import Model
import Platform
import Testing

@testable import Formats

/// Formats that are parsed as a whole, from a pipe whose writer has not finished.
@Suite struct StreamedReadingTests {
    @Test func markdownIsShownBeforeTheWriterIsDone() throws {
        try Self.withPipe { path, send in
            send("# Tide\n\nThe *first* page.\n\nHalf a li")
            let source = try SourceBytes.open(path: path)
            var reading = DocumentFormat.markdown.read(source)
            let first = try #require(try reading.next())
            #expect(text(first) == "Tide\n\nThe first page.")
            #expect(!first.isComplete)
            send("ne.\n\n- one\n- two\n")
            send(nil)
            let whole = try reading.whole()
            #expect(text(whole) == "Tide\n\nThe first page.\n\nHalf a line.\n\none\ntwo")
            #expect(whole.isComplete)
        }
    }

    @Test func aPageIsShownBeforeTheWriterIsDone() throws {
        let sentence = "The lock keeper counted the boats, and wrote them down. "
        let paragraph = "<p>" + String(repeating: sentence, count: 8) + "</p>\n"
        try Self.withPipe { path, send in
            send("<html><body><nav><a href=/>Home</a></nav><article><h1>Boats</h1>\n" + paragraph)
            let source = try SourceBytes.open(path: path)
            var reading = DocumentFormat.html.read(source)
            let first = try #require(try reading.next())
            #expect(text(first).contains(sentence) && !text(first).contains("Home"))
            send(paragraph + "</article></body></html>")
            send(nil)
            #expect(text(try reading.whole()).utf8.count > 16 * sentence.utf8.count)
        }
    }

    private func text(_ document: Document) -> String { document.text.string(in: document.text.range) }

    /// Calls `body` with the path of a FIFO, and a function that writes to it; nil ends the writing.
    private static func withPipe(_ body: (String, (String?) -> Void) throws -> Void) throws {
        let file = TemporaryFile("pipe")
        try #require(mkfifo(file.path, 0o600) == 0)
        // Opened for both directions, so that opening waits for no reader.
        let descriptor = open(file.path, O_RDWR)
        var isOpen = true
        func send(_ text: String?) {
            guard var text else {
                close(descriptor)
                isOpen = false
                return
            }
            text.withUTF8 { _ = write(descriptor, $0.baseAddress, $0.count) }
        }
        defer { if isOpen { close(descriptor) } }
        try body(file.path, send)
    }
}
