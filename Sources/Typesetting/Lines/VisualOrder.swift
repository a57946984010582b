/// The order in which the words of a line stand on the page: words of right-to-left scripts that
/// follow each other are read from the right (UAX 9, rule L2, for a line that begins at the left).
struct VisualOrder {
  /// Places in the text, from left to right; nil where text and page agree.
  private let places: [Int]?
  /// For each place on the page, the word whose space stands before it.
  private let spaces: [Int]

  /// The order for words of which some run from right to left.
  init(_ isRightToLeft: [Bool]) {
    guard isRightToLeft.contains(true) else {
      places = nil
      spaces = []
      return
    }
    var places: [Int] = []
    var spaces: [Int] = []
    var index = 0
    while index < isRightToLeft.count {
      var end = index + 1
      if isRightToLeft[index] {
        while end < isRightToLeft.count, isRightToLeft[end] { end += 1 }
      }
      for place in (index..<end).reversed() {
        places.append(place)
        // Between two words of a reversed run stands the space before the later one.
        spaces.append(place == end - 1 ? index : place + 1)
      }
      index = end
    }
    self.places = places
    self.spaces = spaces
  }

  /// The word at a place on the page, and the word whose space stands before it.
  func word(at place: Int) -> (word: Int, space: Int) {
    guard let places else { return (place, place) }
    return (places[place], spaces[place])
  }
}
