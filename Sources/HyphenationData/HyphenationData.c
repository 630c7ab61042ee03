#include "HyphenationData.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char english[] = {
#embed "Patterns/english.txt"
};

struct gloss_hyphenation_patterns gloss_english_patterns(void) {
    return (struct gloss_hyphenation_patterns){english, sizeof english};
}
