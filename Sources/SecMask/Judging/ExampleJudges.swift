internal import SecretPatterns

/// What is made up.
enum ExampleJudges {
  static let all = [madeUp, called, reservedHost, weakWord, label]

  private static let madeUp = Judging.Judge(
    name: "example", looksAt: { _ in true },
    opinion: { _, place in
      Placeholder.isEvident(place.value)
        ? (.example, "counted or repeated characters, or a word of documentation") : nil
    })

  /// What is called an example right before it.
  private static let called = Judging.Judge(
    name: "called example", looksAt: { $0.isExpert || $0.restsOnName },
    opinion: { _, place in
      Array(place.lineBefore(32)).asciiLowercased.containsAny([
        "example password", "example key", "example token", "example: ",
      ])
        ? (.example, "the words before it call it one") : nil
    })

  /// The password of a URL whose host is kept for examples: the names themselves and top-level domains of RFC 2606 and RFC 6761.
  /// A host below `example.com` may be a real one with another name.
  private static let reservedHost = Judging.Judge(
    name: "reserved host", looksAt: { !$0.hasForm },
    opinion: { _, place in
      guard place.after.first == UInt8(ascii: "@") else { return nil }
      let host = place.after.dropFirst().prefix {
        $0.isASCIILetter || $0.isASCIIDigit || $0 == 0x2D || $0 == 0x2E
      }
      let name = String(decoding: Array(host).asciiLowercased, as: UTF8.self)
      let isReserved =
        ["example.com", "example.org", "example.net", "www.example.com", "www.example.org"].contains(name)
        || [".example", ".test", ".invalid"].contains(where: name.hasSuffix)
      return isReserved ? (.example, "a URL of a host that is kept for examples") : nil
    })

  /// Hosts that are somebody's own, or nobody's (RFC 2606).
  private static let unrealHosts = [
    "host", "example.", "server", "proxy", "localhost", "127.0.0.1", "domain", "some", "my", "your", "www.",
  ]

  /// One long word with letters beyond ASCII behind a name of several parts: a label of a translated interface far more
  /// often than a password.
  private static let label = Judging.Judge(
    name: "label", looksAt: { $0.isExpert || $0.restsOnName },
    opinion: { _, place in
      // A string of an Android interface, in letters.
      if Array(place.lineBefore(80)).containsAny(["<string name="]),
        place.value.allSatisfy({ $0.isASCIILetter || $0 >= 0x80 || $0 == 0x20 })
      {
        return (.example, "a text of an interface")
      }
      guard place.value.count >= 8, place.value.contains(where: { $0 >= 0x80 }),
        place.value.allSatisfy({ $0.isASCIILetter || $0 >= 0x80 || $0 == 0x2D }),
        let name = place.name, name.words.count > 1
      else { return nil }
      return (.example, "a word of a translated interface")
    })

  private static let shortest = 8

  /// A weak word is a secret where nothing but a password stands, unless that is a test, a manual, or a URL of a host
  /// that does not exist.
  private static let weakWord = Judging.Judge(
    name: "weak word", looksAt: { !$0.hasForm },
    opinion: { candidate, place in
      if candidate.restsOnName {
        if Placeholder.isWordy(place.value) { return (.example, "a weak word, or one of documentation") }
        return place.value.count < shortest
          ? (.example, "short for a secret that a name alone speaks for") : nil
      }
      if candidate.isExpert {
        return place.value.count <= 20 && StandIn.matches(place.value)
          ? (.example, "a word for the thing itself") : nil
      }
      guard place.value.count <= 64, StandIn.matches(place.value) else { return nil }
      let host = Array(place.after.prefix(13).dropFirst()).asciiLowercased
      let isUnreal = place.after.first == 0x40 && unrealHosts.contains(where: host.hasPrefix)
      return (.example, isUnreal ? "a weak word, on a host of manuals" : "a weak word")
    })
}
