import Testing

@testable import Analysis

/// Persons whom the recogniser takes for something else, by what the text says of them.
struct EvidentPersonsTests {
    private func settled(_ marked: String) -> [String] { ClassifiedText(marked).settled() }

    @Test func whoIsSomebodysAuntIsAPerson() {
        #expect(settled("[Faith Marrow|O] is their aunt. [Faith|G] came.").first == "Faith Marrow|person")
        #expect(settled("[Faith Marrow|O] is their bank. Then it rained.").first == "Faith Marrow|organisation")
        #expect(settled("[Selby Marine|O] is their sister company.").first == "Selby Marine|organisation")
    }

    @Test func aCallingBesideAFullNameTellsAPerson() {
        #expect(settled("“We slept,” said the club’s coach, [Unni Dale|G].").last == "Unni Dale|person")
        #expect(settled("Our guide, [Moussa Ag Alhass|G], is asleep.").last == "Moussa Ag Alhass|person")
        #expect(settled("She wed the bandleader [Dex Harmon|G] in May.").last == "Dex Harmon|person")
        #expect(settled("So [Tomas Vesely|O], a retired plumber, sang.").last == "Tomas Vesely|person")
        #expect(settled("The maker, [Acme Tiles|O], is asleep.").last == "Acme Tiles|organisation")
        #expect(settled("So [Acme Tiles|O], a publisher, sang.").last == "Acme Tiles|organisation")
        #expect(settled("So [Acme Tiles|O], the champion, sang.").last == "Acme Tiles|organisation")
    }

    @Test func aTitleTellsAPersonAndTheFamily() {
        func doubtful(_ marked: String) -> [String] { ClassifiedText(marked).settled(confidence: 0.6) }
        #expect(doubtful("The maid announced [Madame Orlac|G] at last.") == ["Madame Orlac|person"])
        #expect(doubtful("He had wed [Mademoiselle Zephine|L] there.") == ["Mademoiselle Zephine|person"])
        #expect(settled("Mrs. [Grubb|P] came, and [Phemia Grubb|L] sang.").last == "Phemia Grubb|person")
        #expect(settled("Mrs. [Grubb|P] came to [Grubb Hall|L].").last == "Grubb Hall|place")
    }

    @Test func anAgeTellsAPerson() {
        #expect(settled("Then [Tomas Vesely|O], 34, sang.").last == "Tomas Vesely|person")
        #expect(settled("Then [Tomas Vesely|O] (1890–1956) sang.").last == "Tomas Vesely|person")
        #expect(settled("The [Boundary War|G] (1890–1896) ended.").last == "Boundary War|miscellaneous")
        #expect(settled("Then [Acme Tiles|O], 34% of it ours, fell.").last == "Acme Tiles|organisation")
    }

    @Test func whatIsSaidOfWhoWasBornInAPlaceIsNotSaidOfThePlace() {
        #expect(settled("She was born in [Selby Shire|L], the daughter of a king.") == ["Selby Shire|place"])
        #expect(settled("She was born in [Orle|L], [Merrin|L], the daughter of a king.").last == "Merrin|place")
        #expect(settled("They met [Faith Marrow|O], the daughter of a king.") == ["Faith Marrow|person"])
    }

