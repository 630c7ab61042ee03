import ArgumentParser
import Page

/// `gloss doctor`: what Gloss finds around it.
struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Look at the terminal, the locale, the programs and files that Gloss depends on.",
        discussion: """
            Each line says how something is and what to do about it: ok, - for what can be lived with, ! for what should be \
            mended. The exit code is 1 if something should be mended.
            """)

    func run() throws {
        // Commands are run on the main thread.
        let findings = MainActor.assumeIsolated { Doctor().findings }
        let column = 2 + 2 + (findings.map { CellText.columns(of: $0.subject) }.max() ?? 0) + 2
        for finding in findings {
            let mark = finding.state.rawValue
            let head = mark + String(repeating: " ", count: 4 - mark.count) + finding.subject
            let width = max(20, StandardOutput.measure(.max) - column)
            let indent = "\n" + String(repeating: " ", count: column)
            let text = CellText.wrap(finding.text, columns: width).joined(separator: indent)
            let gap = String(repeating: " ", count: column - CellText.columns(of: head))
            try StandardOutput.write(head + gap + text + "\n")
        }
        guard !findings.contains(where: { $0.state == .bad }) else { throw CommandFailure.quiet }
    }
}
