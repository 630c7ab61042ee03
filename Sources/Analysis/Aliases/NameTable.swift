import Model

/// The forms of all names of a text, and which of them name the same entity so far.
struct NameTable: Sendable {
    /// The text's names, by offset.
    var uses: [NameUse] = []
    /// The distinct forms, by first use.
    var forms: [NameForm] = []
    /// Pairs of forms that may name the same entity.
    var perhapsSame: [(Int, Int)] = []
    /// Forms that fit more than one entity, each with a form of each such entity; decided use by use.
    var ambiguous: [Int: [Int]] = [:]
    private var parents: [Int] = []
    private var indices: [NameForm.Key: Int] = [:]
    private var genders: [SIMD2<Int32>] = []
    /// For each root the index of what the reader noted of its entity, or -1.
    private var noteIndices: [Int32] = []

    /// The index of the form with this key; a new one where there is none.
    mutating func form(_ key: NameForm.Key, display: @autoclosure () -> String) -> Int {
        if let index = indices[key] { return index }
        let index = forms.count
        forms.append(NameForm(key: key, display: display()))
        indices[key] = index
        parents.append(index)
        genders.append(SIMD2(0, 0))
        noteIndices.append(-1)
        return index
    }

    /// The form with this key, or nil.
    func index(of key: NameForm.Key) -> Int? { indices[key] }

    /// The form that stands for the entity of `form`: the first of those that are taken for one so far.
    func root(_ form: Int) -> Int {
        var form = form
        while parents[form] != form { form = parents[form] }
        return form
    }

    /// Gives the uses of some forms to others: each key of `moves` to its value. To be called before any form is united.
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
            let weight = forms[source].labelWeights.sum()
            forms[target].labelWeights[forms[target].key.isPerson ? 0 : Int(label(of: target).rawValue)] += weight
            forms[source].useCount = 0
        }
    }

    /// Takes the entities of two forms for one, unless the reader noted that they are two.
    mutating func unite(_ first: Int, _ second: Int) {
        let (first, second) = (compressedRoot(first), compressedRoot(second))
        guard first != second, noteIndices[first] < 0 || noteIndices[second] < 0 else { return }
        let (kept, joined) = (min(first, second), max(first, second))
        noteIndices[kept] = max(noteIndices[first], noteIndices[second])
        parents[joined] = kept
        genders[kept] &+= genders[joined]
    }

    /// Takes the names of each of the reader's notes for one entity. To be called before any other form is united.
    mutating func note(_ notes: KnowledgeNotes) {
        guard !notes.entities.isEmpty else { return }
        var noted: [String: Int32] = [:]
        for (index, note) in notes.entities.enumerated() {
            for name in note.names where noted[NameReader.key(of: name)] == nil {
                noted[NameReader.key(of: name)] = Int32(index)
            }
        }
        var firstForms: [Int32: Int] = [:]
        for form in forms.indices {
            guard let note = noted[forms[form].key.words] else { continue }
            if let first = firstForms[note] {
                unite(first, form)
            } else {
                firstForms[note] = form
                noteIndices[form] = note
            }
        }
    }

    /// The index of what the reader noted of a form's entity, or nil.
    func noteIndex(of form: Int) -> Int? {
        let index = noteIndices[root(form)]
        return index < 0 ? nil : Int(index)
    }

    /// Whether two forms are taken for one entity so far.
    func areOne(_ first: Int, _ second: Int) -> Bool { root(first) == root(second) }

    /// The gender of a form's entity, as far as titles and given names tell.
    func gender(_ form: Int) -> Honorific.Gender? {
        let counts = genders[root(form)]
        if counts[0] >= 2, counts[0] > 2 * counts[1] { return .male }
        if counts[1] >= 2, counts[1] > 2 * counts[0] { return .female }
        return nil
    }

    /// Counts evidence for a gender of a form's entity.
    mutating func addEvidence(_ gender: Honorific.Gender, of form: Int, weight: Int32) {
        genders[root(form)][gender == .male ? 0 : 1] &+= weight
    }

    private mutating func compressedRoot(_ form: Int) -> Int {
        let root = root(form)
        var form = form
        while parents[form] != root {
            let next = parents[form]
            parents[form] = root
            form = next
        }
        return root
    }
}

extension NameTable {
    /// The class that the recogniser gave most to a form.
    func label(of form: Int) -> NameSpan.Label {
        let weights = forms[form].labelWeights
        var best = 0
        for index in 1..<4 where weights[index] > weights[best] { best = index }
        return NameSpan.Label(rawValue: UInt8(best)) ?? .miscellaneous
    }
}
