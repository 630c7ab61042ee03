import CGumbo

/// Writes a formula of MathML in a line: fractions with a slash, roots with their sign, powers raised.
struct HTMLFormula {
    private let tree: HTMLTree

    /// The formula of the `math` element at `index`: what its elements say, or else its alternative text; empty if neither
    /// says anything.
    static func text(of index: Int, in tree: HTMLTree) -> String {
        let formula = HTMLFormula(tree: tree).row(index).collapsingWhiteSpace
        guard formula.isEmpty else { return formula }
        return tree.attribute("alttext", of: index)?.collapsingWhiteSpace ?? ""
    }

    private func row(_ index: Int) -> String { tree.elements(in: index).map(text).joined() }

    private func name(of index: Int) -> String {
        tree.unknownName(of: index) ?? String(cString: gumbo_normalized_tagname(tree.nodes[index].tag))
    }

    /// What the element says. Trees are of bounded depth.
    private func text(of index: Int) -> String {
        let parts = tree.elements(in: index)
        func part(_ number: Int) -> String { number < parts.count ? text(of: parts[number]) : "" }
        switch name(of: index) {
        case "mi", "mn", "mtext", "ms": return tree.text(of: index)
        case "mo": return spaced(tree.text(of: index))
        case "mspace": return " "
        case "semantics": return part(0)
        case "annotation", "annotation-xml", "mphantom": return ""
        case "mfrac": return grouped(part(0)) + "/" + grouped(part(1))
        case "msqrt": return "√" + grouped(row(index))
        case "mroot": return HTMLScript.raised(part(1), after: 0x29) + "√" + grouped(part(0))
        case "msup": return part(0) + HTMLScript.raised(part(1), after: 0x29)
        case "msub": return part(0) + HTMLScript.lowered(part(1))
        case "msubsup": return part(0) + HTMLScript.lowered(part(1)) + HTMLScript.raised(part(2), after: 0x29)
        case "munder": return part(0) + HTMLScript.lowered(part(1))
        case "mover": return isAccent(part(1)) ? part(0) : part(0) + HTMLScript.raised(part(1), after: 0x29)
        case "munderover": return part(0) + HTMLScript.lowered(part(1)) + HTMLScript.raised(part(2), after: 0x29) + " "
        case "mfenced":
            let (open, close) = (tree.attribute("open", of: index), tree.attribute("close", of: index))
            return (open ?? "(") + parts.map(text).joined(separator: ", ") + (close ?? ")")
        case "mtr", "mlabeledtr": return parts.map(text).joined(separator: " ") + "; "
        default: return parts.isEmpty ? tree.text(of: index) : row(index)
        }
    }

    /// Signs between two sides are set off; brackets and the like are not, and those that only join are not seen.
    private func spaced(_ sign: String) -> String {
        if sign.unicodeScalars.allSatisfy({ (0x2061...0x2064).contains($0.value) }) { return "" }
        return sign.allSatisfy { "=+−-±×·÷<>≤≥≠≈≡∈⊂⊆→←↔⇒⇔∧∨∪∩∝∼".contains($0) } ? " \(sign) " : sign
    }

    private func isAccent(_ sign: String) -> Bool {
        let sign = sign.collapsingWhiteSpace
        return sign.count == 1 && "¯‾ˉ^ˆ~˜→⃗˙¨".contains(sign)
    }

    private func grouped(_ text: String) -> String {
        let text = text.collapsingWhiteSpace
        return text.count > 1 && !text.allSatisfy { $0.isLetter || $0.isNumber } ? "(\(text))" : text
    }
}
