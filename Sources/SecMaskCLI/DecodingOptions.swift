internal import ArgumentParser

/// Whether rules look into what is encoded.
struct DecodingOptions: ParsableArguments {
  @Flag(
    name: .customLong("no-decode"),
    help: """
      Do not look into what is encoded: base64, hex, percent-encoding, escapes, character references, gzip.
      """)
  var leavesEncoded = false
}
