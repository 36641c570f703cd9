import SecretPatterns

/// A text with the byte ranges of the secrets in it.
struct Placed {
  var text: String
  var secrets: [Range<Int>]

  /// Reads a text in which `«` and `»` mark the secrets.
  init(marked: String) {
    var plain: [UInt8] = []
    var starts: [Int] = []
    secrets = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "«": starts.append(plain.count)
      case "»": if let start = starts.popLast() { secrets.append(start..<plain.count) }
      default: plain.append(contentsOf: Array(String(scalar).utf8))
      }
    }
    text = String(decoding: plain, as: UTF8.self)
  }
}

/// The places in which people leave secrets.
enum Surroundings {
  /// Puts `name = value` into a notation; the value is marked with `«»`.
  static let assignments: [(name: String, place: @Sendable (String, String) -> String)] = [
    ("ini", { "[service]\nhost = db.internal\n\($0) = «\($1)»\nport = 5432\n" }),
    ("json", { "{\"host\": \"db.internal\", \"\($0)\": \"«\($1)»\", \"port\": 5432}\n" }),
    ("yaml", { "service:\n  host: db.internal\n  \($0): «\($1)»\n  port: 5432\n" }),
    ("xml", { "<service>\n  <host>db</host>\n  <\($0)>«\($1)»</\($0)>\n</service>\n" }),
    ("shell", { "#!/bin/sh\nexport \($0)=\"«\($1)»\"\nexec ./run\n" }),
    ("swift", { "let host = \"db\"\nlet \($0) = \"«\($1)»\"\nprint(host)\n" }),
    ("python", { "HOST = 'db'\n\($0) = '«\($1)»'  # set by hand\nrun(HOST)\n" }),
    ("go", { "func main() {\n\t\($0) := \"«\($1)»\"\n\trun(\($0))\n}\n" }),
    ("java", { "class A {\n  static final String \($0) = \"«\($1)»\";\n}\n" }),
    ("php", { "<?php\n$\($0) = '«\($1)»';\nrun();\n" }),
    ("js", { "const host = 'db';\nconst \($0) = '«\($1)»';\nmodule.exports = host;\n" }),
    ("makefile", { "HOST := db\n\($0) := «\($1)»\nall:\n\techo done\n" }),
    ("dockerfile", { "FROM debian:12\nENV \($0)=«\($1)»\nRUN true\n" }),
    ("log", { "2026-05-01T12:00:00Z INFO worker[12]: \($0)=«\($1)» status=ok\n" }),
    ("url", { "curl 'https://api.internal/v1/items?page=2&\($0)=«\($1)»&sort=asc'\n" }),
    ("prose", { "Please use the staging host. The \($0) is «\($1)», rotate it on Friday.\n" }),
    ("terraform", { "variable \"x\" {\n  default = \"y\"\n}\n\($0) = \"«\($1)»\"\n" }),
    ("diff", { "@@ -1,2 +1,2 @@\n-\($0) = \"\"\n+\($0) = \"«\($1)»\"\n" }),
    ("json-escaped", { "{\"log\": \"{\\\"\($0)\\\": \\\"«\($1)»\\\"}\", \"n\": 1}\n" }),
  ]

  /// Puts whole lines into a file.
  static let blocks: [(name: String, place: @Sendable (String) -> String)] = [
    ("alone", { $0 + "\n" }),
    ("no-final-newline", { $0 }),
    ("ini", { "[section]\nname = value\n\n\($0)\n\n; end\n" }),
    ("yaml", { "files:\n  - path: x\n    content: |\n\(indented($0, 6))\n  - path: y\n" }),
    ("xml", { "<file>\n<![CDATA[\n\($0)\n]]>\n</file>\n" }),
    ("shell", { "cat > file <<'EOF'\n\($0)\nEOF\nchmod 600 file\n" }),
    ("swift", { "let text = \"\"\"\n\(indented($0, 4))\n    \"\"\"\n" }),
    ("python", { "TEXT = '''\n\($0)\n'''\nprint(TEXT)\n" }),
    ("go", { "const text = `\n\($0)\n`\n" }),
    ("java", { "String text = \"\"\"\n\(indented($0, 4))\n    \"\"\";\n" }),
    ("php", { "<?php\n$text = <<<EOT\n\($0)\nEOT;\n" }),
    ("js", { "const text = `\n\($0)\n`;\n" }),
    ("makefile", { "define TEXT\n\($0)\nendef\n" }),
    ("dockerfile", { "FROM debian:12\nRUN <<EOF\n\($0)\nEOF\n" }),
    ("log", { "12:00:00 INFO writing file\n\($0)\n12:00:01 INFO done\n" }),
    ("prose", { "Hello,\n\nhere is the file you asked for:\n\n\($0)\n\nRegards\n" }),
    ("markdown", { "# Set-up\n\n```\n\($0)\n```\n" }),
    ("crlf", { "start\r\n" + $0.replacingLineFeeds(with: "\r\n") + "\r\nend\r\n" }),
  ]

  private static func indented(_ text: String, _ columns: Int) -> String {
    let blanks = String(repeating: " ", count: columns)
    return blanks + text.replacingLineFeeds(with: "\n" + blanks)
  }
}

extension String {
  fileprivate func replacingLineFeeds(with other: String) -> String {
    split(separator: "\n", omittingEmptySubsequences: false).joined(separator: other)
  }
}

extension Samples.Kind {
  /// The sample in each surrounding it is meant for.
  func placed(using random: inout SampleRandom) -> [(name: String, text: Placed)] {
    func fill(_ template: String) -> String { SampleTemplate.fill(template, using: &random) }
    switch self {
    case .token(let template):
      let value = fill(template)
      return Surroundings.assignments.map { ($0.name, Placed(marked: $0.place("VALUE", value))) }
    case .generated(let make):
      let value = make(&random)
      return Surroundings.assignments.map { ($0.name, Placed(marked: $0.place("VALUE", value))) }
    case .assignment(let name, let value):
      let name = fill(name)
      let value = fill(value)
      return Surroundings.assignments.map { ($0.name, Placed(marked: $0.place(name, value))) }
    case .snippet(let template):
      let lines = fill(template)
      return Surroundings.blocks.map { ($0.name, Placed(marked: $0.place(lines))) }
    case .generatedSnippet(let make):
      let lines = make(&random)
      return Surroundings.blocks.map { ($0.name, Placed(marked: $0.place(lines))) }
    }
  }
}
