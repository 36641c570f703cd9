import Foundation
import SecMask
import SecMaskFiles
import SecMaskTestSupport
import SecretPatterns
import TOMLKit
import Testing
import Yams

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Masked files that programs read: parsed before and after by other people's parsers.
@Suite("Notations") struct NotationTests {
  static let word = "Tulip-Garden9"
  static let number = "8273645521"
  static let lines = "first-of-lines-7\nsecond+of/lines=\nlast-of-lines-7"

  /// Placeholders, of which some mean something to one notation or another.
  static let placeholders = [
    "[SECRET]", "***", "REDACTED", "", "{}", "a \"b\" 'c' \\d", "<x>&y;", "# no: yes", "two\nlines",
    "!-->]]>", "$(x)`y`",
    "- z", "*/ //",
  ]

  /// A text with every value of ``word`` and ``number`` masked, as a file of that name.
  static func masked(_ text: String, as name: String, placeholder: String) throws -> String {
    var configuration = SecretMasker.Configuration()
    configuration.experts = .none
    configuration.detector = .fewRules
    configuration.style = .text(placeholder)
    configuration.known = KnownSecrets([word, number, lines])
    let folder = try TemporaryFolder()
    let path = try folder.write(name, text.utf8)
    let outcome = try FileMasker(try SecretMasker(configuration: configuration)).maskInPlace(TreeFile(path))
    #expect(outcome == .masked)
    return String(decoding: try folder.read(name), as: UTF8.self)
  }

  /// A text with the values in the places of `{S}`, `{N}` and `{L…}`, the last with the given blanks before each further line.
  static func filled(_ template: String) -> String {
    template.replacing("{S}", with: word).replacing("{N}", with: number)
      .replacing("{L}", with: lines.replacing("\n", with: "\\n"))
      .replacing("{L2}", with: lines.replacing("\n", with: "\n  "))
      .replacing("{L0}", with: lines)
  }

  /// The names and the order of what is in a document; of values whether they hold others.
  static func shape(_ value: Any) -> String {
    switch value {
    case let list as [Any]: "[" + list.map(shape).joined(separator: ",") + "]"
    case let map as [AnyHashable: Any]:
      "{" + map.map { "\($0.key):\(shape($0.value))" }.sorted().joined(separator: ",") + "}"
    default: "."
    }
  }

  static func hidesAll(_ text: String) -> Bool {
    [word, number, "of-lines", "of/lines"].allSatisfy { !text.contains($0) }
  }

  @Test(arguments: placeholders) func json(placeholder: String) throws {
    let text = Self.filled(
      """
      {"a": "{S}", "b": ["x {S} \\"y\\"", {N}, -{N}0, true, null, 1.5], "c": {"d": {N}, "e": "{L}"},
       "f": "\\\\{S}\\n", "g": "caf\\u00e9{S}\\u00e9", "h": "{S}{S}, {S}"}
      """)
    let after = try Self.masked(text, as: "a.json", placeholder: placeholder)
    let values = try [text, after].map { try JSONSerialization.jsonObject(with: Data($0.utf8)) }
    #expect(Self.shape(values[0]) == Self.shape(values[1]))
    #expect(Self.hidesAll(after), "\(after)")
    let map = try #require(values[1] as? [String: Any])
    #expect(map["a"] as? String == placeholder)
    #expect(map["f"] as? String == "\\" + placeholder + "\n")
    #expect(map["g"] as? String == "café" + placeholder + "é")
    #expect((map["b"] as? [Any])?[0] as? String == "x \(placeholder) \"y\"")
  }

