import Testing

@testable import PDFFinishing

@Test func askingWhatIsNoDictionaryForAKeyIsNoFaultOfTheFile() throws {
  let file = try PDFFile()
  for object in [file.name("a"), file.integer(3), file.array(), file.text("x"), file.null] {
    #expect(object["Key"].isNull && object.keys.isEmpty && object["Key"]["Key"].isNull)
  }
  try file.check()
  #expect(file.remarks.isEmpty)
}
