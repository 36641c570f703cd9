import SecMaskTestSupport
import Testing

@testable import SecMask

/// What experts take for a secret because of a word beside it.
@Suite("Identifiers called tokens")
struct NamedIdentifierTests {
  private func isHarmless(_ before: String, _ value: String) -> Bool {
    let text = Array((before + value + "\"\n").utf8)
    let start = before.utf8.count
    return NamedIdentifier.isHarmless(Surroundings(start..<start + value.utf8.count, in: text))
  }

  private var uuid: String {
    var sample = SampleText(seed: 1)
    return sample.fill("{hex:8}-{hex:4}-{HEX:4}-{hex:4}-{hex:12}")
  }

  @Test(arguments: [
    "\"ClientToken\": \"", "--client-request-token ", "NextToken=", "lock_token: '",
    "x = {\"IdempotencyToken\" => \"",
    "\"KmsKeyId\": \"arn:aws:kms:eu-west-1:123456789012:key/",
  ]) func harmless(before: String) {
    #expect(isHarmless(before, uuid))
  }

  @Test(arguments: [
    "token: ", "\"api_token\": \"", "secret = ", "next token is wrong, password = ",
    "ClientToken: x\npassword: ", "",
    "https://host/key/", "client_secret: ",
  ]) func notHarmless(before: String) {
    #expect(!isHarmless(before, uuid))
  }

  @Test func onlyIdentifiers() {
    var sample = SampleText(seed: 2)
    #expect(!isHarmless("NextToken: ", sample.fill("{hex:36}")))
    #expect(!isHarmless("NextToken: ", sample.fill("{hex:32}")))
    #expect(isHarmless("arn:aws:store:eu-west-1:123456789012:table/", sample.fill("{hex:32}")))
    #expect(!isHarmless("NextToken: ", sample.fill("{alnum:40}")))
    #expect(!isHarmless("NextToken: ", ""))
  }
}
