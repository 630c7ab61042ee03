#include <errno.h>
#include <sqlite3.h>

// SQLITE_TRANSIENT, which says that SQLite is to copy the bytes, is a cast that Swift does not import.

static inline int gloss_sqlite_bind_text(sqlite3_stmt *statement, int index, const char *bytes, int count) {
    return sqlite3_bind_text(statement, index, bytes, count, SQLITE_TRANSIENT);
}

static inline int gloss_sqlite_bind_blob(sqlite3_stmt *statement, int index, const void *bytes, int count) {
    return sqlite3_bind_blob(statement, index, bytes, count, SQLITE_TRANSIENT);
}

// sqlite3_config takes any number of arguments, and so cannot be called from Swift.
// Must be called before the library is first used.
static inline int gloss_sqlite_use_one_thread_for_each_connection(void) {
    return sqlite3_config(SQLITE_CONFIG_MULTITHREAD);
}

// Whether the last call has failed for want of room. SQLite says so by a code of its own only if its file is the one that
// cannot grow, and not if that is the one that its connections share.
static inline int gloss_sqlite_is_full(sqlite3 *connection) {
    int code = sqlite3_extended_errcode(connection);
    if (code == SQLITE_IOERR_SHMSIZE) return 1;
    int number = sqlite3_system_errno(connection);
    return (code & 0xFF) == SQLITE_IOERR && (number == ENOSPC || number == EDQUOT);
}
