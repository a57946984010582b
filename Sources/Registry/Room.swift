// The registry.
