import Model
import Testing

@testable import Reader

/// A reader of a book is told nothing of what lies ahead, unless she asks for it.
@Suite struct AheadTests {
    /// Four short chapters in which somebody whom all call Provan turns out to be Amos Reddick.
    private static let chapters = [
        ("Chapter 1. The Marsh", "Pirrie met Provan on the marsh. Provan ate a pie, and Pirrie ran home."),
        ("Chapter 2. The Town", "Pirrie went to town with Hester Vane. A gift came from nobody knew whom."),
        (
            "Chapter 3. The Convict Returns",
            "Provan came up the stairs. Provan was Amos Reddick, who had sent the gift."
        ),
        ("Chapter 4. The Death of Reddick", "Amos Reddick died. Pirrie told Jonas Wemble, who wept for Reddick."),
    ]

    private static let book: (document: Document, knowledge: KnowledgeBase) = {
        var text = ""
        var blocks: [Block] = []
        for (title, words) in chapters {
            for (kind, part) in [(Block.Kind.heading, title), (.paragraph, words)] {
                let start = text.utf8.count
                text += part + "\n\n"
                blocks.append(
                    Block(kind, TextRange(start, start + part.utf8.count), level: kind == .heading ? 1 : 0))
            }
            for _ in 0..<6 {
                let start = text.utf8.count
                text += "It rained.\n\n"
                blocks.append(Block(.paragraph, TextRange(start, start + 10)))
            }
        }
        var metadata = Document.Metadata()
        metadata.isBook = true
        metadata.title = "The Marsh"
        let document = Document(text: TextBuffer(text), content: Content(blocks: blocks), metadata: metadata)
        let names = [["Pirrie"], ["Amos Reddick", "Provan", "Reddick"], ["Hester Vane"], ["Jonas Wemble"]]
        var entities: [Entity] = []
        var mentions: [Mention] = []
        for (index, all) in names.enumerated() {
            let id = EntityID(index)
            var entity = Entity(id: id, type: .person, name: all[0], aliases: Array(all.dropFirst()))
            for name in all {
                let places = ranges(of: name, in: text)
                entity.firstMentions[name] = places.first?.start
                mentions += places.map { Mention($0, of: id) }
            }
            entities.append(entity)
        }
        let all = mentions
        mentions.removeAll { short in
            all.contains { $0.range != short.range && $0.range.contains(short.range) }
        }
        entities[1].descriptions = ranges(of: "who had sent the gift", in: text).map {
            Entity.Description(passage: $0, text: "who had sent the gift", confidence: .certain)
        }
        var sentences: [TextRange] = []
        for block in blocks {
            var start = block.range.start
            for sentence in document.text.string(in: block.range).split(separator: ".", omittingEmptySubsequences: true)
            {
                let end = min(block.range.end, start + sentence.utf8.count + 1)
                sentences.append(TextRange(start, end))
                start = end
            }
        }
        return (
            document,
            KnowledgeBase(
                entities: entities, mentions: mentions, sentences: sentences, analysed: [document.text.range])
        )
    }()

    private static func ranges(of words: String, in text: String) -> [TextRange] {
        let (text, words) = (Array(text.utf8), Array(words.utf8))
        return (0...(text.count - words.count)).filter { text[$0..<$0 + words.count].elementsEqual(words) }
            .map { TextRange($0, $0 + words.count) }
    }

    /// A reader at the first chapter.
    private func reader(rows: Int = 14, columns: Int = 120) -> ScriptedReader {
        ScriptedReader(Self.book.document, knowledge: Self.book.knowledge, rows: rows, columns: columns)
    }

    /// What must not be read anywhere before its time.
    private static let secrets = ["Reddick", "Wemble", "Convict", "Death", "gift"]

    private func expectNoSecrets(_ reader: ScriptedReader, _ where: Comment) {
        for secret in Self.secrets {
            #expect(!reader.sees(secret), `where`)
            #expect(!reader.panelRows.contains { $0.contains(secret) }, `where`)
        }
    }

    @Test func everyPanelAndLineKeepsTheSecrets() {
        for key in ["X", "x", "t", "P", "D", "M", "`", "B", "Tab Tab Enter", "Tab Tab R", "Tab e P Enter", "Tab Tab c"]
        {
            var reader = reader()
            reader.press(key)
            expectNoSecrets(reader, "\(key)")
            for _ in 0..<3 {
                reader.press("Tab")
                expectNoSecrets(reader, "\(key) and Tab")
            }
        }
    }

