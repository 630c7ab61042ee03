/// How far the reader is in the tour: a text that teaches the keys by having them pressed.
package struct Tour: Hashable, Sendable {
    /// The number of the step that is asked for.
    private(set) var step = 0
    /// The id of the command that was run last; nil after what is no command.
    var lastCommand: String?

    package init() {}

    /// Goes on to the next step.
    mutating func goOn() {
        step += 1
        lastCommand = nil
    }
}

extension AppState {
    /// Begins the tour.
    package mutating func startTour() {
        tour = Tour()
    }

    /// What the tour asks for: "Tour 3/21 · t — shows the contents"; nil if there is no tour.
    var tourLine: String? {
        guard let tour else { return nil }
        let steps = TourStep.all
        let step = steps[tour.step]
        return "Tour \(tour.step + 1)/\(steps.count) · \(step.keys(in: keyMap)) — \(step.aim)"
    }

    /// Says what happened if that is what the tour asked for, and asks for the next thing. What is done already is not asked
    /// for: on a small screen the page takes the place of a panel by itself.
    mutating func followTour() {
        var outcome: String?
        while let step = tour.map({ TourStep.all[$0.step] }), step.isDone(self) {
            outcome = outcome ?? step.outcome
            tour?.goOn()
            if tour?.step == TourStep.all.count {
                outcome = step.outcome
                tour = nil
            }
        }
        if let outcome { tell(tourLine.map { "\(outcome) \($0)" } ?? outcome) }
    }
}
