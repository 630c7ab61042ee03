import Model

/// How the reader wants a panel's rows: what changes while it is open.
struct PanelOptions: Hashable, Sendable {
    /// The orders of a list of entities.
    enum Order: Hashable, Sendable { case place, count }

    /// What one row of a list of dates stands for.
    enum Scale: Hashable, Sendable, CaseIterable { case days, years, centuries }

    /// The letters that narrow the list.
    var filter = ""
    var order = Order.count
    /// The only type that is listed; nil lists all.
    var type: EntityType?
    /// The entities that a chart compares, at most three.
    var compared: [EntityReference] = []
    /// The first section that a chart shows in a column of its own; nil shows all of them in the columns that there are.
    var firstSection: Int?
    /// How many columns of a chart's rows are to the left of what is shown.
    var column = 0
    /// How dates are gathered.
    var scale = Scale.days
    /// The cut lists that the reader asked to see whole.
    var whole: Set<String> = []
    /// The offsets up to which the reader asked to be told what lies ahead, by list.
    var furthest: [String: Int] = [:]
}
