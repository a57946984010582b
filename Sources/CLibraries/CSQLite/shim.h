#include <sqlite3.h>

// SQLITE_TRANSIENT is a cast macro, which Swift cannot see: the bound bytes are copied by SQLite.
static inline sqlite3_destructor_type leporello_sqlite_transient(void) { return SQLITE_TRANSIENT; }

// sqlite3_db_config is variadic, which Swift cannot call: the form that sets one switch.
static inline int leporello_sqlite_switch(sqlite3 *db, int what, int on) {
  int now = 0;
  return sqlite3_db_config(db, what, on, &now);
}
