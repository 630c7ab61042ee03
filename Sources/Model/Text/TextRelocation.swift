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

    /// The offset in the new text of the text at `offset` in the old one: the nearest place where the same words follow,
    /// or else the same offset, cut to the text.
    public func offset(_ offset: Int) -> Int {
        let length = min(Self.sample, old.count - offset)
        guard length > 0 else { return min(offset, new.count) }
        let nearest = new.withBytes { bytes in
            old.withBytes {
                nearestMatch(of: UnsafeBufferPointer(rebasing: $0[offset..<offset + length]), in: bytes, offset)
            }
        }
        return nearest ?? min(offset, new.count)
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
