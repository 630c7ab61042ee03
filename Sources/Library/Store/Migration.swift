/// One step from a version of the store to the next. What was released is never changed: a new step follows.
struct Migration: Sendable {
    /// What the step adds or changes.
    let sql: String

    /// The steps in their order; the store's version is how many of them it has taken.
    static let all = [reading, notes, knowledge, ahead, lookups]

    /// Documents, their reading places, marks, and what was typed.
    ///
    /// An anchor is four columns (`TextAnchor`). Times are seconds since 1970. A document without `last_read` was only
    /// indexed. A mark without a document is by a capital letter, of which there is one of each.
    private static let reading = Migration(
        sql: """
            CREATE TABLE documents (
                id INTEGER PRIMARY KEY,
                path TEXT NOT NULL,
                fingerprint BLOB NOT NULL,
                title TEXT NOT NULL DEFAULT '',
                is_book INTEGER NOT NULL DEFAULT 0,
                length INTEGER NOT NULL DEFAULT 0,
                last_read INTEGER,
                percent INTEGER NOT NULL DEFAULT 0,
                section TEXT NOT NULL DEFAULT '',
                people TEXT NOT NULL DEFAULT '',
                view TEXT NOT NULL DEFAULT '',
                place INTEGER NOT NULL DEFAULT 0,
                place_quotation TEXT NOT NULL DEFAULT '',
                place_before TEXT NOT NULL DEFAULT '',
                place_after TEXT NOT NULL DEFAULT '',
                furthest INTEGER NOT NULL DEFAULT 0,
                furthest_quotation TEXT NOT NULL DEFAULT '',
                furthest_before TEXT NOT NULL DEFAULT '',
                furthest_after TEXT NOT NULL DEFAULT '',
                seconds_read INTEGER NOT NULL DEFAULT 0,
                bytes_read INTEGER NOT NULL DEFAULT 0
            );
            CREATE INDEX documents_by_path ON documents (path);
            CREATE INDEX documents_by_fingerprint ON documents (fingerprint);
            CREATE INDEX documents_by_time ON documents (last_read) WHERE last_read IS NOT NULL;
            CREATE TABLE sketches (
                hash INTEGER NOT NULL,
                document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
                PRIMARY KEY (hash, document)
            ) WITHOUT ROWID;
            CREATE INDEX sketches_by_document ON sketches (document);
            CREATE TABLE marks (
                document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
                letter TEXT NOT NULL,
                place INTEGER NOT NULL,
                quotation TEXT NOT NULL,
                before TEXT NOT NULL,
                after TEXT NOT NULL,
                PRIMARY KEY (document, letter)
            ) WITHOUT ROWID;
            CREATE TABLE lines (
                kind TEXT NOT NULL,
                line TEXT NOT NULL,
                used INTEGER NOT NULL,
                PRIMARY KEY (kind, line)
            ) WITHOUT ROWID;
            """)

    /// Notes and highlights (`TextNote`).
    private static let notes = Migration(
        sql: """
            CREATE TABLE notes (
                document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
                kind TEXT NOT NULL,
                place INTEGER NOT NULL,
                quotation TEXT NOT NULL,
                before TEXT NOT NULL,
                after TEXT NOT NULL,
                text TEXT NOT NULL,
                section TEXT NOT NULL,
                made INTEGER NOT NULL,
                PRIMARY KEY (document, kind, place, quotation)
            ) WITHOUT ROWID;
            """)

    /// Who and what documents are about, and their words.
    ///
    /// `learned` is the fingerprint of the content from which that was taken, with that of the reader's notes. `key` is the name
    /// as it is compared; `companions` are keys of those named beside it. A description without a place is the reader's own. The
    /// words of names and passages are found through the full-text tables, which the triggers keep in step.
    private static let knowledge = Migration(
        sql: """
            ALTER TABLE documents ADD COLUMN learned BLOB;
            CREATE TABLE entities (
                id INTEGER PRIMARY KEY,
                document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
                type TEXT NOT NULL,
                name TEXT NOT NULL,
                aliases TEXT NOT NULL,
                key TEXT NOT NULL,
                companions TEXT NOT NULL,
                mentions INTEGER NOT NULL,
                first INTEGER NOT NULL,
                description TEXT NOT NULL,
                description_place INTEGER,
                passage TEXT NOT NULL,
                passage_place INTEGER NOT NULL
            );
            CREATE INDEX entities_by_document ON entities (document);
            CREATE INDEX entities_by_key ON entities (key);
            CREATE VIRTUAL TABLE entity_names USING fts5(
                name, aliases, content='entities', content_rowid='id', tokenize='unicode61 remove_diacritics 2'
            );
            CREATE TRIGGER entity_added AFTER INSERT ON entities BEGIN
                INSERT INTO entity_names (rowid, name, aliases) VALUES (new.id, new.name, new.aliases);
            END;
            CREATE TRIGGER entity_removed AFTER DELETE ON entities BEGIN
                INSERT INTO entity_names (entity_names, rowid, name, aliases)
                    VALUES ('delete', old.id, old.name, old.aliases);
            END;
            CREATE TABLE passages (
                id INTEGER PRIMARY KEY,
                document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
                place INTEGER NOT NULL,
                text TEXT NOT NULL
            );
            CREATE INDEX passages_by_document ON passages (document);
            CREATE VIRTUAL TABLE passage_words USING fts5(
                text, content='passages', content_rowid='id', tokenize='unicode61 remove_diacritics 2'
            );
            CREATE TRIGGER passage_added AFTER INSERT ON passages BEGIN
                INSERT INTO passage_words (rowid, text) VALUES (new.id, new.text);
            END;
            CREATE TRIGGER passage_removed AFTER DELETE ON passages BEGIN
                INSERT INTO passage_words (passage_words, rowid, text) VALUES ('delete', old.id, old.text);
            END;
            """)

    /// What is needed to tell nothing of what lies ahead of the reader, and how many pages are left.
    ///
    /// `page` is how many bytes of the text were on the page that was read last; 0 if that is not known.
    /// `name_places` are the first places of an entity's name and of its aliases, in their order, as decimal numbers;
    /// `places` are those of all mentions (`PlaceList`); `introduction` is the first sentence with the entity. Books are taken
    /// over anew when they are opened, for until then they have none of this.
    private static let ahead = Migration(
        sql: """
            ALTER TABLE documents ADD COLUMN hides_ahead INTEGER NOT NULL DEFAULT 0;
            ALTER TABLE documents ADD COLUMN page INTEGER NOT NULL DEFAULT 0;
            UPDATE documents SET hides_ahead = is_book;
            UPDATE documents SET learned = NULL WHERE is_book = 1;
            ALTER TABLE entities ADD COLUMN name_places TEXT NOT NULL DEFAULT '';
            ALTER TABLE entities ADD COLUMN places BLOB NOT NULL DEFAULT x'';
            ALTER TABLE entities ADD COLUMN introduction TEXT NOT NULL DEFAULT '';
            """)

    /// Words that were looked up, each with the sentence that it was met in.
    private static let lookups = Migration(
        sql: """
            CREATE TABLE lookups (
                document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
                word TEXT NOT NULL,
                answer TEXT NOT NULL,
                source TEXT NOT NULL,
                place INTEGER NOT NULL,
                quotation TEXT NOT NULL,
                before TEXT NOT NULL,
                after TEXT NOT NULL,
                made INTEGER NOT NULL,
                PRIMARY KEY (document, word)
            ) WITHOUT ROWID;
            CREATE INDEX lookups_by_time ON lookups (made);
            """)
}
