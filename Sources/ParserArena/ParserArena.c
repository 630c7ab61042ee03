#include "ParserArena.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <gumbo.h>
#include <setjmp.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/// A piece of memory; the allocations follow it.
struct piece {
    struct piece *next;
    size_t padding;
};

struct gloss_arena {
    struct piece *pieces;
    char *next;
    /// Bytes that are left in the last piece.
    size_t room;
    size_t piece_size;
    /// Bytes that may still be taken from the system.
    size_t left;
    /// When the parse ends, in nanoseconds of the thread's processor time.
    int64_t deadline;
    unsigned allocations;
    /// Whether a parse is under way that can be left.
    bool is_parsing;
    jmp_buf exit;
};

static int64_t thread_time(void) {
    struct timespec now = {0, 0};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

gloss_arena *gloss_arena_make(size_t length) {
    gloss_arena *arena = calloc(1, sizeof *arena);
    if (!arena) return NULL;
    arena->piece_size = 64 << 10;
    arena->left = 512 << 20;
    // gumbo takes some 60 ns for a byte of an ordinary page.
    arena->deadline = thread_time() + 500000000 + (int64_t)length * 170;
    return arena;
}

void gloss_arena_free(gloss_arena *arena) {
    if (!arena) return;
    for (struct piece *piece = arena->pieces; piece;) {
        struct piece *next = piece->next;
        free(piece);
        piece = next;
    }
    free(arena);
}

/// Leaves the parse; what is asked for outside of one is little, and there is no way to go on without it.
static _Noreturn void leave(gloss_arena *arena) {
    if (!arena->is_parsing) abort();
    arena->is_parsing = false;
    longjmp(arena->exit, 1);
}

/// Takes a piece that has room for `size` bytes.
static void add_piece(gloss_arena *arena, size_t size) {
    size_t wanted = size > arena->piece_size ? size : arena->piece_size;
    bool is_allowed = wanted <= arena->left || !arena->is_parsing;
    struct piece *piece = is_allowed ? malloc(sizeof *piece + wanted) : NULL;
    if (!piece) leave(arena);
    arena->left -= wanted < arena->left ? wanted : arena->left;
    if (arena->piece_size < 4 << 20) arena->piece_size *= 2;
    piece->next = arena->pieces;
    arena->pieces = piece;
    arena->next = (char *)(piece + 1);
    arena->room = wanted;
}

static void *allocate(void *context, size_t count) {
    gloss_arena *arena = context;
    if (count > SIZE_MAX / 2) leave(arena);
    size_t size = (count + 15) & ~(size_t)15;
    // To ask for the time costs as much as some allocations.
    if (++arena->allocations % 256 == 0 && arena->is_parsing && thread_time() > arena->deadline) leave(arena);
    if (size > arena->room) add_piece(arena, size);
    void *start = arena->next;
    arena->next += size;
    arena->room -= size;
    return start;
}

static void keep(void *context, void *pointer) {
    (void)context;
    (void)pointer;
}

const void *gloss_parse_html(const char *text, size_t length, gloss_arena *arena) {
    if (setjmp(arena->exit)) return NULL;
    arena->is_parsing = true;
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = allocate;
    options.deallocator = keep;
    options.userdata = arena;
    options.max_errors = 0;
    options.tab_stop = 1;
    const void *output = gumbo_parse_with_options(&options, text, length);
    arena->is_parsing = false;
    return output;
}

// cmark passes no context to its allocator: the arena of the parse belongs to the thread. Each allocation follows its size.

static _Thread_local gloss_arena *markdown_arena;

static void *allocate_sized(size_t size) {
    size_t *start = allocate(markdown_arena, size + 16);
    *start = size;
    return (char *)start + 16;
}

static void *allocate_cleared(size_t count, size_t size) {
    if (size && count > SIZE_MAX / 2 / size) leave(markdown_arena);
    return memset(allocate_sized(count * size), 0, count * size);
}

static void *reallocate(void *pointer, size_t size) {
    if (!pointer) return allocate_sized(size);
    size_t *old_size = (size_t *)((char *)pointer - 16);
    if (size <= *old_size) return pointer;
    size_t grown = ((size + 15) & ~(size_t)15) - ((*old_size + 15) & ~(size_t)15);
    bool is_last = (char *)pointer + ((*old_size + 15) & ~(size_t)15) == markdown_arena->next;
    if (is_last && grown <= markdown_arena->room) {
        markdown_arena->next += grown;
        markdown_arena->room -= grown;
        *old_size = size;
        return pointer;
    }
    return memcpy(allocate_sized(size), pointer, *old_size);
}

static void keep_sized(void *pointer) { (void)pointer; }

void *gloss_parse_markdown(const char *text, size_t length, bool finds_tables, bool finds_addresses, gloss_arena *arena) {
    static cmark_mem memory = {allocate_cleared, reallocate, keep_sized};
    markdown_arena = arena;
    if (setjmp(arena->exit)) return NULL;
    arena->is_parsing = true;
    cmark_parser *parser = cmark_parser_new_with_mem(CMARK_OPT_FOOTNOTES | CMARK_OPT_VALIDATE_UTF8, &memory);
    const char *names[] = {"strikethrough", "tasklist", finds_tables ? "table" : NULL, finds_addresses ? "autolink" : NULL};
    for (size_t index = 0; index < sizeof names / sizeof *names; index++) {
        cmark_syntax_extension *extension = names[index] ? cmark_find_syntax_extension(names[index]) : NULL;
        if (extension) cmark_parser_attach_syntax_extension(parser, extension);
    }
    cmark_parser_feed(parser, text, length);
    void *root = cmark_parser_finish(parser);
    arena->is_parsing = false;
    return root;
}
