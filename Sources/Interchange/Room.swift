// Files in and out.
