import Imposition

/// The content stream of a sheet's side.
struct PlateContent {
  private(set) var bytes: [UInt8] = []

  private mutating func write(_ numbers: [Double], _ operation: String) {
    for number in numbers {
      bytes.append(contentsOf: plainDigits(number, decimals: 4).utf8)
      bytes.append(UInt8(ascii: " "))
    }
    bytes.append(contentsOf: operation.utf8)
    bytes.append(UInt8(ascii: "\n"))
  }

  /// A page's form through its matrix, with nothing outside its clip.
  mutating func place(_ number: Int, _ clip: Rectangle, matrix: [Double]) {
    write([], "q")
    write([clip.left, clip.bottom, clip.width, clip.height], "re W n")
    write(matrix, "cm")
    write([], "/P\(number) Do")
    write([], "Q")
  }

  /// The marks, in every ink; the patches of the colour bar in their own.
  mutating func add(_ marks: Marks) {
    guard marks != Marks() else { return }
    write([], "q")
    write([], "/All CS 1 SCN /All cs 1 scn")
    write([0.25], "w")
    for line in marks.crops { stroke([line.from, line.to]) }
    write([], "[4 3] 0 d")
    for line in marks.folds { stroke([line.from, line.to]) }
    write([], "[] 0 d")
    for cross in marks.crosses { draw(cross) }
    write([0.4], "w")
    write([], "1 J 1 j")
    for letters in marks.strokes { stroke(letters) }
    // Sections are told apart by black alone; the steps are folded, not trimmed away.
    for step in marks.collation {
      write([0, 0, 0, 1], "k")
      write([step.left, step.bottom, step.width, step.height], "re f")
    }
    for patch in marks.patches {
      write(patch.inks, "k")
      let frame = patch.frame
      write([frame.left, frame.bottom, frame.width, frame.height], "re f")
    }
    write([], "Q")
  }

  private mutating func stroke(_ points: [Point]) {
    for (index, point) in points.enumerated() {
      write([point.x, point.y], index == 0 ? "m" : "l")
    }
    write([], "S")
  }

  /// A cross in a circle.
  private mutating func draw(_ middle: Point) {
    let arm = Marks.crossRadius
    stroke([Point(x: middle.x - arm, y: middle.y), Point(x: middle.x + arm, y: middle.y)])
    stroke([Point(x: middle.x, y: middle.y - arm), Point(x: middle.x, y: middle.y + arm)])
    let radius = arm / 2
    // Four curves that leave a circle by less than three ten-thousandths of its radius.
    let pull = radius * 0.5523
    func at(_ x: Double, _ y: Double) -> [Double] { [middle.x + x, middle.y + y] }
    write(at(radius, 0), "m")
    write(at(radius, pull) + at(pull, radius) + at(0, radius), "c")
    write(at(-pull, radius) + at(-radius, pull) + at(-radius, 0), "c")
    write(at(-radius, -pull) + at(-pull, -radius) + at(0, -radius), "c")
    write(at(pull, -radius) + at(radius, -pull) + at(radius, 0), "c")
    write([], "s")
  }
}
