// cmark behind one door.
