import Formats
import Reader
import Screen

/// Looks at the terminal.
@MainActor
struct TerminalDoctor {
    private let name = Environment["TERM"] ?? ""
    private let description: TerminalDescription
    /// A program between Gloss and the terminal that the reader sees, by its name; nil if none is known.
    private let multiplexer: String?

    init() {
        description = TerminalDescription(ofTerminalNamed: name)
        multiplexer = Environment["TMUX"] != nil ? "tmux" : Environment["STY"] != nil ? "screen" : nil
    }

    var type: Finding {
        guard description.canDraw else {
            let shown = name.isEmpty ? "TERM is not set" : "\(ShownName.of(name)) has no screen to page on"
            return Finding("terminal", .bad, "\(shown), so texts are printed: set TERM, usually to xterm-256color")
        }
        let within = multiplexer.map { " in \($0)" } ?? ""
        guard description.isKnown else {
            return Finding(
                "terminal", .limited,
                "\(ShownName.of(name))\(within) is not known here and is taken for xterm-256color: install ncurses-term"
            )
        }
        guard StandardOutput.isTerminal else {
            return Finding(
                "terminal", .limited, "\(ShownName.of(name)), but the output goes elsewhere: texts are printed")
        }
        return Finding("terminal", .good, ShownName.of(name) + within)
    }

    var size: Finding {
        guard let screen = StandardOutput.screen else { return Finding("size", .limited, "not known here") }
        let shown = "\(screen.columns) columns, \(screen.rows) rows"
        if screen.columns >= AppState.columnsForPanelBeside {
            return Finding("size", .good, "\(shown): panels open beside the page")
        }
        let wanted = AppState.columnsForPanelBeside
        return Finding(
            "size", .limited, "\(shown): panels open below or over the page; from \(wanted) columns on beside it")
    }

    var colours: Finding {
        if !(Environment["NO_COLOR"] ?? "").isEmpty {
            return Finding(
                "colours", .limited, "off by NO_COLOR; bold, underline and reverse are used. --color=always wins")
        }
        switch description.colours {
        case ..<8:
            return Finding("colours", .limited, "none; bold, underline and reverse are used. TERM may name too little")
        case 8..<256:
            return Finding("colours", .good, "\(description.colours), enough for names; themes look best with 256")
        default:
            return Finding("colours", .good, "\(description.colours), enough for every theme (:set theme=)")
        }
    }

    var clipboard: Finding {
        switch (multiplexer, description.takesClipboard) {
        case ("tmux", _):
            Finding("clipboard", .limited, "y copies by OSC 52; tmux passes it on after: tmux set -g set-clipboard on")
        case ("screen", _):
            Finding(
                "clipboard", .limited, "screen does not pass OSC 52 on: mark text with the mouse, after :set mouse=off")
        case (_, true): Finding("clipboard", .good, "y copies by OSC 52, which this terminal takes")
        default:
            Finding(
                "clipboard", .limited, "y copies by OSC 52; if nothing arrives, allow it in the terminal's settings")
        }
    }

    /// What the terminal shows, it is asked when the first picture is opened.
    var pictures: Finding {
        guard description.colours >= 256 else {
            return Finding(
                "pictures", .limited, "half blocks need 256 colours to be more than shades: TERM may name too little")
        }
        if let multiplexer {
            return Finding(
                "pictures", .limited,
                "half blocks: \(multiplexer) keeps other pictures to itself (:set pictures= if it does not)")
        }
        return Finding(
            "pictures", .good,
            "as points if the terminal says that it has kitty's graphics, sixel or iTerm2's; else half blocks")
    }
}
