#ifndef GLOSS_ALIAS_LISTS_H
#define GLOSS_ALIAS_LISTS_H

#include "AnalysisData.h"

// Word lists of the resolution of names, as they are in Lists/: one row a line.

// "aaron m": the gender that a given name mostly has; sorted.
struct gloss_bytes gloss_given_name_genders(void);
// The same for names of other countries.
struct gloss_bytes gloss_given_names_of_the_world(void);
// "abe abel abraham": the given names that a short form may stand for; sorted.
struct gloss_bytes gloss_nicknames(void);
// "Greece|Hellenic Republic;Greek|Greeks": the names of a place or union of places, then the words for its people.
struct gloss_bytes gloss_place_synonyms(void);

#endif
