/// Finds the rows of a screen that only moved up or down since the last one.
enum ScrollFinder {
    /// Rows that moved together.
    struct Scroll: Hashable {
        /// The first and the last row of the part of the screen in which they moved.
        var top, bottom: Int
        /// By how many rows they moved up; negative if they moved down.
        var distance: Int

        /// The row that is at `row` after it; nil if a blank one came in.
        func source(of row: Int) -> Int? {
            guard row >= top, row <= bottom else { return row }
            return (top...bottom).contains(row + distance) ? row + distance : nil
        }
    }

    /// The scroll that explains most of the difference between two screens of `rows` rows; nil if none explains at least half
    /// of the rows that differ, or if only a few rows do. `isSame` says whether a row of the new one is a row of the old.
    static func scroll(rows: Int, isSame: @Sendable (_ new: Int, _ old: Int) -> Bool) -> Scroll? {
        guard let first = (0..<rows).first(where: { !isSame($0, $0) }),
            let last = (0..<rows).last(where: { !isSame($0, $0) }), last - first >= 3
        else { return nil }
        let changed = last - first + 1
        var best: (distance: Int, moved: [Int]) = (0, [])
        for distance in 1...changed / 2 {
            for signed in [distance, -distance] {
                let rows = max(first, first - signed)...min(last, last - signed)
                let moved = rows.filter { isSame($0, $0 + signed) }
                if moved.count > best.moved.count { best = (signed, moved) }
            }
            // Blank rows match anywhere; a scroll by one line is the common case and is beyond doubt when nearly all match.
            if best.moved.count >= changed - 2 * distance - 1 { break }
        }
        guard best.moved.count * 2 >= changed, let start = best.moved.first, let end = best.moved.last else {
            return nil
        }
        // Only what moved is scrolled: the status line below the page stays where it is.
        return Scroll(
            top: min(start, start + best.distance), bottom: max(end, end + best.distance), distance: best.distance)
    }
}
