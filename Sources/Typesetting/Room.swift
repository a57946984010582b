// The engine: lengths, lines, pages.
