import Formats
import Platform

/// Looks at what the reader depends on. One function for each line; to add one, write it and name it in `findings`.
@MainActor
struct Doctor {
    private let terminal = TerminalDoctor()

    /// Everything that was looked at, in the order in which it is printed.
    var findings: [Finding] {
        [
            terminal.type, terminal.size, locale, terminal.colours, terminal.clipboard, terminal.pictures, tools,
            browser,
            configuration, store,
        ]
    }

    private var locale: Finding {
        switch Environment.encoding.map({ $0.lowercased().filter { $0 != "-" } }) {
        case "utf8": Finding("locale", .good, "UTF-8")
        case let other?:
            Finding(
                "locale", .bad,
                "\(ShownName.of(other)), but Gloss writes UTF-8: set LC_ALL=C.UTF-8 and the terminal to it")
        case nil:
            Finding(
                "locale", .limited, "names no encoding; Gloss writes UTF-8. If letters look wrong, set LC_ALL=C.UTF-8")
        }
    }

    private var tools: Finding {
        let missing = Converter.programs.filter { !ChildProcess.isInstalled($0.program) }
        let found = Converter.programs.filter { ChildProcess.isInstalled($0.program) }.map(\.program)
        guard !missing.isEmpty else { return Finding("tools", .good, found.joined(separator: ", ")) }
        let wanted = missing.map { "\($0.package) (\($0.fileExtensions.joined(separator: ", ")))" }
        let has = found.isEmpty ? "none found" : "\(found.joined(separator: ", ")) found"
        return Finding("tools", .limited, "\(has); for other files install \(wanted.joined(separator: ", "))")
    }

    private var browser: Finding {
        guard let browser = Browser() else {
            return Finding("browser", .limited, "none, so O opens no address: set BROWSER or install xdg-utils")
        }
        return Finding("browser", .good, ShownName.of(browser.program))
    }

    private var configuration: Finding {
        guard let path = UserConfiguration.path() else {
            return Finding("configuration", .bad, "HOME and XDG_CONFIG_HOME are not set: set one of them")
        }
        let shown = ShownName.of(path)
        let count = UserConfiguration.read().mistakes.count
        if count > 0 {
            let mistakes = count == 1 ? "1 mistake" : "\(count) mistakes"
            return Finding("configuration", .bad, "\(mistakes) in \(shown): gloss config --check names them")
        }
        guard access(path, F_OK) == 0 else {
            return Finding("configuration", .good, "none, all is as by default; gloss config --edit begins \(shown)")
        }
        return Finding("configuration", .good, shown)
    }

    private var store: Finding {
        Finding("store", .limited, "places and marks are not kept between runs; nothing to do")
    }
}
