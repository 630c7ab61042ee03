extension RandomAccessCollection where Index == Int {
    /// The index of the first element for which `predicate` holds, in a collection in which it holds for none before some
    /// place and for all after it; `endIndex` if it holds for none. O(log n).
    @inlinable
    public func partitionIndex(where predicate: (Element) -> Bool) -> Int {
        var low = startIndex
        var high = endIndex
        while low < high {
            let middle = low + (high - low) / 2
            if predicate(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
