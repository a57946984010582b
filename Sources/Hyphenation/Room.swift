// Hyphenators for the engine.
