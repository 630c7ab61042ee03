/// The kinds of features. The number of a kind is part of the hash of each of its features, so a change here means training
/// anew.
struct FeatureKind {
    let number: UInt64

    @inline(__always)
    private init(_ number: UInt64) { self.number = number }

    // One word: itself, or a neighbour at an offset.
    static var word: FeatureKind { FeatureKind(1) }
    static var shape: FeatureKind { FeatureKind(2) }
    static var writing: FeatureKind { FeatureKind(3) }
    static var shapeWriting: FeatureKind { FeatureKind(4) }
    static var exactWord: FeatureKind { FeatureKind(5) }
    static var length: FeatureKind { FeatureKind(6) }
    static var casesShape: FeatureKind { FeatureKind(7) }
    static var neighboursShape: FeatureKind { FeatureKind(8) }
    static var listsWriting: FeatureKind { FeatureKind(9) }
    static var clusterShape: FeatureKind { FeatureKind(10) }
    static var fineClusterWriting: FeatureKind { FeatureKind(11) }

    // The longer run of capitals that the word is part of elsewhere in the document.
    static var elsewhereFirstLists: FeatureKind { FeatureKind(12) }
    static var elsewhereLastLists: FeatureKind { FeatureKind(13) }
    static var elsewhereLastCluster: FeatureKind { FeatureKind(14) }
    static var elsewhereFirstCluster: FeatureKind { FeatureKind(15) }
    static var elsewhereLastWord: FeatureKind { FeatureKind(26) }
    static var elsewhereFirstWord: FeatureKind { FeatureKind(27) }

    // Clusters and lists of one word.
    static var brown10: FeatureKind { FeatureKind(16) }
    static var brown4: FeatureKind { FeatureKind(17) }
    static var brown6: FeatureKind { FeatureKind(18) }
    static var brown20: FeatureKind { FeatureKind(19) }
    static var coarseCluster: FeatureKind { FeatureKind(20) }
    static var cluster: FeatureKind { FeatureKind(21) }
    static var fineCluster: FeatureKind { FeatureKind(22) }
    static var lists: FeatureKind { FeatureKind(24) }
    static var list: FeatureKind { FeatureKind(25) }

    // Two or three neighbouring words.
    static var wordBeforeWord: FeatureKind { FeatureKind(40) }
    static var wordAfterWord: FeatureKind { FeatureKind(41) }
    static var shapeBeforeShape: FeatureKind { FeatureKind(42) }
    static var shapeAfterShape: FeatureKind { FeatureKind(43) }
    static var threeShapes: FeatureKind { FeatureKind(44) }
    static var brownBeforeBrown: FeatureKind { FeatureKind(45) }
    static var brownAfterBrown: FeatureKind { FeatureKind(46) }
    static var coarseClusterBefore: FeatureKind { FeatureKind(47) }
    static var clusterBefore: FeatureKind { FeatureKind(48) }
    static var coarseClusterAfter: FeatureKind { FeatureKind(49) }
    static var clusterAfter: FeatureKind { FeatureKind(50) }
    static var listsBefore: FeatureKind { FeatureKind(51) }
    static var listsAfter: FeatureKind { FeatureKind(52) }
    static var wordBeforeLists: FeatureKind { FeatureKind(53) }
    static var wordAfterLists: FeatureKind { FeatureKind(54) }
    static var threeLists: FeatureKind { FeatureKind(55) }

    // Where in the sentence the word is, and in a phrase of the lists.
    static var position: FeatureKind { FeatureKind(56) }
    static var positionShape: FeatureKind { FeatureKind(57) }
    static var positionCases: FeatureKind { FeatureKind(58) }
    static var positionWord: FeatureKind { FeatureKind(59) }
    static var phrase: FeatureKind { FeatureKind(60) }
    static var positionCluster: FeatureKind { FeatureKind(61) }
    static var positionLists: FeatureKind { FeatureKind(62) }
    static var positionNextShape: FeatureKind { FeatureKind(63) }

