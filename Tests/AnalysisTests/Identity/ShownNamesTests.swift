import Model
import Testing

@testable import Analysis

/// Which name of an entity is shown, and family names with particles.
struct ShownNamesTests {
    private func expect(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(MarkedNames(marked).mistakes == [], sourceLocation: sourceLocation)
    }

    private func shown(_ marked: String) -> [String] {
        var text = MarkedNames(marked).text
        IdentityAnnotator().annotate(&text)
        return text.entities.map(\.name)
    }

    @Test func aTitleWithAParticleIsReadAsOneWithAFamilyName() {
        expect("[Elsbeth von Orm|P1] came in. Frau [von Orm|P1] sat down.")
        expect("[Otto von Orm|P1] bowed. Frau [von Orm|P2] sat down. [Otto|P1] slept.")
        expect("[Otto von Orm|P1] bowed. [von Orm|P1] sat down.")
        expect("M. [de Sorel|P1] danced with Mlle. [de Valcourt|P2]. [Sorel|P1] left.")
        expect("M. [Sorel|P1] danced with Mlle. [de Sorel|P2]. M. [de Sorel|P1] left.")
        #expect(shown("It was Count [Von Orm|P1], a nobleman. Count [Von Orm|P1] bowed.") == ["Count Von Orm"])
        #expect(shown("It was M. [de Sarn|P1]. M. [de Sarn|P1] bowed.") == ["M. de Sarn"])
    }

    @Test func aSignatureIsShownInMixedCase() {
        #expect(shown("Yours, [MATILDA O'ORLE|P1]. It was late.") == ["Matilda O'Orle"])
        #expect(shown("Yours, [JB ORLE III|P1]. It was late.") == ["JB Orle III"])
    }

    @Test func lettersAfterANameAreNotShown() {
        #expect(shown("[Ann Vale QC|P1] rose. She was [Ann Vale QC|P1].") == ["Ann Vale"])
        #expect(shown("[Zora Hale DBE RA|P1] rose.") == ["Zora Hale"])
    }

