import Model
import Testing

@testable import Formats

/// What of a page of a manual is read, and what only leads through the manual.
@Suite struct ReferencePageTests {
    private static let prose = String(repeating: "The lamp is lit at dusk, and put out at dawn. ", count: 8)
    private static let ways =
        "<p>Next: <a href=wick.html rel=next accesskey=n>Wick</a>, Up: <a href=index.html rel=up>Lamps</a></p>"
    private static let contents =
        "<ul class=toc><li><a href='#lighting'>Lighting the lamp</a></li><li><a href='#trimming'>Trimming</a></li></ul>"

    private func document(_ body: String, head: String = "") throws -> Document {
        try ReadText.document("<title>Lamps</title>\(head)<body>\(body)", path: "page.html")
    }

    private func blocks(_ body: String, head: String = "") throws -> [String] {
        let document = try document(body, head: head)
        return document.blocks.map { document.text.string(in: $0.range) }
    }

    @Test func theContentsOfAManualAreReadAndItsWaysAreNot() throws {
        let found = try blocks(
            "<div class=nav><a href=a.html>A manual</a> <a href=b.html>Another</a></div>\(Self.ways)<h1>Lamps</h1>"
                + "\(Self.contents)<h2 id=lighting>Lighting</h2><p>\(Self.prose)</p><h2 id=trimming>Trimming</h2>"
                + "<p>\(Self.prose)</p>\(Self.ways)<div class=footer>Made by a program on Monday.</div>")
        #expect(found.contains("Lighting the lamp") && found.contains("Trimming"))
        for lost in ["Next:", "A manual", "Made by"] { #expect(!found.contains { $0.contains(lost) }, "\(lost)") }
    }

    @Test func signaturesWithoutASentenceAreRead() throws {
        let rows = (1...6).map { row in
            "<tr><td>int</td><td><a href='#light\(row)'>light\(row)</a> "
                + "(struct <a href=lamp.html>lamp</a> *lamp)</td></tr>"
        }
        let found = try blocks(
            "<h1>Lamps</h1><table>\(rows.joined())</table><h2>Details</h2><div><p id=light1>\(Self.prose)</p></div>")
        let text = found.joined(separator: "\n")
        for row in 1...6 { #expect(text.contains("light\(row) (struct lamp *lamp)")) }
    }

    @Test func aReferenceWhosePartsAreArticlesIsRead() throws {
        let parts = (1...4).map { part in
            "<article class=func><h4 id=light\(part)>light(Lamp, \(part)) -> ok</h4><h4>light(\(part))</h4>"
                + "<p>Lights it.</p></article>"
        }
        let menu = (1...4).map { "<li><a href='lamps.html#light\($0)'>light</a> <a href='#light\($0)'>.</a></li>" }
        let found = try blocks("<ul class=menu>\(menu.joined())</ul><div><h1>Lamps</h1>\(parts.joined())</div>")
        for part in 1...4 { #expect(found.contains("light(Lamp, \(part)) -> ok"), "\(found)") }
    }

    @Test func aStreamOfArticlesIsNoWork() throws {
        let stories = (1...4).map { story in
            "<article id=s\(story)><h1><a href='/\(story)'>Story \(story)</a></h1><p>\(Self.prose)</p><p>\(Self.prose)</p>"
                + "<a href='#s\(story)'>Share</a></article>"
        }
        let html = "<title>Story 1</title><body>\(stories.joined())"
        let document = try ReadText.document(html, path: "page.html")
        #expect(!document.text.string(in: document.text.range).contains("Share"))
    }

    @Test func anIndexIsRead() throws {
        let entries = (1...12).map { "<li><a href='lamp\($0).html'>lamp \($0)</a></li>" }.joined()
        let found = try blocks(
            "<ul><li><a href=home.html>Home</a></li></ul><h1>Lamps</h1><a href='#L'>L</a><h2 id=L>L</h2>"
                + "<ul>\(entries)</ul>")
        #expect(found.filter { $0.hasPrefix("lamp ") }.count == 12)
        #expect(!found.contains("Home"))
    }

    @Test func theCommentsOfAListingAreRead() throws {
        let lines = (1...6).map { line in
            "<div class=line><a id=l\(line)></a><span class=comment>/* step \(line) */</span> <a href='#l1'>step</a>();</div>"
        }
        let found = try blocks(
            "<div class=contents><a href=lamp.html>Go to the text.</a><a href='#l2'>2</a><a href='#l3'>3</a>"
                + "<div class=fragment>\(lines.joined())</div></div>")
        for line in 1...6 { #expect(found.contains { $0.contains("/* step \(line) */") }) }
    }

    @Test func aCommentOnWhatIsDescribedIsRead() throws {
        let comment = "<div class=deprecation-comment>It is no longer lit, since the new lamps light themselves.</div>"
        let written = "<div class=comments><div class=comment><p>I like this page. \(Self.prose)</p></div></div>"
        let found = try blocks(
            "<h1>Lamps</h1>\(Self.contents)<h2 id=lighting>Lighting</h2><p>\(Self.prose)</p>\(comment)"
                + "<h2 id=trimming>Trimming</h2><p>\(Self.prose)</p>\(written)\(Self.ways)")
        #expect(found.contains { $0.hasPrefix("It is no longer lit") })
        #expect(!found.contains { $0.hasPrefix("I like this page") })
    }

    @Test func aManualInOnePageIsOneWhateverItCites() throws {
        let cited = (1...40).map { "<p>See <a href='https://example.org/\($0)'>work \($0)</a>. \(Self.prose)</p>" }
        let found = try blocks(
            "<h1>Lamps</h1>\(Self.contents)<h2 id=lighting>Lighting</h2>\(cited.joined())<h2 id=trimming>Trimming</h2>",
            head: "<link rel=contents href='#lighting'>")
        #expect(found.contains("Lighting the lamp"))
    }

    @Test func notesInAsidesAreReadAndListsOfPagesBesideAreNot() throws {
        let notes = "<aside class=footnote><p>A note of its own. \(Self.prose)</p></aside>"
        let beside = "<aside><ul><li><a href=a.html>A page</a></li><li><a href=b.html>B page</a></li></ul></aside>"
        let found = try blocks(
            "<h1>Lamps</h1>\(Self.contents)<h2 id=lighting>Lighting</h2><p>\(Self.prose)</p>"
                + "<p id=trimming>\(Self.prose)</p>" + notes + beside)
        #expect(found.contains { $0.hasPrefix("A note of its own.") })
        #expect(!found.contains("A page"))
    }

    @Test func aPageThatNamesTheNextOneBelongsToAManualWhateverItCites() throws {
        let cited = (1...40).map { work in
            "<li><p><a href='https://example.org/\(work)'>Work number \(work) on lamps</a></p></li>"
        }
        let found = try blocks(
            "<h1>Lamps</h1>\(Self.contents)<h2 id=lighting>Lighting</h2><p>\(Self.prose)</p><ul>\(cited.joined())</ul>",
            head: "<link rel=next href=wick.html>")
        #expect(found.contains("Work number 1 on lamps") && found.contains("Lighting the lamp"))
    }

    @Test func aStreamOfArticlesIsNoManual() throws {
        let others = (1...9).map { story in
            "<article><h2><a href='s\(story).html'>Story \(story)</a></h2><p>A cow slept on the line.</p></article>"
        }
        let found = try blocks(
            "<main><article><h1>Lamps</h1><p>\(Self.prose)</p><p>\(Self.prose)</p><p>\(Self.prose)</p></article>"
                + "<div class=stream>\(others.joined())</div></main>")
        #expect(!found.contains { $0.hasPrefix("Story") })
    }

    @Test func aTitleThatIsNoHeadingIsSetOnce() throws {
        let found = try blocks(
            "<div class=fancytitle>Lamps</div>\(Self.contents)<h2 id=lighting>Lighting</h2><p>\(Self.prose)</p>"
                + "<h2 id=trimming>Trimming</h2><p>\(Self.prose)</p>\(Self.ways)")
        #expect(found.count { $0 == "Lamps" } == 1, "\(found)")
    }

    @Test func theContentsOfAManualsFirstPageAreRead() throws {
        let head = "<link rel=next href=a.html>"
        let title = "<div class=titlepage><h1>Lamps</h1><p>\(Self.prose)</p><p>\(Self.prose)</p></div>"
        let contents =
            "<div class=toc><p>Contents</p><dl><dt><a href=a.html>1. Oil</a></dt><dt><a href=b.html>2. Wick</a></dt></dl></div>"
        #expect(try blocks("<div class=book>\(title)\(contents)</div>", head: head).contains { $0.contains("2. Wick") })
    }
}
