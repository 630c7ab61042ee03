import Analysis
import Foundation
import Testing

@testable import gloss_train

/// The sums over all sequences of labels, beside the same counted one sequence at a time.
@Suite struct LabelChainTests {
    private static let transitions = (0..<81).map { Float($0 * 7 % 11) / 10 - 0.5 }
    private static let scores: [SIMD16<Float>] = (0..<3).map { place in
        var score = SIMD16<Float>.zero
        for label in 0..<9 { score[label] = Float((place * 5 + label * 3) % 7) / 4 - 0.6 }
        return score
    }
    private static let all: [UInt16] = [0x1FF, 0x1FF, 0x1FF]

    /// The share of each label of each token among the sequences that `isPossible` lets through.
    private func shares(_ isPossible: ([Int]) -> Bool) -> [[Double]] {
        var shares = [[Double]](repeating: [Double](repeating: 0, count: 9), count: 3)
        var total = 0.0
        for code in 0..<729 {
            let labels = [code / 81, code / 9 % 9, code % 9]
            let path = [0] + labels + [0]
            guard zip(path, path.dropFirst()).allSatisfy({ LabelDecoder.allows($0, $1) }), isPossible(labels) else {
                continue
            }
            var score: Float = 0
            for (from, to) in zip(path, path.dropFirst()) { score += Self.transitions[from * 9 + to] }
            for (place, label) in labels.enumerated() { score += Self.scores[place][label] }
            let weight = exp(Double(score))
            total += weight
            for (place, label) in labels.enumerated() { shares[place][label] += weight }
        }
        return shares.map { $0.map { $0 / total } }
    }

    private func expect(_ chain: LabelChain, _ wanted: (Int, Int) -> Double) {
        for place in 0..<3 {
            for label in 0..<9 {
                #expect(abs(Double(chain.gradients[place][label]) - wanted(place, label)) < 1e-4)
            }
        }
    }

    @Test func sharesAreThoseOfAllSequences() {
        var chain = LabelChain(transitions: Self.transitions)
        chain.read(Self.scores, allowed: Self.all[...])
        let shares = shares { _ in true }
        expect(chain) { shares[$0][$1] }
        #expect(abs(chain.transitionGradients.reduce(0, +) - 4) < 1e-4)
    }

    @Test func whatIsRightIsTakenOff() {
        var chain = LabelChain(transitions: Self.transitions)
        chain.read(Self.scores, allowed: Self.all[...])
        chain.subtractPath([0, 1, 2])
        let shares = shares { _ in true }
        expect(chain) { shares[$0][$1] - ([0, 1, 2][$0] == $1 ? 1 : 0) }
        #expect(abs(chain.transitionGradients.reduce(0, +)) < 1e-4)
    }

    @Test func whereALabelIsNotKnownItsNeighboursTell() {
        var chain = LabelChain(transitions: Self.transitions)
        let gold: [UInt8] = [1, ExampleSet.unknown, 0]
        chain.read(Self.scores, allowed: Self.all[...])
        chain.subtract(scores: Self.scores, allowed: Self.all[...], gold: gold[...])
        let (all, some) = (shares { _ in true }, shares { $0[0] == 1 && $0[2] == 0 })
        expect(chain) { all[$0][$1] - some[$0][$1] }
    }

    @Test func labelsThatAreNotAllowedHaveNoShare() {
        var chain = LabelChain(transitions: Self.transitions)
        chain.read(Self.scores, allowed: [0x7F, 0x7F, 0x7F])
        let shares = shares { $0.allSatisfy { $0 < 7 } }
        expect(chain) { shares[$0][$1] }
    }

    @Test func powersOfEAreRight() {
        for value in stride(from: Float(-30), through: 30, by: 0.37) {
            let found = SIMD16<Float>(repeating: value).exponential()[5]
            #expect(abs(found / Foundation.exp(value) - 1) < 1e-5)
        }
    }
}
