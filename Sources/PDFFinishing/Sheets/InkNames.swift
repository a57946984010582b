/// Keeps the names of spot inks over the writing of a file that was read.
///
/// qpdf 11.3 reads `#23` in a name as `#` and writes it as it is, so that “Gold #1” loses its
/// meaning; names we spell ourselves are written rightly.
struct InkNames {
  private var spaces: [PDFObject.Reference: PDFObject] = [:]
  private var seen: Set<PDFObject.Reference> = []

  /// Spells the inks anew in a page's resources, and in those of the forms it paints.
  mutating func respell(_ resources: PDFObject, depth: Int = 0) {
    if let reference = resources.reference, !seen.insert(reference).inserted { return }
    guard depth < 8, resources.isDictionary else { return }
    let known = resources["ColorSpace"]
    for key in known.keys {
      if let space = respelled(known[key]) { known.set(key, space) }
    }
    let objects = resources["XObject"]
    for key in objects.keys {
      let object = objects[key]
      if let space = respelled(object["ColorSpace"]) { object.set("ColorSpace", space) }
      if object["Subtype"].name == "Form" { respell(object["Resources"], depth: depth + 1) }
    }
  }

  /// The same space with its names spelled anew; nil where there is no need.
  private mutating func respelled(_ space: PDFObject) -> PDFObject? {
    if let reference = space.reference, let known = spaces[reference] { return known }
    var items = space.items
    guard items.count > 2, ["Separation", "DeviceN"].contains(items[0].name) else { return nil }
    let inks = items[1].isArray ? items[1].items.map(\.name) : [items[1].name]
    guard inks.contains(where: { $0?.contains("#") == true }) else { return nil }
    let names = inks.map { space.file.name($0 ?? "None") }
    items[1] = items[1].isArray ? space.file.array(names) : names[0]
    let spelled = space.file.array(items).indirect
    if let reference = space.reference { spaces[reference] = spelled }
    return spelled
  }
}
