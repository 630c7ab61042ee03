import Formats
import Model
import Testing

/// Control sequences and overstrikes far behind the start of a text, where it is not converted any more.
@Suite struct TerminalMarksTests {
    /// What is before, so that the text is shown as it lies in its file.
    private static let filler = String(repeating: "A line of a log that holds words and nothing else.\n", count: 3000)

    private func late(_ text: String, keepsAnsi: Bool = false) throws -> (shown: String, document: Document) {
        var options = ReadOptions()
        options.keepsAnsi = keepsAnsi
        let document = try ReadText.document(Self.filler + "\n" + text, options: options)
        let start = Self.filler.utf8.count + 1
        let spans = document.content(at: start).spans.filter { $0.style == .hidden }
        var shown: [UInt8] = []
        document.text.withBytes { bytes in
            for offset in start..<bytes.count where !spans.contains(where: { $0.range.contains(offset) }) {
                shown.append(bytes[offset])
            }
        }
        return (String(decoding: shown, as: UTF8.self), document)
    }

    @Test func lateSequencesAreHidden() throws {
        #expect(
            try late("a \u{1B}[1;31mred\u{1B}[0m \u{1B}]0;title\u{7}and \u{1B}(Bso on\n").shown == "a red and so on\n")
    }

    @Test func whatIsNoSequenceIsShown() throws {
        let text = "a \u{1B}]0;never closed\nnext \u{1B}\n"
        #expect(try late(text).shown == text)
    }

    @Test func lateOverstrikesBecomeStyles() throws {
        let (shown, document) = try late("N\u{8}NO\u{8}O _\u{8}uä\u{8}_ +\u{8}o\n")
        #expect(shown == "NO uä o\n")
        let spans = document.content(at: document.text.count - 1).spans
        #expect(spans.count { $0.style == .strong } == 2)
        #expect(spans.count { $0.style == .underline } == 2)
    }

    @Test func aLetterOverAnotherHidesNothing() throws {
        let text = "pay x\u{8}y and #\u{8}r 9\u{8}1\n"
        #expect(try late(text).shown == text)
        #expect(try late("e\u{8}' and a\u{8}`\n").shown == "' and `\n")
        #expect(try ReadText.document("N\u{8}NO\u{8}O and x\u{8}y\n").texts(.paragraph) == ["NO and x\u{8}y"])
    }

    @Test func lateColoursAreKeptOnDemand() throws {
        let document = try late("a \u{1B}[33mwarning\n that goes on\u{1B}[0m\n", keepsAnsi: true).document
        let spans = document.content(at: document.text.count - 1).spans.filter { $0.style == .coloured }
        #expect(spans.map { document.text.string(in: $0.range) } == ["warning", " that goes on"])
        #expect(spans.allSatisfy { $0.colours == TextColours(foreground: 3) })
    }

    @Test func coloursOfAnyKindBecomeNumbersOfThePalette() throws {
        let codes: [(String, TextColours)] = [
            ("30", .init(foreground: 16)), ("91;42", .init(foreground: 9, background: 2)),
            ("38;5;208", .init(foreground: 208)), ("38;2;255;0;0", .init(foreground: 196)),
            ("48;2;8;8;8", .init(background: 232)), ("7", .init(foreground: 16, background: 7)),
            ("31;39", .none), ("38;5", .none),
        ]
        for (code, colours) in codes {
            var options = ReadOptions()
            options.keepsAnsi = true
            let document = try ReadText.document("\u{1B}[\(code)mx\u{1B}[0m y\n", options: options)
            #expect(document.content(at: 0).spans.first?.colours ?? .none == colours, "\(code)")
        }
    }
}
