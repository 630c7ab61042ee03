/// Text that tries to act on a terminal or to hide on it.
enum HostileText {
    /// Each kind of trick once.
    static let tricks = [
        // Sequences of their own: erasing, titles, the clipboard, questions, other modes, in 7 and in 8 bits.
        "\u{1B}[2J\u{1B}[H", "\u{1B}]0;owned\u{7}", "\u{1B}]52;c;b3duZWQ=\u{7}", "\u{1B}P$q\u{1B}\\",
        "\u{1B}_x\u{1B}\\",
        "\u{1B}[?1049l\u{1B}c", "\u{1B}[6n\u{5}", "\u{9B}31m", "\u{90}x\u{9C}", "\u{9D}0;x\u{9C}", "\u{7}\u{8}\u{7F}",
        "\u{E}lqk\u{F}", "\u{1}\u{18}\u{1A}", "\u{85}\u{2028}\u{2029}",
        // What turns text around.
        "\u{202E}txt.exe\u{202C}", "\u{2066}x\u{2069}\u{2067}", "\u{200E}\u{200F}\u{61C}",
        // What cannot be seen.
        "\u{200B}\u{2060}\u{FEFF}\u{AD}", "\u{E0041}\u{E007F}\u{E0001}", "\u{FE0F}\u{E0100}\u{180B}",
        "\u{3164}\u{115F}",
        // Floods, private use and what is no character.
        "e" + String(repeating: "\u{301}", count: 40), "\u{E000}\u{F8FF}\u{100000}", noncharacters,
        "👩\u{200D}👩\u{200D}👧\u{1F3FD}\u{200D}", "\u{FFF9}a\u{FFFA}b\u{FFFB}",
    ]

    /// The compiler takes no literal of these.
    private static let noncharacters = String(
        String.UnicodeScalarView([0xFDD0, 0xFFFE, 0xFFFF, 0x10FFFF].compactMap { Unicode.Scalar(UInt32($0)) }))

    /// Bytes that are no UTF-8: overlong forms of "/" and ESC, halves of a surrogate, beyond the last character, cut off.
    static let brokenBytes: [UInt8] = [
        0xC0, 0xAF, 0x20, 0xC0, 0x9B, 0x5B, 0x32, 0x4A, 0x20, 0xE0, 0x80, 0x9B, 0x20, 0xED, 0xA0, 0x80, 0x20, 0xF4,
        0x90, 0x80,
        0x80, 0x20, 0x9B, 0x33, 0x31, 0x6D, 0x20, 0xFF, 0xFE, 0x20, 0xF0, 0x9F, 0x98,
    ]

    private static func sentence(_ trick: String) -> String {
        "President Maud Harrowgate \(trick) met Josiah\(trick)Penhallow, a former \(trick)pilot, in Merrin in March 2014.\(trick)"
    }

    /// An article whose title, headings and paragraphs hold every trick, and names that reach panels and lists.
    static var article: [UInt8] {
        var text = "The \u{1B}]0;title\u{7}Report of President Maud\u{9B}31m Harrowgate\n\n"
        for (number, trick) in tricks.enumerated() {
            text += "Chapter \(number + 1) \(number % 2 == 0 ? trick : "")\n\n\(sentence(trick))\n\n"
        }
        return Array(text.utf8) + brokenBytes + [0x0A]
    }

    /// The same as Markdown, with front matter, a table, links and notes.
    static var markdown: [UInt8] {
        var text = "---\ntitle: \"Report \(tricks[0])\(tricks[8])\"\nauthor: \(tricks[14])x\n---\n\n"
        for (number, trick) in tricks.enumerated() {
            text +=
                "## Chapter \(number + 1) \(trick)\n\n\(sentence(trick))[^\(number)] [a\(trick)](http://x/\(number)\(trick))\n\n"
            text +=
                "| a\(trick) | b |\n|---|---|\n| \(trick) | c |\n\n```\ncode \(trick)\n```\n\n[^\(number)]: A note \(trick).\n\n"
        }
        return Array(text.utf8) + brokenBytes + [0x0A]
    }

    /// The same as a page, with the tricks as characters and as references.
    static var page: [UInt8] {
        var text =
            "<html><head><meta charset=utf-8><title>Report \(tricks[1])\(tricks[7])</title></head><body><article>"
        text += "<h1>Report \(tricks[0])</h1>"
        for trick in tricks {
            let references = trick.unicodeScalars.map { "&#\($0.value);" }.joined()
            text += "<h2>Chapter \(trick)</h2><p>\(sentence(trick))</p><p>\(sentence(references))</p>"
            text += "<img alt='\(references)'><a href='http://x/\(references)'>link \(references)</a>"
        }
        return Array((text + "</article></body></html>").utf8)
    }
}
