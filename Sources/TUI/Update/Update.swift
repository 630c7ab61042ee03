/// What an event changes, and what is to be done because of it.
///
/// The one place that changes the state; the same state and event always give the same result.
public func update(_ state: inout AppState, _ event: Event) -> [Effect] {
    switch event {
    case .resized(let rows, let columns):
        state.size = ScreenSize(rows: rows, columns: columns)
        return []
    case .terminated(let status):
        return [.quit(status: status)]
    default:
        return []
    }
}
