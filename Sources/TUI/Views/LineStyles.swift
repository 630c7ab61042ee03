import Model

/// The style of each byte of one line: that of its block, with what lies over it.
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
    /// What lies over it on this line, the uppermost last.
    private(set) var overlays: [Overlay] = []

    init(base: Style) { self.base = base }

    /// Lays `role` and `attributes` over `range`.
    mutating func add(_ range: TextRange, _ role: Role?, _ attributes: Attributes = []) {
        overlays.append(Overlay(range: range, role: role, attributes: attributes))
    }

    /// Lays colours of the text's own over `range`.
    mutating func add(_ range: TextRange, _ colours: TextColours) {
        overlays.append(Overlay(range: range, role: nil, attributes: [], colours: colours))
    }

    /// The style at `offset`; nil where nothing lies over the block's own.
    func overlaid(at offset: Int) -> Style? {
        var style: Style?
        for overlay in overlays where overlay.range.contains(offset) {
            var changed = style ?? base
            if let role = overlay.role {
                changed.role = role
                changed.colours = .none
            }
            if overlay.colours != .none { changed.colours = overlay.colours }
            changed.attributes.formUnion(overlay.attributes)
            style = changed
        }
        return style
    }

    /// The style of a block's text.
    static func base(of block: Block) -> Style {
        switch block.kind {
        case .title: Style(.title)
        case .standfirst: Style(.standfirst)
        case .byline: Style(.byline)
        case .heading: Style(.heading)
        case .quotation: Style(.quotation)
        case .code: Style(.code)
        case .aside: Style(.aside)
        case .rule: Style(.rule)
        case .caption: Style(.caption)
        case .paragraph, .listItem, .table: Style(.text)
        }
    }
}
