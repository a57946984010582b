extension ContentOperator {
  static let stateKept = ContentOperator("q")
  static let stateRestored = ContentOperator("Q")
  static let matrixChanged = ContentOperator("cm")
  static let widthOfLine = ContentOperator("w")
  static let textPlaced = ContentOperator("Tm")
  static let textStep = ContentOperator("Td")
  static let textStepLeading = ContentOperator("TD")
  static let showNextLine = ContentOperator("'")
  static let showSpaced = ContentOperator("\"")
  static let imageDots = ContentOperator("ID")
}
