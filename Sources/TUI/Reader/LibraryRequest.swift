import Model

/// Something that is asked of the library, which lasts on disk, most of it for the document that is read. With
/// `--no-history` nothing is answered or kept, and of a pipe nothing is.
package enum LibraryRequest: Sendable {
    /// The document was opened: `LibraryReport.memory` says what is remembered of the reader, and `opened` what of a document
    /// with this content.
    case open
    /// The whole text is known: `LibraryReport.opened` says what is remembered of this text, if the file was not recognised
    /// by its content.
    case recognise(TextBuffer)
    /// Keep how far the document was read.
    case keep(ReadingPlace)
    /// Keep this if the document turns out to be one that the library does not know.
    case keepUnlessKnown(ReadingPlace)
    /// Keep a mark of the document.
    case keepMark(Character, TextAnchor)
    /// Keep a note of the document, in place of one of the same kind and passage.
    case keepNote(TextNote)
    /// Forget the note of the same kind and passage.
    case forgetNote(TextNote)
    /// Take over who and what the document is about after these corrections, unless that was done.
    case learn(Document, KnowledgeBase, corrections: [Correction])
    /// Say which other documents name an entity of this one: `LibraryReport.elsewhere`.
    case findElsewhere(EntityQuestion)
    /// Say what other documents have of a word: `LibraryReport.word`.
    case lookUp(String)
    /// Keep a word that was looked up.
    case keepLookup(Lookup)
    /// Forget that a word was looked up.
    case forgetLookup(String)
    /// Say which words were looked up: `LibraryReport.lookups`.
    case listLookups
    /// Say how fast the reader reads: `LibraryReport.pace`.
    case tellPace
    /// Say which documents were read: `LibraryReport.shelf`.
    case listShelf
    /// Forget all that is kept of a document.
    case forget(DocumentID)
    /// Keep a line that was typed at the `:` prompt.
    case keepCommand(String)
    /// Keep a search that was typed.
    case keepSearch(String)
}

/// An entity of the document, as it is looked for in others.
package struct EntityQuestion: Hashable, Sendable {
    /// The name that the text has told.
    package var name: String
    /// What it is.
    package var type: EntityType
    /// What the text has said it is; empty if nothing.
    package var description: String
    /// The names of those named beside it.
    package var companions: [String]
}

/// What the library answers.
package enum LibraryReport: Sendable {
    /// What is remembered of the reader.
    case memory(ReaderMemory)
    /// The other documents that name an entity, those that surely mean it first.
    case elsewhere(EntityQuestion, [EntityElsewhere])
    /// What other documents have of a word: those that are called so, and passages.
    case word(String, [EntityElsewhere], [PassageElsewhere])
    /// The words that were looked up, the last first.
    case lookups([Lookup])
    /// How many bytes of text the reader reads in how many seconds; 0 seconds if too little was read to tell.
    case pace(bytes: Int, seconds: Int)
    /// The documents that were read, the last first.
    case shelf([ShelfEntry])
    /// The library keeps the reading of the document, whose file is at `path`; what it remembers of it, or nil if it was not
    /// read before.
    case opened(path: String, RecalledReading?)
    /// The library keeps nothing of the reading of the document.
    case notKept
}
