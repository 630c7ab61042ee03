import ArgumentParser

/// What `--help` says of a command, taken apart.
struct CommandHelp {
    /// An argument or option with its help.
    struct Entry {
        /// "-F, --quit-if-one-screen".
        let label: String
        let help: String
    }

    /// What the command does.
    private(set) var paragraphs: [String] = []
    /// How it is called.
    private(set) var usage = ""
    /// The arguments and options in the order of help.
    private(set) var entries: [Entry] = []

    /// The help of a command of `Gloss`.
    init(_ command: any ParsableCommand.Type) {
        // So wide that no line is wrapped.
        var section = ""
        for line in Gloss.helpMessage(for: command, columns: 10_000).split(separator: "\n") {
            if line.hasPrefix("OVERVIEW: ") {
                paragraphs.append(String(line.dropFirst("OVERVIEW: ".count)))
                section = "OVERVIEW"
            } else if line.hasPrefix("USAGE: ") {
                usage = String(line.dropFirst("USAGE: ".count))
                section = "USAGE"
            } else if line.hasSuffix(":"), line.allSatisfy({ $0.isUppercase || $0 == ":" || $0 == " " }) {
                section = String(line.dropLast())
            } else {
                take(line, in: section)
            }
        }
    }

    private mutating func take(_ line: Substring, in section: String) {
        switch section {
        case "OVERVIEW": paragraphs.append(String(line))
        case "ARGUMENTS", "OPTIONS": takeEntry(line)
        default: break
        }
    }

    /// "  --raw        Print the text"; a long label has its help on the next line.
    private mutating func takeEntry(_ line: Substring) {
        let words = line.drop { $0 == " " }
        guard line.count - words.count == 2 else {
            guard let last = entries.popLast() else { return }
            entries.append(Entry(label: last.label, help: last.help.isEmpty ? String(words) : "\(last.help) \(words)"))
            return
        }
        guard let gap = words.firstRange(of: "  ") else {
            entries.append(Entry(label: String(words), help: ""))
            return
        }
        let help = words[gap.upperBound...].drop { $0 == " " }
        entries.append(Entry(label: String(words[..<gap.lowerBound]), help: String(help)))
    }
}
