/// A notation that programs read, and that a masked file still has to follow.
///
/// What is found is replaced part by part: what stands between quotes stays there, brackets and names of XML stay, values
/// without quotes get quotes where the notation wants them, and blocks of YAML keep their indentation.
package enum Notation: Sendable, Hashable {
  case json, yaml, toml, environment, xml

  private static let endings: [String: Notation] = [
    "json": .json, "jsonc": .json, "webmanifest": .json, "tfstate": .json, "ipynb": .json,
    "yaml": .yaml, "yml": .yaml, "toml": .toml, "env": .environment,
    "xml": .xml, "xsd": .xml, "xsl": .xml, "xslt": .xml, "svg": .xml, "plist": .xml, "csproj": .xml,
    "props": .xml, "resx": .xml, "wsdl": .xml, "xhtml": .xml, "pom": .xml,
  ]

  /// That of a file, by its name; nil for text of any kind.
  package init?(path: String) {
    let name = (path.split(separator: "/").last ?? "").lowercased()
    if name == ".env" || name.hasPrefix(".env.") {
      self = .environment
      return
    }
    guard let ending = name.split(separator: ".", omittingEmptySubsequences: false).dropFirst().last,
      let notation = Self.endings[String(ending)]
    else { return nil }
    self = notation
  }

  /// The parts of a text that findings touch and that may be replaced, in order; nil where the text does not follow the
  /// notation as far as can be seen.
  func parts(of text: [UInt8], touching findings: [Range<Int>]) -> [NotationPart]? {
    var collector = PartCollector(findings)
    let isFollowed =
      switch self {
      case .json: JSONNotation.read(text, &collector)
      case .yaml: YAMLNotation.read(text, &collector)
      case .toml: TOMLNotation.read(text, &collector)
      case .environment: EnvironmentNotation.read(text, &collector)
      case .xml: XMLNotation.read(text, &collector)
      }
    return isFollowed ? collector.parts : nil
  }
}

/// A part of a text that may be replaced without touching the structure round it.
struct NotationPart {
  let range: Range<Int>
  let writing: NotationWriting
  /// What says that the part is a number or the like, which its replacement is not; only YAML has it.
  var tag: Range<Int>?
}

/// Takes the parts of a text in order, and keeps those that findings touch.
struct PartCollector {
  private let findings: [Range<Int>]
  private var next = 0
  private(set) var parts: [NotationPart] = []

  /// - Parameter findings: Sorted and disjoint.
  init(_ findings: [Range<Int>]) { self.findings = findings }

  mutating func add(_ range: Range<Int>, _ writing: NotationWriting, tag: Range<Int>? = nil) {
    while next < findings.count, findings[next].upperBound <= range.lowerBound { next += 1 }
    guard next < findings.count, findings[next].lowerBound < range.upperBound, !range.isEmpty else { return }
    parts.append(NotationPart(range: range, writing: writing, tag: tag))
  }
}
