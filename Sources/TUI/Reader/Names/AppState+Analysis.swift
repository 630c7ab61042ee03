import Model

/// The analysis: starting it, sending it where the reader is, taking its reports.
extension AppState {
    /// Has the document analysed from the page outward.
    mutating func startAnalysis() -> [Effect] {
        guard let document = reading.document, document.text.count > 0 else { return [] }
        knowledge.isRunning = true
        reading.analysedAround = readingOffset
        return [.analyse(document, around: reading.analysedAround, generation: reading.textGeneration)]
    }

    /// Has the analysis go on from the page, if the reader went far from what is analysed.
    mutating func analysisOfPlace() -> [Effect] {
        guard knowledge.isWanted, knowledge.progress < 1, let document = reading.document else { return [] }
        let place = reading.top.offset
        let far = 100_000
        guard abs(place - reading.analysedAround) > far else { return [] }
        reading.analysedAround = place
        guard !knowledge.base.analysed.contains(where: { $0.contains(place) }) else { return [] }
        knowledge.isRunning = true
        return [.analyse(document, around: place, generation: reading.textGeneration)]
    }

    /// Takes a report. One that was under way when the analysis was switched off does not start it again.
    mutating func receive(_ base: KnowledgeBase, progress: Double) {
        if let remark = base.remark, remark != knowledge.base.remark, prompt == nil { tell(remark) }
        knowledge.found = base
        applyCorrections()
        knowledge.progress = progress
        knowledge.isRunning = progress < 1 && knowledge.isWanted
    }

    /// Starts or stops the analysis, as `:analysis on|off` asks.
    mutating func setAnalysis(_ isWanted: Bool) -> [Effect] {
        knowledge.isWanted = isWanted
        guard isWanted else {
            knowledge.isRunning = false
            return [.stopAnalysis]
        }
        return startAnalysis()
    }
}
