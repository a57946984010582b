// SQLite behind one door.
