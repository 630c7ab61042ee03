import Analysis
import Foundation
import Model

/// Reads labelled text.
struct Corpus {
    /// The training files of `folder` in a fixed order.
    static let trainingFiles = [
        "btc", "crossner_ai_dev", "crossner_ai_train", "crossner_literature_dev", "crossner_literature_train",
        "crossner_music_dev", "crossner_music_train", "crossner_politics_train", "crossner_science_dev",
        "crossner_science_train", "gum_train", "litbank_a", "redocred_dev", "uner_ewt_test", "wikigold", "wnut17_train",
    ]

    /// The development files in a fixed order.
    static let developmentFiles = [
        "crossner_ai_test", "crossner_literature_test", "crossner_music_test", "crossner_politics_dev",
        "crossner_science_test", "gum_dev", "litbank_a_dev", "redocred_testA", "uner_ewt_dev", "wnut17_dev",
    ]

    /// The documents of a file of one JSON object a line.
    static func documents(jsonLines path: String, source: String) throws -> [LabelledDocument] {
        let decoder = JSONDecoder()
        return try FileBytes.read(path).split(separator: 0x0A).map { line in
            let row = try decoder.decode(LabelledRow.self, from: Data(line))
            let text = row.text ?? ""
            let offsets = LabelledText.byteOffsets(of: text)
            let names: [(range: TextRange, kind: Int)] = row.entities.compactMap { entity in
                guard let kind = LabelledRow.types.firstIndex(of: entity.type), entity.end < offsets.count else {
                    return nil
                }
                return (TextRange(offsets[entity.start], offsets[entity.end]), kind)
            }
            let unsure = (row.unsure ?? []).filter { $0.count == 2 && $0[1] < offsets.count }
            return LabelledDocument(
                id: row.id, source: source, text: Array(text.utf8), names: names.sorted { $0.range < $1.range },
                unsure: unsure.map { TextRange(offsets[$0[0]], offsets[$0[1]]) })
        }
    }
}