    // What all tokens of a run of capitals share.
    static var runLength: FeatureKind { FeatureKind(70) }
    static var runLastWord: FeatureKind { FeatureKind(71) }
    static var runLastCluster: FeatureKind { FeatureKind(72) }
    static var runLastLists: FeatureKind { FeatureKind(73) }
    static var runFirstWord: FeatureKind { FeatureKind(74) }
    static var runEndLists: FeatureKind { FeatureKind(75) }
    static var runWordBefore: FeatureKind { FeatureKind(76) }
    static var runWordAfter: FeatureKind { FeatureKind(77) }
    static var runClusterBefore: FeatureKind { FeatureKind(78) }
    static var runClusterAfter: FeatureKind { FeatureKind(79) }
    static var runWordsAround: FeatureKind { FeatureKind(80) }
    static var runTwoWordsBefore: FeatureKind { FeatureKind(81) }
    static var runTwoWordsAfter: FeatureKind { FeatureKind(82) }
    static var runSecondClusterBefore: FeatureKind { FeatureKind(83) }
    static var runSecondClusterAfter: FeatureKind { FeatureKind(84) }
    static var runWhole: FeatureKind { FeatureKind(85) }
    static var wideRunFirstWord: FeatureKind { FeatureKind(86) }
    static var wideRunLastWord: FeatureKind { FeatureKind(87) }
    static var wideRunFirstLists: FeatureKind { FeatureKind(88) }

    // The place of a token in its run.
    static var placeInRun: FeatureKind { FeatureKind(90) }
    static var placeRunLastWord: FeatureKind { FeatureKind(91) }
    static var placeRunLastLists: FeatureKind { FeatureKind(92) }
    static var placeRunLastCluster: FeatureKind { FeatureKind(93) }
    static var distanceRunFirstLists: FeatureKind { FeatureKind(94) }
    static var placeRunWordBefore: FeatureKind { FeatureKind(95) }
    static var clusterRunLastCluster: FeatureKind { FeatureKind(96) }

    // A small word between or beside runs.
    static var jointAtEnd: FeatureKind { FeatureKind(100) }
    static var jointLeftFirstWord: FeatureKind { FeatureKind(101) }
    static var jointRightLastWord: FeatureKind { FeatureKind(102) }
    static var jointLists: FeatureKind { FeatureKind(103) }
    static var jointLeftCluster: FeatureKind { FeatureKind(104) }
    static var jointLengths: FeatureKind { FeatureKind(105) }

    // What three to five words say together where capitals say nothing.
    static var wordsAround: FeatureKind { FeatureKind(106) }
    static var twoWordsBefore: FeatureKind { FeatureKind(107) }
    static var twoWordsAfter: FeatureKind { FeatureKind(108) }
    static var threeWords: FeatureKind { FeatureKind(109) }
    static var clustersAround: FeatureKind { FeatureKind(110) }
    static var threeClusters: FeatureKind { FeatureKind(111) }
    static var threeClustersBefore: FeatureKind { FeatureKind(112) }
    static var threeClustersAfter: FeatureKind { FeatureKind(113) }
    static var fiveCases: FeatureKind { FeatureKind(114) }
    static var wordBeforeCases: FeatureKind { FeatureKind(115) }
    static var wordAfterCases: FeatureKind { FeatureKind(116) }

    // The second pass: labels of the first, and what the document says of the words.
    static var ownLabel: FeatureKind { FeatureKind(120) }
    static var opinion: FeatureKind { FeatureKind(121) }
    static var opinionOwnLabel: FeatureKind { FeatureKind(122) }
    static var opinionMargin: FeatureKind { FeatureKind(123) }
    static var partOwnLabel: FeatureKind { FeatureKind(124) }
    static var partShape: FeatureKind { FeatureKind(125) }
    static var opinionSentenceStart: FeatureKind { FeatureKind(126) }
    static var neighbourLabel: FeatureKind { FeatureKind(127) }
    static var threeLabels: FeatureKind { FeatureKind(128) }
    static var neighbourOpinion: FeatureKind { FeatureKind(129) }
    static var neighbourPart: FeatureKind { FeatureKind(130) }
    static var wordOpinion: FeatureKind { FeatureKind(131) }

    /// The last `length` letters (2…5) of the word.
    @inline(__always)
    static func suffix(_ length: Int) -> FeatureKind { FeatureKind(UInt64(28 + length)) }

    /// The first `length` letters (2…4) of the word.
    @inline(__always)
    static func prefix(_ length: Int) -> FeatureKind { FeatureKind(UInt64(34 + length)) }
}
