import Testing

@testable import Screen

@Suite struct KeyDecoderTests {
    private func inputs(_ text: String, isPaused: Bool = true) -> [TerminalInput] {
        var decoder = KeyDecoder(keys: [Array("\u{1B}[5$".utf8): .pageUp])
        let inputs = decoder.inputs(text.utf8)
        return isPaused ? inputs + decoder.inputsAfterPause() : inputs
    }

    @Test(arguments: [
        ("a", Key.character("a")), ("é", .character("é")), ("漢", .character("漢")), ("🙂", .character("🙂")),
        ("\r", .enter), ("\t", .tab), ("\u{7F}", .backspace), ("\u{8}", .backspace), ("\u{3}", .control("c")),
        ("\u{0}", .control(" ")), ("\u{1C}", .control("\\")), ("\u{1B}", .escape), ("\u{1B}x", .alt(.character("x"))),
        ("\u{1B}é", .alt(.character("é"))), ("\u{1B}\r", .alt(.enter)), ("\u{1B}[", .alt(.character("["))),
        ("\u{1B}O", .alt(.character("O"))), ("\u{1B}]", .alt(.character("]"))), ("\u{1B}P", .alt(.character("P"))),
        ("\u{1B}[A", .up), ("\u{1B}OA", .up), ("\u{1B}[5~", .pageUp), ("\u{1B}[5$", .pageUp),
        ("\u{1B}[[A", .function(1)),
        ("\u{1B}[1;3D", .alt(.left)), ("\u{1B}\u{1B}[A", .alt(.up)), ("\u{1B}[Z", .backTab),
    ])
    func aKeyIsKnownByWhatIsSent(text: String, key: Key) {
        #expect(inputs(text) == [.key(key)])
    }

    @Test func keysFollowEachOtherWithoutPauses() {
        #expect(
            inputs("j\u{1B}[6~\u{1B}OBq\u{1B}\u{1B}")
                == [.character("j"), .pageDown, .down, .character("q"), .escape, .escape].map(TerminalInput.key))
    }

    @Test(arguments: ["\u{1B}[1;3D", "漢", "\u{1B}[<65;4;4M", "\u{1B}[M +%", "\u{1B}OA"])
    func whatComesInPartsIsOne(text: String) {
        var decoder = KeyDecoder()
        let inputs = text.utf8.flatMap { decoder.inputs([$0]) }
        #expect(inputs.count == 1)
        #expect(inputs == self.inputs(text))
        #expect(!decoder.isWaiting)
    }

    @Test(arguments: [
        ("\u{1B}[<0;10;5M", MouseAction(.click, row: 4, column: 9)),
        ("\u{1B}[<64;1;1M", MouseAction(.wheelUp, row: 0, column: 0)),
        ("\u{1B}[<65;200;50M", MouseAction(.wheelDown, row: 49, column: 199)),
        ("\u{1B}[<4;3;2M", MouseAction(.click, row: 1, column: 2)),
        ("\u{1B}[M +%", MouseAction(.click, row: 4, column: 10)),
        ("\u{1B}[M`!!", MouseAction(.wheelUp, row: 0, column: 0)),
    ])
    func aReportOfTheMouseIsAnAction(text: String, action: MouseAction) {
        #expect(inputs(text) == [.mouse(action)])
    }

    /// Releases, other buttons, motion, reports with the wrong count of numbers; answers of the terminal; unknown keys.
    @Test(arguments: [
        "[<0;10;5m", "[<2;1;1M", "[<35;1;1M", "[<0;0;5M", "[<0;5M", "[<M", "[<0;1;2;3M", "[<;;;;;;;;M",
        "[<99999999999999999999;1;1M", "[<0;-1;1M", "[M\u{22}!!", "]10;rgb:1414/1919/1f1f\u{1B}\\",
        "]11;rgb:1414/1919\u{7}", "]11;rgb:1414/1919/1f1f1f1f\u{7}", "]11;\u{7}", "]11;rgb:-1/+1/0x1\u{7}",
        "_Gi=1;EBADF:none\u{1B}\\", "P1$r0m\u{1B}\\", "[>1;2c", "[24;80R", "[?2026;2$y", "[1;9Q", "OZ", "[[Z", "[200~",
    ])
    func whatIsNotUsedIsReadToItsEnd(text: String) {
        #expect(inputs("\u{1B}\(text)j", isPaused: false) == [.key(.character("j"))])
    }

    @Test(arguments: [
        ("rgb:1414/1919/1f1f\u{1B}\\", false), ("rgb:ff/ff/dd\u{7}", true), ("rgba:f/f/f/0\u{7}", true),
        ("rgb:0000/0000/ffff\u{7}", false), ("rgb:0000/ffff/0000\u{7}", true),
    ])
    func anAnswerTellsHowLightTheBackgroundIs(answer: String, isLight: Bool) {
        #expect(
            inputs("\u{1B}]11;\(answer)j", isPaused: false)
                == [.background(isLight: isLight), .key(.character("j"))])
    }

    @Test(arguments: ["[<0;1", "[M", "[200", "O5", "[?", "]11;rgb", "_G", "P1"])
    func whatBreaksOffKeepsNobodyWaiting(start: String) {
        var decoder = KeyDecoder()
        #expect(decoder.inputs("\u{1B}\(start)".utf8) == [])
        #expect(decoder.inputsAfterPause() == [])
        #expect(decoder.inputs("\r".utf8) == [.key(.enter)])
    }

    @Test func aStringThatBreaksOffSwallowsNothingAfterAPause() {
        var decoder = KeyDecoder()
        _ = decoder.inputs("\u{1B}]11;rgb".utf8)
        _ = decoder.inputsAfterPause()
        #expect(decoder.inputs("q".utf8) == [.key(.character("q"))])
    }

    @Test(
        arguments: [[0xFF], [0x80], [0xC3], [0xC2, 0x85], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80]] as [[UInt8]])
    func whatIsNotACharacterIsIgnored(bytes: [UInt8]) {
        var decoder = KeyDecoder()
        #expect(decoder.inputs(bytes + Array("j".utf8)).last == .key(.character("j")))
        #expect(decoder.inputs("k".utf8) == [.key(.character("k"))])
    }

    @Test(arguments: [
        ("\u{1B}_Gi=26476;OK\u{1B}\\", TerminalAnswer.kittyGraphics),
        ("\u{1B}P>|WezTerm 20240203\u{1B}\\", .name("WezTerm 20240203")),
        ("\u{1B}[6;18;9t", .cell(height: 18, width: 9)), ("\u{1B}[?1;0;256S", .sixelColours(256)),
        ("\u{1B}[?62;4;22c", .attributes([62, 4, 22])),
    ])
    func answersAboutPicturesAreUnderstood(text: String, answer: TerminalAnswer) {
        #expect(inputs(text + "j") == [.answer(answer), .key(.character("j"))])
    }

    @Test(arguments: [
        "\u{1B}_Gi=26476;ENOTSUPPORTED:no\u{1B}\\", "\u{1B}_X\u{1B}\\", "\u{1B}P1$r0m\u{1B}\\", "\u{1B}[8;24;80t",
        "\u{1B}[?2;0;800;600S", "\u{1B}[>1;10;0c", "\u{1B}[6;18t",
    ])
    func otherAnswersAreIgnored(text: String) {
        #expect(inputs(text + "j") == [.key(.character("j"))])
    }
}
