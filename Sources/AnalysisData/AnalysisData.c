#include "AnalysisData.h"

// The names of the files are relative to this one. `#embed` puts their bytes into read-only pages: nothing is read,
// parsed or touched before it is used.
#pragma clang diagnostic ignored "-Wc23-extensions"

_Alignas(64) static const unsigned char gazetteer[] = {
#embed "Blobs/gazetteer.bin"
};

_Alignas(64) static const unsigned char countries[] = {
#embed "Lists/countries.tsv"
};

_Alignas(64) static const unsigned char clusters[] = {
#embed "Blobs/clusters.bin"
};

_Alignas(64) static const unsigned char name_model[] = {
#embed "Blobs/names.model"
};

_Alignas(64) static const unsigned char recased_name_model[] = {
#embed "Blobs/recased.model"
};

struct gloss_bytes gloss_clusters(void) { return (struct gloss_bytes){clusters, sizeof clusters}; }
struct gloss_bytes gloss_name_model(void) { return (struct gloss_bytes){name_model, sizeof name_model}; }
struct gloss_bytes gloss_recased_name_model(void) {
    return (struct gloss_bytes){recased_name_model, sizeof recased_name_model};
}
struct gloss_bytes gloss_gazetteer(void) { return (struct gloss_bytes){gazetteer, sizeof gazetteer}; }
struct gloss_bytes gloss_countries(void) { return (struct gloss_bytes){countries, sizeof countries}; }
