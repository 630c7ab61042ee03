/// A small generator, so that every run tries the same texts (G. Marsaglia, "Xorshift RNGs").
struct XorshiftGenerator {
    private var state: UInt64 = 88_172_645_463_325_252

    mutating func next(below limit: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(limit))
    }
}
