extension StringProtocol {
    /// The words of the string with one space between them, without control characters.
    var collapsingWhiteSpace: String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(utf8.count)
        var isPending = false
        var isLead = false
        for byte in utf8 {
            // U+0080 to U+00A0, controls and the no-break space, are C2 and a byte up to A0.
            if isLead {
                isLead = false
                if byte <= 0xA0 {
                    isPending = true
                    continue
                }
                if isPending, !bytes.isEmpty { bytes.append(0x20) }
                isPending = false
                bytes.append(0xC2)
                bytes.append(byte)
            } else if byte <= 0x20 || byte == 0x7F {
                isPending = true
            } else if byte == 0xC2 {
                isLead = true
            } else {
                if isPending, !bytes.isEmpty { bytes.append(0x20) }
                isPending = false
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
