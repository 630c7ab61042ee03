#include "CPictures.h"

#include <setjmp.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <gif_lib.h>
#include <jpeglib.h>
#include <png.h>
#include <webp/decode.h>
#include <zlib.h>

#define TEXT_OF(value) #value
#define TEXT(value) TEXT_OF(value)

const char *gloss_png_version(void) { return PNG_LIBPNG_VER_STRING; }
const char *gloss_jpeg_version(void) {
#ifdef LIBJPEG_TURBO_VERSION
    return TEXT(LIBJPEG_TURBO_VERSION);
#else
    return TEXT(JPEG_LIB_VERSION);
#endif
}
int gloss_webp_version(void) { return WebPGetDecoderVersion(); }
const char *gloss_gif_version(void) { return TEXT(GIFLIB_MAJOR) "." TEXT(GIFLIB_MINOR) "." TEXT(GIFLIB_RELEASE); }

// Whether a picture may be decoded; if so, room for its points is made.
static bool make_room(struct gloss_picture *picture, size_t width, size_t height, size_t most_points) {
    if (width == 0 || height == 0 || width > INT32_MAX || height > most_points / width) return false;
    picture->points = malloc(width * height * 3);
    picture->width = (int)width;
    picture->height = (int)height;
    return picture->points != NULL;
}

static enum gloss_picture_outcome decode_png(
    const unsigned char *bytes, size_t count, size_t most_points, struct gloss_picture *picture) {
    png_image image = {.version = PNG_IMAGE_VERSION};
    if (!png_image_begin_read_from_memory(&image, bytes, count)) return gloss_picture_damaged;
    if (!make_room(picture, image.width, image.height, most_points)) {
        png_image_free(&image);
        return gloss_picture_too_large;
    }
    image.format = PNG_FORMAT_RGB;
    const png_color white = {255, 255, 255};
    bool is_read = png_image_finish_read(&image, &white, picture->points, 0, NULL);
    png_image_free(&image);
    return is_read ? gloss_picture_decoded : gloss_picture_damaged;
}

struct jpeg_failure {
    struct jpeg_error_mgr manager;
    jmp_buf place;
};

static void leave_jpeg(j_common_ptr common) { longjmp(((struct jpeg_failure *)common->err)->place, 1); }
static void ignore_message(j_common_ptr common) { (void)common; }

static enum gloss_picture_outcome decode_jpeg(
    const unsigned char *bytes, size_t count, int width, size_t most_points, struct gloss_picture *picture) {
    struct jpeg_decompress_struct jpeg;
    struct jpeg_failure failure;
    jpeg.err = jpeg_std_error(&failure.manager);
    failure.manager.error_exit = leave_jpeg;
    failure.manager.output_message = ignore_message;
    if (setjmp(failure.place)) {
        jpeg_destroy_decompress(&jpeg);
        return gloss_picture_damaged;
    }
    jpeg_create_decompress(&jpeg);
    jpeg_mem_src(&jpeg, bytes, count);
    jpeg_read_header(&jpeg, TRUE);
    if ((size_t)jpeg.image_width * jpeg.image_height > most_points) {
        jpeg_destroy_decompress(&jpeg);
        return gloss_picture_too_large;
    }
    // A picture of a camera is decoded at an eighth, a quarter or half of its size if that is enough.
    jpeg.scale_num = 1;
    for (jpeg.scale_denom = 8; jpeg.scale_denom > 1; jpeg.scale_denom /= 2)
        if (jpeg.image_width / jpeg.scale_denom >= (JDIMENSION)width) break;
    jpeg.out_color_space = JCS_RGB;
    jpeg_start_decompress(&jpeg);
    if (!make_room(picture, jpeg.output_width, jpeg.output_height, most_points)) {
        jpeg_destroy_decompress(&jpeg);
        return gloss_picture_too_large;
    }
    while (jpeg.output_scanline < jpeg.output_height) {
        JSAMPROW row = picture->points + (size_t)jpeg.output_scanline * jpeg.output_width * 3;
        jpeg_read_scanlines(&jpeg, &row, 1);
    }
    jpeg_finish_decompress(&jpeg);
    jpeg_destroy_decompress(&jpeg);
    return gloss_picture_decoded;
}

static enum gloss_picture_outcome decode_webp(
    const unsigned char *bytes, size_t count, size_t most_points, struct gloss_picture *picture) {
    WebPBitstreamFeatures features;
    if (WebPGetFeatures(bytes, count, &features) != VP8_STATUS_OK) return gloss_picture_damaged;
    if (!make_room(picture, (size_t)features.width, (size_t)features.height, most_points))
        return gloss_picture_too_large;
    int width, height;
    uint8_t *points = WebPDecodeRGBA(bytes, count, &width, &height);
    if (points == NULL) return gloss_picture_damaged;
    bool is_same = width == picture->width && height == picture->height;
    for (size_t point = 0; is_same && point < (size_t)width * height; point++) {
        const uint8_t *own = points + point * 4;
        for (int part = 0; part < 3; part++)
            picture->points[point * 3 + part] = (uint8_t)((own[part] * own[3] + 255 * (255 - own[3])) / 255);
    }
    WebPFree(points);
    return is_same ? gloss_picture_decoded : gloss_picture_damaged;
}

struct gif_source {
    const unsigned char *bytes;
    size_t count;
};

