import Analysis
import Foundation
import Model

/// Measures the words that the whole pipeline reads in a second of processor time, and the share of each step.
///
/// Words are runs between white space. The documents of each file are one text, as an article or book is, or many.
struct SpeedMeasuring {
    private struct Row: Decodable {
        let text: String
    }

    /// Each text is analysed this often; the fastest run counts, since other work on the machine only slows.
    private static let runs = 5

    /// Measures over the `.jsonl` and `.txt` files in `folder`: each file as one text, or cut at its paragraphs into documents of
    /// `size` words or a little more.
    static func run(folder: String, size: Int?) throws {
        var documents: [Document] = []
        var words = 0
        for file in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
            let paragraphs = try paragraphs(of: folder + "/" + file)
            let texts = size.map { pieces(of: paragraphs, size: $0) } ?? [paragraphs.joined(separator: "\n")]
            for text in texts where !text.isEmpty {
                let text = TextBuffer(text)
                words += text.withBytes { count(in: $0) }
                documents.append(Document(text: text, content: Content(blocks: LabelledText.paragraphs(of: text))))
            }
        }
        var best: [(step: String, seconds: Double)] = []
        for _ in 0..<runs { merge(steps(of: documents), into: &best) }
        let total = best.reduce(0) { $0 + $1.seconds }
        for (step, seconds) in best {
            print("\(column(step))\(milliseconds(seconds)) ms  \(Int((seconds / total * 100).rounded())) %")
        }
        print("\(column("all"))\(milliseconds(total)) ms for \(words) words: \(Int(Double(words) / total)) words/s")
    }

    /// The documents of a file of labelled text, or the paragraphs of plain text; none of any other file.
    private static func paragraphs(of path: String) throws -> [String] {
        if path.hasSuffix(".jsonl") {
            let decoder = JSONDecoder()
            return try FileBytes.lines(path).map { line in
                try decoder.decode(Row.self, from: Data(line.utf8)).text
            }
        }
        guard path.hasSuffix(".txt") else { return [] }
        return try FileBytes.lines(path).map(String.init)
    }

    private static func pieces(of paragraphs: [String], size: Int) -> [String] {
        var pieces: [String] = []
        var piece: [String] = []
        var words = 0
        for paragraph in paragraphs {
            piece.append(paragraph)
            words += Array(paragraph.utf8).withUnsafeBufferPointer { count(in: $0) }
            guard words >= size else { continue }
            pieces.append(piece.joined(separator: "\n"))
            (piece, words) = ([], 0)
        }
        return pieces
    }

    /// The processor time of each step over all of the documents.
    private static func steps(of documents: [Document]) -> [(step: String, seconds: Double)] {
        let annotators = AnalysisPipeline.standard.annotators
        var times: [(step: String, seconds: Double)] = annotators.map { ("\(type(of: $0))", 0) }
        times.append(("parts", 0))
        times.append(("KnowledgeBase", 0))
        for document in documents {
            let opened = processorTime()
            var text = AnnotatedText(document, scope: document.text.range)
            times[annotators.count].seconds += processorTime() - opened
            for (index, annotator) in annotators.enumerated() {
                let start = processorTime()
                annotator.annotate(&text)
                times[index].seconds += processorTime() - start
            }
            let start = processorTime()
            let knowledge = KnowledgeBase(text)
            times[annotators.count + 1].seconds += processorTime() - start
            precondition(knowledge.mentions.count <= text.mentions.count)
        }
        return times
    }

    private static func merge(
        _ times: [(step: String, seconds: Double)], into best: inout [(step: String, seconds: Double)]
    ) {
        if best.isEmpty { best = times }
        for index in times.indices { best[index].seconds = min(best[index].seconds, times[index].seconds) }
    }

    private static func processorTime() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    private static func count(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var words = 0
        var inWord = false
        for byte in bytes {
            if byte > 0x20, !inWord { words += 1 }
            inWord = byte > 0x20
        }
        return words
    }

    private static func column(_ word: String) -> String {
        word + String(repeating: " ", count: max(1, 26 - word.count))
    }

    private static func milliseconds(_ seconds: Double) -> String {
        let tenths = Int((seconds * 10_000).rounded())
        let text = "\(tenths / 10).\(tenths % 10)"
        return String(repeating: " ", count: max(0, 8 - text.count)) + text
    }
}
