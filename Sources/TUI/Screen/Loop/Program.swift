/// The loop: draw, present, wait for events, update with each, perform the effects; one drawing for a batch of events.
///
/// It knows neither the state nor the events: those belong to the reader (`State`, `Update`), and tests run it with their
/// own. Nothing else writes the state.
@MainActor
package struct Program<State, Event: Sendable, Effect> {
    /// Whether the loop goes on after an effect.
    package enum Flow: Hashable, Sendable {
        /// Wait for the next event.
        case goOn
        /// Restore the terminal and return from `run`.
        case stop
    }

    /// The one reducer.
    package var update: (inout State, Event) -> [Effect]
    /// Draws a state into a blank buffer.
    package var draw: (State, inout CellBuffer) -> Void
    /// The event that an input stands for; nil ignores it.
    package var event: (TerminalInput) -> Event?
    /// Performs an effect. Events that follow at once go through the mailbox.
    package var perform: (Effect, any Terminal) -> Flow

    package init(
        update: @escaping (inout State, Event) -> [Effect], draw: @escaping (State, inout CellBuffer) -> Void,
        event: @escaping (TerminalInput) -> Event?, perform: @escaping (Effect, any Terminal) -> Flow
    ) {
        self.update = update
        self.draw = draw
        self.event = event
        self.perform = perform
    }

    /// Runs until an effect stops it, then restores the terminal.
    ///
    /// `effects` are performed after the first frame is on the screen: opening, analysis and all that may wait. The state is
    /// the caller's, because copying a large one costs as much as the first frame.
    package func run(
        _ state: inout State, effects: [Effect] = [], terminal: any Terminal, mailbox: Mailbox<Event>
    ) {
        var pending = effects
        defer { terminal.restore() }
        while true {
            present(state, on: terminal)
            var flow = perform(&pending, terminal)
            while flow == .goOn {
                let events = nextEvents(terminal: terminal, mailbox: mailbox)
                for event in events {
                    pending += update(&state, event)
                    // Effects run before the next event, so that a quit is not followed by what was typed after it.
                    flow = perform(&pending, terminal)
                    if flow == .stop { break }
                }
                if !events.isEmpty { break }
            }
            if flow == .stop { return }
        }
    }

    private func present(_ state: State, on terminal: any Terminal) {
        let size = terminal.size
        var buffer = CellBuffer(rows: size.rows, columns: size.columns)
        draw(state, &buffer)
        terminal.present(buffer)
    }

    private func perform(_ pending: inout [Effect], _ terminal: any Terminal) -> Flow {
        let effects = pending
        pending = []
        for effect in effects where perform(effect, terminal) == .stop { return .stop }
        return .goOn
    }

    private func nextEvents(terminal: any Terminal, mailbox: Mailbox<Event>) -> [Event] {
        var events: [Event] = []
        for input in terminal.inputs(wake: mailbox.wakeDescriptor, timeout: nil) {
            if let event = event(input) { events.append(event) }
        }
        let reports = mailbox.drain()
        return reports.isEmpty ? events : events + reports
    }
}
