internal import SecretPatterns

/// What stands for a secret or for none: variables, templates, masked values, code, prose.
enum ReferenceJudges {
  static let all = [
    masked, MaskedTag.judge, EscapedValue.judge, InterfaceWord.judge, template, syntax, markup, question,
    CodeJudge.attribute,
    CodeJudge.value,
  ]

  /// What maskers and manuals put in a secret's place.
  private static let masks = Set("*\u{2022}.x_#?-X\u{2588}".utf8)

  private static let masked = Judging.Judge(
    name: "masked", looksAt: { _ in true },
    opinion: { _, place in
      place.value.allSatisfy(masks.contains) ? (.reference, "nothing but the signs that hide a value") : nil
    })

  private static let template = Judging.Judge(
    name: "reference", looksAt: { !$0.hasForm },
    opinion: { _, place in
      // A whole file in one value holds all kinds of signs.
      guard place.value.count <= 512, !place.value.contains(0x0A) else { return nil }
      // A rule may have taken the opening bracket and left the closing one.
      let closer = place.value.first.flatMap { [0x7B: 0x7D, 0x3C: 0x3E, 0x5B: 0x5D][$0] as UInt8? }
      if let closer, place.after.first == closer { return (.reference, "a variable between brackets") }
      if ["@/", "@./", "@~/"].contains(where: { place.value.starts(with: $0.utf8) }) {
        return (.reference, "a file that holds the value")
      }
      return Placeholder.isReference(place.value) ? (.reference, "a variable, template or label") : nil
    })

  /// What user interfaces ask, in any language.
  private static let question = Judging.Judge(
    name: "question", looksAt: { $0.isExpert || $0.restsOnName },
    opinion: { _, place in
      guard place.value.last == 0x3F, place.value.contains(0x20), !place.value.contains(where: \.isASCIIDigit)
      else {
        return nil
      }
      return (.reference, "a question to somebody")
    })

  /// Classes of a style sheet, a batch file's prompt, words that only base64 makes look like anything else.
  private static let markup = Judging.Judge(
    name: "markup", looksAt: { $0.isExpert || $0.restsOnName },
    opinion: { candidate, place in
      if candidate.isExpert, let name = place.name,
        ["class", "classname"].contains(where: { name.text.elementsEqual($0.utf8) })
      {
        return (.reference, "a class of a style sheet")
      }
      if Array(place.lineBefore(80)).asciiLowercased.containsAny(["set /p "]) {
        return (.reference, "a prompt of a batch file")
      }
      if EncodedWords.matches(place.value) { return (.reference, "words in base64") }
      return isCapitalised(candidate, place) ? (.reference, "a word of an interface") : nil
    })

  /// A word with a capital letter under the name of a token or key, which machines make and not people: a translation.
  private static func isCapitalised(_ candidate: Candidate, _ place: Surroundings) -> Bool {
    guard candidate.isExpert, let name = place.name, name.isOfCredential, !name.isPassword,
      let first = place.value.first, first.isASCIIUpper, (4...24).contains(place.value.count)
    else { return false }
    return place.value.dropFirst().allSatisfy(\.isASCIILower)
  }

  /// Experts fall for the word before a value.
  private static let syntax = Judging.Judge(
    name: "syntax", looksAt: { $0.isExpert || $0.restsOnName },
    opinion: { _, place in
      SurroundingSyntax.isSyntax(place) ? (.reference, "a type, a port, a word of a sentence, or signs") : nil
    })
}
