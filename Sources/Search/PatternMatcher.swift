import CPCRE2
import Model

/// Finds what a Perl-compatible regular expression matches, through PCRE2 and its just-in-time compiler.
///
/// Limits on steps and depth keep any expression from running away; the text may hold invalid UTF-8, which no part of an
/// expression matches.
final class PatternMatcher: Matcher {
    /// Steps of the matcher on one window before it gives up: some 100 ms.
    private static let stepLimit: UInt32 = 20_000_000
    /// What a match may read after the window that it starts in, and look back to before it.
    private static let reach = 1 << 16

    private let code: OpaquePointer
    private let matchData: OpaquePointer
    private let context: OpaquePointer

    init(_ pattern: String, isCaseSensitive: Bool) throws(SearchError) {
        var errorCode: Int32 = 0
        var errorOffset = 0
        var options = PCRE2_UTF | PCRE2_UCP | PCRE2_MATCH_INVALID_UTF | PCRE2_MULTILINE | PCRE2_NEVER_BACKSLASH_C
        if !isCaseSensitive { options |= PCRE2_CASELESS }
        let bytes = Array(pattern.utf8)
        guard let code = pcre2_compile_8(bytes, bytes.count, options, &errorCode, &errorOffset, nil) else {
            throw .malformed(Self.message(errorCode), offset: errorOffset)
        }
        // Where the system forbids generated code, the interpreter serves.
        _ = pcre2_jit_compile_8(code, PCRE2_JIT_COMPLETE)
        guard let matchData = pcre2_match_data_create_from_pattern_8(code, nil),
            let context = pcre2_match_context_create_8(nil)
        else {
            pcre2_code_free_8(code)
            throw .outOfMemory
        }
        pcre2_set_match_limit_8(context, Self.stepLimit)
        pcre2_set_depth_limit_8(context, 10_000)
        pcre2_set_heap_limit_8(context, 64 << 10)
        self.code = code
        self.matchData = matchData
        self.context = context
    }

    deinit {
        pcre2_match_context_free_8(context)
        pcre2_match_data_free_8(matchData)
        pcre2_code_free_8(code)
    }

    func firstMatch(in bytes: UnsafeBufferPointer<UInt8>, window: TextRange) throws(SearchError) -> TextRange? {
        let subjectStart = max(0, window.start - Self.reach)
        let subject = UnsafeBufferPointer(rebasing: bytes[subjectStart..<min(bytes.count, window.end + Self.reach)])
        var place = window.start - subjectStart
        // An empty match (of "x*", say) marks nothing: look on after it.
        while place <= window.end - subjectStart {
            let result = pcre2_match_8(
                code, subject.baseAddress, subject.count, place, PCRE2_NOTEMPTY, matchData, context)
            switch result {
            case PCRE2_ERROR_NOMATCH: return nil
            case PCRE2_ERROR_MATCHLIMIT, PCRE2_ERROR_DEPTHLIMIT, PCRE2_ERROR_HEAPLIMIT, PCRE2_ERROR_JIT_STACKLIMIT:
                throw .tooCostly
            case PCRE2_ERROR_NOMEMORY: throw .outOfMemory
            case ..<0: return nil
            default: break
            }
            let offsets = pcre2_get_ovector_pointer_8(matchData)!
            // \K may set a start after the end: such a match marks nothing either.
            let match = TextRange(offsets[0] + subjectStart, offsets[1] + subjectStart)
            // Where the match was begun counts, of which \K may have cut off the beginning: a passage that it moved over the
            // window's edge would otherwise be found in neither of the two.
            if pcre2_get_startchar_8(matchData) + subjectStart >= window.end { return nil }
            if !match.isEmpty { return match }
            place = max(place + 1, offsets[1])
        }
        return nil
    }

    private static func message(_ code: Int32) -> String {
        var buffer = [UInt8](repeating: 0, count: 256)
        let length = pcre2_get_error_message_8(code, &buffer, buffer.count)
        return length > 0 ? String(decoding: buffer.prefix(Int(length)), as: UTF8.self) : "error \(code)"
    }
}
