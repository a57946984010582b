// Concert, sheet and words to a document.
