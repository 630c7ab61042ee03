#include "MemoryUse.h"

#include <stdlib.h>

#ifdef __GLIBC__

#include <malloc.h>

// The C library's own starting value; setting it keeps the library from raising it whenever a larger block is freed.
enum { large_block = 128 << 10 };

void gloss_return_large_blocks(void) { mallopt(M_MMAP_THRESHOLD, large_block); }

void gloss_give_back_memory(void) { malloc_trim(0); }

#else

void gloss_return_large_blocks(void) {}

void gloss_give_back_memory(void) {}

#endif
