// The commands as a library.
