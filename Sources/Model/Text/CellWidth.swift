/// How many columns of a terminal a scalar takes.
public enum CellWidth {
    /// 0, 1 or 2 columns by the Unicode Standard (the table names its version): 2 for East Asian wide characters and
    /// emoji, 0 for marks and format characters, otherwise 1. Controls count as 1; `CellForm` says how they are shown.
    @inline(__always)
    public static func columns(of scalar: Unicode.Scalar) -> Int {
        let value = scalar.value
        // Latin, Greek and Cyrillic letters and the ideographs are nearly all of what is read.
        if value < 0x300 { return value == 0xAD ? 0 : 1 }
        if value >= 0x4E00 && value <= 0x9FFF { return 2 }
        return columnsByTable(value)
    }

    private static func columnsByTable(_ value: UInt32) -> Int {
        if contains(value, in: CellWidthTable.zero) { return 0 }
        return contains(value, in: CellWidthTable.wide) ? 2 : 1
    }

    private static func contains(_ value: UInt32, in ranges: [UInt32]) -> Bool {
        ranges.withUnsafeBufferPointer { ranges in
            var low = 0
            var high = ranges.count / 2
            while low < high {
                let middle = (low + high) / 2
                if ranges[middle * 2 + 1] < value { low = middle + 1 } else { high = middle }
            }
            return low * 2 < ranges.count && ranges[low * 2] <= value
        }
    }
}
