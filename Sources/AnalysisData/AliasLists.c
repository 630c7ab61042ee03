#include "AliasLists.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char given_name_genders[] = {
#embed "Lists/given-name-gender.txt"
};

static const unsigned char given_names_of_the_world[] = {
#embed "Lists/given-name-world.txt"
};

static const unsigned char nicknames[] = {
#embed "Lists/nickname.txt"
};

static const unsigned char place_synonyms[] = {
#embed "Lists/place-synonyms.txt"
};

struct gloss_bytes gloss_given_name_genders(void) {
    return (struct gloss_bytes){given_name_genders, sizeof given_name_genders};
}
struct gloss_bytes gloss_given_names_of_the_world(void) {
    return (struct gloss_bytes){given_names_of_the_world, sizeof given_names_of_the_world};
}
struct gloss_bytes gloss_nicknames(void) { return (struct gloss_bytes){nicknames, sizeof nicknames}; }
struct gloss_bytes gloss_place_synonyms(void) { return (struct gloss_bytes){place_synonyms, sizeof place_synonyms}; }
