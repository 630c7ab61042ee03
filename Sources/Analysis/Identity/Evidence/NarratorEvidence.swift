/// The names of whoever tells the text: others call the narrator "Pip" and "Handel", and the narration, which says "I", uses
/// neither.
enum NarratorEvidence: EvidenceFinder {
    static func evidence(in names: NameReading) -> [Evidence] {
        let spans = names.text.names
        guard spans.count == names.table.uses.count else { return [] }
        let uses = zip(spans, names.table.uses).filter { names.forms[$1.form].key.isPerson }
        let forms = Narrator.names(in: names.text, uses.map { ($0.tokens, $1.form) })
        guard let first = forms.first else { return [] }
        return forms.dropFirst().map { Evidence(.narrator, $0, first, passage: names.forms[$0].firstRange) }
    }
}
