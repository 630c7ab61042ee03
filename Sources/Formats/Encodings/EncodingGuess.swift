/// Finds out by its letters in which encoding a text is that does not say so and is not UTF-8.
///
/// Each encoding is tried with each language that is written in it. What comes out is text of the language if its letters
/// beyond ASCII are the language's own, or if the commonest letters of its script are as common as they should be.
enum EncodingGuess {
    /// The encoding of `bytes`, the part of a text from its first byte beyond ASCII on; nil if none makes sense.
    static func encoding(of bytes: UnsafeBufferPointer<UInt8>) -> TextEncoding? {
        let sample = UnsafeBufferPointer(rebasing: bytes.prefix(sampleLength))
        var best: (encoding: TextEncoding, score: Double)?
        for (encodings, languages) in candidates {
            for encoding in encodings {
                guard let letters = Letters(of: sample, in: encoding), isEnough(letters, for: encoding) else {
                    continue
                }
                for language in languages {
                    let score = language.score(letters)
                    if score > best?.score ?? 0 { best = (encoding, score) }
                }
            }
        }
        return best?.encoding ?? (isShortChinese(sample) ? .eastAsian(.gb18030) : nil)
    }

    /// Whether all bytes beyond ASCII are pairs of GB 2312, most of them common ideographs and some where Korean has no
    /// syllables: a text in Chinese, too short to have enough of the commonest words.
    private static func isShortChinese(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var (ideographs, common, beyondKorean) = (0, 0, 0)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte < 0x80 { continue }
            // The text may be cut within a pair.
            if index == bytes.count, bytes.count == sampleLength { break }
            guard index < bytes.count, (0xA1...0xFE).contains(bytes[index]) else { return false }
            index += 1
            switch byte {
            case 0xA1, 0xA3: break
            case 0xB0...0xF7: ideographs += 1
            default: return false
            }
            if (0xB0...0xD7).contains(byte) { common += 1 }
            if (0xC9...0xD7).contains(byte) { beyondKorean += 1 }
        }
        return ideographs >= leastIdeographs && common * 10 >= ideographs * 8 && beyondKorean * 5 >= ideographs
    }

    private static let leastIdeographs = 4

    /// Whether there are letters enough to tell the encodings of DOS, in which any byte is a character, from damage.
    private static func isEnough(_ letters: Letters, for encoding: TextEncoding) -> Bool {
        letters.scalars.count > 3 || encoding != .singleByte(.ibm437) && encoding != .singleByte(.ibm850)
    }

    /// How much of a text is tried, in bytes.
    private static let sampleLength = 8 << 10

    /// The scalars of a text beyond ASCII, with what is beside them.
    fileprivate struct Letters {
        /// A scalar beyond ASCII, whether it is between letters or marks as a letter is, whether letters are on both of its
        /// sides, and whether a letter of ASCII is beside it.
        var scalars: [(scalar: Unicode.Scalar, isInWord: Bool, isInside: Bool, isMixed: Bool)] = []
        var asciiLetters = 0

        /// Nil if more than one character in fifty is not one in this encoding.
        init?(of bytes: UnsafeBufferPointer<UInt8>, in encoding: TextEncoding) {
            var decoder = TextDecoder(encoding)
            var all: [Unicode.Scalar] = []
            var invalid = 0
            decoder.decode(bytes, upTo: bytes.count, isEnd: false) { scalar in
                all.append(scalar)
                let isControl = scalar.value < 0xA0 && scalar.value >= 0x7F
                if isControl || scalar == "\u{FFFD}" || (0xE000...0xF8FF).contains(scalar.value) { invalid += 1 }
            }
            var before: Unicode.Scalar = " "
            for (index, scalar) in all.enumerated() {
                let after = index + 1 < all.count ? all[index + 1] : " "
                if !scalar.isASCII {
                    let isInside = before.properties.isAlphabetic && after.properties.isAlphabetic
                    // No capital follows a small letter.
                    let isInWord =
                        (Self.isLetter(before) && Self.isLetter(after) || Self.isEdge(before, after))
                        && !(scalar.properties.isUppercase && before.properties.isLowercase)
                    let isMixed = Self.isASCIILetter(before) || Self.isASCIILetter(after)
                    scalars.append((scalar, isInWord, isInside, isMixed))
                } else if Self.isASCIILetter(scalar) {
                    asciiLetters += 1
                }
                before = scalar
            }
            guard !scalars.isEmpty, invalid * 50 <= scalars.count, !Self.repeatsLetter(all) else { return nil }
        }

        /// Whether one letter is there so often in a row as no word has it: the line of a frame in another encoding.
        private static func repeatsLetter(_ scalars: [Unicode.Scalar]) -> Bool {
            var (run, before) = (0, Unicode.Scalar(" "))
            for scalar in scalars {
                run = scalar == before && !scalar.isASCII && scalar.properties.isAlphabetic ? run + 1 : 0
                if run >= longestRun { return true }
                before = scalar
            }
            return false
        }

        /// No word repeats a letter this often in a row.
        private static let longestRun = 8

        private static func isASCIILetter(_ scalar: Unicode.Scalar) -> Bool {
            scalar.isASCII && UInt8(truncatingIfNeeded: scalar.value).isASCIILetter
        }

        private static func isLetter(_ scalar: Unicode.Scalar) -> Bool { isASCIILetter(scalar) || scalar.value >= 0xC0 }

        /// Whether a letter between these two is the first, the last or the only one of a word.
        private static func isEdge(_ before: Unicode.Scalar, _ after: Unicode.Scalar) -> Bool {
            func isMark(_ scalar: Unicode.Scalar) -> Bool {
                scalar.isASCII ? scalar.value != 0 && !("0"..."9").contains(scalar) : !isLetter(scalar)
            }
            return isMark(before) && isLetter(after) || isLetter(before) && isMark(after)
                || isMark(before) && isMark(after)
        }
    }

    /// A language, or some that are written alike.
    fileprivate enum Language {
        /// One that adds some letters to those of ASCII.
        case latin(Set<Unicode.Scalar>)
        /// One in a script of its own: its commonest letters, and how much of a text they make at least.
        case script(common: Set<Unicode.Scalar>, share: Double)

        /// How well letters fit: 0 for not at all, up to 1.
        func score(_ letters: Letters) -> Double {
            let all = Double(letters.scalars.count)
            switch self {
            case .latin(let own):
                // Most letters of a word are in ASCII.
                let marks = letters.scalars.count {
                    EncodingGuess.marks.contains($0.scalar)
                        && (!$0.isInside || EncodingGuess.marksInWords.contains($0.scalar))
                }
                guard letters.scalars.count - marks <= letters.asciiLetters else { return 0 }
                let fitting = letters.scalars.count { own.contains($0.scalar) && $0.isInWord }
                let share = Double(fitting + marks) / all
                return share >= 0.8 ? share : 0
            case .script(let common, let least):
                // No word is of two scripts.
                let fitting = letters.scalars.count { common.contains($0.scalar) && !$0.isMixed }
                // A single letter may be anything.
                guard fitting >= 3, Double(fitting) / all >= least else { return 0 }
                return min(1, 0.9 + Double(fitting) / all / 10)
            }
        }
    }

    /// Marks of print, in any language, and the frames of DOS.
    private static let marks = Set(
        "“”‘’„‚«»‹›–—…•·§°©®™€£¥¢½¼¾¿¡ªº¹²³±×÷¶†‡\u{A0}\u{AD}´¨─│┌┐└┘├┤┬┴┼═║╒╓╔╕╖╗╘╙╚╛╜╝╞╟╠╡╢╣╤╥╦╧╨╩╪╫╬▀▄█▌▐░▒▓■"
            .unicodeScalars)
    /// Those of them that may be between two letters.
    private static let marksInWords = Set("’–—…·™®\u{A0}\u{AD}´°×".unicodeScalars)

    private static func latin(_ letters: String) -> Language {
        .latin(Set((letters + letters.uppercased()).unicodeScalars))
    }

    private static func script(_ letters: String, _ share: Double) -> Language {
        .script(common: Set(letters.unicodeScalars), share: share)
    }

    private static let western = [
        "àâæçéèêëîïôœùûüÿ", "äöüßé", "áéíóúüñ", "ãõáéíóúâêôàçü", "àèéìíòóù", "åäöæøéü", "ëéïóöüèêçàî",
    ].map(latin)
    private static let central = [
        "ąćęłńóśźż", "áčďéěíňóřšťúůýžäľĺôŕ", "áéíóöőúüű", "čćđšž", "ăâîșțşţ", "äöüßé",
    ].map(latin)

    /// The encodings in the order in which they are preferred where several fit, with the languages that are tried.
    private static let candidates: [([TextEncoding], [Language])] = [
        ([.windows1252], western),
        ([.eastAsian(.shiftJIS), .eastAsian(.eucJP)], [script("のにはをたがでてとしれさいるなもかすらあっこまりくきけうどだ", 0.25)]),
        ([.eastAsian(.gb18030)], [script("的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里", 0.1)]),
        ([.eastAsian(.big5)], [script("的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡", 0.1)]),
        ([.eastAsian(.korean)], [script("이다는을가에의은하고를지로도한어기사나리자서대그시아인일있들", 0.25)]),
        (
            ["windows-1251", "koi8-r", "koi8-u", "iso-8859-5", "ibm866"].compactMap(TextEncoding.named),
            [script("оеаинтсрвлкмдпуіћђ", 0.5)]
        ),
        (["windows-1253", "iso-8859-7"].compactMap(TextEncoding.named), [script("αοιετσνηυρπκλμςάέήίόύώ", 0.6)]),
        (["windows-1255"].compactMap(TextEncoding.named), [script("יוהלאתרשבמ", 0.5)]),
        (["windows-1256", "iso-8859-6"].compactMap(TextEncoding.named), [script("اليمنوترةب", 0.5)]),
        (["windows-874"].compactMap(TextEncoding.named), [script("านรกอเงมยลวดท่้ิีั", 0.5)]),
        (["windows-1250", "iso-8859-2"].compactMap(TextEncoding.named), central),
        // Where the letters of Icelandic are, Turkish has its own, and of those no others.
        (["windows-1254"].compactMap(TextEncoding.named), [latin("çğıöşüâî").adding("İI")]),
        ([.windows1252], [latin("áéíóúýþæöð")]),
        (["windows-1257"].compactMap(TextEncoding.named), ["ąčęėįšųūž", "āčēģīķļņšūž", "äõöüšž"].map(latin)),
        (["iso-8859-15", "macintosh", "ibm437", "ibm850"].compactMap(TextEncoding.named), western),
    ]
}

extension EncodingGuess.Language {
    /// The language with more letters.
    fileprivate func adding(_ letters: String) -> EncodingGuess.Language {
        guard case .latin(let own) = self else { return self }
        return .latin(own.union(letters.unicodeScalars))
    }
}
