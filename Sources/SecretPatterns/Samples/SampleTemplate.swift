/// Fills templates such as `ghp_{alnum:36}` with random characters.
///
/// `{class:n}` gives n characters of a class, `{class:a-b}` between a and b, `{one|two}` one of the
/// alternatives, `{{` a brace. Classes: ``alphabets``.
package enum SampleTemplate {
  package static let alphabets: [String: [UInt8]] = {
    let digits = Array("0123456789".utf8)
    let lower = Array("abcdefghijklmnopqrstuvwxyz".utf8)
    let upper = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ".utf8)
    return [
      "digit": digits, "lower": lower, "upper": upper, "alpha": lower + upper,
      "alnum": digits + lower + upper, "loweralnum": digits + lower, "upperalnum": digits + upper,
      "hex": digits + Array("abcdef".utf8), "HEX": digits + Array("ABCDEF".utf8),
      "base32": upper + Array("234567".utf8),
      "base58": Array(
        "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz".utf8),
      "base64": digits + lower + upper + Array("+/".utf8),
      "base64url": digits + lower + upper + Array("-_".utf8),
      "word": digits + lower + upper + Array("_".utf8),
      "password": digits + lower + upper + Array("!#*+-_.^".utf8),
    ]
  }()

  /// The template with every `{…}` filled in. An unknown class is kept as it stands, so that a
  /// mistake in a rule shows up as a sample that its pattern does not find.
  package static func fill(_ template: String, using random: inout SampleRandom) -> String {
    var result = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      rest = rest[rest.index(after: open)...]
      if rest.first == "{" {
        result += "{"
        rest = rest.dropFirst()
        continue
      }
      guard let close = rest.firstIndex(of: "}") else { return result + "{" + rest }
      result += expand(rest[..<close], using: &random)
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  private static func expand(_ body: Substring, using random: inout SampleRandom) -> String {
    if body.contains("|") {
      let choices = body.split(separator: "|", omittingEmptySubsequences: false)
      return String(choices[Int.random(in: 0..<choices.count, using: &random)])
    }
    let parts = body.split(separator: ":")
    guard parts.count == 2, let alphabet = alphabets[String(parts[0])] else { return "{\(body)}" }
    let bounds = parts[1].split(separator: "-").compactMap { Int($0) }
    guard let low = bounds.first, let high = bounds.last, low <= high else { return "{\(body)}" }
    return random.string(Int.random(in: low...high, using: &random), from: alphabet)
  }
}
