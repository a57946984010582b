/// What painting depends on while a page is read.
struct PaintState {
  /// From the space in use to the page's.
  var matrix = Matrix()
  var fill = Paint()
  var stroke = Paint()
  var lineWidth = 1.0
  var font: PDFObject?

  /// A colour space and the values in it.
  struct Paint {
    var space = InkSpace.grey
    var values: [Double] = [0]
    /// What is painted instead of a colour.
    var pattern: PDFObject?
  }
}

/// A matrix of six numbers (ISO 32000-1, 8.3.4).
struct Matrix {
  var a = 1.0
  var b = 0.0
  var c = 0.0
  var d = 1.0
  var e = 0.0
  var f = 0.0

  init() {}

  init?(_ numbers: [Double]) {
    guard numbers.count == 6 else { return nil }
    (a, b, c, d, e, f) = (
      numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]
    )
  }

  /// First this one, then the other.
  func then(_ other: Matrix) -> Matrix {
    var product = Matrix()
    product.a = a * other.a + b * other.c
    product.b = a * other.b + b * other.d
    product.c = c * other.a + d * other.c
    product.d = c * other.b + d * other.d
    product.e = e * other.a + f * other.c + other.e
    product.f = e * other.b + f * other.d + other.f
    return product
  }

  func applied(_ x: Double, _ y: Double) -> (x: Double, y: Double) {
    (a * x + c * y + e, b * x + d * y + f)
  }

  /// Lengths of the sides of a unit square.
  var sides: (width: Double, height: Double) {
    ((a * a + b * b).squareRoot(), (c * c + d * d).squareRoot())
  }
}
