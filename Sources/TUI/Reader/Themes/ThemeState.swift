import Screen

/// Which theme the terminal was told to show.
struct ThemeState: Hashable, Sendable {
    /// A theme with the colours of the reader's own.
    struct Shown: Hashable, Sendable {
        var name: Theme.Name
        var own: ThemeInks
    }

    var shown: Shown?
    /// The theme that fits the terminal's background; nil if it has not said.
    var background: Theme.Name?
    /// Whether the terminal was asked for its background.
    var isAsked = false
}

extension AppState {
    /// Has the theme shown that is set, or is chosen in a panel that previews themes, if it is not shown; asks for the
    /// terminal's background the first time that the theme depends on it.
    mutating func themeToShow() -> [Effect] {
        var effects: [Effect] = []
        let preview = panel.flatMap { open in open.selectedRow?.target.flatMap { open.panel.previewedTheme(by: $0) } }
        let wanted = preview ?? settings.theme
        if wanted == .auto, !theme.isAsked {
            theme.isAsked = true
            effects.append(.askForBackground)
        }
        let shown = ThemeState.Shown(
            name: wanted == .auto ? theme.background ?? .auto : wanted, own: settings.ownTheme)
        if shown != theme.shown {
            theme.shown = shown
            effects.append(.useTheme(shown.name, own: shown.own))
        }
        return effects
    }
}
