/// Where lines have to keep clear of something that stands beside them.
struct Clearance {
  /// How many lines from the first are narrower.
  var lines: Int
  /// By how many points they are narrower.
  var width: Double
  /// By how many points they begin further right.
  var shift: Double
}
