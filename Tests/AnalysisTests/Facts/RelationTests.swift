import Model
import Testing

@testable import Analysis

/// What is stated of two entities; each row is one construction, shown as "subject kind (label) object".
struct RelationTests {
    private func relations(_ marked: String) -> [String] {
        var text = MarkedText.annotated(marked)
        FactAnnotator().annotate(&text)
        return text.relations.map { relation in
            let subject = text.entities[Int(relation.subject.index)].name
            let object = relation.object.map { text.entities[Int($0.index)].name } ?? "–"
            return "\(subject) \(relation.kind.id) (\(relation.label)) \(object)"
        }
    }

    @Test(arguments: [
        ("[Iran|place]’s Foreign Minister [Ann Lee|person] left.", "Ann Lee role (Foreign Minister) Iran"),
        ("[Apple|organisation] chief executive [Ann Lee|person] left.", "Ann Lee role (chief executive) Apple"),
        ("The [Leeds|place] retired general [Ann Lee|person] left.", "Ann Lee role (retired general) Leeds"),
        ("[Ann Lee|person], mayor of [Leeds|place], left.", "Ann Lee role (mayor) Leeds"),
        ("[Iran|place]’s deputy oil minister, [Ann Lee|person].", "Ann Lee role (deputy oil minister) Iran"),
        ("It is [Iran|place]’s supreme leader, Ayatollah [Ann Lee|person].", "Ann Lee led (supreme leader) Iran"),
        ("[Ann Lee|person] is the president of [France|place].", "Ann Lee role (president) France"),
        ("[Ann Lee|person] served as ambassador to the [UN|organisation].", "Ann Lee role (ambassador) UN"),
        ("[Ann Lee|person] was a member of the [Senate|organisation].", "Ann Lee member (member) Senate"),
        ("[Audi|organisation] is a subsidiary of [Volkswagen|organisation].", "Audi part-of (subsidiary) Volkswagen"),
        ("[Ann Lee|person], the wife of [Bob Lee|person], left.", "Ann Lee family (wife) Bob Lee"),
        ("[Bob Lee|person]’s younger brother [Tom|person] left.", "Tom family (younger brother) Bob Lee"),
        ("[Tom|person] is the son of [Bob Lee|person].", "Tom family (son) Bob Lee"),
        ("[Bob Lee|person] came with his younger son, [Tom|person].", "Tom family (younger son) Bob Lee"),
        ("[Bob Lee|person] and his wife [Ann Lee|person] came.", "Ann Lee family (wife) Bob Lee"),
        ("[Tom|person], [Bob Lee|person]’s nephew, left.", "Tom family (nephew) Bob Lee"),
        ("[Bob Lee|person]’s sons, [Tom|person] and [Jim|person], left.", "Jim family (sons) Bob Lee"),
        (
            "[Tom|person], the son of [Russian|group] real-estate developer [Bob Lee|person], left.",
            "Tom family (son) Bob Lee"
        ),
        ("[Ann Lee|person] married [Bob Lee|person] in 1997.", "Ann Lee family (married) Bob Lee"),
        ("[Ann Lee|person] was engaged to [Bob Lee|person].", "Ann Lee family (engaged) Bob Lee"),
        ("[Bob Lee|person]’s valet [Tom|person] left.", "Tom role (valet) Bob Lee"),
        ("[Ann Lee|person] worked for [Aro|organisation].", "Ann Lee worked (worked for) Aro"),
        ("[Ann Lee|person] studied at [Aro|organisation].", "Ann Lee studied (studied at) Aro"),
        ("[Ann Lee|person] was born in [Leeds|place].", "Ann Lee born (born in) Leeds"),
        ("[Ann Lee|person] died in [Leeds|place].", "Ann Lee died (died in) Leeds"),
        ("[Aro|organisation] beat [Bo|organisation] yesterday.", "Aro beat (beat) Bo"),
        ("[Ann Lee|person] wrote [Aro|work].", "Ann Lee wrote (wrote) Aro"),
        ("[Ann Lee|person] told [Bob Lee|person] that they agreed.", "Ann Lee said (told) Bob Lee"),
        (
            "Miss [Ann Lee|person] sat down. She told Mr. [Bob Lee|person] that they agreed. Miss [Ann Lee|person] rose.",
            "Ann Lee said (told) Bob Lee"
        ),
        ("[Aro|place] is a village in [Kent|place].", "Aro located (village in) Kent"),
        ("[Aro|organisation] is based in [Kent|place].", "Aro located (based in) Kent"),
        ("He lives in [Leeds|place], [England|place].", "Leeds located (in) England"),
        ("[Aro|organisation] was founded by [Ann Lee|person] in 1997.", "Ann Lee founded (founded) Aro"),
        ("[Ann Lee|person] founded [Aro|organisation] in 1997.", "Ann Lee founded (founded) Aro"),
        ("[Ann Lee|person], the founder of [Aro|organisation], left.", "Ann Lee founded (founder) Aro"),
        ("[Ann Lee|person], head of [Aro|organisation]’s [Bo Lab|organisation], left.", "Ann Lee role (head) Bo Lab"),
        ("[Ann Lee|person] met [Bob Lee|person] there.", "Ann Lee met (met) Bob Lee"),
        ("[Ann Lee|person]’s meeting with President [Bob Lee|person] was long.", "Ann Lee met (meeting with) Bob Lee"),
        ("[Ann Lee|person] visited [Oslo|place].", "Ann Lee visited (visited) Oslo"),
        ("[Ann Lee|person]’s visit to [Oslo|place] was long.", "Ann Lee visited (visit to) Oslo"),
        ("The visit to [Oslo|place] by [Ann Lee|person] was long.", "Ann Lee visited (visit) Oslo"),
        ("“We agree,” said [Ann Lee|person].", "Ann Lee said (said) –"),
        ("[Ann Lee|person] said that they agreed.", "Ann Lee said (said) –"),
        ("“We agree,” [Ann Lee|person] added.", "Ann Lee said (added) –"),
        ("[Ann Lee|person] is an [Iranian|group] politician.", "Ann Lee nationality (Iranian) Iranian"),
        ("He met [Iranian|group] general [Ann Lee|person].", "Ann Lee nationality (Iranian) Iranian"),
        (
            "[Ann Lee|person] was born in [Leeds|place]. In 1902 she founded the company [Aro|organisation].",
            "Ann Lee founded (founded) Aro"
        ),
        ("[Ann Lee|person] was ill. She studied at [Aro|organisation].", "Ann Lee studied (studied at) Aro"),
        (
            "[Aro|organisation] was founded by the sisters [Ann Lee|person] and [Eve Lee|person].",
            "Eve Lee founded (founded) Aro"
        ),
        ("Its owner, [Ann Lee|person], now works for [Aro|organisation].", "Ann Lee worked (works for) Aro"),
    ])
    func whatIsStatedIsFound(_ text: String, _ relation: String) {
        #expect(relations(text).contains(relation), "\(relations(text))")
    }

