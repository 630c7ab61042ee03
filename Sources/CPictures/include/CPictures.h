#ifndef GLOSS_PICTURES_H
#define GLOSS_PICTURES_H

#include <stddef.h>

// Pictures decoded by libpng, libjpeg-turbo, libwebp and giflib. Their errors leave through longjmp or callbacks of C, which
// Swift cannot express.

struct gloss_picture {
    // Red, green and blue of each point, row by row from the top left; free() it.
    unsigned char *_Nullable points;
    int width;
    int height;
};

enum gloss_picture_outcome {
    gloss_picture_decoded,
    // None of the four kinds.
    gloss_picture_unknown,
    // More points than `most_points`, or than there is memory for.
    gloss_picture_too_large,
    gloss_picture_damaged,
};

// Decodes a picture, of a GIF its first frame, onto white. One of JPEG may come out smaller, but not narrower than `width`.
enum gloss_picture_outcome gloss_decode_picture(
    const unsigned char *_Nonnull bytes, size_t count, int width, size_t most_points,
    struct gloss_picture *_Nonnull picture);

// Compresses bytes with zlib, quickly rather than well, and gives the count of those that were written; 0 if `room` is too
// small for them. `gloss_compressed_bound` is always enough.
size_t gloss_compress(
    const unsigned char *_Nonnull bytes, size_t count, unsigned char *_Nonnull compressed, size_t room);
size_t gloss_compressed_bound(size_t count);

// The checksum of PNG (CRC-32).
unsigned gloss_checksum(const unsigned char *_Nonnull bytes, size_t count);

// The versions of the libraries: PNG's, JPEG's, WebP's and GIF's.
const char *_Nonnull gloss_png_version(void);
const char *_Nonnull gloss_jpeg_version(void);
int gloss_webp_version(void);
const char *_Nonnull gloss_gif_version(void);

#endif
