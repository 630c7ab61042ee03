import Foundation
import Testing

@testable import Page
@testable import Reader
@testable import Screen

/// Comparison of screens with those that were checked in, in files that a person can read.
///
/// `GLOSS_RENEW_GOLDEN=1 swift test --filter ReaderTests` writes them anew; the difference is then to be read and judged.
enum Golden {
    private static let repository = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Expects `buffer` to be the screen named `name`. With `styles`, what each stretch looks like is compared too.
    static func expect(
        _ buffer: CellBuffer, _ name: String, styles: Bool = false, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let file = "Tests/ReaderTests/Golden/\(name).txt"
        try expect(render(buffer, styles: styles), file: file, sourceLocation: sourceLocation)
    }

    /// Expects the file at `path` of the repository to hold `text`.
    static func expect(
        _ text: String, file path: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let file = repository.appendingPathComponent(path)
        if ProcessInfo.processInfo.environment["GLOSS_RENEW_GOLDEN"] != nil {
            try text.write(to: file, atomically: true, encoding: .utf8)
            return
        }
        let expected = try String(contentsOf: file, encoding: .utf8)
        #expect(text == expected, "\(path) should be\n\(text)", sourceLocation: sourceLocation)
    }

    private static func render(_ buffer: CellBuffer, styles: Bool) -> String {
        let width = String(repeating: "─", count: buffer.columns)
        var text = "┌\(width)┐\n"
        for (row, line) in buffer.lines.enumerated() {
            let used = (0..<buffer.columns).reduce(0) { $0 + Int(buffer[row, $1].width) }
            let shown = CellText.columns(of: line)
            text += "│" + line + String(repeating: " ", count: max(0, used - shown)) + "│\n"
        }
        text += "└\(width)┘\n"
        if let cursor = buffer.cursor { text += "cursor: row \(cursor.row), column \(cursor.column)\n" }
        guard styles else { return text }
        for row in 0..<buffer.rows {
            let runs = buffer.styledRuns(ofRow: row).filter { $0.text.contains { $0 != " " } }
            guard !runs.isEmpty else { continue }
            var list: [(role: Role, text: String)] = []
            for run in runs {
                // Spaces between words are running text; what they part is read as one.
                if let last = list.last, last.role == run.style.role {
                    list[list.count - 1].text = last.text + " " + run.text
                } else {
                    list.append((run.style.role, run.text))
                }
            }
            text += "\(row): " + list.map { "\($0.role)[\($0.text)]" }.joined(separator: " ") + "\n"
        }
        return text
    }
}
