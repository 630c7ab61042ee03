import Model
import Testing

@testable import Formats

/// What drawings and listings in a page say.
@Suite struct DrawingTests {
    private static let prose = String(repeating: "The clerk counted them again, and wrote it down. ", count: 10)

    private func blocks(_ body: String) throws -> [String] {
        let html =
            "<title>Two bridges too many</title><body><main><h1>Two bridges too many</h1><p>\(Self.prose)</p>\(body)"
            + "<p>\(Self.prose)</p></main>"
        let document = try ReadText.document(html, path: "page.html")
        return document.blocks.map { document.text.string(in: $0.range) }
    }

    private func drawing(_ texts: [String]) -> String {
        "<svg viewBox='0 0 9 9'><title>Icon</title><g>"
            + texts.map { "<text x=1 y=2><tspan>\($0)</tspan></text><path d='M1 1'/>" }.joined() + "</g></svg>"
    }

    @Test func theTextsOfADrawingAreRead() throws {
        let found = try blocks("<figure>\(drawing(["The wick", "12", "The glass"]))</figure>")
        #expect(found.contains("The wick · The glass"))
        #expect(found.last?.hasPrefix("The clerk") ?? false)
    }

    @Test func signsAndScalesAreNotRead() throws {
        #expect(try !blocks("<div>\(drawing(["Menu"]))</div>").joined().contains("Menu"))
        #expect(try !blocks("<div>\(drawing((1...9).map(String.init)))</div>").joined().contains(" · "))
        #expect(try !blocks("<p>Press \(drawing(["Go", "Back"])) to go. \(Self.prose)</p>").joined().contains(" · "))
        #expect(try !blocks("<div>\(drawing((1...200).map { "Town \($0)" }))</div>").joined().contains("Town"))
    }

    @Test func numbersOfLinesBesideAProgramAreNotRead() throws {
        let listing = { (numbers: String) in
            "<table><tr><td class=n><pre>\(numbers)</pre></td><td class=c><div><pre>if lamp:\n    light()</pre></div></td></tr></table>"
        }
        #expect(try !blocks(listing("1\n2")).contains { $0.hasPrefix("1") })
        #expect(try blocks(listing("1\n2")).contains("if lamp:\n    light()"))
        #expect(try blocks(listing("3\n9")).contains { $0.hasPrefix("3") })
    }
}
