/// The gender that a word or the text tells of a person.
enum Gender: UInt8, Sendable {
    case male, female
}

extension Vocabulary {
    /// Titles, kin and pronouns that tell the gender of whom they stand for.
    static let genderWords: [(Gender, String)] = [
        (
            .male,
            "mr mr. sir lord m. monsieur herr mynheer don dom sheikh emir rajah maharajah nawab signor senor señor "
                + "count baron earl duke marquis viscount vicomte comte "
                + "chevalier prince king emperor tsar czar sultan shah pope squire father papa son brother husband uncle nephew "
                + "grandfather grandson widower stepfather stepson half-brother brother-in-law father-in-law son-in-law "
                + "fiancé fiance man boy gentleman fellow lad butler valet footman lackey actor businessman "
                + "congressman spokesman monk friar men boys gentlemen brothers sons fathers husbands he him his himself"
        ),
        (
            .female,
            "mrs mrs. miss ms ms. lady madame madam mme mme. mlle mlle. mademoiselle frau fru fräulein frøken signora signorina señora "
                + "senora dona doña begum khanum rani abbess prioress godmother heiress "
                + "dame countess baroness duchess marchioness marquise princess queen empress tsarina mother mamma mama daughter "
                + "sister wife aunt niece grandmother granddaughter widow stepmother stepdaughter half-sister sister-in-law "
                + "mother-in-law daughter-in-law fiancée fiancee woman girl maid nun actress businesswoman heroine "
                + "spokeswoman chairwoman congresswoman chambermaid housemaid governess women girls ladies sisters daughters mothers wives she her hers herself"
        ),
    ]
}