    @Test func aNameOfBirthIsNotShown() {
        #expect(shown("[Rick Vale|P1], born [James Ambrose Orle|P1], sang.") == ["Rick Vale"])
        #expect(
            shown("[Rick Vale|P1], also known as [James Ambrose Orle|P1], sang.") == ["James Ambrose Orle"])
    }

    @Test func aNicknameInQuotationMarksIsShown() {
        #expect(shown("[\"Otto Sarn\"|P1] came. [Otto Sarn|P1] sat.") == ["Otto Sarn"])
        #expect(
            shown("[Otto Dale \"Ox\" Sarn|P1] came. [Sarn|P1] sat. [Sarn|P1] slept.") == ["Otto Dale \"Ox\" Sarn"])
    }

    @Test func aFamilyNameIsShownWithAPatronymic() {
        let often = String(repeating: " [Pyotr Petrovich|P1] left.", count: 9)
        #expect(
            shown("He met [Pyotr Petrovich Orlov|P1].\(often) The clerk was [Pyotr Petrovich Orlov|P1].")
                == ["Pyotr Petrovich Orlov"])
        #expect(shown("He met [Pyotr Petrovich|P1].\(often)") == ["Pyotr Petrovich"])
    }

    @Test func marksOfItalicsAreNoLettersOfAName() {
        #expect(shown("She sang [Robin_ _Vale|M1] twice. They asked for [Robin_ _Vale|M1].") == ["Robin Vale"])
        #expect(shown("It is in [max_size|M1] and [max_size|M1].") == ["max_size"])
    }

    @Test func aPeerIsCalledByTheTitleBehindHisName() {
        expect("He addressed [Wilhelm Orm|P1], [Duke of Sarn|P1], in the hall. The [Duke of Sarn|P1] bowed.")
        expect("He addressed [Wilhelm Orm|P1] and [Duke of Sarn|P2]. The [Duke of Sarn|P2] bowed.")
        expect("There were [Wilhelm Orm|P1], the [Duke of Sarn|P2], and [Ann Vale|P3].")
    }

    @Test func aFamilyNameWithAGenerationIsTheChildsIfTheTextHasTheParents() {
        expect("[Tom Quigley|P1] sat by his father, [Tom Quigley Sr.|P2], and slept. [Quigley Jr.|P1] woke.")
        expect("[Tom Quigley|P1] sat by his father and slept. [Quigley Jr.|P2] woke.")
    }

    @Test func aManWhoIsNamedByHisFamilyNameIsNoWoman() {
        expect("Ask Mrs. [Oakley|P1] for it. She had married a man named [Oakley|P2].")
        expect("In 1381 [Urban VI|P1] fled. Pope [Urban|P1] knew a man named [Urban Stoltz|P2]. [Stoltz|P2] left.")
        expect("Ask Mr. [Oakley|P1] for it. It was a man named [Oakley|P1].")
    }

    @Test func anOwnerIsNotTheRelativeWhoIsNamed() {
        expect("[Mary Penn|P1] wrote. [Penn|P1]’s son, [Aldous Penn|P2], read it. [Mary|P1] slept.")
        expect("[Mary Penn|P1] wrote. [Penn|P1]’s son, [Tom|P2], left.")
    }

    @Test func theOnlyFamilyNameIsBeforeTheSecondOfTwo() {
        expect("[Jordi Puig i Ferrer|P1] drew it. [Puig|P1] left. [Marta Ferrer|P2] came. [Ferrer|P2] stayed.")
        expect("[Jordi Puig Ferrer|P1] drew it. [Marta Ferrer|P2] came. [Jordi|P1] left. [Marta|P2] stayed.")
    }

    @Test func theJohnOfOneTaleIsNotTheJohnOfAnother() {
        let others = String(repeating: " [Ada|P8] met [Ben Orme|P9].", count: 70)
        expect("“Drive on, [John|P1],” she said. [John|P1] drove.\(others) His name was [John Robin|P2].")
        expect("“Drive on, [John|P1],” she said. [John|P1] drove. His name was [John Robin|P1].\(others)")
    }

    @Test func whatSomebodyAnswersToIsAShortName() {
        expect("[Frederick Oakley|P1] answered to [Fred|P1]. [Fred|P1] slept.")
        expect("[Frederick Oakley|P1] wrote to [Fred|P2]. [Fred|P2] slept.")
    }

    @Test func theFamilyOfWhoIsNamedIsAGroup() {
        #expect(types("Madame [Orlovina|P1] left. She dined at the [Orlovins|M2].") == [.person, .group])
        #expect(types("[Korlov|P1] is lame. She has a room at the [Korlovs|M2].") == [.person, .group])
        #expect(types("The [Korlovs|M2] were sold.") != [.group])
    }

    @Test func aHouseIsCalledByItsHead() {
        expect("They came to [Sarn Grange|L1]. The [Grange|L1] was let.")
        expect("They came to [Sarn Bridge|L1]. The river [Grange|L2] was low.")
        expect("They came to [Sarn Grange|L1] and [Orle Manor|L2]. The [Manor|L2] was let.")
    }

    @Test func aHouseIsShownByItsFullName() {
        #expect(shown("The [Grange|L1] was let. The [Grange|L1] is [Sarn Grange|L1].") == ["Sarn Grange"])
    }

    @Test func nellyIsEllen() {
        expect("“Shut the window, [Ellen|P1]!” he said to [Ellen Dale|P1]. “[Nelly|P1],” she said. “[Nelly Dale|P1]!”")
    }

    // MARK: - What it is

    private func types(_ marked: String) -> [EntityType] {
        var text = MarkedNames(marked).text
        IdentityAnnotator().annotate(&text)
        return text.entities.map(\.type)
    }

    @Test func aWordOfAFaithIsAGroupBesideItsPlural() {
        #expect(types("He is a [Huguenot|O1]. The [Huguenots|M2] left.") == [.group, .group])
        #expect(types("He writes for the paper [Catholic|O1].") == [.organisation])
    }

    @Test func whatIsBeforeOfSaysWhatAThingIs() {
        #expect(types("The [Fire of Sarn|O1] lasted days.") == [.event])
        #expect(types("The [Festival of Sarn|O1] has a chairman.") == [.organisation])
        #expect(types("The [League of the Old Men|O1] has a chairman.") == [.organisation])
        #expect(types("The [Old Men|M1] have a chairman.") == [.group])
    }

    @Test func aTitleOfSeveralIsShownAsThatOfOne() {
        #expect(shown("Mesdames [Callard|P1] and [Lesley|P2] sat.").first == "Mrs. Callard")
        #expect(shown("Grand Duke [Kirill|P1] sat. Grand Duke [Kirill|P1] slept.") == ["Grand Duke Kirill"])
    }

    @Test func aPetNameThatIsSeldomUsedIsNotShown() {
        let uses = String(repeating: "[Ms. Lenz|P1] slept. ", count: 4)
        let text = "[Barbara Hale Lenz|P1], known as [Babs Orle|P1], died. \(uses)“No,” she said, “[Babs|P1] is ill.”"
        #expect(shown(text) == ["Barbara Hale Lenz"])
    }
}
