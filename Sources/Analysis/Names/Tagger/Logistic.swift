import Platform

/// The logistic function.
package struct Logistic {
    /// 1 / (1 + e⁻ˣ).
    package static func value(_ x: Float) -> Float { 1 / (1 + exp(-x)) }
}
