import Model
import Testing

@testable import Formats

/// What a page says stays what it says: numbers, formulas, quotations, tables, verse.
@Suite struct PageMeaningTests {
    private func read(_ html: String) throws -> Document {
        var options = ReadOptions()
        options.wholePage = true
        return try ReadText.document("<body>" + html, path: "page.html", options: options)
    }

    private func text(_ html: String) throws -> String {
        let document = try read(html)
        return document.text.string(in: document.text.range)
    }

    @Test func raisedAndLoweredTextCanBeTold() throws {
        #expect(try text("<p>10<sup>6</sup> m<sup>2</sup>, H<sub>2</sub>O") == "10⁶ m², H₂O")
        #expect(try text("<p>e<sup>x</sup>, 2<sup>a+b</sup>, V<sub>max</sub>") == "e^x, 2^(a+b), V_max")
        #expect(try text("<p>the 19<sup>th</sup>, M<sup>me</sup> Brun") == "the 19th, Mme Brun")
        #expect(try text("<p>in 1846<sup>1</sup> and more") == "in 1846¹ and more")
    }

    @Test func formulasAreWrittenInALine() throws {
        let formula = { (inner: String) in "<p>Let <math alttext='Alternative text not available'>\(inner)</math> be." }
        #expect(
            try text(formula("<mi>W</mi><mo>=</mo><mi>k</mi><msup><mi>h</mi><mn>3</mn></msup>")) == "Let W = kh³ be.")
        #expect(
            try text(formula("<mfrac><mrow><mi>a</mi><mo>+</mo><mn>1</mn></mrow><msqrt><mi>b</mi></msqrt></mfrac>"))
                == "Let (a + 1)/(√b) be.")
        #expect(
            try text(
                formula(
                    "<semantics><mrow><msub><mi>x</mi><mn>1</mn></msub></mrow><annotation>x_{1}</annotation></semantics>"
                )) == "Let x₁ be.")
        #expect(try text("<p>Let <math alttext='a squared'></math> be.") == "Let a squared be.")
    }

    @Test func quotationMarksCloseAndNest() throws {
        #expect(try text("<p>He said <q>say <q>never</q> again</q>.") == "He said “say ‘never’ again”.")
    }

    @Test func rulesBetweenPartsStay() throws {
        let document = try read("<hr><p>One.</p><hr><hr><p>Two.</p><hr>")
        #expect(document.sketch == ["paragraph: One.", "rule: * * *", "paragraph: Two."])
    }

    @Test func cellsThatSpanRowsKeepTheOthersInTheirColumns() throws {
        let rows =
            "<tr><th>Press<th>State<th>Year<tr><td rowspan=2>Lion<td>kept<td>1820<tr><td>sold<td>1846"
            + "<tr><td>Ram<td colspan=2>lent<tr><td>Dove<td>kept<td>1830"
        #expect(
            try text("<table>\(rows)</table>")
                == "Press\tState\tYear\nLion\tkept\t1820\n\tsold\t1846\nRam\tlent\nDove\tkept\t1830")
        #expect(try text("<table><tr><td rowspan=99999 colspan=99999>a<td>b<tr><td>c</table>").hasSuffix("c"))
    }

    @Test func framesAreLinksToTheirPages() throws {
        let html =
            "<title>Lamps</title><frameset cols='20%,*'><frame src=list.html name=list><frame src=lamp.html title='The lamp'>"
        let document = try ReadText.document(html + "</frameset>", path: "page.html")
        #expect(document.text.string(in: document.text.range) == "list\n\nThe lamp")
        #expect(document.content(at: 0).links.count == 2)
    }

    @Test func aCellMaySpanAllRowsThatFollow() throws {
        let rows = "<tr><td rowspan=0>all<td>one<tr><td>two<tr><td>three"
        #expect(try text("<table>\(rows)</table>") == "all\tone\n\ttwo\n\tthree")
    }

    @Test func readingsAreSetOffFromTheirWords() throws {
        #expect(
            try text("<p><ruby>東<rp>(</rp><rt>とう</rt><rp>)</rp>京<rt>きょう</rt></ruby>に住む。") == "東京(とうきょう)に住む。")
        #expect(try text("<p>The <ruby>WWW<rt>World Wide Web</rt></ruby> grew.") == "The WWW (World Wide Web) grew.")
        #expect(try text("<p><ruby>東京<rt></rt></ruby>に") == "東京に")
    }

    @Test func whatWasTakenOutCanBeTold() throws {
        #expect(try text("<p>It costs <del>10</del><ins>12</ins> a day.") == "It costs [-10-]{+12+} a day.")
        #expect(
            try text("<p>It is <del>not</del> shut. <b>And</b> <ins>open</ins>.") == "It is [-not-] shut. And open.")
        #expect(try text("<ins><p>One.</p></ins><del><p>Two.</p></del><s>Three</s>") == "One.\n\nTwo.\n\nThree")
    }

    @Test func linesStayIfTheStyleSaysSo() throws {
        #expect(try text("<div style='white-space: pre'>one\n   two\nthree</div>") == "one\n   two\nthree")
        #expect(try text("<p style='white-space:pre-wrap'>one\n  two</p>") == "one\n  two")
        #expect(try text("<p style='white-space:pre-wrap'>\none  two\n</p>") == "one two")
        #expect(try text("<div style='white-space:pre-wrap'>\n  <p>one\ntwo</p>\n</div>") == "one two")
    }

    @Test func linesWithinACellStayLines() throws {
        let html = "<table><tr><th>a<th>b<tr><td>x<br>y<td><p>one</p><p>two</p><tr><td>z<td><ul><li>p<li>q</ul></table>"
        #expect(try text(html) == "a\tb\nx\u{2028}y\tone\u{2028}two\nz\t• p\u{2028}• q")
    }

    @Test func whatIsInAQuotationBearsItsMark() throws {
        let document = try read(
            "<blockquote><p>Words.</p><ul><li>item</ul><pre>code</pre><table><tr><td>a<td>b</table></blockquote><p>after"
        )
        #expect(document.blocks.map(\.quotationDepth) == [1, 1, 1, 1, 0])
        #expect(document.blocks.map(\.kind) == [.quotation, .listItem, .code, .table, .paragraph])
    }

    @Test func shortDivisionsInARowAreLinesOfVerse() throws {
        let stanza = "<div><div>The ferry left at nine,</div> <div>the bell rang twice,</div></div>"
        let document = try read(
            "<div>\(stanza)\(stanza)</div><div>\(String(repeating: "Prose again. ", count: 20))</div>")
        #expect(document.blocks.map(\.keepsLines) == [true, true, false])
        #expect(
            document.text.string(in: document.blocks[0].range) == "The ferry left at nine,\nthe bell rang twice,")
    }

    @Test func marksOfNotesAreSetOff() throws {
        let html =
            "<p>in 1846<sup><a href='#n'>1</a></sup>, sold<a href='#n' role=doc-noteref>2</a>, [<a href='#n'>x</a>]<p id=n>N."
        #expect(try text(html).hasPrefix("in 1846[1], sold[2], [x]"))
    }

    @Test func linksThatArePicturesAreShown() throws {
        let document = try read("<p>See <a href='https://example.org/plan.pdf?x=1'><img src=a.png alt=''></a>.")
        #expect(document.text.string(in: document.text.range) == "See [plan.pdf].")
        #expect(document.links(in: document.text.range).map(\.target) == [.address("https://example.org/plan.pdf?x=1")])
    }

    @Test func numbersOfPrintedPagesAndSignsOfHeadingsAreNotShown() throws {
        #expect(try text("<p>He went <span class=pagenum>[12]</span>home.") == "He went home.")
        #expect(try text("<h2 id=a>Glue<a class=headerlink href='#a'>¶</a></h2><p>x") == "Glue\n\nx")
    }

    @Test func pagesOfXMLCloseWhatClosesItself() throws {
        let page =
            "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><head><title/><script src='x'/></head>"
        let body = "<body><p>One <a id='x'/>two.</p><textarea/><p>Three.</p></body></html>"
        let document = try ReadText.document(page + body, path: "page.xhtml")
        #expect(document.sketch == ["paragraph: One two.", "paragraph: Three."])
    }

    @Test func definitionsAreSetInFromTheirTerms() throws {
        #expect(
            try read("<dl><dt>Quoin<dd>A wedge.</dl>").sketch == ["paragraph: Quoin", "listItem2: A wedge."])
    }

    @Test(arguments: [
        "<a href=#n><sup>2</sup></a>", "<sup><a href=#n>2</a></sup>", "<sup>[<a href=#n>2</a>]</sup>",
        "<span class=sup><a href=#n>2</a></span>", "<a href=#n><span style='vertical-align: super'>2</span></a>",
        "<a href=#n><small>2</small></a>",
    ])
    func theMarkOfANoteIsSetOffHoweverItIsRaised(mark: String) throws {
        #expect(
            try text("<p>It burnt in 1846\(mark), and again.<p id=n>A note.").hasPrefix(
                "It burnt in 1846[2], and again."))
    }

    @Test func marksOfNotesMayBeLetters() throws {
        #expect(try text("<p>Seven<sup><a href=#n>iv</a></sup> lamps<p id=n>A note.").hasPrefix("Seven[iv] lamps"))
        #expect(try text("<p>See <a href=#n>chapter 2</a> of it<p id=n>Two.").hasPrefix("See chapter 2 of it"))
    }

    @Test func paragraphsThatAreCalledLinesAreVerse() throws {
        #expect(
            try text("<div class=stanza><p class=line>The loft is damp,</p><p class=line>the loft is old.</p></div>")
                == "The loft is damp,\nthe loft is old.")
        #expect(
            try text("<p class=text>The loft is damp,</p><p class=text>the loft is old.</p>")
                == "The loft is damp,\n\nthe loft is old.")
    }

    @Test func laterPartsOfAnItemAreSetIn() throws {
        let document = try read(
            "<ol><li><p>one<p>more<pre>code</pre><ul><li>in it</ul></ol><dl><dt>a<dd>b<p>c</dl><p>after")
        #expect(document.texts(.listItem) == ["one", "more", "in it", "b", "c"])
        #expect(document.blocks.map(\.itemIndent) == [0, 3, 3, 0, 0, 2, 2, 0])
    }

    @Test func listsCountAsTheySay() throws {
        func markers(_ list: String) throws -> String { try read(list).blocks.map(\.marker.text).joined() }
        #expect(try markers("<ol type=a start=26><li>x<li>y</ol>") == "z. aa. ")
        #expect(try markers("<ol type=A><li>x</ol>") == "A. ")
        #expect(try markers("<ol type=i start=4><li>x<li value=9>y</ol>") == "iv. ix. ")
        #expect(try markers("<ol type=I start=1999><li>x</ol>") == "MCMXCIX. ")
        #expect(try markers("<ol reversed><li>x<li>y</ol>") == "2. 1. ")
        #expect(try markers("<ol type=a start=0><li>x</ol>") == "0. ")
    }

    @Test func itemsInCellsKeepTheirNumbers() throws {
        let cell = "<td>of which<ol><li>wick<li>oil</ol><ul><li>glass</ul><ol start=3 type=a><li>tin</ol>"
        #expect(
            try text("<table><tr><th>Lamp<th>Parts<tr><td>brass\(cell)<tr><td>tin<td>none</table>").split(
                separator: "\n"
            )
            .dropFirst().first == "brass\tof which\u{2028}1. wick\u{2028}2. oil\u{2028}• glass\u{2028}c. tin")
    }

    @Test func notesThatAStyleSheetSetsInTheMarginAreAfterTheText() throws {
        let margin =
            "<p>The weir<label for=n></label><input type=checkbox id=n><span class=sidenote>So the monks wrote it.</span> sings."
        #expect(try text(margin) == "The weir[1] sings.\n\n[1] So the monks wrote it.")
        let marked =
            "<p>We write<span class=ltx_note><sup>1</sup><span class=ltx_note_outer><sup>1</sup>As others do it.</span></span> so."
        #expect(try text(marked) == "We write¹ so.\n\n¹ As others do it.")
        #expect(try text("<p>A <span class=note>word of the sentence</span> stays.") == "A word of the sentence stays.")
        #expect(try text("<p>In 1846<span class=footnote-text>2</span> it burnt.") == "In 18462 it burnt.")
    }

    @Test func theLabelOfASourceIsSetOffFromIt() throws {
        #expect(try text("<ul><li><span>[1]</span><span>A. Quist, Weirs.</span></ul>") == "[1] A. Quist, Weirs.")
        #expect(try text("<p><sup>1</sup>As others do.") == "¹ As others do.")
        #expect(try text("<p>See <b>[1]</b>.") == "See [1].")
        #expect(try text("<p><i>Weirs</i>, of 1904.") == "Weirs, of 1904.")
    }

    @Test func spacesThatDoNotBreakSetLinesIn() throws {
        #expect(
            try text("<p>Over the stone,<br>&nbsp;&nbsp;over the moss<br>and&nbsp;down.")
                == "Over the stone,\n  over the moss\nand down.")
        #expect(try text("<p>One.<br><br>&nbsp;&nbsp;Two.<p>&nbsp;Three.") == "One.\n\nTwo.\n\nThree.")
    }

    @Test func wordsThatAreSetAsABlockAreOne() throws {
        #expect(
            try text("<span style='display: block'>One.</span><span style='Display:Block'>Two.</span>")
                == "One.\nTwo.")
        #expect(try text("<span style='display:inline-block'>One.</span><span class=block>Two.</span>") == "One.Two.")
    }

    @Test func whatATabOpensIsPartOfTheText() throws {
        let html = { (role: String) in
            "<title>Gates</title><body><main><h1>Gates</h1><p>\(String(repeating: "It is shut. ", count: 40))</p>"
                + "<div role=tabpanel><pre>open upper</pre></div><div role=\(role) hidden><pre>open lower</pre></div></main>"
        }
        for (role, isShown) in [("tabpanel", true), ("region", true), ("dialog", false), ("none", false)] {
            let document = try ReadText.document(html(role), path: "page.html")
            let text = document.text.string(in: document.text.range)
            #expect(text.contains("open upper") && text.contains("open lower") == isShown, "\(role)")
        }
    }

    @Test func theNumberOfAParagraphIsSetOffFromIt() throws {
        #expect(try text("<p><span>1</span><span>A keeper shuts it.</span>") == "1 A keeper shuts it.")
        #expect(try text("<p><span>(a)</span><span>in summer;</span>") == "(a) in summer;")
        #expect(try text("<p><b>12.</b><i>in winter</i>") == "12. in winter")
        for word in [
            "<b>1</b><b>st</b> of May", "<b>(Un)</b><i>seen</i> by all", "<b>T</b><b>HE</b> gate", "<b>1</b>0",
        ] {
            let plain = word.replacing("<b>", with: "").replacing("</b>", with: "").replacing("<i>", with: "")
            #expect(try text("<p>" + word) == plain.replacing("</i>", with: ""))
        }
    }

    @Test func boxesToTickAreTasks() throws {
        let list = "<ul><li><input type=checkbox checked> gate<li><p><input type=checkbox disabled> key</p><li>oil</ul>"
        #expect(
            try read(list).blocks.map(\.marker) == [.task(done: true), .task(done: false), .bullet])
        #expect(
            try read("<ul><li>say <input type=checkbox> so<li><input type=text> it</ul>").blocks[0].marker == .bullet)
    }

    @Test func theFootOfATableIsAtItsEndWhereverItIsWritten() throws {
        let (head, foot) = ("<thead><tr><th>Boat<th>Toll</thead>", "<tfoot><tr><td>All<td>9s</tfoot>")
        let body = "<tbody><tr><td><b>Barge</b><td>5s<tr><td>Skiff<td>4s</tbody>"
        let shown = "Boat\tToll\nBarge\t5s\nSkiff\t4s\nAll\t9s"
        #expect(try text("<table>\(head)\(foot)\(body)</table>") == shown)
        #expect(try text("<table>\(head)\(body)\(foot)</table>") == shown)
        #expect(try text("<table>\(foot)\(body)</table><p>After.</p>") == "Barge\t5s\nSkiff\t4s\nAll\t9s\n\nAfter.")
    }

    @Test func aDrawnMarkBesideAHeadingIsNotShown() throws {
        let mark = "<a href=#use><svg><path></path></svg></a>"
        #expect(try text("<div><h2>Use</h2>\(mark)</div><p>It is used.") == "Use\n\nIt is used.")
        #expect(try text("<h2>\(mark)Use</h2><p>It is used.") == "Use\n\nIt is used.")
        #expect(try text("<p>It is used.<a href=#n1><svg></svg></a>").hasPrefix("It is used.["))
        #expect(try text("<h2>Use<a class=noteref href=#n1></a></h2>").hasPrefix("Use["))
    }

    @Test func theNumbersOfRemarksOnAProgramAreShown() throws {
        #expect(try text("<pre>open gate <img src=1.png alt='(1)'>\nshut</pre>") == "open gate (1)\nshut")
        let html =
            "<title>Gates</title><body><article><h1>Gates</h1><p>\(String(repeating: "It is shut. ", count: 40))</p>"
            + "<p><a href=#c1><img src=1.png alt=1></a> By hand, said the keeper.</p></article>"
        let document = try ReadText.document(html, path: "page.html")
        #expect(document.text.string(in: document.text.range).contains("[1] By hand"))
    }
}
