#ifndef GLOSS_PARSER_ARENA_H
#define GLOSS_PARSER_ARENA_H

#include <stdbool.h>
#include <stddef.h>

/// Memory for one parse by a C library: taken in large pieces, given back all at once, and bounded.
///
/// gumbo and cmark do not bound what a hostile document makes them do: nesting, attributes and references can cost the
/// square of the length in time, and many times it in memory. A parse that reaches a limit is left through longjmp, which
/// skips only frames of the library; all that it allocated belongs to the arena.
typedef struct gloss_arena gloss_arena;

/// An arena for a text of `length` bytes: at most 512 MB, and more than twice the time of this thread that an ordinary text
/// of this length takes. NULL if there is no memory.
gloss_arena *gloss_arena_make(size_t length);

/// Gives back the arena and all that was parsed into it.
void gloss_arena_free(gloss_arena *arena);

/// gumbo's output (`GumboOutput`) for a page in UTF-8; NULL if a limit was reached.
const void *gloss_parse_html(const char *text, size_t length, gloss_arena *arena);

/// The root of cmark's tree (`cmark_node`) for a text in Markdown with GitHub's extensions; NULL if a limit was reached.
///
/// The extensions must be registered. The tree is to be used by this thread only, and before another text is parsed.
void *gloss_parse_markdown(const char *text, size_t length, bool finds_tables, bool finds_addresses, gloss_arena *arena);

#endif