    @Test func bothWordsAloneTellAPerson() {
        #expect(
            settled("[N’Golo Kantu|G] ran, and [N’Golo|P] won.") == ["N’Golo Kantu|person", "N’Golo|person"])
        #expect(settled("[Acme Kantu|G] fell, and [Acme|O] won.").first == "Acme Kantu|miscellaneous")
    }

    @Test func listsAloneMakeNobodyAPerson() {
        #expect(settled("They wore [Calvin Klein|O] jeans.") == ["Calvin Klein|organisation"])
        #expect(settled("The [Faith Healers|O] sang.") == ["Faith Healers|organisation"])
        #expect(settled("They bought it at [Marks & Spencer|O].") == ["Marks & Spencer|organisation"])
        #expect(settled("They read [Anna Webster|G] at school.") == ["Anna Webster|miscellaneous"])
        #expect(settled("He drank [Jack Daniel|O]'s all night.").last?.hasSuffix("|organisation") == true)
    }

    @Test func placesThatAreCalledAfterPersonsStayPlaces() {
        for place in ["Mount Vernon", "Hudson Bay", "Grace Cathedral", "Saint Denis", "Lucas Lodge"] {
            #expect(settled("He stayed near [\(place)|L], a guide said.").first == "\(place)|place")
        }
    }

    @Test func initialsInOneWordAreAPersons() {
        #expect(settled("She met [W.E.B. Harper|G], and others.") == ["W.E.B. Harper|person"])
        #expect(settled("She left the [U.S. Open|G], and others.") == ["U.S. Open|miscellaneous"])
        #expect(settled("She read the [R.E.M. Journal|G], and others.") == ["R.E.M. Journal|miscellaneous"])
    }

    @Test func aFounderIsNoFirm() {
        let marked = "[Ada Sackworth|P] founded [Sackworth Tiles|O]. After her brother’s death [Sackworth|O] left."
        #expect(settled(marked).last == "Sackworth|person")
        #expect(settled(marked + " Then [Sackworth|P] came.").last == "Sackworth|person")
        #expect(settled(marked + " They sold shares of [Sackworth|O].").last == "Sackworth|organisation")
        let firm = "[Ada Sackworth|P] founded [Sackworth Tiles|O]. Then [Sackworth|O] grew. Then [Sackworth|O] fell."
        #expect(settled(firm).last == "Sackworth|organisation")
    }

    @Test func whoOwnsAFirmIsAPerson() {
        #expect(settled("It was [Walter Sackworth|O]’s hedge-fund firm.") == ["Walter Sackworth|person"])
        #expect(settled("It was [Trimley Tiles|O]’s hedge-fund firm.") == ["Trimley Tiles|organisation"])
    }

    @Test func whoDiedIsAPerson() {
        #expect(settled("So [Grey Coat|O] died of a fever.") == ["Grey Coat|person"])
        #expect(settled("Then the [Selby Forum|O] died.") == ["Selby Forum|organisation"])
    }

    @Test func aNicknameAloneIsItsBearers() {
        let marked = "So [Harold \"Bull\" Drayton|P] fought. [Bull|O] kept a pub."
        #expect(settled(marked).last == "Bull|person")
        #expect(settled("So [Harold Drayton|P] fought. [Bull|O] kept a pub.").last == "Bull|organisation")
    }

    @Test func whoeverIsSpokenToIsAPerson() {
        #expect(settled("So it was. “[Nell|G],” said the groom.").last == "Nell|person")
        #expect(settled("[Nancy|G], as the cook called her, sang.").last == "Nancy|person")
        #expect(settled("So it was. “[Varenka|G],” said the groom.").last == "Varenka|person")
        #expect(settled("So it was. “[Berlin|L],” said the groom.").last == "Berlin|place")
    }

    @Test func popesAndKingsHaveTheirNumbers() {
        #expect(
            settled("In 1381 Urban VI forbade it. Pope [Urban|P] slept.") == ["Urban VI|person", "Urban|person"])
        #expect(
            settled("So [Leopold|P] III slept. Then Leopold I had forbidden it.")
                == ["Leopold III|person", "Leopold I|person"])
        #expect(settled("With [Leopold|P] I slept. Then Leopold III had forbidden it.").first == "Leopold|person")
        #expect(settled("In 1381 Title VI forbade it. Then it rained.").isEmpty)
    }

    @Test func aPeerIsCalledByTheSeat() {
        #expect(settled("The Duke of [Rothmere|L] left. [Rothmere|L] had kept sixty.").last == "Rothmere|person")
        #expect(
            settled("The Duke of [Rothmere|L] left. [Rothmere|L] had a pub. It rained in [Rothmere|L].").last
                == "Rothmere|place")
        #expect(settled("Then the [Dean of Wells|O] slept.").last == "Dean of Wells|person")
    }

    @Test func titlesAloneMayNameSomebody() {
        #expect(settled("The [Dowager Empress|L] slept. Then she ate.").last == "Dowager Empress|person")
    }

    @Test func whoeverIsInAPlaceIsNotThePlace() {
        #expect(settled("From [St Anne|L], the priest of the village came.").first == "St Anne|place")
        #expect(settled("The people of [Orrin|L] walked. [Orrin|L] is old.").last == "Orrin|place")
    }

    @Test func whatIsSaidOfTheBearerIsNotSaidOfTheName() {
        #expect(
            settled("The colonel of the [Vale Lancers|O], an old sailor, slept.").first == "Vale Lancers|organisation")
        #expect(settled("He met a young [Gascon|G], a cadet.").first == "Gascon|miscellaneous")
        #expect(
            settled("He hummed [Les Chevaliers du Cygne|G] again.").first == "Les Chevaliers du Cygne|miscellaneous")
    }

    @Test func whoIsIntroducedIsAPerson() {
        #expect(settled("It’s [Pamala Falk|G] from the news.").first == "Pamala Falk|person")
        #expect(settled("It’s [Marrow Vale|G] in the rain.").first == "Marrow Vale|miscellaneous")
    }

    @Test func aDoubleNameAloneTellsItsBearer() {
        #expect(
            settled("So [Ane Etxeberria-Goñi|G] rows. [Etxeberria-Goñi|G] has a boat.").first
                == "Ane Etxeberria-Goñi|person")
        #expect(
            settled("So [Ane Etxeberria-Goñi|G] rows. She has a boat.").first == "Ane Etxeberria-Goñi|miscellaneous")
    }

    @Test func severalOfAKindAreNoFamilyName() {
        #expect(
            settled("So [Odessa Masons|O] sat. The [Masons|P] rose. The [Masons|P] left. He is a guard at [Odessa|L].")
                .first == "Odessa Masons|organisation")
    }

    @Test func whomSomebodyCallsSoIsAPerson() {
        #expect(settled("They laughed at Ada, whom the town called [Trimley|L].") == ["Trimley|person"])
        #expect(settled("They laughed at the town called [Trimley|L].") == ["Trimley|place"])
    }
}
