import Model
import Testing

@testable import Page
@testable import Reader
@testable import Screen

@Suite struct RegistryTests {
    static let sizes = [(5, 20), (24, 80), (60, 200)]

    @Test func commandsHaveDifferentIdsThatCanBeTyped() {
        let names = Command.all.flatMap { [$0.id] + $0.aliases }
        #expect(Set(names).count == names.count)
        #expect(names.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isLowercase || $0 == "-" } })
    }

    @Test func everyCommandSaysWhatItDoes() {
        for command in Command.all {
            #expect(!command.help.isEmpty, "\(command.id)")
            #expect(!command.keys.isEmpty || command.argument != nil, "\(command.id) has neither a key nor an argument")
        }
    }

    @Test func noKeyMeansTwoThingsInOnePlace() {
        for scope in Command.Scope.allCases {
            let keys = Command.all.flatMap { command in command.keys.filter { command.scopes(of: $0).contains(scope) } }
            #expect(keys.allSatisfy { KeyName.keys($0) != nil })
            let sequences = keys.compactMap { KeyName.keys($0) }
            #expect(Set(sequences).count == sequences.count, "in \(scope)")
        }
    }

    @Test func everyKeyOfTheRowsRunsItsCommand() {
        let map = KeyMap()
        for command in Command.all {
            for (place, name) in command.keys.flatMap({ key in command.scopes(of: key).map { ($0, key) } }) {
                guard let keys = KeyName.keys(name), case .command(let found) = map.match(keys, in: place) else {
                    Issue.record("\(name) runs nothing in \(place)")
                    continue
                }
                #expect(found.id == command.id)
            }
        }
    }

    @Test func panelsHaveDifferentIds() {
        let ids = PanelRegistry.all.map { $0.id }
        #expect(Set(ids).count == ids.count)
    }

    @Test(arguments: sizes) func everyPanelDrawsAtEverySize(rows: Int, columns: Int) {
        for kind in PanelRegistry.all {
            var reader = ScriptedReader.withLinkChosen(kind, rows: rows, columns: columns)
            guard let panel = kind.make(in: reader.state) else {
                Issue.record("\(kind.id) cannot be made")
                continue
            }
            reader.state.open(panel)
            #expect(reader.lines.count == rows)
            #expect(reader.state.panel!.rows.count > 0, "\(kind.id)")
            let heading = panel.heading(in: reader.state).title.map(\.text).joined()
            #expect(reader.sees(String(heading.prefix(min(heading.count, columns - 4)).prefix(8))), "\(kind.id)")
            #expect(!panel.keyHints(in: reader.state).isEmpty)
        }
    }
}

extension ScriptedReader {
    /// A reader who has chosen what a kind of panel is about, and searched for something.
    fileprivate static func withLinkChosen(_ kind: any Panel.Type, rows: Int, columns: Int) -> ScriptedReader {
        var reader = ScriptedReader(rows: rows, columns: columns)
        reader.press("/")
        reader.type("pier")
        reader.press("Enter")
        let words = kind is FootnotePanel.Type ? "a note on the wall" : "two hundred metres"
        let range = Harbour.range(of: words)
        reader.state.reading.chosen = Choice(kind: .link, range: range)
        let aboutNames = [
            EntityPanel.id, CompanionsPanel.id, StatementsPanel.id, CorrectPanel.id, EntityChoicePanel.id,
            SplitPanel.id, TypePanel.id, AliasPanel.id, RelationsPanel.id, PresenceInSectionsPanel.id,
            FamilyPanel.id,
        ]
        if aboutNames.contains(kind.id) {
            reader.state.reading.chosen = Choice(kind: .name, range: Harbour.range(of: "Erik Lund"))
        }
        if kind is PicturePanel.Type {
            let document = Document(
                text: TextBuffer("A harbour."),
                content: Content(
                    blocks: [Block(.paragraph, TextRange(0, 10))],
                    links: [Link(TextRange(0, 9), to: .picture("harbour.png"))]))
            reader.post(.documentLoaded(document, name: "a.md", generation: AppState.firstGeneration))
            reader.state.reading.chosen = Choice(kind: .link, range: TextRange(0, 9))
        }
        if kind is NameInLinkPanel.Type {
            let base = KnowledgeBase(
                entities: [Entity(id: EntityID(0), type: .work, name: words)],
                mentions: [Mention(range, of: EntityID(0))])
            reader.post(.analysed(base, progress: 1, generation: AppState.firstGeneration))
        }
        return reader
    }
}
