/// One thing that the tour asks for.
struct TourStep: Sendable {
    /// What is pressed, in order.
    enum Press: Hashable, Sendable {
        /// The first key of a command.
        case command(String)
        /// A key by its name, or a word that is typed.
        case typed(String)
    }

    /// What is pressed for it.
    let presses: [Press]
    /// What that does, after the keys: "goes a page on".
    let aim: String
    /// What is said once it is done.
    let outcome: String
    /// Whether it is done, in the state after a command was run or a line was typed.
    let isDone: @Sendable (AppState) -> Bool

    /// A step that is done by one command.
    init(_ id: String, _ aim: String, _ outcome: String) {
        self.init([.command(id)], aim, outcome) { $0.tour?.lastCommand == id }
    }

    init(
        _ presses: [Press], _ aim: String, _ outcome: String, isDone: @escaping @Sendable (AppState) -> Bool
    ) {
        self.presses = presses
        self.aim = aim
        self.outcome = outcome
        self.isDone = isDone
    }

    /// The keys as the reader has them, with spaces between: "/ lantern Enter".
    func keys(in keyMap: KeyMap) -> String {
        presses.map { press in
            switch press {
            case .command(let id): keyMap.keys(of: id).first ?? ":\(id) Enter"
            case .typed(let words): words
            }
        }.joined(separator: " ")
    }
}

extension TourStep {
    /// The steps in order. Each begins where the one before ends.
    static let all: [TourStep] = [
        TourStep("page-down", "goes a page down", "A page on."),
        TourStep("section-next", "goes to the next section", "A section on."),
        TourStep("contents", "shows the contents", "All sections."),
        TourStep([.command("line-down"), .command("choose")], "goes to one of them", "The page is there.") {
            $0.tour?.lastCommand == "choose" && $0.panel == nil
        },
        TourStep("start", "goes to the start", "The start."),
        TourStep("back", "goes back to where you were", "As often as you like."),
        TourStep("name-next", "chooses a name", "A name is chosen."),
        TourStep([.command("choose")], "asks: who is this?", "What the text says.") {
            $0.panel?.panel.entity != nil
        },
        TourStep("mention-next", "goes to the next mention", "The page went there."),
        TourStep([.command("close")], "closes the panel", "Only the page.") {
            $0.panel == nil
        },
        TourStep("entities", "lists all who are named", "The most frequent first."),
        TourStep([.command("filter"), .typed("reeve"), .typed("Enter")], "finds one of them", "Who that is.") {
            $0.prompt == nil && $0.panel?.panel.entity != nil
        },
        TourStep([.command("close")], "goes back, step by step", "The page again.") { $0.panel == nil },
        TourStep([.command("search"), .typed("lantern"), .typed("Enter")], "searches", "The matches are lit.") {
            $0.prompt == nil && $0.search.current != nil
        },
        TourStep("search-next", "goes to the next match", "N goes back."),
        TourStep("clear", "ends the search", "All is as it was."),
        TourStep([.command("mark"), .typed("a")], "marks this place as a", "It has a letter.") {
            $0.tour?.lastCommand == "mark"
        },
        TourStep([.command("start"), .command("go-to-mark"), .typed("a")], "goes away and back", "Back again.") {
            $0.tour?.lastCommand == "go-to-mark"
        },
        TourStep("measure-narrower", "sets the text narrower", "+ sets it wider."),
        TourStep("help", "shows all keys", "Every key is here."),
        TourStep([.command("close")], "ends the tour", "That was the tour. Q leaves; gloss FILE reads a text of yours.")
        {
            $0.panel == nil
        },
    ]
}
