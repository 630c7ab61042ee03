/// The panel that is open.
struct PanelState: Sendable {
    /// The index of the chosen row.
    var selection = 0
    /// The index of the first row that is shown.
    var top = 0
    /// The letters that narrow the list.
    var filter = ""
}
