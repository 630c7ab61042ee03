import Formats
import Library
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
        switch Environment.encoding {
        case let encoding? where encoding.lowercased().filter { $0 != "-" } == "utf8":
            Finding("locale", .good, "UTF-8")
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
        guard let directory = DataDirectory.path(environment: { Environment[$0] }) else {
            return Finding("store", .bad, "HOME and XDG_DATA_HOME are not set, so places are not kept: set one of them")
        }
        let shown = ShownName.of(directory)
        guard Store.exists(in: directory) else {
            return Finding("store", .good, "none yet; places and marks will be kept in \(shown)")
        }
        do throws(StoreError) {
            try Store.check(in: directory)
            return Finding("store", .good, "whole, in \(shown)")
        } catch {
            return Finding("store", .bad, "\(shown): \(error.description); \(Self.advice(on: error))")
        }
    }

    private static func advice(on error: StoreError) -> String {
        switch error.kind {
        case .newer: "use that version"
        case .damaged: "the next start keeps it beside and begins a new one"
        case .notWritable: "check its permissions"
        case .full: "make room"
        case .busy: "try again when it is done"
        case .other: "move it away to begin a new one"
        }
    }
}
