#ifndef GLOSS_HYPHENATION_DATA_H
#define GLOSS_HYPHENATION_DATA_H

#include <stddef.h>

// The patterns by which English words are hyphenated, read-only pages of the program: one a line, letters with the levels
// between them as digits (Scripts/make-hyphenation-patterns).

struct gloss_hyphenation_patterns {
    const unsigned char *_Nonnull start;
    size_t count;
};

struct gloss_hyphenation_patterns gloss_english_patterns(void);

#endif
