import struct Model.Grapheme

extension Grapheme {
    /// Calls `body` with each glyph that the grapheme at `offset` is drawn as, and its columns, from left to right.
    ///
    /// - Parameter joints: what of that which makes one emoji of several the glyphs have with them.
    func forEachCell(
        in bytes: UnsafeBufferPointer<UInt8>, at offset: Int, joints: EmojiJoints = .none,
        _ body: (Cell.Glyph, Int) -> Void
    ) {
        var pending = PendingGlyph(joints: joints)
        forEachForm(in: bytes, at: offset) { scalar, form in
            if form != .mark && form != .dropped { pending.flush(to: body) }
            switch form {
            case .glyph(let width): pending.glyph = (Cell.Glyph(scalar), width)
            case .mark: pending.glyph?.0.add(scalar)
            case .dropped: pending.join(scalar)
            case .blank(let width):
                pending.glyph = (Cell.Glyph(" "), 1)
                if width == 2 {
                    pending.flush(to: body)
                    pending.glyph = (Cell.Glyph(" "), 1)
                }
            case .caret:
                body(Cell.Glyph("^"), 1)
                body(Cell.Glyph(Unicode.Scalar(UInt8(scalar.value) ^ 0x40)), 1)
            case .hexadecimal:
                for letter in ["<", Self.digit(scalar.value >> 4), Self.digit(scalar.value), ">"] {
                    body(Cell.Glyph(letter), 1)
                }
            case .replacement: pending.glyph = (Cell.Glyph("\u{FFFD}"), 1)
            }
        }
        pending.leaveOpenJoiner()
        pending.flush(to: body)
    }

    /// A glyph to which marks may be added, with its columns.
    private struct PendingGlyph {
        let joints: EmojiJoints
        var glyph: (Cell.Glyph, width: Int)?
        /// What was left away since, and belongs to the glyph if another follows in the same grapheme.
        private var joint: [Unicode.Scalar] = []

        init(joints: EmojiJoints) { self.joints = joints }

        /// Notes what makes one emoji of this glyph and the next: the colour of a skin, a sign for colours, a joiner, each once.
        mutating func join(_ scalar: Unicode.Scalar) {
            let isSkin = (0x1F3FB...0x1F3FF).contains(scalar.value)
            guard joints != .none, glyph != nil, [0x200D, 0xFE0F].contains(scalar.value) || isSkin && joints == .all,
                !joint.contains(scalar)
            else { return }
            joint.append(scalar)
        }

        /// Leaves away a joiner after which nothing came.
        mutating func leaveOpenJoiner() { joint.removeAll { $0.value == 0x200D } }

        mutating func flush(to body: (Cell.Glyph, Int) -> Void) {
            if var shown = glyph {
                if joints == .joiners, joint.last?.value != 0x200D { joint = [] }
                for scalar in joint { shown.0.add(scalar) }
                body(shown.0, shown.width)
            }
            (glyph, joint) = (nil, [])
        }
    }

    private static func digit(_ value: UInt32) -> Unicode.Scalar {
        let value = UInt8(value & 0xF)
        return Unicode.Scalar(value < 10 ? 0x30 + value : 0x41 - 10 + value)
    }
}
