import Typesetting

/// Reads a length as sheets write it: `19 mm`, `13 pt`, `1.5 cm`, `0.5 in`; nil for anything else.
///
/// The unit is never left out: a bare number would be read by each person in another unit.
public func length(from text: String) -> Length? {
  let trimmed = text.drop { $0 == " " }
  let number = trimmed.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-") }
  let unit = trimmed.dropFirst(number.count).filter { $0 != " " }
  guard let value = Double(number), value.isFinite, abs(value) < 100_000 else { return nil }
  switch unit {
  case "pt": return .points(value)
  case "mm": return .millimetres(value)
  case "cm": return .millimetres(value * 10)
  case "in": return .points(value * 72)
  default: return nil
  }
}

/// Page sizes by name, in millimetres (ISO 216; DL from ISO 269).
let namedPageSizes: [String: (width: Double, height: Double)] = [
  "A4": (210, 297), "A5": (148, 210), "A6": (105, 148), "DL": (99, 210),
]
