#ifndef GLOSS_MAPPING_GUARD_H
#define GLOSS_MAPPING_GUARD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// A file that is cut short while it is mapped raises SIGBUS when a page past its new end is read. For guarded mappings
// the missing page is replaced by zeros, so that the reader sees NUL characters instead of a crash.

// Guards the pages from `start`, `length` bytes; false if too many mappings are guarded already.
bool gloss_guard_mapping(const void *start, size_t length);

// Ends the guard; to be called before the pages are unmapped.
void gloss_unguard_mapping(const void *start);

// Replaces the page that holds `address` by zeros if it is guarded; false if it is not. Async-signal-safe: a
// handler of SIGBUS that is installed later than the guard's own must call this first, and return if it gives true.
bool gloss_repair_mapping(const void *address);

// How many pages were replaced since the program started.
size_t gloss_repaired_pages(void);

#endif
