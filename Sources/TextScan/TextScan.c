#include "TextScan.h"

#include <stdbool.h>
#include <string.h>

typedef uint8_t narrow __attribute__((vector_size(16)));
typedef uint8_t wide __attribute__((vector_size(32)));
typedef char signed_wide __attribute__((vector_size(32)));

// What is looked at together, in bytes: two lines of the cache.
enum { block = 128, line = 64 };
// How far ahead a block is asked for, in bytes: the processor itself looks ahead no further than the end of a page.
enum { ahead = 3072 };

static inline void ask_for(const uint8_t *bytes) {
    __builtin_prefetch(bytes);
    __builtin_prefetch(bytes + line);
}

// Whether a block holds a mark, in registers of 16 bytes, which every processor has that Gloss runs on.
static bool is_marked(const uint8_t *bytes, uint8_t wanted, uint8_t case_bit) {
    narrow all = {0}, found = {0};
    for (size_t part = 0; part < block; part += sizeof(narrow)) {
        narrow here;
        memcpy(&here, bytes + part, sizeof here);
        all |= here;
        found |= (narrow)((here | case_bit) == wanted);
    }
    narrow marks = all | found;
    uint64_t halves[2];
    memcpy(halves, &marks, sizeof halves);
    return (halves[0] | halves[1]) & 0x8080808080808080;
}

// The start of the first block from `start` that holds a mark, or of the rest that is shorter than one.
static size_t first_block(const uint8_t *bytes, size_t start, size_t count, uint8_t wanted, uint8_t case_bit) {
    for (; start + block <= count; start += block) {
        ask_for(bytes + start + ahead);
        if (is_marked(bytes + start, wanted, case_bit)) break;
    }
    return start;
}

#if defined(__x86_64__)
// The same in registers of 32 bytes.
__attribute__((target("avx2"))) static size_t first_block_wide(
    const uint8_t *bytes, size_t start, size_t count, uint8_t wanted, uint8_t case_bit) {
    for (; start + block <= count; start += block) {
        ask_for(bytes + start + ahead);
        wide all = {0}, found = {0};
        for (size_t part = 0; part < block; part += sizeof(wide)) {
            wide here;
            memcpy(&here, bytes + start + part, sizeof here);
            all |= here;
            found |= (wide)((here | case_bit) == wanted);
        }
        if (__builtin_ia32_pmovmskb256((signed_wide)(all | found))) break;
    }
    return start;
}
#endif

// The bits at 0x80 of the bytes in a word that are marks; above the lowest of them there may be others that are none (Warren,
// "Hacker's Delight", 6-1).
static uint64_t marks_of_word(const uint8_t *bytes, uint8_t wanted, uint8_t case_bit) {
    const uint64_t ones = 0x0101010101010101;
    uint64_t word;
    memcpy(&word, bytes, sizeof word);
    uint64_t difference = (word | ones * case_bit) ^ ones * wanted;
    return (((difference - ones) & ~difference) | word) & 0x8080808080808080;
}

// The place of the first mark in the whole words of `start..<end`, of which `start` is left at the end; `SIZE_MAX` if there is none.
static size_t first_in_words(const uint8_t *bytes, size_t *start, size_t end, uint8_t wanted, uint8_t case_bit) {
    for (; *start + 8 <= end; *start += 8) {
        uint64_t marks = marks_of_word(bytes + *start, wanted, case_bit);
        if (marks) return *start + (size_t)__builtin_ctzll(marks) / 8;
    }
    return SIZE_MAX;
}

size_t gloss_first_mark(const uint8_t *bytes, size_t count, uint8_t wanted, uint8_t case_bit) {
    size_t place = 0;
    // The next mark of a common letter is close: a few bytes at once find it sooner than many.
    size_t found = first_in_words(bytes, &place, count < line ? count : line, wanted, case_bit);
    if (found != SIZE_MAX) return found;
    // Loads that cross a line of the cache take twice as long. What is looked at twice holds no mark.
    if (place == line) place -= (uintptr_t)bytes % line;
#if defined(__x86_64__)
    place = __builtin_cpu_supports("avx2") ? first_block_wide(bytes, place, count, wanted, case_bit)
                                           : first_block(bytes, place, count, wanted, case_bit);
#else
    place = first_block(bytes, place, count, wanted, case_bit);
#endif
    found = first_in_words(bytes, &place, count, wanted, case_bit);
    if (found != SIZE_MAX) return found;
    for (; place < count; place++) {
        if (bytes[place] >= 0x80 || (bytes[place] | case_bit) == wanted) return place;
    }
    return count;
}
