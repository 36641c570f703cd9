import Foundation
import SecMaskTestSupport
import Testing

/// The commands of README.md, as they stand there.
@Suite struct ReadmeCommandTests {
  private struct NoCommands: Error {}

  /// The lines of the block under "Command line".
  private static func commands() throws -> [String] {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/../../README.md"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    guard let begin = text.range(of: "### Command line\n"), let end = text.range(of: "### Library\n") else {
      throw NoCommands()
    }
    let lines = text[begin.upperBound..<end.lowerBound].split(separator: "\n")
    return lines.filter { $0.hasPrefix("    ") }.map { String($0.dropFirst(4)) }
  }

  /// Each in a folder with the files that it names. Programs of others are stood in for.
  @Test(.enabled(if: GitFolder.isAvailable)) func eachRunsAndShowsNoSecret() throws {
    var sample = SampleText(seed: 41)
    let token = sample.token()
    let commands = try Self.commands()
    #expect(commands.count > 15)
    for command in commands {
      let git = try GitFolder()
      let folder = git.folder
      for name in [
        "app.log", "notes.md", "huge.log", "prompts.txt", "settings.yml", "prompt.txt", "answer.txt",
        "logs/a.log", "src/a.env", "build.log",
      ] {
        try folder.write(name, "# settings\ntoken: \(token)\nrest\n".utf8)
      }
      try folder.write("k", "0123456789abcdef".utf8)
      try folder.write(".env", "TOKEN=\(token)\n".utf8)
      try folder.write("response.json", "{\"a\":\n\"\(token)\"}\n".utf8)
      try folder.write("set.jsonl", "{\"text\": \"\(token)\"}\n".utf8)
      try folder.write(
        "gitleaks.toml", "[[rules]]\nid = \"ticket\"\nregex = '''TK-[0-9]{6}'''\n".utf8)
      try git.commit()
      try git.write("staged.env", "token: \(token)\n")
      try git.git("add", "staged.env")
      let result = try Tool.shell(
        """
        secmask() { "$SECMASK" "$@"; }
        kubectl() { cat app.log; }; tail() { cat app.log; }; git() { cat app.log; }; jq() { cat; }
        "$SECMASK" mask --patterns-only --vault talk.vault --key-file k < k > k.masked
        set -o pipefail
        \(command)
        """, in: folder)
      let isScan = command.contains("secmask scan") || command.hasPrefix("secmask protect")
      #expect(result.status == (isScan ? 1 : 0), "\(command): \(result.errors)")
      let isQuiet = !isScan && !command.contains("--dry-run")
      #expect(!isQuiet || result.errors.isEmpty, "\(command): \(result.errors)")
      let isRestore = command.hasPrefix("secmask restore")
      #expect(isRestore || !result.text.contains(token) && !result.errors.contains(token), "\(command)")
      if command.hasPrefix("secmask mask"), command.contains("<") {
        #expect(result.text.contains("[SECRET"), "\(command)")
      }
    }
  }
}
