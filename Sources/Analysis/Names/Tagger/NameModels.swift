import AnalysisData

/// The weights of the recogniser: those for plain text, and those for headlines and text in capitals.
package struct NameModels: Sendable {
    /// The models of the program.
    package static let standard = NameModels(
        plain: NameModel(gloss_name_model()), recased: NameModel(gloss_recased_name_model()))

    /// The weights for text whose capitals tell names.
    package let plain: NameModel
    /// The weights for sentences whose capitals say nothing.
    package let recased: NameModel

    package init(plain: NameModel, recased: NameModel) {
        self.plain = plain
        self.recased = recased
    }

    /// Whether one of the two has no weights.
    var isEmpty: Bool { plain.isEmpty || recased.isEmpty }

    /// The weights for a sentence, or for a word of one.
    @inline(__always)
    package func model(isRecased: Bool) -> NameModel { isRecased ? recased : plain }

    /// The searches of a pass, 0 or 1, and where each is: see `side`.
    func decoders(pass: Int) -> [LabelDecoder] {
        [plain, recased].map { LabelDecoder(transitions: $0.transitions[pass]) }
    }

    /// Sums of weights, and where each is: see `side`.
    var sinks: [ScoreSink] { [ScoreSink(plain), ScoreSink(recased)] }

    /// The place of what belongs to one of the models in an array for both.
    @inline(__always)
    static func side(isRecased: Bool) -> Int { isRecased ? 1 : 0 }
}
