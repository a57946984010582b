/// The four inks of process printing, each from 0 to 1.
public struct ProcessInks: Hashable, Sendable {
  /// Cyan.
  public var cyan: Double
  /// Magenta.
  public var magenta: Double
  /// Yellow.
  public var yellow: Double
  /// Black.
  public var black: Double

  /// Four inks, each from 0 to 1.
  public init(cyan: Double, magenta: Double, yellow: Double, black: Double) {
    self.cyan = cyan
    self.magenta = magenta
    self.yellow = yellow
    self.black = black
  }

  /// How much ink lies on the paper: 1 is one ink in full, 3 what most presses bear.
  public var total: Double { cyan + magenta + yellow + black }

  /// Black in full and nothing else.
  public static let black = ProcessInks(cyan: 0, magenta: 0, yellow: 0, black: 1)
}

/// What a colour is printed with.
public enum Inks: Hashable, Sendable {
  /// The four process inks.
  case process(ProcessInks)
  /// An ink of its own, by its name, at a tint from 0 to 1; and what stands in for it where a
  /// press has no such ink.
  case spot(String, tint: Double, process: ProcessInks)

  /// The process inks, or those that stand in for a spot ink in full.
  public var process: ProcessInks {
    switch self {
    case .process(let inks), .spot(_, _, let inks): inks
    }
  }
}
