import Model
import Page

extension AppState {
    /// Who or what the chosen name is, in one line: its best description, or else its other names; nil if no name is chosen on
    /// the page. With the panel open it would say the same twice.
    var peek: String? {
        peekWords(sayingType: true)
    }

    /// The same, with or without the type if there is no description.
    func peekWords(sayingType: Bool) -> String? {
        guard panel == nil, let chosen = reading.chosen, chosen.kind == .name, pageRange.overlaps(chosen.range),
            let document = reading.document, let mention = knowledge.base.mention(at: chosen.range.start)
        else { return nil }
        let known = known
        let id = mention.entity
        let name = Excerpt.plain(known.name(of: id))
        if let best = known.descriptions(of: id).first {
            let words = Excerpt.plain(best.shown)
            return best.passage == nil ? "\(name): \(words)" : "\(name): “\(words)”"
        }
        let all = known.mentions(of: id)
        let place = all.first.map { PlaceName.passage(at: $0.start, in: document, columns: 40) } ?? ""
        let first = place.isEmpty ? "" : ", first in \(place)"
        let type = sayingType ? "\(known.type(of: id).definition.id), " : ""
        return "\(name): \(type)\(all.count == 1 ? "1 mention" : "\(all.count) mentions")\(first)"
    }
}