  @Test(arguments: placeholders) func yaml(placeholder: String) throws {
    let text = Self.filled(
      """
      # {S}
      plain: {S}
      number: {N} # {S}
      double: "a {S} \\"b\\" \\x41"
      single: 'it''s {S}''s'
      url: https://ada:{S}@example.org/x?y={S}
      begins: {S}/rest
      flow: [{S}, "x {S}", {k: {S}, l: "{S}", m: http://a/{S}}, a b {S}]
      list:
        - {S}
        - name: {S}  # of {S}
          "other": {S}
        -   - {S}
      block: |
        line {S}: x
          {S}
        end # {S}
      lines: |
        {L2}
      folded: >-
          {S} text

          more {S}
      anchor: &a {S}
      same: *a
      tag: !!str {S}
      multi: first
        {S} goes on
        "{S}"
      whole: {S}
        goes on
      open: [{S}
        goes on, "{S}", b
        {S}
        c]
      ? {S}x
      : {S}
      long: "one
        {S}
        three"
      last: x{S}
      """)
    let after = try Self.masked(text, as: "a.yaml", placeholder: placeholder)
    let before = try #require(try Yams.load(yaml: text) as? [String: Any])
    let result = try #require(try Yams.load(yaml: after) as? [String: Any], "\(after)")
    #expect(before.count == result.count && Set(before.keys).symmetricDifference(result.keys).count <= 2)
    #expect(Self.hidesAll(after), "\(after)")
    func same(_ keys: String...) {
      for key in keys {
        #expect(Self.shape(before[key] as Any) == Self.shape(result[key] as Any), "\(key) \(after)")
      }
    }
    same(
      "plain", "number", "double", "single", "url", "begins", "flow", "list", "block", "lines", "folded",
      "multi", "whole", "open")
    #expect(result["plain"] as? String == placeholder || placeholder.isEmpty)
    #expect(result["double"] as? String == "a \(placeholder) \"b\" A")
    #expect(result["single"] as? String == "it's \(placeholder)'s" || placeholder.contains("\n"))
    let shown = placeholder.contains("\n") || placeholder.isEmpty ? nil : placeholder
    if let shown {
      #expect(result["block"] as? String == "line \(shown): x\n  \(shown)\nend # \(shown)\n")
      #expect(result["lines"] as? String == shown + "\n")
    }
  }

