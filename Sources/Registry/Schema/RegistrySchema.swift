import SQLite

/// The registry's tables. `entry.body` is the truth, one record an entry; every other table but
/// the log is derived from it in the same transaction, for questions.
enum RegistrySchema {
  static let lineage = Lineage(
    applicationID: 0x4C50_524C,  // “LPRL”
    migrations: [
      Migration(1, "entries, what follows from them, search and the log", sql: first),
      Migration(2, "fields to ask for, identifiers, slips", sql: second),
      Migration(3, "seasons and series", sql: third),
    ])

  /// From this schema on nothing derived has to be derived again.
  static let derivedAlike = 2

  private static let first =
    entries + names + works + events + search + log

  private static let entries = """
    CREATE TABLE entry(
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      kind TEXT NOT NULL
        CHECK (kind IN ('person', 'ensemble', 'instrument', 'venue', 'work', 'event')),
      -- the whole record as JSON with sorted keys; it refers to other entries by id
      body TEXT NOT NULL,
      -- the first half of the body's SHA-256
      fingerprint BLOB NOT NULL,
      -- the fingerprint of the event as its source last offered it
      offered BLOB,
      -- the entry this one was merged into
      redirect INTEGER REFERENCES entry(number)
    ) STRICT;
    CREATE INDEX entry_by_kind ON entry(kind, id);

    """

  private static let names = """
    CREATE TABLE name(
      number INTEGER PRIMARY KEY,
      entry INTEGER NOT NULL REFERENCES entry(number),
      form TEXT NOT NULL,
      folded TEXT NOT NULL,
      kind TEXT NOT NULL,
      language TEXT NOT NULL
    ) STRICT;
    CREATE INDEX name_by_folded ON name(folded);
    CREATE INDEX name_by_entry ON name(entry);
    CREATE TABLE membership(
      ensemble INTEGER NOT NULL REFERENCES entry(number),
      ordinal INTEGER NOT NULL,
      person INTEGER REFERENCES entry(number),
      instrument TEXT,
      section TEXT,
      chair INTEGER,
      status TEXT,
      since TEXT,
      until TEXT,
      PRIMARY KEY (ensemble, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX membership_by_person ON membership(person);

    """

  private static let works = """
    CREATE TABLE contributor(
      work INTEGER NOT NULL REFERENCES entry(number),
      ordinal INTEGER NOT NULL,
      role TEXT NOT NULL,
      person INTEGER REFERENCES entry(number),
      credited_as TEXT,
      PRIMARY KEY (work, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX contributor_by_person ON contributor(person);

    """

  private static let events = """
    CREATE TABLE event(
      entry INTEGER PRIMARY KEY REFERENCES entry(number),
      kind TEXT,
      season TEXT,
      first_date TEXT
    ) STRICT;
    CREATE INDEX event_by_date ON event(first_date);
    CREATE TABLE performance(
      event INTEGER NOT NULL REFERENCES entry(number),
      ordinal INTEGER NOT NULL,
      date TEXT,
      time TEXT,
      venue INTEGER REFERENCES entry(number),
      occasion TEXT,
      PRIMARY KEY (event, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX performance_by_date ON performance(date);
    CREATE INDEX performance_by_venue ON performance(venue);
    CREATE TABLE item(
      event INTEGER NOT NULL REFERENCES entry(number),
      ordinal INTEGER NOT NULL,
      kind TEXT NOT NULL,
      layer TEXT,
      work INTEGER REFERENCES entry(number),
      -- how many entries of its source the item stands for
      elements INTEGER NOT NULL,
      PRIMARY KEY (event, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX item_by_work ON item(work);
    CREATE TABLE credit(
      event INTEGER NOT NULL REFERENCES entry(number),
      -- the item's ordinal, or 0 for the event as a whole
      item INTEGER NOT NULL,
      ordinal INTEGER NOT NULL,
      person INTEGER REFERENCES entry(number),
      ensemble INTEGER REFERENCES entry(number),
      credited_as TEXT,
      instrument TEXT,
      role TEXT,
      standing TEXT,
      PRIMARY KEY (event, item, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX credit_by_person ON credit(person);
    CREATE INDEX credit_by_ensemble ON credit(ensemble);

    """

  // The tokenizer is `ascii` because we fold ourselves: it takes every letter beyond ASCII for
  // part of a word and so never splits a folded word in two.
  private static let search = """
    CREATE VIRTUAL TABLE search USING fts5(
      kind, words, context, tokenize = 'ascii', detail = 'column');
    -- words of names by their keys; a word stays when the last name that had it goes, and then
    -- leads nowhere
    CREATE TABLE sound(
      key TEXT NOT NULL,
      word TEXT NOT NULL,
      PRIMARY KEY (key, word)
    ) STRICT, WITHOUT ROWID;
    -- the distinct words of the index
    CREATE VIRTUAL TABLE vocabulary USING fts5vocab(search, 'col');

    """

