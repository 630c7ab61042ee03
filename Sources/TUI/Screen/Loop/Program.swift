/// The loop: draw, present, wait for events, update with each, perform the effects; one drawing for a batch of events.
///
/// A key that came twice in a row is likely to come again: while nothing else is to be done, the loop works out the step that
/// it would cause, on a copy of the state, so that a third press is answered at once.
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

    /// A step that was worked out before its input came. Its frame is prepared on the terminal.
    private struct PreparedStep {
        var input: TerminalInput
        var state: State
        var effects: [Effect]
    }

    /// The one reducer. It must depend on nothing but the state and the event.
    package var update: (inout State, Event) -> [Effect]
    /// Draws a state into a blank buffer.
    package var draw: (State, inout CellBuffer) -> Void
    /// The event that an input stands for; nil ignores it.
    package var event: (TerminalInput) -> Event?
    /// Performs an effect. Events that follow at once go through the mailbox.
    package var perform: (Effect, any Terminal) -> Flow
    /// Whether an effect may be performed after the frame that shows what its event changed: it neither ends the program nor
    /// speaks to the terminal.
    package var mayFollowFrame: (Effect) -> Bool

    package init(
        update: @escaping (inout State, Event) -> [Effect], draw: @escaping (State, inout CellBuffer) -> Void,
        event: @escaping (TerminalInput) -> Event?, perform: @escaping (Effect, any Terminal) -> Flow,
        mayFollowFrame: @escaping (Effect) -> Bool
    ) {
        self.update = update
        self.draw = draw
        self.event = event
        self.perform = perform
        self.mayFollowFrame = mayFollowFrame
    }

    /// Runs until an effect stops it, then restores the terminal.
    ///
    /// `effects` are performed after the first frame is on the screen: opening, analysis and all that may wait. The state is
    /// the caller's, because copying a large one costs as much as the first frame.
    package func run(
        _ state: inout State, effects: [Effect] = [], terminal: any Terminal, mailbox: Mailbox<Event>
    ) {
        defer { terminal.restore() }
        terminal.present(frame(of: state, on: terminal))
        var flow = perform(effects, terminal)
        var lastInputs: [TerminalInput] = []
        var prepared: PreparedStep?
        while flow == .goOn {
            let inputs = terminal.inputs(wake: mailbox.wakeDescriptor, timeout: nil)
            // The state is not touched, and so not copied, before the frame is on the screen.
            if let expected = prepared?.input, inputs == [expected], terminal.presentPrepared(), let step = prepared {
                // Reports that came meanwhile wake the next wait.
                state = step.state
                flow = perform(step.effects, terminal)
            } else {
                let events = inputs.compactMap(event) + mailbox.drain()
                guard !events.isEmpty else { continue }
                flow = take(events, &state, on: terminal)
            }
            if !inputs.isEmpty { lastInputs = lastInputs.suffix(1) + inputs.suffix(2) }
            prepared = flow == .goOn ? stepOfRepeatedKey(lastInputs, from: state, on: terminal) : nil
        }
    }

    /// Updates the state with a batch of events, and shows what came of it.
    private func take(_ events: [Event], _ state: inout State, on terminal: any Terminal) -> Flow {
        var waiting: [Effect] = []
        for event in events {
            // Effects run before the next event, so that a quit is not followed by what was typed after it.
            guard perform(waiting, terminal) == .goOn else { return .stop }
            waiting = update(&state, event)
        }
        let follow = waiting.allSatisfy(mayFollowFrame)
        if !follow, perform(waiting, terminal) == .stop { return .stop }
        terminal.present(frame(of: state, on: terminal))
        return follow ? perform(waiting, terminal) : .goOn
    }

    private func frame(of state: State, on terminal: any Terminal) -> CellBuffer {
        let size = terminal.size
        var buffer = CellBuffer(rows: size.rows, columns: size.columns, joints: terminal.joints)
        draw(state, &buffer)
        return buffer
    }

    private func perform(_ effects: [Effect], _ terminal: any Terminal) -> Flow {
        for effect in effects where perform(effect, terminal) == .stop { return .stop }
        return .goOn
    }

    /// The step that the last of `inputs` would cause once more, if the one before was the same and there is time to work it out.
    private func stepOfRepeatedKey(
        _ inputs: [TerminalInput], from state: State, on terminal: any Terminal
    ) -> PreparedStep? {
        guard let input = inputs.last, inputs.dropLast().last == input, !terminal.hasInput, let event = event(input)
        else { return nil }
        var next = state
        let effects = update(&next, event)
        guard effects.allSatisfy(mayFollowFrame) else { return nil }
        terminal.prepare(frame(of: next, on: terminal))
        return PreparedStep(input: input, state: next, effects: effects)
    }
}
