import Testing

@testable import Analysis
@testable import gloss_train

@Suite struct NameModelPackerTests {
    /// Features with weights on a few levels, the first the most used.
    private static func features(_ count: Int) -> [WeightedFeature] {
        var random = SeededRandom(seed: 5)
        return (0..<count).map { place in
            var weights = SIMD8<Float>.zero
            for lane in 0..<8 { weights[lane] = Float(Int(random.next() % 5) - 2) * 40 }
            if place % 4 == 0 { weights.highHalf = .zero }
            weights[0] = 60
            return WeightedFeature(feature: random.next(), weights: weights, uses: UInt32(count - place))
        }
    }

    private static func packer() -> NameModelPacker {
        var packer = NameModelPacker(isRecased: false)
        packer.bookSize = 32
        packer.transitions = Array(repeating: Array(repeating: 3, count: 81), count: 2)
        return packer
    }

    private static func models(_ features: [WeightedFeature]) -> TrainedModels {
        TrainedModels(plain: packer().packed(features).bytes, recased: [])
    }

    @Test func theModelGivesTheWeightsBack() {
        let features = Self.features(900)
        let trained = Self.models(features)
        withExtendedLifetime(trained) {
            let lost = features.filter { trained.models.plain.weights(of: $0.feature) == .zero }
            let near = features.filter { feature in
                let gap = SIMD8<Float>(trained.models.plain.weights(of: feature.feature)) - feature.weights
                return (gap * gap).sum() < (feature.weights * feature.weights).sum() / 10
            }
            // A few find their buckets full.
            #expect(lost.count < 90)
            #expect(near.count > 600)
            #expect(trained.models.plain.transitions == Array(repeating: Array(repeating: 3, count: 81), count: 2))
        }
    }

    @Test func aFeatureThatWasNotPackedHasNoWeights() {
        let features = Self.features(900)
        let trained = Self.models(Array(features.prefix(600)))
        withExtendedLifetime(trained) {
            // Sixteen bits of fingerprint: hardly one in a thousand is taken for another.
            #expect(features.suffix(300).filter { trained.models.plain.weights(of: $0.feature) != .zero }.count < 5)
        }
    }

    @Test func whatMattersMostIsKept() {
        var features = Self.features(1000)
        features[700].uses = 1_000_000
        #expect(WeightedFeature.heaviest(features, limit: 3)[0] == 700)
    }

    @Test func aCodeBookIsNearItsPoints() {
        var random = SeededRandom(seed: 3)
        let points = (0..<500).map { number in
            let weights = SIMD2<Float>(Float(random.next() % 200) - 100, Float(random.next() % 200) - 100)
            return (weights: weights, share: Float(1 + number % 7))
        }
        let book = WeightBook(points, size: 64)
        #expect(book.entries.count == 64)
        #expect(book.entries[0] == .zero)
        let error = points.reduce(Float(0)) { sum, point in
            let gap = book.entries[book.code(of: point.weights)] - point.weights
            return sum + (gap * gap).sum()
        }
        let energy = points.reduce(Float(0)) { $0 + ($1.weights * $1.weights).sum() }
        #expect(error < energy / 20)
        #expect(book.code(of: .zero) == 0)
    }
}
