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
    static func scroll(from old: [UInt64], to new: [UInt64]) -> Scroll? {
        guard old.count == new.count else { return nil }
        guard let first = new.indices.first(where: { old[$0] != new[$0] }),
            let last = new.indices.last(where: { old[$0] != new[$0] })
        else { return nil }
        let changed = last - first + 1
        guard changed >= 4 else { return nil }
        var best: (count: Int, distance: Int) = (0, 0)
        for distance in 1...changed / 2 {
            for signed in [distance, -distance] {
                var count = 0
                forEachMatch(from: old, to: new, distance: signed, in: first...last) { _ in count += 1 }
                if count > best.count { best = (count, signed) }
            }
            // Blank rows match anywhere; a scroll by one line is the common case and is beyond doubt when nearly all match.
            if best.count >= changed - 2 * distance - 1 { break }
        }
        guard best.count * 2 >= changed else { return nil }
        // Only what moved is scrolled: the status line below the page stays where it is.
        var (top, bottom) = (last, first)
        forEachMatch(from: old, to: new, distance: best.distance, in: first...last) { row in
            top = min(top, row, row + best.distance)
            bottom = max(bottom, row, row + best.distance)
        }
        return Scroll(top: top, bottom: bottom, distance: best.distance)
    }

    /// Calls `body` with each of `rows` that shows what stood `distance` rows below it.
    @inline(__always)
    private static func forEachMatch(
        from old: [UInt64], to new: [UInt64], distance: Int, in rows: ClosedRange<Int>, _ body: (Int) -> Void
    ) {
        let first = max(rows.lowerBound, rows.lowerBound - distance)
        let last = min(rows.upperBound, rows.upperBound - distance)
        guard first <= last else { return }
        for row in first...last where new[row] == old[row + distance] { body(row) }
    }
}
