import ConcertModel
import Testing

@Suite struct IdentifierCheckTests {
  @Test(arguments: [
    ("isni", "0000 0001 2103 2683"), ("isni", "0000000121032683"),
    ("orcid", "0000-0002-1825-0097"), ("viaf", "32197206"), ("wikidata", "Q255"),
    ("musicbrainz", "1f9df192-a621-4f54-8850-2c5373b7eac9"), ("ipi", "00017798450"),
    ("iswc", "T-034.524.680-1"), ("iswc", "T0345246801"), ("nyphil", "anything at all"),
  ])
  func whatItsKeeperWritesIsSound(scheme: String, value: String) {
    let fault = IdentifierCheck.fault(in: ExternalIdentifier(scheme: scheme, value: value))
    #expect(fault == nil, "\(scheme) \(value)")
  }

  @Test(arguments: [
    ("isni", "0000 0001 2103 2684"), ("isni", "0000000121302683"), ("isni", "121032683"),
    ("orcid", "0000-0002-1825-0079"), ("viaf", "32 197"), ("viaf", ""), ("wikidata", "255"),
    ("wikidata", "Q12x"), ("musicbrainz", "1f9df192-a621-4f54-8850"), ("ipi", "00017798451"),
    ("ipi", "17798450"), ("iswc", "T-034.524.680-2"), ("iswc", "034.524.680-1"),
  ])
  func aWrongDigitIsTold(scheme: String, value: String) {
    let fault = IdentifierCheck.fault(in: ExternalIdentifier(scheme: scheme, value: value))
    #expect(fault?.message.contains("is no ") == true, "\(scheme) \(value)")
  }

  @Test func everyOtherLastDigitOfAnISNIIsWrong() {
    let sound = "0123456789X".filter { last in
      IdentifierCheck.fault(
        in: ExternalIdentifier(scheme: "isni", value: "000000012103268\(last)")) == nil
    }
    #expect(sound == "3")
  }
}
