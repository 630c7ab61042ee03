/// Which names of persons put the family name first.
enum EastAsianNames {
    private static let familyNames = Set(
        """
        wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin guo luo he ma liang song zheng xie han tang \
        feng yu dong xiao cheng cao yuan deng fu shen zeng peng lu jiang cai jia ding wei xue ye yan pan du dai xia zhong \
        tian ren fan fang shi yao tan liao zou xiong jin hao kong bai cui kang mao qiu qin gu hou shao meng long wan duan \
        qian yin chang lai gong wen xi bo ouyang sima kim lee park choi jung jeong kang cho yoon yun jang chang lim han oh \
        seo shin kwon hwang ahn moon yoo ryu roh noh nguyen tran le pham hoang phan vu vo dang bui do ho ngo duong ly \
        chiang sung chow ban chae nam goh koh teo ahn baek hong jeon joo jung min sohn son suh won woo
        """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))
    private static let initials: [String] = [
        "zh", "ch", "sh", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "r", "z", "c", "s", "y",
        "w", "",
    ]
    private static let finals: Set<String> = [
        "a", "o", "e", "i", "u", "ai", "ei", "ao", "ou", "an", "en", "ang", "eng", "ong", "er", "ia", "ie", "iao", "iu",
        "ian", "in", "iang", "ing", "iong", "ua", "uo", "uai", "ui", "uan", "un", "uang", "ue",
    ]

    /// Whether the first of these folded words is a family name, and the rest a given name of Chinese, Korean or Vietnamese.
    static func hasFamilyNameFirst(_ words: [String]) -> Bool {
        guard words.count > 1, words.count < 5, familyNames.contains(words[0]) else { return false }
        if words.count == 2, let hyphen = words[1].firstIndex(of: "-") {
            return isSyllable(words[1][..<hyphen]) && isSyllable(words[1][words[1].index(after: hyphen)...])
        }
        // Vietnamese names are called by their last word.
        guard words.count == 2 else { return false }
        return !isWestern(words[1]) && areSyllables(words[1][...], atMost: 3)
    }

    /// The middle word of a Vietnamese name of three words ("Van" of Tran Van Long); nil for other names.
    static func vietnameseMiddleName(of words: [String]) -> String? {
        words.count == 3 && familyNames.contains(words[0]) && middleNames.contains(words[1]) ? words[1] : nil
    }

    /// The genders that middle words of Vietnamese names tell.
    static let genders: [String: Gender] = ["thi": .female, "van": .male, "huu": .male, "duc": .male, "dinh": .male]
    private static let middleNames = Set(genders.keys).union(
        [
            "ngoc", "minh", "quang", "xuan", "cong", "thanh", "tan", "anh", "hong", "kim", "thuy", "quoc", "nhat",
            "gia", "trung", "hoai", "khac", "phuc", "tien", "huy", "dang", "viet", "bich", "phuong", "tuan", "trong",
        ])

    /// "Anna", but not "Dong", which is one syllable of Mandarin, whatever list has it.
    private static func isWestern(_ word: String) -> Bool {
        word.utf8.count > 3 && SortedWordList.givenNameGenders.holds(word) && !areSyllables(word[...], atMost: 1)
    }

    /// Whether a word is one to three syllables of Mandarin.
    private static func areSyllables(_ word: Substring, atMost count: Int) -> Bool {
        if word.isEmpty { return true }
        guard count > 0 else { return false }
        return initials.contains { initial in
            word.hasPrefix(initial)
                && (1...4).contains { length in
                    let rest = word.dropFirst(initial.count)
                    return rest.count >= length && finals.contains(String(rest.prefix(length)))
                        && areSyllables(rest.dropFirst(length), atMost: count - 1)
                }
        }
    }

    private static func isSyllable(_ word: Substring) -> Bool { (2...5).contains(word.utf8.count) }
}
