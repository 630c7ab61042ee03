import Model
import Testing

@testable import Screen

@Suite struct PictureQuestionTests {
    private func question(
        _ variables: [String: String] = ["TERM": "xterm-256color"], colours: Int = 256,
        usesColours: Bool = true, answers: [TerminalAnswer] = []
    ) -> PictureQuestion {
        var surroundings = PictureQuestion.Surroundings()
        surroundings.variables = variables
        (surroundings.colours, surroundings.usesColours) = (colours, usesColours)
        var question = PictureQuestion(surroundings)
        for answer in answers { _ = question.take(answer) }
        return question
    }

    @Test(
        arguments: [
            ([TerminalAnswer.attributes([62, 22])], []),
            ([.kittyGraphics, .attributes([62, 4])], [.kitty, .sixel(colours: 256)]),
            ([.attributes([62, 4]), .sixelColours(16)], [.sixel(colours: 16)]),
            ([.name("iTerm2 3.5"), .attributes([62])], [.iterm]),
            ([.name("WezTerm 20240203"), .attributes([65, 4])], [.iterm, .sixel(colours: 256)]),
            ([.name("xterm(390)"), .attributes([64, 4]), .sixelColours(-1)], [.sixel(colours: 256)]),
        ] as [([TerminalAnswer], [PictureForm])])
    func theFormsAreThoseThatTheTerminalSaysItHas(answers: [TerminalAnswer], forms: [PictureForm]) {
        #expect(question(answers: answers).support.forms == forms)
    }

    @Test func halfBlocksHaveAnyColourIfTheTerminalHas() {
        #expect(question(["COLORTERM": "truecolor"]).support.forms == [.blocks])
        #expect(question([:], colours: 1 << 24).support.forms == [.blocks])
        #expect(question(["COLORTERM": "truecolor"], usesColours: false).support.forms == [])
        #expect(!question(["COLORTERM": "truecolor"], usesColours: false).support.hasColours)
    }

    @Test(arguments: [["TMUX": "x"], ["STY": "x"], ["TERM": "tmux-256color"], ["TERM": "screen"]])
    func nothingIsAskedThroughAnotherProgram(variables: [String: String]) {
        let own = variables.merging(["TERM_PROGRAM": "iTerm.app"]) { $1 }
        #expect(question(own).questions.isEmpty)
        #expect(question(own).support.forms == [])
    }

    @Test func aTerminalOfFewColoursIsNotAsked() {
        #expect(question(colours: 8).questions.isEmpty)
        #expect(!question().questions.isEmpty)
    }

    @Test func theSizeOfACellIsBelievedIfItCanBe() {
        let told = question(answers: [.cell(height: 18, width: 9)]).support
        #expect((told.cellWidth, told.cellHeight) == (9, 18))
        for answer in [TerminalAnswer.cell(height: 0, width: 9), .cell(height: 99_999, width: 9)] {
            let support = question(answers: [answer]).support
            #expect((support.cellWidth, support.cellHeight) == (10, 20))
        }
    }

    @Test func theChoiceOfTheReaderWins() {
        let support = PictureSupport(forms: [.kitty, .sixel(colours: 16)])
        #expect(support.form(for: .auto) == .kitty)
        #expect(support.form(for: .blocks) == .cells)
        #expect(support.form(for: .sixel) == .sixel(colours: 16))
        #expect(support.form(for: .iterm) == .iterm)
        #expect(support.form(for: .off) == nil)
        #expect(PictureSupport().form(for: .auto) == .cells)
    }
}