    @Test func aListOfNamesTellsOneAfterTheOther() {
        var reader = reader()
        reader.press("X")
        #expect(reader.panelRows.filter { $0.contains("person") }.count == 2)
        #expect(reader.panelRows.last?.hasPrefix("2 names ahead") == true)
        #expect(reader.panelRows.contains { $0.hasPrefix("Provan") })
        reader.press("G Enter")
        #expect(reader.panelRows.contains { $0.contains("Hester Vane") })
        #expect(!reader.panelRows.contains { $0.contains("Wemble") })
        #expect(reader.panelRows.last?.hasPrefix("1 name ahead") == true)
        reader.press("Enter")
        #expect(reader.panelRows.contains { $0.contains("Jonas Wemble") })
        #expect(reader.panelRows.contains { $0.hasPrefix("Provan") }, "Provan stays Provan")
        #expect(!reader.panelRows.contains { $0.contains("Reddick") || $0.contains("ahead") })
    }

    @Test func aPanelTellsHowOftenSomebodyComesBackAndThenWhere() {
        var reader = reader()
        reader.press("Tab Tab Enter")
        #expect(reader.panelRows.contains { $0.hasPrefix("2 mentions so far") })
        #expect(reader.panelRows.last?.hasPrefix("6 mentions ahead") == true)
        #expect(reader.panelRows.contains { $0.hasPrefix("1 description ahead") })
        reader.press("G Enter")
        #expect(reader.panelRows.contains { $0.contains("Provan came up the stairs.") })
        #expect(reader.panelRows.last?.hasPrefix("5 mentions ahead") == true)
        #expect(reader.lines[0].contains("Provan"))
        #expect(!reader.panelRows.contains { $0.contains("Amos Reddick") })
        reader.press("A")
        #expect(reader.panelRows.contains { $0.contains("who had sent the gift") })
    }

    @Test func titlesAreToldOneAfterTheOther() {
        var reader = reader()
        reader.press("t")
        #expect(reader.panelRows.contains { $0.contains("Chapter 1. The Marsh") })
        #expect(reader.panelRows.contains { $0.hasPrefix("Chapter 3") && !$0.contains("Convict") })
        let row = reader.panelRows.firstIndex { $0.contains("titles ahead") }
        #expect(row != nil)
        let told = reader.panelRows.count { $0.contains(". The") }
        for _ in 0..<(row ?? 0) { reader.press("j") }
        reader.press("Enter")
        #expect(reader.panelRows.count { $0.contains(". The") } == told + 1)
    }

    @Test func aSearchFindsWhatWasRead() {
        var reader = reader()
        reader.press("/")
        reader.type("Provan")
        #expect(reader.lines.last?.contains("2, 2 ahead") == true)
        reader.press("Enter n n")
        #expect(reader.sees("From the start again (2 ahead)."))
        #expect(reader.state.pageRange.start < Self.ranges(of: "Chapter 2", in: Self.text)[0].start)
        reader.press("&")
        #expect(reader.panelRows.last?.hasPrefix("2 matches ahead") == true)
        #expect(!reader.panelRows.contains { $0.contains("stairs") })
        reader.press("G Enter")
        #expect(reader.panelRows.contains { $0.contains("came up the stairs") })
        #expect(reader.panelRows.last?.hasPrefix("1 match ahead") == true)
    }

    private static let text = book.document.text.string(in: book.document.text.range)

    @Test func aSearchForWhatIsAheadSaysSo() {
        var reader = reader()
        let place = reader.state.reading.top
        reader.press("/")
        reader.type("Wemble")
        #expect(reader.lines.last?.contains("no match so far, 1 ahead") == true)
        reader.press("Enter")
        #expect(reader.sees("Not so far: Wemble (1 ahead"))
        reader.press("n")
        #expect(reader.state.reading.top == place)
        reader.press("& Enter")
        #expect(reader.panelRows.contains { $0.contains("Jonas Wemble") })
    }

    @Test func fromMentionToMentionNothingAheadIsShown() {
        var reader = reader()
        reader.press("Tab Tab * * *")
        #expect(reader.sees("(2 so far, 6 ahead: A shows all)"))
        reader.press("A *")
        #expect(reader.sees("Provan came up the stairs"))
    }

    @Test func whatWasReadIsTold() {
        var reader = reader()
        for _ in 0..<12 { reader.press("Space") }
        reader.press("g X")
        #expect(reader.panelRows.contains { $0.hasPrefix("Amos Reddick") })
        #expect(!reader.panelRows.contains { $0.contains("ahead") })
    }

    @Test func ofAnArticleAllIsTold() {
        var article = Self.book.document
        article.metadata.isBook = false
        var reader = ScriptedReader(article, knowledge: Self.book.knowledge, rows: 14, columns: 120)
        reader.press("X")
        #expect(reader.panelRows.contains { $0.hasPrefix("Amos Reddick") })
    }
}
