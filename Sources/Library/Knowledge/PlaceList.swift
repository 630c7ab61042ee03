/// Places of a text in rising order, kept in few bytes: each as its distance from the one before, in groups of seven bits.
struct PlaceList: Hashable, Sendable {
    /// The places as bytes.
    let bytes: [UInt8]

    /// The list that was kept as `bytes`.
    init(bytes: [UInt8]) { self.bytes = bytes }

    /// The list of `places`, which are in rising order.
    init(_ places: some Sequence<Int>) {
        var bytes: [UInt8] = []
        var last = 0
        for place in places {
            var distance = UInt64(max(0, place - last))
            last = max(last, place)
            while distance >= 0x80 {
                bytes.append(UInt8(distance & 0x7F) | 0x80)
                distance >>= 7
            }
            bytes.append(UInt8(distance))
        }
        self.bytes = bytes
    }

    /// How many of the places are before `end`. Bytes that no list has count as far as they go.
    func count(before end: Int) -> Int {
        var count = 0
        var place: UInt64 = 0
        var distance: UInt64 = 0
        var shift: UInt64 = 0
        for byte in bytes {
            distance |= UInt64(byte & 0x7F) << shift
            shift += 7
            guard byte < 0x80 || shift > 56 else { continue }
            place &+= distance
            guard place < UInt64(max(0, end)) else { break }
            count += 1
            distance = 0
            shift = 0
        }
        return count
    }
}
