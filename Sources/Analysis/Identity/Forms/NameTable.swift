import Model

/// The names of a text: where they are used, and the distinct forms in which they are written.
struct NameTable: Sendable {
    /// The text's names, by offset.
    var uses: [NameUse] = []
    /// The distinct forms, by first use.
    var forms: [NameForm] = []
    private var indices: [NameForm.Key: Int] = [:]

    /// The index of the form with this key; a new one if there is none.
    mutating func form(_ key: NameForm.Key, display: @autoclosure () -> String) -> Int {
        if let index = indices[key] { return index }
        let index = forms.count
        forms.append(NameForm(key: key, display: display()))
        indices[key] = index
        return index
    }

    /// The form with this key, or nil.
    func index(of key: NameForm.Key) -> Int? { indices[key] }

    /// Gives the uses of some forms to others: each key of `moves` to its value.
    mutating func move(_ moves: [Int: Int]) {
        guard !moves.isEmpty else { return }
        for place in uses.indices {
            guard let target = moves[uses[place].form] else { continue }
            uses[place].form = target
        }
        for (source, target) in moves.sorted(by: { $0.key < $1.key }) {
            forms[target].useCount += forms[source].useCount
            forms[target].titleCount += forms[source].titleCount
            forms[target].definiteCount += forms[source].definiteCount
            forms[target].articleCount += forms[source].articleCount
            forms[target].peopleCount += forms[source].peopleCount
            forms[target].placeCount += forms[source].placeCount
            forms[target].insideCount += forms[source].insideCount
            let weight = forms[source].labelWeights.sum()
            forms[target].labelWeights[forms[target].key.isPerson ? 0 : Int(forms[target].label.rawValue)] += weight
            if forms[target].firstRange.isEmpty { forms[target].firstRange = forms[source].firstRange }
            forms[source].useCount = 0
        }
    }

    /// Gives some of a form's uses, `places`, to a new form of the same words in another sense, and returns it.
    mutating func divide(_ form: Int, at places: [Int], as sense: NameSpan.Sense) -> Int {
        var key = forms[form].key
        key.sense = sense
        let display = forms[form].display
        let divided = self.form(key, display: display)
        for place in places { uses[place].form = divided }
        forms[divided].useCount = places.count
        forms[divided].firstRange = places.first.map { uses[$0].range } ?? forms[form].firstRange
        forms[divided].labelWeights = forms[form].labelWeights
        forms[divided].titles = forms[form].titles
        forms[divided].gender = forms[form].gender
        forms[form].useCount -= places.count
        return divided
    }
}