  private static let log = """
    CREATE TABLE change(
      number INTEGER PRIMARY KEY,
      time TEXT NOT NULL,
      author TEXT NOT NULL,
      origin TEXT NOT NULL
    ) STRICT;
    CREATE TABLE edit(
      number INTEGER PRIMARY KEY,
      change INTEGER NOT NULL REFERENCES change(number),
      entry INTEGER NOT NULL REFERENCES entry(number),
      -- the record before; null when the entry is new. What it became is the next edit's
      -- `before`, or the entry as it is: `edit_history` puts them side by side.
      before TEXT,
      fingerprint BLOB NOT NULL
    ) STRICT;
    CREATE INDEX edit_by_entry ON edit(entry, number);
    CREATE TRIGGER edit_stays BEFORE UPDATE ON edit
      BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END;
    CREATE TRIGGER edit_is_kept BEFORE DELETE ON edit
      BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END;
    CREATE VIEW edit_history AS
      SELECT edit.number, change.time, change.author, change.origin, entry.id, edit.before,
        coalesce(
          (SELECT later.before FROM edit AS later
            WHERE later.entry = edit.entry AND later.number > edit.number
            ORDER BY later.number LIMIT 1),
          entry.body) AS after
      FROM edit JOIN change ON change.number = edit.change JOIN entry ON entry.number = edit.entry;
    """

  private static let second = """
    -- what an entry says of itself in a word or a date: kind, season, town, born; one row a language
    CREATE TABLE trait(
      field TEXT NOT NULL,
      value TEXT NOT NULL,
      entry INTEGER NOT NULL REFERENCES entry(number),
      PRIMARY KEY (field, value, entry)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX trait_by_entry ON trait(entry, field);
    -- the words in use for a field: as they stand in `trait`, `credit`, `membership` and
    -- `performance`, and the same in other languages; a word stays when its last use goes
    CREATE TABLE label(
      field TEXT NOT NULL,
      text TEXT NOT NULL,
      form TEXT NOT NULL,
      PRIMARY KEY (field, text, form)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE work(
      entry INTEGER PRIMARY KEY REFERENCES entry(number),
      composed_since INTEGER,
      composed_until INTEGER,
      seconds INTEGER
    ) STRICT;
    CREATE TABLE identifier(
      scheme TEXT NOT NULL,
      value TEXT NOT NULL,
      entry INTEGER NOT NULL REFERENCES entry(number),
      PRIMARY KEY (value, scheme, entry)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX credit_by_instrument ON credit(instrument) WHERE instrument IS NOT NULL;
    CREATE INDEX membership_by_instrument ON membership(instrument);
    -- names as they are written when a blank is left out
    CREATE INDEX name_by_joined ON name(replace(folded, ' ', ''));
    -- the distinct words of names and titles; a word stays when its last use goes
    CREATE TABLE word(text TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
    DROP TABLE vocabulary;
    -- the date of its last performance, so that a walk through the years can begin late
    ALTER TABLE event ADD COLUMN last_date TEXT;
    DROP INDEX event_by_date;
    CREATE INDEX event_by_date ON event(first_date, last_date);
    -- null for a change of the record; merge, split, withdrawal
    ALTER TABLE edit ADD COLUMN kind TEXT;
    -- the entry that this one was merged into or split from
    ALTER TABLE edit ADD COLUMN concerns INTEGER REFERENCES entry(number);
    -- an entry that was taken out leads to itself
    CREATE INDEX entry_by_redirect ON entry(redirect) WHERE redirect IS NOT NULL;
    """

  // Which kinds there are is the program's to say: a list of them in the table could only be
  // changed by making the table anew.
  private static let third = """
    DROP VIEW edit_history;
    CREATE TABLE entry_of_any_kind(
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      kind TEXT NOT NULL CHECK (kind <> ''),
      -- the whole record as JSON with sorted keys; it refers to other entries by id
      body TEXT NOT NULL,
      -- the first half of the body's SHA-256
      fingerprint BLOB NOT NULL,
      -- the fingerprint of the event as its source last offered it
      offered BLOB,
      -- the entry this one was merged into; one that was taken out leads to itself
      redirect INTEGER REFERENCES entry(number)
    ) STRICT;
    INSERT INTO entry_of_any_kind(number, id, kind, body, fingerprint, offered, redirect)
      SELECT number, id, kind, body, fingerprint, offered, redirect FROM entry;
    DROP TABLE entry;
    ALTER TABLE entry_of_any_kind RENAME TO entry;
    CREATE INDEX entry_by_kind ON entry(kind, id);
    CREATE INDEX entry_by_redirect ON entry(redirect) WHERE redirect IS NOT NULL;
    CREATE VIEW edit_history AS
      SELECT edit.number, change.time, change.author, change.origin, entry.id, edit.before,
        coalesce(
          (SELECT later.before FROM edit AS later
            WHERE later.entry = edit.entry AND later.number > edit.number
            ORDER BY later.number LIMIT 1),
          entry.body) AS after
      FROM edit JOIN change ON change.number = edit.change JOIN entry ON entry.number = edit.entry;
    """
}
