#ifndef GLOSS_LIBRARY_VERSION_H
#define GLOSS_LIBRARY_VERSION_H

#include <stddef.h>
#ifdef __linux__
#include <features.h>
#ifdef __GLIBC__
#include <gnu/libc-version.h>
#endif
#endif

// The version of the GNU C library that the program runs with; NULL if it runs with another.
static inline const char *gloss_c_library_version(void) {
#ifdef __GLIBC__
    return gnu_get_libc_version();
#else
    return NULL;
#endif
}

#endif