    @Test(arguments: [
        "[Ann Lee|person] and [Bob Lee|person] left.",
        "The brother of [Ann Lee|person] met [Bob Lee|person].",
        "[Ann Lee|person] is not the president of [France|place].",
        "[Ann Lee|person] was a member of the [Kent|place] legislative assembly.",
        "They live in [Leeds|place], [York|place] and [Hull|place].",
        "[Ann Lee|person] added two cups of sugar.",
        "[Ann Lee|person] spoke of the son of [Bob Lee|person].",
        "The [League|organisation] rejected Minister [Ann Lee|person].",
        "Before we reached [Oak Street|place] Lord [Bob Lee|person] slept.",
        "After the [Oslo|place] campaign Prince [Bob Lee|person] rested.",
        "She heard that in [Oslo|place] Princess [Ann Lee|person] had nobody.",
        "In [Oslo|place] President [Bob Lee|person] spoke.",
        "[Ann Lee|person] met the king of [France|place].",
        "[Ann Lee|person], director of [France|place]’s oldest bank, left.",
        "[Ann Lee|person]’s meeting with [Bob Lee|person]’s wife was long.",
        "In [Oslo|place], [Ann Lee|person] slept.",
        "[Charles|person], [Roman|group] history, and tea.",
        "[Ann Lee|person]’s house in [Oslo|place] burned.",
        "“We agree,” she told [Ann Lee|person].",
        "[Tim Lee|person] told [Bob Lee|person] of his brother, [Tom|person].".replacing("told", with: "saw"),
        "Is [Ann Lee|person] the wife of [Bob Lee|person]?",
        "[Ann Lee|person] was not engaged to [Bob Lee|person].",
        "[Bob Lee|person] attended the [Council of Aro|organisation] in May.",
        "[Bob Lee|person], the Holy [Roman|group] Emperor, slept.",
        "[Ann Lee|person] was the [French|group] teacher of the girls.",
        "[Bob Lee|person] was a member of the [Aro|place] community.",
        "It was run by [Bob Lee|person], the minister of [Aro|place], the head of the bank, and others.",
        "It is of the [Aro|organisation], member of the [League|organisation] since May.",
        "He met [Crown|organisation] Prince [Bob Lee|person] there.",
        "[Bob Lee|person] defeated [Tim Orr|person] and [Tom Ash|person]’s rebellion.",
        "[Ann Lee|person] met a nurse. She studied at [Aro|organisation].".replacing(
            "met a nurse", with: "slept when the nurse came"),
    ])
    func whatIsNotStatedIsNotFound(_ text: String) {
        #expect(relations(text) == [])
    }

    @Test func theSameStatementIsKeptOnce() {
        let text = "[Ann Lee|person], mayor of [Leeds|place], left. [Ann Lee|person] is the mayor of [Leeds|place]."
        #expect(relations(text) == ["Ann Lee role (mayor) Leeds"])
    }

    @Test func sayingsAreCounted() {
        var text = MarkedText.annotated(
            "“Yes,” said [Ann Lee|person]. “No,” said [Ann Lee|person]. “Ah,” [Ann Lee|person] added.")
        FactAnnotator().annotate(&text)
        #expect(text.relations.map(\.count) == [3])
    }
}
