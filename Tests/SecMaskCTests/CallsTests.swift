import CSecMask
import SecMaskC
import SecMaskJSON
import SecMaskTestSupport
import Testing

/// The functions of secmask.h as C calls them; `tools/library/check.c` does the same from C.
@Suite struct CallsTests {
  /// A masker of rules alone, and others as the test says.
  private func masker(_ change: (inout secmask_options) -> Void = { _ in }) -> secmask_handle {
    var options = secmask_options()
    secmask_options_init(&options)
    options.experts = Int32(SECMASK_EXPERTS_NONE)
    change(&options)
    var handle = secmask_handle()
    #expect(secmask_open(&options, &handle) == SECMASK_OK)
    return handle
  }

  private func text(_ output: secmask_output) -> String {
    defer { secmask_free(output.data) }
    return String(
      decoding: UnsafeRawBufferPointer(start: output.data, count: output.length), as: UTF8.self)
  }

  private func mask(
    _ handle: secmask_handle, _ text: String
  ) -> (status: Int, masked: String, findings: String) {
    var masked = secmask_output()
    var findings = secmask_output()
    let status = secmask_mask(handle, text, text.utf8.count, nil, &masked, &findings)
    return (Int(status), self.text(masked), self.text(findings))
  }

  private func line() -> (text: String, token: String) {
    var sample = SampleText(seed: 20)
    let token = sample.token()
    return ("Grüße, token = \"\(token)\" for 日本\n", token)
  }

  @Test func maskedWithFindings() {
    let (line, token) = line()
    let handle = masker()
    let result = mask(handle, line)
    #expect(result.status == SECMASK_OK)
    #expect(result.masked == line.replacing(token, with: "[SECRET]"))
    #expect(!result.findings.contains(token))
    #expect(result.findings.contains("\"start\":18"))
    #expect(secmask_close(handle) == SECMASK_OK)
  }

  @Test func whatIsScannedHasReasons() {
    let (line, token) = line()
    let handle = masker()
    var output = secmask_output()
    #expect(secmask_scan(handle, line, line.utf8.count, nil, &output) == SECMASK_OK)
    let findings = text(output)
    #expect(findings.contains("\"reason\":\"") && !findings.contains(token))
    #expect(secmask_close(handle) == SECMASK_OK)
  }

  @Test func closedAndForeignHandlesAreRefused() {
    let handle = masker()
    #expect(secmask_close(handle) == SECMASK_OK)
    #expect(mask(handle, "x").status == SECMASK_WRONG_HANDLE)
    #expect(mask(0, "x").status == SECMASK_WRONG_HANDLE)
    #expect(secmask_close(handle) == SECMASK_WRONG_HANDLE)
    var vault = secmask_handle()
    #expect(secmask_vault_create(&vault) == SECMASK_OK)
    #expect(vault > handle)
    #expect(mask(vault, "x").status == SECMASK_WRONG_HANDLE)
    #expect(String(cString: secmask_last_error()) == "the handle is not that of a masker")
    #expect(secmask_close(vault) == SECMASK_OK)
  }

  @Test(arguments: [-1, Int.min, 1 << 40, 1 << 30 + 1])
  func lengthsThatNoTextHas(_ length: Int) {
    let handle = masker()
    var output = secmask_output()
    #expect(secmask_mask(handle, "x", length, nil, &output, nil) == SECMASK_WRONG_ARGUMENT)
    #expect(output.data == nil)
    #expect(secmask_close(handle) == SECMASK_OK)
  }

  @Test func optionsOutsideTheirRange() {
    func refused(_ status: Int, _ change: (inout secmask_options) -> Void) {
      var options = secmask_options()
      secmask_options_init(&options)
      options.experts = Int32(SECMASK_EXPERTS_NONE)
      change(&options)
      var handle = secmask_handle(7)
      #expect(Int(secmask_open(&options, &handle)) == status)
      #expect(handle == 0)
    }
    refused(SECMASK_WRONG_OPTION) { $0.threshold = 2 }
    refused(SECMASK_WRONG_OPTION) { $0.min_confidence = .nan }
    refused(SECMASK_WRONG_OPTION) { $0.experts = 3 }
    refused(SECMASK_WRONG_OPTION) { $0.purpose = 3 }
    refused(SECMASK_WRONG_OPTION) { $0.threads = 257 }
    refused(SECMASK_WRONG_ARGUMENT) { $0.size = 8 }
    refused(SECMASK_WRONG_ARGUMENT) { $0.known_count = 1 }
    refused(SECMASK_WRONG_ARGUMENT) { $0.ignored_types_count = -1 }
  }

  @Test func streamGivesWhatTheWholeGives() {
    let (line, _) = line()
    let handle = masker()
    var stream = secmask_handle()
    #expect(secmask_stream_open(handle, nil, &stream) == SECMASK_OK)
    // A stream keeps its masker.
    #expect(secmask_close(handle) == SECMASK_OK)
    var all = ""
    var output = secmask_output()
    for byte in line.utf8 {
      var piece = CChar(bitPattern: byte)
      #expect(secmask_stream_push(stream, &piece, 1, &output) == SECMASK_OK)
      all += text(output)
    }
    #expect(secmask_stream_finish(stream, &output) == SECMASK_OK)
    all += text(output)
    let whole = masker()
    #expect(all == mask(whole, line).masked)
    #expect(secmask_stream_finish(stream, &output) == SECMASK_FINISHED)
    for handle in [stream, whole] { #expect(secmask_close(handle) == SECMASK_OK) }
  }

  @Test func whatAVaultMasksComesBack() {
    let (line, token) = line()
    let handle = masker()
    var (vault, reversible) = (secmask_handle(), secmask_handle())
    #expect(secmask_vault_create(&vault) == SECMASK_OK)
    #expect(secmask_with_vault(handle, vault, &reversible) == SECMASK_OK)
    let masked = mask(reversible, line).masked
    #expect(!masked.contains(token))
    var output = secmask_output()
    #expect(secmask_restore(vault, masked, masked.utf8.count, 0, &output) == SECMASK_OK)
    #expect(text(output) == line)
    // What a text has given away is hidden in later ones, where nothing else tells.
    #expect(mask(reversible, "again \(token)").masked.hasPrefix("again [SECRET_"))
    for handle in [handle, vault, reversible] { #expect(secmask_close(handle) == SECMASK_OK) }
  }
}
