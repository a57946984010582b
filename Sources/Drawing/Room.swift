// Pango shapes, Cairo paints.
