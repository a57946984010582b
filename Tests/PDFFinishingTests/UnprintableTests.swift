import Drawing
import PDFTestSupport
import Testing
import Typesetting

@testable import PDFFinishing

/// Drawings that would reach a press as something else than they were drawn as.
@Suite struct UnprintableTests {
  private func drawing(_ inside: String) -> [UInt8] {
    Array(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\">\(inside)</svg>".utf8)
  }

  private static let gradient = """
    <defs><linearGradient id="g"><stop offset="0" stop-color="#f00"/>\
    <stop offset="1" stop-color="#00f"/></linearGradient></defs>
    """
  private static let blurred =
    "<defs><filter id=\"f\"><feGaussianBlur stdDeviation=\"1\"/></filter></defs>"

  @Test(arguments: [
    (gradient + "<path d=\"M0 0h8v8z\" fill=\"url(#g)\"/>", "a drawing has a gradient"),
    (gradient + "<path d=\"M0 0l8 8\" stroke=\"url(#g)\"/>", "a drawing has a gradient"),
    (blurred + "<path d=\"M2 2h4v4z\" filter=\"url(#f)\"/>", "a drawing has become dots"),
    (
      "<defs><mask id=\"m\"><path d=\"M0 0h4v8z\" fill=\"#888\"/></mask></defs>"
        + "<path d=\"M0 0h8v8z\" mask=\"url(#m)\"/>", "a drawing has a soft mask"
    ),
  ])
  func whatAPressCannotShowIsRefusedAndNamedInPrintAlone(inside: String, reason: String) throws {
    let fault = #expect(throws: PDFFault.self) { try pictured(drawing(inside), .print) }
    guard case .unprintable(let complaints)? = fault else {
      Issue.record("\(String(describing: fault))")
      return
    }
    #expect(complaints.contains { $0.reason.hasPrefix(reason) && $0.page == 1 }, "\(complaints)")
    #expect(complaints.allSatisfy { !$0.hint.isEmpty })
    #expect(throws: Never.self) { try pictured(drawing(inside), .archive) }
  }

  @Test(arguments: [
    "<g opacity=\".5\"><path d=\"M0 0h4v4z\"/><path d=\"M0 0h4v4z\"/></g>",
    "<clipPath id=\"c\"><circle cx=\"4\" cy=\"4\" r=\"3\"/></clipPath>"
      + "<path clip-path=\"url(#c)\" d=\"M0 0h8v8z\"/>",
    "<clipPath id=\"c\"><circle cx=\"4\" cy=\"4\" r=\"3\"/>"
      + "<circle cx=\"1\" cy=\"4\" r=\"3\"/></clipPath>"
      + "<g clip-path=\"url(#c)\" opacity=\".3\"><path d=\"M0 0h8v8z\"/></g>",
    "<pattern id=\"p\" width=\"2\" height=\"2\" patternUnits=\"userSpaceOnUse\">"
      + "<path d=\"M0 0h1v1z\"/></pattern><path fill=\"url(#p)\" d=\"M0 0h8v8z\"/>",
    gradient + "<g opacity=\".4\"><path fill=\"url(#g)\" d=\"M0 0h8v8z\"/></g>",
    "<radialGradient id=\"r\"><stop offset=\"0\" stop-opacity=\"0\"/>"
      + "<stop offset=\"1\"/></radialGradient>"
      + "<path fill=\"url(#r)\" d=\"M0 0h8v8z\"/>",
    "<g style=\"mix-blend-mode:multiply\"><path d=\"M0 0h8v8z\" fill=\"red\"/></g>",
    "<g style=\"isolation:isolate\"><path d=\"M0 0h8v8z\" fill=\"red\"/></g>",
    "<symbol id=\"s\"><path d=\"M0 0h8v8z\"/></symbol><use href=\"#s\"/>",
    "<mask id=\"m\"><path d=\"M0 0h4v8z\" fill=\"#888\"/></mask>"
      + "<path d=\"M0 0h8v8z\" mask=\"url(#m)\"/>",
    "<filter id=\"f\"><feOffset dx=\"1\"/></filter><path d=\"M0 0h8v8z\" filter=\"url(#f)\"/>",
  ])
  func whateverADrawingHasItIsOnThePage(inside: String) throws {
    for profile in [Profile.screen, .archive] {
      let pdf = try pictured(drawing(inside), profile)
      #expect(try Preflight(profile).findings(of: pdf, file: "a.pdf").gravest != .error)
    }
  }

  @Test func plainColoursOfADrawingBecomeInksAndStaySharp() throws {
    let pdf = try pictured(drawing("<path d=\"M0 0h8v8h-8z\" fill=\"#c81e27\"/>"), .print)
    let plates = try inkPlates(of: pdf, at: [(130, 130)])
    #expect(plates["Magenta"]?[0] ?? 0 > 200 && plates["Cyan"]?[0] ?? 255 < 60, "\(plates)")
    let content = try PDFFile(pdf).pages[0].content()
    #expect(!String(decoding: content, as: UTF8.self).contains(" rg"))
  }

  @Test(arguments: [1.0, 0.4]) func aSeeThroughColourIsMixedInInks(opacity: Double) throws {
    let square = "<path d=\"M0 0h8v8h-8z\" fill=\"#c81e27\" fill-opacity=\"\(opacity)\"/>"
    let pdf = try pictured(drawing(square + square), .print)
    let file = try PDFFile(pdf)
    #expect(file.pages[0].object["Group"].isNull)
    let findings = try Preflight(.print).findings(of: pdf, file: "a.pdf")
    #expect(findings.filter { $0.severity == .error } == [], "\(findings)")
  }
}
