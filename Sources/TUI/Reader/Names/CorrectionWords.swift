import Model

/// Corrections in words for the reader.
package enum CorrectionWords {
    /// The correction as a sentence without its full stop.
    package static func sentence(_ correction: Correction) -> String {
        let name = correction.entity
        switch correction.change {
        case .rename(let other): return "“\(name)” is called “\(other)”"
        case .merge(let other): return "“\(name)” is the same as “\(other)”"
        case .split(.spelling(let words), let other): return "“\(words)” of “\(name)” is “\(other)”"
        case .split(.place(let place), let other): return "“\(place.exact)” of “\(name)” at one place is “\(other)”"
        case .split(.from(let place), let other): return "“\(place.exact)” of “\(name)” from one place on is “\(other)”"
        case .retype(let type): return "“\(name)”: \(type.definition.id)"
        case .addAlias(let alias): return "“\(name)” is also called “\(alias)”"
        case .dropAlias(let alias): return "“\(name)” is not called “\(alias)”"
        case .noName: return "“\(name)” is no name"
        case .name(let type): return "“\(name)” is a name: \(type.definition.id)"
        case .describe(let words): return "“\(name)”: \(words)"
        }
    }

    /// A correction as a reason in the entity's panel, with what the analysis found, which the reader overrules.
    static func reason(_ applied: AppliedCorrection) -> String {
        let before = applied.before
        switch applied.correction.change {
        case .rename(let name): return "you call it “\(name)”" + found(before, "“\(before)” was found")
        case .merge:
            return "you joined" + (before.isEmpty ? " a name" : " “\(before)”") + ": two were found"
        case .split:
            return "you took mentions" + (before.isEmpty ? " here" : " from “\(before)”") + ": one was found"
        case .retype(let type): return "you: \(type.definition.id)" + found(before, "\(before) was found")
        case .addAlias(let alias): return "you added “\(alias)”"
        case .dropAlias(let alias): return "you took away “\(alias)”"
        case .name: return "you marked it as a name: none was found"
        case .describe, .noName: return "your words"
        }
    }

    private static func found(_ before: String, _ words: String) -> String { before.isEmpty ? "" : ": \(words)" }
}
