/// Memory for one parse: taken in large pieces, given back all at once.
///
/// gumbo frees its tree by recursion, which a deep tree would turn into a stack overflow; with an arena nothing is freed
/// one by one, and allocation costs a few instructions.
final class GumboArena {
    private var pieces: [UnsafeMutableRawPointer] = []
    private var next: UnsafeMutableRawPointer?
    private var room = 0
    private var pieceSize = 64 << 10

    /// `count` bytes, aligned for any type.
    func allocate(_ count: Int) -> UnsafeMutableRawPointer {
        let size = (max(count, 1) + 15) & ~15
        if let start = next, size <= room {
            next = start + size
            room -= size
            return start
        }
        let piece = max(pieceSize, size)
        pieceSize = min(pieceSize * 2, 4 << 20)
        let start = UnsafeMutableRawPointer.allocate(byteCount: piece, alignment: 16)
        pieces.append(start)
        next = start + size
        room = piece - size
        return start
    }

    deinit {
        for piece in pieces { piece.deallocate() }
    }
}
