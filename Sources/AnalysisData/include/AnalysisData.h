#ifndef GLOSS_ANALYSIS_DATA_H
#define GLOSS_ANALYSIS_DATA_H

#include <stddef.h>

// The trained model and the word lists, read-only pages of the program (see docs/recognition.md).

struct gloss_bytes {
    const unsigned char *_Nonnull start;
    size_t count;
};

// The packed word lists (Gazetteer.swift).
struct gloss_bytes gloss_gazetteer(void);
// Countries, their synonyms and their demonyms: one a line, tab-separated.
struct gloss_bytes gloss_countries(void);
// The packed word clusters (WordClusters.swift).
struct gloss_bytes gloss_clusters(void);
// The weights of the name recogniser for plain text, and for headlines and text in capitals (NameModels.swift).
struct gloss_bytes gloss_name_model(void);
struct gloss_bytes gloss_recased_name_model(void);

#include "AliasLists.h"

#endif