static int read_gif(GifFileType *gif, GifByteType *bytes, int count) {
    struct gif_source *source = gif->UserData;
    size_t taken = (size_t)count < source->count ? (size_t)count : source->count;
    memcpy(bytes, source->bytes, taken);
    source->bytes += taken;
    source->count -= taken;
    return (int)taken;
}

// Reads the rows of the frame whose description was read, which may be smaller than the picture and be in four passes.
static enum gloss_picture_outcome read_frame(GifFileType *gif, struct gloss_picture *picture, int transparent) {
    const ColorMapObject *colours = gif->Image.ColorMap ? gif->Image.ColorMap : gif->SColorMap;
    int width = gif->Image.Width, height = gif->Image.Height;
    if (colours == NULL || width <= 0 || height <= 0) return gloss_picture_damaged;
    GifPixelType *row = malloc((size_t)width);
    if (row == NULL) return gloss_picture_too_large;
    static const int starts[] = {0, 4, 2, 1}, steps[] = {8, 8, 4, 2};
    bool is_whole = true;
    for (int pass = 0; pass < (gif->Image.Interlace ? 4 : 1) && is_whole; pass++) {
        int step = gif->Image.Interlace ? steps[pass] : 1;
        for (int line = gif->Image.Interlace ? starts[pass] : 0; line < height && is_whole; line += step) {
            is_whole = DGifGetLine(gif, row, width) == GIF_OK;
            int y = gif->Image.Top + line;
            for (int place = 0; is_whole && place < width; place++) {
                int x = gif->Image.Left + place;
                if (x < 0 || y < 0 || x >= picture->width || y >= picture->height) continue;
                if (row[place] == transparent || row[place] >= colours->ColorCount) continue;
                GifColorType colour = colours->Colors[row[place]];
                unsigned char *point = picture->points + ((size_t)y * picture->width + x) * 3;
                point[0] = colour.Red;
                point[1] = colour.Green;
                point[2] = colour.Blue;
            }
        }
    }
    free(row);
    return is_whole ? gloss_picture_decoded : gloss_picture_damaged;
}

static enum gloss_picture_outcome decode_gif(
    const unsigned char *bytes, size_t count, size_t most_points, struct gloss_picture *picture) {
    struct gif_source source = {bytes, count};
    GifFileType *gif = DGifOpen(&source, read_gif, NULL);
    if (gif == NULL) return gloss_picture_damaged;
    enum gloss_picture_outcome outcome = gloss_picture_damaged;
    int transparent = NO_TRANSPARENT_COLOR;
    if (!make_room(picture, (size_t)gif->SWidth, (size_t)gif->SHeight, most_points)) {
        outcome = gloss_picture_too_large;
        goto done;
    }
    memset(picture->points, 255, (size_t)picture->width * picture->height * 3);
    GifRecordType record;
    while (DGifGetRecordType(gif, &record) == GIF_OK && record != TERMINATE_RECORD_TYPE) {
        if (record == IMAGE_DESC_RECORD_TYPE) {
            if (DGifGetImageDesc(gif) == GIF_OK) outcome = read_frame(gif, picture, transparent);
            break;
        }
        if (record != EXTENSION_RECORD_TYPE) break;
        int code;
        GifByteType *block;
        if (DGifGetExtension(gif, &code, &block) != GIF_OK) break;
        while (block != NULL) {
            GraphicsControlBlock control;
            if (code == GRAPHICS_EXT_FUNC_CODE && DGifExtensionToGCB(block[0], block + 1, &control) == GIF_OK)
                transparent = control.TransparentColor;
            if (DGifGetExtensionNext(gif, &block) != GIF_OK) goto done;
        }
    }
done:
    DGifCloseFile(gif, NULL);
    return outcome;
}

enum gloss_picture_outcome gloss_decode_picture(
    const unsigned char *bytes, size_t count, int width, size_t most_points, struct gloss_picture *picture) {
    *picture = (struct gloss_picture){NULL, 0, 0};
    enum gloss_picture_outcome outcome = gloss_picture_unknown;
    if (count >= 8 && png_sig_cmp(bytes, 0, 8) == 0)
        outcome = decode_png(bytes, count, most_points, picture);
    else if (count >= 3 && memcmp(bytes, "\xFF\xD8\xFF", 3) == 0)
        outcome = decode_jpeg(bytes, count, width, most_points, picture);
    else if (count >= 12 && memcmp(bytes, "RIFF", 4) == 0 && memcmp(bytes + 8, "WEBP", 4) == 0)
        outcome = decode_webp(bytes, count, most_points, picture);
    else if (count >= 6 && memcmp(bytes, "GIF8", 4) == 0)
        outcome = decode_gif(bytes, count, most_points, picture);
    if (outcome != gloss_picture_decoded) {
        free(picture->points);
        picture->points = NULL;
    }
    return outcome;
}

size_t gloss_compressed_bound(size_t count) { return compressBound(count); }

size_t gloss_compress(const unsigned char *bytes, size_t count, unsigned char *compressed, size_t room) {
    uLongf written = room;
    return compress2(compressed, &written, bytes, count, 3) == Z_OK ? written : 0;
}

unsigned gloss_checksum(const unsigned char *bytes, size_t count) {
    return (unsigned)crc32_z(crc32(0, NULL, 0), bytes, count);
}
