import Model
import Page

/// Correcting what the analysis finds: each correction is applied at once to what is known, and kept in the knowledge file.
extension AppState {
    /// Takes the corrections that the knowledge file has.
    mutating func receive(_ corrections: [Correction]) {
        knowledge.corrections = corrections
        applyCorrections()
    }

    /// Makes what is known anew from what was found.
    mutating func applyCorrections() {
        knowledge.version += 1
        guard let document = reading.document else {
            knowledge.base = knowledge.found
            return
        }
        (knowledge.base, knowledge.unplaced) = knowledge.found.corrected(
            by: knowledge.corrections, in: document.text)
    }

    /// Takes a step on the way to a correction.
    mutating func take(_ step: CorrectionStep) -> [Effect] {
        switch step {
        case .ask(let question):
            var text = ""
            if case .newName(let name) = question { text = name }
            prompt = PromptState(.correction(question), text: text)
        case .chooseSame(let reference):
            open(EntityChoicePanel(reference: reference, part: nil))
            return beginFilter()
        case .choosePart(let reference, let place): open(SplitPanel(reference: reference, place: place))
        case .chooseOwner(let reference, let part):
            open(EntityChoicePanel(reference: reference, part: part))
            return beginFilter()
        case .chooseType(let reference): open(TypePanel(subject: .entity(reference)))
        case .chooseAlias(let reference): open(AliasPanel(reference: reference))
        case .make(let correction): return make(correction)
        case .undo: return undoCorrection()
        }
        return []
    }

    /// Makes the correction that the words typed in the prompt are for.
    mutating func answer(_ question: CorrectionQuestion, with line: String) -> [Effect] {
        let words = Excerpt.plain(line).trimmingSpaces
        guard !words.isEmpty else { return [] }
        return make(question.correction(words))
    }

    /// Makes a correction: it is seen at once, and kept.
    private mutating func make(_ correction: Correction) -> [Effect] {
        if let reason = whyNeedless(correction) {
            tell(reason)
            return []
        }
        let correction = anchored(correction)
        let place = placeOfSubject(correction.entity)
        knowledge.corrections.append(correction)
        applyCorrections()
        if knowledge.unplaced.last == knowledge.corrections.count - 1 {
            knowledge.corrections.removeLast()
            applyCorrections()
            tell("Nothing to change: the text does not have it.", isError: true)
            return []
        }
        leaveCorrecting(correction, place: place)
        let words = CorrectionWords.sentence(correction)
        tell(words + ".")
        return [.keep(correction, saying: words + ".")]
    }

    /// How many other names are kept of an entity.
    private static let mostOtherNames = 6

    /// The correction with other names by which its entities are found if the text loses those that it has. Names that the
    /// text has not told yet are not among them.
    private func anchored(_ correction: Correction) -> Correction {
        func otherNames(of name: String) -> [String] {
            guard let id = known.entities.first(where: { known.name(of: $0) == name }) else { return [] }
            return Array(known.aliases(of: id).prefix(Self.mostOtherNames))
        }
        var anchored = correction
        if case .name = correction.change { return anchored }
        anchored.otherNames = otherNames(of: correction.entity)
        anchored.otherNamesOfTarget = correction.target.map(otherNames) ?? []
        return anchored
    }

    /// Why a correction would change nothing; nil if it changes something.
    private func whyNeedless(_ correction: Correction) -> String? {
        guard let id = entityToCorrect?.resolved(in: knowledge.base) else { return nil }
        switch correction.change {
        case .retype(let type) where type == known.type(of: id): return "That is its type already."
        case .rename(let name) where name == known.name(of: id): return "That is its name already."
        default: return nil
        }
    }

    /// Takes back the correction made last, in this run of the program or an earlier one.
    mutating func undoCorrection() -> [Effect] {
        guard let correction = knowledge.corrections.popLast() else {
            tell("No correction to undo.")
            return []
        }
        return takeBack(correction)
    }

    /// Takes back the correction at `index`.
    mutating func undoCorrection(at index: Int) -> [Effect] {
        guard knowledge.corrections.indices.contains(index) else { return [] }
        return takeBack(knowledge.corrections.remove(at: index))
    }

    private mutating func takeBack(_ correction: Correction) -> [Effect] {
        applyCorrections()
        while panel?.panel.corrects == true { leavePanel() }
        let words = "Undone: \(CorrectionWords.sentence(correction))."
        tell(words)
        return [.takeBack(correction, saying: words)]
    }

    // MARK: - Afterwards

    /// A mention of the entity of that name before it is corrected, by which it is found afterwards.
    private func placeOfSubject(_ name: String) -> Int? {
        let base = knowledge.base
        let reference = entityToCorrect
        guard let id = reference?.resolved(in: base) else { return nil }
        return base.mentions(of: id).first?.start
    }

    /// Closes the panels in which the correction was made, and shows the entity as it is now.
    private mutating func leaveCorrecting(_ correction: Correction, place: Int?) {
        while panel?.panel.corrects == true { leavePanel() }
        guard let shown = panel?.panel as? EntityPanel else { return }
        let base = knowledge.base
        let id = place.flatMap { base.mention(at: $0)?.entity } ?? shown.reference.resolved(in: base)
        guard let id else {
            leavePanel()
            return
        }
        let reference = EntityReference(id, in: known)
        panel?.panel = EntityPanel(reference: reference)
        reading.entity = reference
        refreshPanel(keepingSelection: false)
    }
}

extension String {
    /// Without spaces at its ends.
    fileprivate var trimmingSpaces: String {
        split(separator: " ").joined(separator: " ")
    }
}
