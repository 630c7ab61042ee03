import EncodingData
import Model

/// The encodings of Chinese, Japanese and Korean text with one or more bytes for a character, as the WHATWG Encoding
/// Standard decodes them (sections 10 to 14); the supplementary kanji of EUC-JP, which hardly any text has, are left out.
enum EastAsianEncoding: Hashable, Sendable, CaseIterable {
    case shiftJIS, eucJP, iso2022JP, gb18030, big5, korean

    /// What the status line calls it.
    var name: String {
        switch self {
        case .shiftJIS: "Shift_JIS"
        case .eucJP: "EUC-JP"
        case .iso2022JP: "ISO-2022-JP"
        case .gb18030: "GB18030"
        case .big5: "Big5"
        case .korean: "EUC-KR"
        }
    }

    /// The encoding that `label` names, in lower case; nil if there is none.
    static func named(_ label: String) -> EastAsianEncoding? {
        switch label {
        case "shift_jis", "shift-jis", "sjis", "x-sjis", "ms_kanji", "windows-31j", "ms932", "cp932": .shiftJIS
        case "euc-jp", "eucjp", "x-euc-jp", "cseucpkdfmtjapanese": .eucJP
        case "iso-2022-jp", "csiso2022jp": .iso2022JP
        case "gb18030", "gbk", "gb2312", "gb_2312-80", "gb_2312", "x-gbk", "chinese", "csgb2312", "cp936", "euc-cn":
            .gb18030
        case "big5", "big5-hkscs", "big5hkscs", "cn-big5", "x-x-big5", "csbig5", "cp950": .big5
        case "euc-kr", "euckr", "ks_c_5601-1987", "ks_c_5601-1989", "ksc5601", "ksc_5601", "korean", "windows-949",
            "cp949",
            "uhc":
            .korean
        default: nil
        }
    }

    /// The characters of the encoding by their pointer; 0 if there is none.
    var table: [UInt32] {
        let data =
            switch self {
            case .shiftJIS, .eucJP, .iso2022JP: gloss_jis0208()
            case .gb18030: gloss_gb18030()
            case .big5: gloss_big5()
            case .korean: gloss_korean()
            }
        let bytes = UnsafeBufferPointer(start: data.start, count: data.count)
        var table: [UInt32] = []
        table.reserveCapacity(24_000)
        var index = 0
        while index < bytes.count {
            let (scalar, length) = UTF8Decoding.scalar(in: bytes, at: index)
            index += length
            if scalar != "\n" { table.append(scalar == " " ? 0 : scalar.value) }
        }
        return table
    }
}
