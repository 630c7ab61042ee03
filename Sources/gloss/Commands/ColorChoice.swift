import ArgumentParser

/// When colours are used.
enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
    /// Unless the environment says otherwise (no-color.org).
    case auto
    case always, never

    /// Whether colours are used in this environment.
    var usesColours: Bool {
        switch self {
        case .auto: (Environment["NO_COLOR"] ?? "").isEmpty
        case .always: true
        case .never: false
        }
    }
}
