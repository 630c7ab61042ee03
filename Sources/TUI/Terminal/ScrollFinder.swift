/// Finds the rows of a screen that only moved up or down since the last one.
enum ScrollFinder {
    /// Rows that moved together.
    struct Scroll: Hashable {
        /// The first and the last row of the part of the screen in which they moved.
        var top: Int
        var bottom: Int
        /// By how many rows they moved up; negative where they moved down.
        var distance: Int
    }

    /// The scroll that explains most of the difference between two screens, given as a hash for each row; nil where none
    /// explains at least half of the rows that differ, or where only a few rows do.
    static func scroll(from old: [Int], to new: [Int]) -> Scroll? {
        guard old.count == new.count else { return nil }
        guard let first = new.indices.first(where: { old[$0] != new[$0] }),
            let last = new.indices.last(where: { old[$0] != new[$0] })
        else { return nil }
        let changed = last - first + 1
        guard changed >= 4 else { return nil }
        var best: (matches: Int, distance: Int) = (0, 0)
        for distance in 1...changed / 2 {
            for signed in [distance, -distance] {
                let matches = matches(from: old, to: new, distance: signed, in: first...last)
                if matches > best.matches { best = (matches, signed) }
            }
            // Blank rows match anywhere; a scroll by one line is the common case and is beyond doubt when nearly all match.
            if best.matches >= changed - 2 * distance - 1 { break }
        }
        guard best.matches * 2 >= changed else { return nil }
        return Scroll(top: first, bottom: last, distance: best.distance)
    }

    private static func matches(
        from old: [Int], to new: [Int], distance: Int, in rows: ClosedRange<Int>
    ) -> Int {
        var count = 0
        let first = max(rows.lowerBound, rows.lowerBound - distance)
        let last = min(rows.upperBound, rows.upperBound - distance)
        guard first <= last else { return 0 }
        for row in first...last where new[row] == old[row + distance] { count += 1 }
        return count
    }
}
