import Foundation
import Testing

@testable import TUI

/// Comparison of screens with those that were checked in, in files that a person can read.
///
/// `GLOSS_RENEW_GOLDEN=1 swift test --filter TUITests` writes them anew; the difference is then to be read and judged.
enum Golden {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
        "Golden")

    /// Expects `buffer` to be the screen named `name`. With `styles`, what each stretch looks like is compared too.
    static func expect(
        _ buffer: CellBuffer, _ name: String, styles: Bool = false, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let text = render(buffer, styles: styles)
        let file = folder.appendingPathComponent("\(name).txt")
        if ProcessInfo.processInfo.environment["GLOSS_RENEW_GOLDEN"] != nil {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try text.write(to: file, atomically: true, encoding: .utf8)
            return
        }
        let expected = try String(contentsOf: file, encoding: .utf8)
        #expect(text == expected, "the screen \(name) is\n\(text)", sourceLocation: sourceLocation)
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
            let list = runs.map { "\($0.style.role)[\($0.text)]" }.joined(separator: " ")
            text += "\(row): \(list)\n"
        }
        return text
    }
}
