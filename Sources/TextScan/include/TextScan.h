#ifndef GLOSS_TEXT_SCAN_H
#define GLOSS_TEXT_SCAN_H

#include <stddef.h>
#include <stdint.h>

// The place of the first of `count` bytes that is beyond ASCII, or is `wanted` after it was combined with `case_bit`; `count`
// if there is none. With 0x20 as `case_bit` a small letter is found in both of its cases.
//
// In C because the pass is as fast as memory only with the processor's widest registers, which are asked for at run time.
size_t gloss_first_mark(const uint8_t *bytes, size_t count, uint8_t wanted, uint8_t case_bit);

#endif