  /// What a tag calls a number is text once it is masked, and the tag says so.
  @Test(arguments: placeholders) func tagsOfYAML(placeholder: String) throws {
    let text = Self.filled(
      """
      plain: !!int {N}
      quoted: !!int "{N}"
      verbatim: !<tag:yaml.org,2002:int> {N}
      parts: !!float {N}.5
      named: !!int &a {N}
      same: *a
      flow: [!!int {N}, !!int 7, {k: !!int '{N}'}]
      block: !!int |
        {N}
      list: !!seq [{N}]
      kept: !!int 12
      text: !!str {N}
      """)
    let after = try Self.masked(text, as: "a.yaml", placeholder: placeholder)
    let result = try #require(try Yams.load(yaml: after) as? [String: Any], "\(after)")
    #expect(Self.hidesAll(after), "\(after)")
    #expect(after.contains("kept: !!int 12") && after.contains("!!seq [") && after.contains("!!int 7"))
    #expect(
      after.split(separator: "\n").allSatisfy {
        !$0.contains("int") || $0.contains("12") || $0.contains("7,")
      })
    for key in ["plain", "quoted", "verbatim", "parts", "named", "same"] where !placeholder.isEmpty {
      #expect(result[key] is String, "\(key) \(after)")
    }
  }

  @Test(arguments: placeholders) func toml(placeholder: String) throws {
    let text = Self.filled(
      """
      # {S}
      plain = "{S}" # {S}
      number = {N}
      negative = -{N}
      mixed = [ {N}, 2, 3 ]
      literal = 'a\\{S}'
      url = "https://ada:{S}@example.org"
      long = \"\"\"
      one {S} "two"
      {L0}\"\"\"
      raw = '''
      {S} 'x'
      '''
      [table.inner]
      "a b" = { c = "{S}", d = "x" }
      when = 1979-05-27T07:32:00Z
      """)
    let before = try TOMLTable(string: text)
    let after = try Self.masked(text, as: "a.toml", placeholder: placeholder)
    let result = try TOMLTable(string: after)
    #expect(before.keys.sorted() == result.keys.sorted())
    #expect(result["plain"]?.string == placeholder)
    #expect(result["number"]?.string == placeholder)
    #expect(result["url"]?.string == "https://ada:\(placeholder)@example.org")
    #expect(result["table"]?.table?["inner"]?.table?["when"] != nil)
    #expect(Self.hidesAll(after), "\(after)")
  }

  @Test(arguments: placeholders) func xml(placeholder: String) throws {
    let text = Self.filled(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <?note {S}?>
      <!DOCTYPE a [<!ENTITY e "x{S}"> <!-- {S} > -->]>
      <!-- {S} -->
      <a b="{S}" c='x &amp; {S} "y"'>
        {S} &lt; {S}<d><![CDATA[<{S}>]]></d>
        <e f="a>b">{L2}</e>
      </a>
      """)
    let after = try Self.masked(text, as: "a.xml", placeholder: placeholder)
    #expect(Self.hidesAll(after), "\(after)")
    let names = try [text, after].map { try XMLNames.of($0) }
    #expect(names[0].names == names[1].names && names[0].names.count == 6)
    #expect(names[1].attributes["b"] == placeholder.replacing("\n", with: " "))
  }

  @Test(arguments: placeholders) func environment(placeholder: String) throws {
    let text = Self.filled(
      """
      # {S}
      A={S}
      export B="x {S} \\"y\\""
      C='{S} z'
      D={N} # {S}
      E=https://ada:{S}@example.org
      F="{L0}"
      G=last
      """)
    let after = try Self.masked(text, as: ".env", placeholder: placeholder)
    #expect(Self.hidesAll(after), "\(after)")
    let folder = try TemporaryFolder()
    try folder.write(".env", after.utf8)
    let values = try Shell.run(
      "set -f; . ./.env && printf '%s\\0' \"$A\" \"$B\" \"$C\" \"$E\" \"$G\"", in: folder)
    let parts = values.split(separator: "\0", omittingEmptySubsequences: false).map(String.init)
    #expect(parts.count == 6 && parts[4] == "last", "\(after)")
    #expect(parts.first == placeholder.replacing("\n", with: "\\n"), "\(after)")
    #expect(parts[1] == "x \(placeholder.replacing("\n", with: "\\n")) \"y\"")
  }

  /// What is no JSON is masked like any text, and nothing of it stays visible.
  @Test func textThatDoesNotFollowItsName() throws {
    for name in ["a.json", "a.yaml", "a.toml", "a.xml"] {
      let after = try Self.masked(
        "\"<open {S} '''".replacing("{S}", with: Self.word), as: name, placeholder: "[S]")
      #expect(after == "\"<open [S] '''")
    }
  }

  @Test func everythingElseStaysByteForByte() throws {
    let text = "{\r\n\t\"a\" :  \"\(Self.word)\" ,\"z\":[ ] }  \r\n\r\n"
    let after = try Self.masked(text, as: "x.JSON", placeholder: "[S]")
    #expect(after == text.replacing(Self.word, with: "[S]"))
  }

  @Test(
    arguments: [
      ("a.json", Notation.json), (".env", .environment), (".env.local", .environment),
      ("b/prod.env", .environment),
      ("x.YML", .yaml), ("pom.xml", .xml), ("Cargo.toml", .toml), ("json", nil), ("a.json.txt", nil),
      (".json", nil),
    ] as [(String, Notation?)]) func names(path: String, notation: Notation?)
  {
    #expect(Notation(path: path) == (path == ".json" ? .json : notation))
  }
}

/// Names of elements in order, and all attributes.
private final class XMLNames: NSObject, XMLParserDelegate {
  struct Failed: Error { let line: Int }
  private(set) var names: [String] = []
  private(set) var attributes: [String: String] = [:]

  static func of(_ text: String) throws -> XMLNames {
    let parser = XMLParser(data: Data(text.utf8))
    let names = XMLNames()
    parser.delegate = names
    guard parser.parse() else { throw Failed(line: parser.lineNumber) }
    return names
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes values: [String: String]
  ) {
    names.append(name)
    attributes.merge(values) { $1 }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) { names.append("/" + name) }
}

/// Lines of shell.
enum Shell {
  struct Failed: Error {}

  static func run(_ line: String, in folder: TemporaryFolder) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", "{ \(line); } > .out"]
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failed() }
    return String(decoding: try folder.read(".out"), as: UTF8.self)
  }
}
