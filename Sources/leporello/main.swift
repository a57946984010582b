// The executable; its commands live in Commands.
