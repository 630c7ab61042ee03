/// Tells by their words the lines that sites put into articles.
enum ArticleLines {
    /// Longer lines are not judged by their words, in characters.
    private static let longest = 140

    /// How lines begin that invite to read, share or subscribe, in the languages of many sites.
    private static let beginnings: [[UInt8]] = [
        "read more", "read also", "also read", "read next", "read:", "related:", "related article", "related stor",
        "related link", "related post", "related content",
        "see also:", "more:",
        "more on this", "more from", "continue reading", "share this", "share on", "share article", "follow us",
        "follow @",
        "sign up", "subscribe", "advertisement", "advertising", "story continues", "article continues", "skip to",
        "skip past", "after newsletter", "jump to", "supported by",
        "click here",
        "watch:", "listen:", "recommended", "you may also like", "you might also like", "don't miss", "most read",
        "trending",
        "copyright", "©", "all rights reserved", "print this", "email this", "tags:", "filed under", "posted in",
        "leave a comment", "comments (", "join the", "download our app", "image copyright", "image caption",
        "mehr zum thema",
        "lesen sie auch", "anzeige", "weiterlesen", "teilen", "lire aussi", "à lire aussi", "publicité", "partager",
        "leer también", "lea también", "publicidad", "compartir", "leggi anche", "pubblicità", "condividi", "lees ook",
        "leia também", "publicidade", "читайте также", "реклама", "поделиться", "czytaj także", "läs också",
        "advertentie",
        "report this", "loading", "tweet this", "view comments", "photo:", "photograph:", "photo by", "getty images",
    ].map { Array($0.utf8) }

    /// Whether a line is an invitation of the site, and not of the text.
    static func isInvitation(_ line: String, linkShare: Double) -> Bool {
        guard line.utf8.count < longest else { return false }
        let bytes = Array(line.lowercased().utf8.drop { !$0.isASCIILetter && $0 < 0x80 })
        guard let found = beginnings.first(where: { bytes.starts(with: $0) }) else { return false }
        // A sentence may begin with the same words; a line that is a link, or ends after them, is not.
        return linkShare > 0.3 || bytes.count <= found.count + 24 || found.last == UInt8(ascii: ":")
    }

    /// Whether a line names the author and, but for a date, little else. A word alone of several does not name the author.
    static func isByline(_ line: String, author: [UInt64]) -> Bool {
        let named = Set(author).intersection(WordHashes.all(in: line))
        guard !named.isEmpty, named.count > 1 || Set(author).count == 1 else { return false }
        let others = line.lowercased().split { !$0.isLetter && !$0.isNumber }.filter { word in
            let hash = WordHashes.of(word)
            return !(word.first?.isNumber ?? false) && !author.contains(hash) && !fillers.contains(hash)
                && !dateWords.contains(hash)
        }
        return others.count <= 2
    }

    /// Whether a line is a date and a time and nothing else.
    static func isDate(_ line: String) -> Bool {
        var hasYear = false
        for word in line.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
            if word.first?.isNumber ?? false {
                if word.utf8.count == 4, word.hasPrefix("20") || word.hasPrefix("19") { hasYear = true }
            } else if !fillers.contains(WordHashes.of(word)), !dateWords.contains(WordHashes.of(word)) {
                return false
            }
        }
        return hasYear
    }

    /// Words of dates in the languages of many sites, besides the fillers.
    private static let dateWords: Set<UInt64> = Set(
        """
        mon tue wed thu fri sat sun monday tuesday wednesday thursday friday saturday sunday last modified first bst utc cet \
        montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz mai juni juli oktober dezember uhr \
        um am vom stand lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril juin juillet août \
        septembre octobre novembre décembre le à h publié mis jour enero febrero marzo abril mayo junio julio agosto \
        septiembre octubre noviembre diciembre de del el th st nd rd lunes martes miércoles jueves viernes sábado domingo \
        gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre lunedì martedì \
        mercoledì giovedì venerdì sabato domenica alle ore janeiro fevereiro março maio junho julho setembro outubro \
        novembro dezembro segunda terça quarta quinta sexta feira às januari februari maart mei augustus maandag dinsdag \
        woensdag donderdag vrijdag zaterdag zondag cest msk hkt jst ist pst pdt cst cdt mst mdt aest
        """.split(separator: " ").map { WordHashes.of($0) })

    private static let fillers: Set<UInt64> = Set(
        [
            "by", "von", "par", "por", "di", "door", "av", "and", "und", "et", "y", "e", "the", "in", "for", "written",
            "posted",
            "published", "updated", "on", "at", "january", "february", "march", "april", "may", "june", "july",
            "august", "september",
            "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct",
            "nov", "dec",
            "editor", "correspondent", "reporter", "staff", "writer", "author", "am", "pm", "gmt", "est", "edt",
        ].map { WordHashes.of($0) })
}
