#define _GNU_SOURCE
#include "FrameOutput.h"
#include "TerminalGuard.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#ifdef __linux__

static int gathered = -1;

bool gloss_begin_frame(int descriptor) {
    if (gathered < 0) gathered = memfd_create("frame", MFD_CLOEXEC);
    // The copy is closed in programs that this one starts, as the descriptor was that it replaces.
    return gathered >= 0 && dup3(gathered, descriptor, O_CLOEXEC) >= 0;
}

void gloss_end_frame(int descriptor, int terminal) {
    dup3(terminal, descriptor, O_CLOEXEC);
    // The descriptor was a copy, so the place up to which it was written is that of the original too.
    off_t length = lseek(gathered, 0, SEEK_CUR);
    static char bytes[65536];
    for (off_t place = 0; place < length;) {
        size_t wanted = length - place < (off_t)sizeof bytes ? (size_t)(length - place) : sizeof bytes;
        ssize_t count = pread(gathered, bytes, wanted, place);
        if (count <= 0) break;
        gloss_write_all(terminal, bytes, (size_t)count);
        place += count;
    }
    lseek(gathered, 0, SEEK_SET);
}

#else

bool gloss_begin_frame(int descriptor) {
    (void)descriptor;
    return false;
}

void gloss_end_frame(int descriptor, int terminal) {
    (void)descriptor;
    (void)terminal;
}

#endif
