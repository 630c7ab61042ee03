import AnalysisData

/// The weights of the recogniser: those for plain text, and those for headlines and text in capitals.
///
/// The model for plain text has learned such text as well, from other examples. Two that were taught apart make different errors, so
/// the model for headlines and capitals decides with its advice.
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
    package func decoders(pass: Int) -> [LabelDecoder] {
        let advised = zip(recased.transitions[pass], plain.transitions[pass]).map(Self.mean)
        return [plain.transitions[pass], advised].map { LabelDecoder(transitions: $0) }
    }

    /// Sums of weights, and where each is: see `side`.
    var sinks: [ScoreSink] { [sink(isRecased: false), sink(isRecased: true)] }

    /// The sums of weights of a sentence, or of a word of one.
    func sink(isRecased: Bool) -> ScoreSink {
        isRecased ? ScoreSink(recased, advisedBy: plain) : ScoreSink(plain)
    }

    /// The scores of text whose capitals say nothing: three parts of its own model's, and one of the model's for plain text.
    @inline(__always)
    static func mean(_ own: NameModel.Scores, _ advice: NameModel.Scores) -> NameModel.Scores {
        (own &* 3 &+ advice) &>> 2
    }

    /// The same of the scores of one label after another.
    private static func mean(_ own: Int32, _ advice: Int32) -> Int32 { (own * 3 + advice) / 4 }

    /// The place of what belongs to one of the models in an array for both.
    @inline(__always)
    package static func side(isRecased: Bool) -> Int { isRecased ? 1 : 0 }
}
