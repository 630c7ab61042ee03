extension SplitLayout {
    /// Rows of the panel that show its list.
    var listRows: Int {
        guard let panel else { return 0 }
        return max(0, panel.height - headingRows - footerRows)
    }

    /// Rows above the list: the heading and, if there is room, an empty one.
    var headingRows: Int {
        switch placement {
        // The heading is in the line that separates the panel from the page.
        case .below: 0
        case .beside: 2
        case .over: (panel?.height ?? 0) >= 12 ? 2 : 1
        }
    }

    /// Rows below the list: beside the page the keys are there, otherwise in the status line.
    var footerRows: Int { placement == .beside ? 2 : 0 }
}
