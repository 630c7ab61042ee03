import Model

/// What a row of a panel leads to.
enum PanelTarget: Hashable, Sendable {
    /// A passage of the document: the page goes there.
    case passage(TextRange)
    /// A place in the file at `path`, which is opened.
    case place(TextAnchor, path: String)
    /// A document that was read, whose file is opened.
    case document(DocumentID, path: String)
    /// The panel of an entity.
    case entity(EntityReference)
    /// The sentences that name two entities.
    case companions(EntityReference, EntityReference)
    /// The sentences in which an entity speaks.
    case statements(EntityReference)
    /// Where an entity is named, section by section.
    case presence(EntityReference)
    /// Those that the text joins to an entity.
    case relations(EntityReference)
    case command(String)
    /// A value for a setting, by its name.
    case setting(name: String, value: String)
    /// A link, which is followed.
    case link(Link)
    /// A name that is part of a link: which is meant is asked.
    case nameInLink(EntityReference, Link)
    /// An address outside of the document.
    case address(String)
    /// The rest of a list that was cut.
    case rest(String)
    /// The next entry of a list that lies ahead of the reader, told to whoever knows the text up to the offset.
    case ahead(String, to: Int)
    /// A highlight or note by its index, and its place; nil if it lost that.
    case note(Int, TextRange?)
    /// A word that was looked up, and the sentence in which it was met.
    case word(String, TextAnchor, path: String)
    /// A step on the way to a correction, or the correction.
    case correct(CorrectionStep)
}

extension PanelTarget {
    /// The entity that a row with this target is about.
    var entity: EntityReference? {
        switch self {
        case .entity(let reference), .statements(let reference), .presence(let reference), .relations(let reference):
            reference
        default: nil
        }
    }

    /// The address that a row with this target is about.
    var address: String? {
        if case .address(let address) = self { return address }
        return nil
    }
}
