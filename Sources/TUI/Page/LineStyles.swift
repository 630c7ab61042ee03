import Model
import Screen

/// The style of each byte of a block: its own, with what lies over it.
struct LineStyles {
    /// Something that lies over a stretch of the text.
    struct Overlay {
        var range: TextRange
        /// The role that replaces the one below; nil keeps it.
        var role: Role?
        /// Attributes that are added.
        var attributes: Attributes
        /// The colours that the text gives itself.
        var colours = TextColours.none
    }

    /// The style of the block.
    let base: Style
    /// What lies over it, the uppermost last.
    private var overlays: [Overlay] = []
    /// A stretch all of which has one style, and that style: text is drawn letter by letter.
    private var known = TextRange(0, 0)
    private var styleOfKnown: Style?

    init(base: Style) { self.base = base }

    /// Lays `role` and `attributes` over `range`.
    mutating func add(_ range: TextRange, _ role: Role?, _ attributes: Attributes = []) {
        overlays.append(Overlay(range: range, role: role, attributes: attributes))
    }

    /// Lays colours of the text's own over `range`.
    mutating func add(_ range: TextRange, _ colours: TextColours) {
        overlays.append(Overlay(range: range, role: nil, attributes: [], colours: colours))
    }

    /// The style at `offset`; nil if nothing lies over the block's own.
    @inline(__always)
    mutating func overlaid(at offset: Int) -> Style? {
        if !known.contains(offset) { findStyle(at: offset) }
        return styleOfKnown
    }

    /// The style at `offset`, nil if nothing lies over the block's own, and the offset up to which it is the same.
    @inline(__always)
    mutating func stretch(at offset: Int) -> (overlaid: Style?, end: Int) {
        let style = overlaid(at: offset)
        return (style, known.end)
    }

    private mutating func findStyle(at offset: Int) {
        (known, styleOfKnown) = (TextRange(0, Int.max), nil)
        for overlay in overlays {
            guard overlay.range.contains(offset) else {
                if overlay.range.end <= offset {
                    known.start = max(known.start, overlay.range.end)
                } else {
                    known.end = min(known.end, overlay.range.start)
                }
                continue
            }
            known = TextRange(max(known.start, overlay.range.start), min(known.end, overlay.range.end))
            var style = styleOfKnown ?? base
            if let role = overlay.role {
                style.role = role
                style.colours = .none
            }
            if overlay.colours != .none { style.colours = overlay.colours }
            style.attributes.formUnion(overlay.attributes)
            styleOfKnown = style
        }
    }

    /// Lower headings are lighter.
    private static func heading(level: UInt8) -> Style {
        switch level {
        case ...2: Style(.heading, .bold)
        case 3: Style(.heading, [.bold, .italic])
        default: Style(.heading, .italic)
        }
    }

    /// The style of a block's text.
    static func base(of block: Block) -> Style {
        switch block.kind {
        case .title: Style(.title)
        case .standfirst: Style(.standfirst)
        case .byline: Style(.byline)
        case .heading: heading(level: block.level)
        case .quotation: Style(.quotation)
        case .code: Style(.code)
        case .aside: Style(.aside)
        case .rule: Style(.rule)
        case .caption: Style(.caption)
        case .paragraph, .listItem, .table: Style(.text)
        }
    }
}
