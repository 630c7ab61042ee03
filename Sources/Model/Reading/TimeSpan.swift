/// Lengths of time in words, as a reader would say them.
public enum TimeSpan {
    /// A day in seconds.
    public static let day = 86_400

    /// "just now", "20 minutes ago", "yesterday", "3 weeks ago".
    public static func ago(_ seconds: Int) -> String {
        switch seconds {
        case ..<60: "just now"
        case ..<day: "\(words(seconds)) ago"
        case ..<(2 * day): "yesterday"
        default: "\(words(seconds)) ago"
        }
    }

    /// "20 minutes", "3 hours", "5 days", each rounded down.
    public static func words(_ seconds: Int) -> String {
        switch seconds {
        case ..<3600: count(max(1, seconds / 60), "minute")
        case ..<day: count(seconds / 3600, "hour")
        case ..<(14 * day): count(seconds / day, "day")
        case ..<(61 * day): count(seconds / (7 * day), "week")
        case ..<(730 * day): count(seconds / (30 * day), "month")
        default: count(seconds / (365 * day), "year")
        }
    }

    private static func count(_ number: Int, _ unit: String) -> String {
        number == 1 ? "1 \(unit)" : "\(number) \(unit)s"
    }
}
