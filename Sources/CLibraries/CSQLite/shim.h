#include <sqlite3.h>

// SQLITE_TRANSIENT is a cast macro, which Swift cannot see: the bound bytes are copied by SQLite.
static inline sqlite3_destructor_type leporello_sqlite_transient(void) { return SQLITE_TRANSIENT; }
