import Model

/// How mail writes what is not ASCII (RFC 2045 and 2047).
enum MailEncoding {
    /// The bytes that quoted-printable text stands for.
    ///
    /// - Parameter isWord: whether it is a word of a header field, in which "_" is a space.
    static func quotedPrintable(_ text: some Collection<UInt8>, isWord: Bool = false) -> [UInt8] {
        let text = Array(text)
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var index = 0
        while index < text.count {
            let byte = text[index]
            if byte == UInt8(ascii: "="), index + 2 < text.count, let high = digit(text[index + 1]),
                let low = digit(text[index + 2])
            {
                result.append(high << 4 | low)
                index += 3
            } else if byte == UInt8(ascii: "="), let end = softBreak(text, after: index) {
                index = end
            } else {
                result.append(isWord && byte == UInt8(ascii: "_") ? 0x20 : byte)
                index += 1
            }
        }
        return result
    }

    /// Where the line after a soft break at `index` starts; nil if there is none.
    private static func softBreak(_ text: [UInt8], after index: Int) -> Int? {
        var next = index + 1
        while next < text.count, text[next] == 0x20 || text[next] == 0x09 || text[next] == 0x0D { next += 1 }
        return next == text.count ? next : text[next] == 0x0A ? next + 1 : nil
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }

    /// The bytes that base 64 stands for; other characters are ignored.
    static func base64(_ text: some Collection<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count * 3 / 4)
        var (bits, count): (UInt32, Int) = (0, 0)
        for byte in text {
            let value: UInt8
            switch byte {
            case 0x41...0x5A: value = byte - 0x41
            case 0x61...0x7A: value = byte - 0x61 + 26
            case 0x30...0x39: value = byte - 0x30 + 52
            case UInt8(ascii: "+"): value = 62
            case UInt8(ascii: "/"): value = 63
            default: continue
            }
            bits = bits << 6 | UInt32(value)
            count += 6
            if count >= 8 {
                count -= 8
                result.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
            }
        }
        return result
    }

    /// The bytes that a body in a transfer encoding stands for.
    static func decoded(_ body: UnsafeBufferPointer<UInt8>, _ transferEncoding: String?) -> [UInt8] {
        switch transferEncoding {
        case "quoted-printable": quotedPrintable(body)
        case "base64": base64(body)
        default: Array(body)
        }
    }

    /// Text without the mark that a mailbox puts before each line "From …" so that no message seems to begin there.
    static func unmarked(_ text: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        for (index, line) in text.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            if index > 0 { result.append(0x0A) }
            let marks = line.prefix { $0 == UInt8(ascii: ">") }.count
            let isMarked = marks > 0 && line.dropFirst(marks).starts(with: "From ".utf8)
            result.append(contentsOf: line.dropFirst(isMarked ? 1 : 0))
        }
        return result
    }

    /// Flowed text with a line for each paragraph (RFC 3676): a line that ends with a space goes on in the next of the same
    /// depth of quotation.
    static func unflowed(_ text: [UInt8], dropsSpaces: Bool) -> [UInt8] {
        var result: [UInt8] = []
        var openDepth: Int?
        for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
            let depth = line.prefix { $0 == UInt8(ascii: ">") }.count
            var content = line.dropFirst(depth)
            if content.first == 0x20 { content = content.dropFirst() }
            let isSignature = content.elementsEqual("-- ".utf8)
            if let open = openDepth, open == depth, !isSignature, !content.isEmpty {
                result.append(contentsOf: content)
            } else {
                if !result.isEmpty { result.append(0x0A) }
                result.append(contentsOf: line.prefix(depth))
                if depth > 0, !content.isEmpty { result.append(0x20) }
                result.append(contentsOf: content)
            }
            openDepth = content.last == 0x20 && !isSignature ? depth : nil
            if openDepth != nil, dropsSpaces { result.removeLast() }
        }
        return result
    }

    /// `bytes` of a character set in UTF-8; what is not named is found out.
    static func utf8(_ bytes: [UInt8], charset: String?) -> String {
        bytes.withUnsafeBufferPointer {
            String(decoding: TextEncoding(of: $0, declared: charset).decoded($0), as: UTF8.self)
        }
    }

    /// A field's value with its encoded words ("=?utf-8?Q?caf=C3=A9?=") decoded.
    static func words(in value: String) -> String {
        var result = ""
        var rest = value[...]
        while let start = rest.range(ofText: "=?") {
            let parts = rest[start.upperBound...].split(separator: "?", maxSplits: 3, omittingEmptySubsequences: false)
            guard parts.count == 4, parts[3].hasPrefix("="), ["q", "b"].contains(parts[1].lowercased()) else {
                result += rest[..<start.upperBound]
                rest = rest[start.upperBound...]
                continue
            }
            let between = rest[..<start.lowerBound]
            // White space between two encoded words belongs to neither.
            if result.isEmpty || !between.allSatisfy(\.isWhitespace) { result += between }
            let bytes =
                parts[1].lowercased() == "q" ? quotedPrintable(parts[2].utf8, isWord: true) : base64(parts[2].utf8)
            // A language may follow the character set (RFC 2231).
            result += utf8(bytes, charset: parts[0].split(separator: "*").first.map(String.init))
            rest = parts[3].dropFirst()
        }
        return (result + rest).collapsingWhiteSpace
    }
}

extension Substring {
    /// Where `text` is first; nil if it is not there.
    fileprivate func range(ofText text: String) -> Range<Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
            start = index(after: start)
        }
        return nil
    }
}
