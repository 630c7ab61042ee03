import Analysis

/// Fits the share of right names as a logistic function of their margin.
struct ConfidenceFit {
    /// The scale and the offset that make the margins most likely (gradient descent on the log loss).
    static func fit(_ margins: [(margin: Int32, isRight: Bool)]) -> (scale: Float, offset: Float) {
        let unit: Float = 100
        var scale: Float = 1
        var offset: Float = 0
        for _ in 0..<500 {
            var scaleSlope: Float = 0
            var offsetSlope: Float = 0
            for (margin, isRight) in margins {
                let x = Float(margin) / unit
                let error = Logistic.value(scale * x + offset) - (isRight ? 1 : 0)
                scaleSlope += error * x
                offsetSlope += error
            }
            scale -= 0.5 * scaleSlope / Float(max(margins.count, 1))
            offset -= 0.5 * offsetSlope / Float(max(margins.count, 1))
        }
        return (scale / unit, offset)
    }
}
