import Analysis
import Model

/// Trains the name recogniser: the model for plain text and the one for text whose capitals say nothing, each in two passes.
///
/// The first pass is learned twice: a few times over the text with all features that occur often enough, and then with those alone
/// that weighed most, which are the ones that the model keeps.
struct NameTraining {
    let settings: TrainingSettings
    let documents: [LabelledDocument]

    init(_ settings: TrainingSettings, documents: [LabelledDocument]) {
        self.settings = settings
        self.documents = documents
    }

    /// The bytes of the trained models; `kept`, if given, stays the model for plain text.
    func run(keeping kept: [UInt8]? = nil) -> (plain: [UInt8], recased: [UInt8]) {
        // Of the model that is kept only the parts are needed, and these do without what a program labelled.
        let usesSilver = kept == nil
        var plain = CasingTraining(
            isRecased: false, settings: settings, documents: documents, usesSilver: usesSilver)
        var recased = CasingTraining(isRecased: true, settings: settings, documents: documents)
        if kept == nil { plain.learnFirst() }
        recased.learnFirst()
        for fold in 0..<settings.folds where settings.folds > 1 {
            let models = TrainedModels(plain: plain.part(without: fold), recased: recased.part(without: fold))
            for index in documents.indices
            where !documents[index].isSilver && documents[index].fold(of: settings) == fold {
                let text = documents[index].annotated()
                let tagger = NameTagger(text, models: models.models)
                let labelling = tagger.label(0..<text.sentences.count)
                plain.take(labelling, by: tagger, of: index)
                recased.take(labelling, by: tagger, of: index)
            }
            print("part \(fold)")
        }
        return (kept ?? plain.finished(), recased.finished())
    }
}
