/// Finds places of a text in a later version of it, in which the text before them may have changed.
///
/// A text that grows only at its end keeps its offsets; a web page whose article was judged from its first part may not.
public struct TextRelocation: Sendable {
    private let old: TextBuffer
    private let new: TextBuffer

    /// How many bytes after a place tell it from others.
    private static let sample = 48
    /// How far from its old offset a place is looked for, in bytes.
    private static let reach = 1 << 20

    /// A relocation of places in `old` to places in `new`.
    public init(from old: TextBuffer, to new: TextBuffer) {
        self.old = old
        self.new = new
    }

    /// How many of the lines after a place are looked for if its own words are gone.
    private static let mostLines = 24

    /// The offset in the new text of the text at `offset` in the old one: the nearest place where the same words follow, or
    /// the lines after them; otherwise the same offset, cut to the text.
    public func offset(_ offset: Int) -> Int {
        new.withBytes { bytes in
            old.withBytes { former in
                var place = offset
                for _ in 0...Self.mostLines where place < former.count {
                    let sample = UnsafeBufferPointer(rebasing: former[place..<min(place + Self.sample, former.count)])
                    if let nearest = nearestMatch(of: sample, in: bytes, place) { return nearest }
                    guard let lineBreak = former[place...].firstIndex(of: 0x0A) else { break }
                    place = former[lineBreak...].firstIndex { $0 != 0x0A } ?? former.count
                }
                return min(offset, bytes.count)
            }
        }
    }

    private func nearestMatch(
        of sample: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>, _ offset: Int
    ) -> Int? {
        let last = bytes.count - sample.count
        guard last >= 0 else { return nil }
        func matches(_ place: Int) -> Bool {
            place >= 0 && place <= last && bytes[place] == sample[0]
                && bytes[place..<place + sample.count].elementsEqual(sample)
        }
        for distance in 0...min(Self.reach, max(offset, bytes.count)) {
            if matches(offset + distance) { return offset + distance }
            if matches(offset - distance) { return offset - distance }
        }
        return nil
    }
}
