#ifndef GLOSS_ENCODING_DATA_H
#define GLOSS_ENCODING_DATA_H

#include <stddef.h>

// The tables of the encodings of East Asia, read-only pages of the program: the characters in UTF-8 in the order of their
// codes, one row of the encoding a line, a space if there is none (Scripts/make-encoding-tables.py).

struct gloss_encoding_table {
    const unsigned char *_Nonnull start;
    size_t count;
};

// 120 rows of 94: Shift_JIS, EUC-JP and ISO-2022-JP.
struct gloss_encoding_table gloss_jis0208(void);
// 126 rows of 190: GB2312, GBK and the two-byte part of GB18030.
struct gloss_encoding_table gloss_gb18030(void);
// 126 rows of 157: Big5 with the characters of Hong Kong.
struct gloss_encoding_table gloss_big5(void);
// 126 rows of 190: EUC-KR with the rest of the syllables (Unified Hangul Code).
struct gloss_encoding_table gloss_korean(void);

#endif
