// libyaml behind one door.
