import Model

/// A correction as one line of a knowledge file: a table in braces whose first key says what is done.
enum CorrectionLine {
    /// The verbs, each with the keys that may follow it.
    private static let verbs: [(verb: String, keys: [String])] = [
        ("rename", ["to", otherNames]), ("merge", ["into", otherNames, otherNamesOfTarget]),
        (
            "split",
            ["spelling", "at", "from", "before", "after", "into", otherNames, otherNamesOfTarget]
        ),
        ("retype", ["to", otherNames]), ("alias", ["add", "drop", otherNames]), ("no-name", [otherNames]),
        ("name", ["type"]), ("describe", ["as", otherNames]),
    ]
    private static let otherNames = "also"
    private static let otherNamesOfTarget = "into-also"

    /// The line for a correction, without indentation.
    static func text(of correction: Correction) -> String {
        let name = correction.entity
        let pairs: [(key: String, value: String)] =
            switch correction.change {
            case .rename(let other): [("rename", name), ("to", other)]
            case .merge(let other): [("merge", name), ("into", other)]
            case .split(let part, let other): [("split", name)] + keys(of: part) + [("into", other)]
            case .retype(let type): [("retype", name), ("to", type.definition.id)]
            case .addAlias(let alias): [("alias", name), ("add", alias)]
            case .dropAlias(let alias): [("alias", name), ("drop", alias)]
            case .noName: [("no-name", name)]
            case .name(let type): [("name", name), ("type", type.definition.id)]
            case .describe(let words): [("describe", name), ("as", words)]
            }
        let said = pairs.map { "\($0.key) = \(quoted($0.value))" }
        let names = [
            (otherNames, correction.otherNames), (otherNamesOfTarget, correction.otherNamesOfTarget),
        ].filter { !$0.1.isEmpty }.map { "\($0.0) = [\($0.1.map(quoted).joined(separator: ", "))]" }
        return "{ " + (said + names).joined(separator: ", ") + " }"
    }

    private static func keys(of part: Correction.Part) -> [(key: String, value: String)] {
        switch part {
        case .spelling(let spelling): [("spelling", spelling)]
        case .place(let place): [("at", place.exact), ("before", place.before), ("after", place.after)]
        case .from(let place): [("from", place.exact), ("before", place.before), ("after", place.after)]
        }
    }

    /// A basic string of TOML: on one line, and without a control character as it is.
    static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value):
                let digits = String(scalar.value, radix: 16, uppercase: true)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }

    /// The correction that a table in braces says.
    static func correction(_ table: TOMLTable) throws(TOMLError) -> Correction {
        guard let (verb, keys) = verbs.first(where: { table.values[$0.verb] != nil }) else {
            let known = verbs.map(\.verb).joined(separator: ", ")
            throw TOMLError(line: table.line, "a correction begins with one of \(known)")
        }
        try table.allow([verb] + keys)
        return Correction(
            try table.requiredString(verb), try change(verb, table), otherNames: try table.strings(otherNames),
            otherNamesOfTarget: try table.strings(otherNamesOfTarget))
    }

    private static func change(_ verb: String, _ table: TOMLTable) throws(TOMLError) -> Correction.Change {
        switch verb {
        case "rename": return .rename(try table.requiredString("to"))
        case "merge": return .merge(into: try table.requiredString("into"))
        case "split": return .split(try part(table), into: try table.requiredString("into"))
        case "retype": return .retype(try KnowledgeFile.type(of: table, key: "to") ?? .other)
        case "name": return .name(try KnowledgeFile.type(of: table, key: "type") ?? .other)
        case "no-name": return .noName
        case "describe": return .describe(try table.requiredString("as"))
        default:
            if let alias = try table.string("add") { return .addAlias(alias) }
            return .dropAlias(try table.requiredString("drop"))
        }
    }

    private static func part(_ table: TOMLTable) throws(TOMLError) -> Correction.Part {
        if let spelling = try table.string("spelling") { return .spelling(spelling) }
        let (before, after) = (try table.string("before") ?? "", try table.string("after") ?? "")
        if let words = try table.string("from") {
            return .from(Quotation(before: before, exact: words, after: after))
        }
        return .place(Quotation(before: before, exact: try table.requiredString("at"), after: after))
    }
}
