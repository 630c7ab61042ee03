#include "EncodingData.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char jis0208[] = {
#embed "Tables/jis0208.txt"
};

static const unsigned char gb18030[] = {
#embed "Tables/gb18030.txt"
};

static const unsigned char big5[] = {
#embed "Tables/big5.txt"
};

static const unsigned char korean[] = {
#embed "Tables/korean.txt"
};

struct gloss_encoding_table gloss_jis0208(void) { return (struct gloss_encoding_table){jis0208, sizeof jis0208}; }
struct gloss_encoding_table gloss_gb18030(void) { return (struct gloss_encoding_table){gb18030, sizeof gb18030}; }
struct gloss_encoding_table gloss_big5(void) { return (struct gloss_encoding_table){big5, sizeof big5}; }
struct gloss_encoding_table gloss_korean(void) { return (struct gloss_encoding_table){korean, sizeof korean}; }
