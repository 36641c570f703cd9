import Foundation
import SecMask
import SecMaskTestSupport
import Testing

/// What is empty, missing, a folder, binary, wrong.
@Suite struct OddInputTests {
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("empty", [])
    try folder.write("folder/file", "text\n".utf8)
    try folder.write("binary", [0, 1, 2, 0xFF, 0x0A, 0])
    return folder
  }

  @Test(arguments: [["mask"], ["mask", "--batch"], ["mask", "--jsonl"], ["scan", "--quiet"], ["explain"]])
  func files(command: [String]) throws {
    let folder = try folder()
    let empty = try Tool.run(command + ["empty"], in: folder)
    #expect(empty.status == 0 && empty.errors.isEmpty && (empty.output.isEmpty || command == ["explain"]))
    let missing = try Tool.run(command + ["missing"], in: folder)
    #expect(
      missing.status == 2 && missing.errors == "secmask: missing: cannot open: No such file or directory\n")
    #expect(missing.output.isEmpty)
    if command[0] != "scan" {
      let wrong = try Tool.run(command + ["folder"], in: folder)
      let hint =
        command[0] == "mask" && !command.contains("--jsonl") ? "; --recursive goes through folders" : ""
      #expect(wrong.status == 2 && wrong.errors == "secmask: folder: cannot read: Is a directory\(hint)\n")
    }
    let binary = try Tool.run(command + ["binary"], in: folder)
    #expect(binary.status == (command.contains("--jsonl") ? 2 : 0))
    if command[0] == "mask", !command.contains("--jsonl") {
      #expect(binary.output == [0, 1, 2, 0xFF, 0x0A, 0])
    }
    let input = try Tool.run(command + ["-"], input: Array("[\"x\"]\n".utf8))
    #expect(input.status == 0 && input.errors.isEmpty)
  }

  /// Root may read anything, so this says something for others alone.
  @Test(.enabled(if: geteuid() != 0), arguments: ["mask", "scan", "explain"])
  func withoutPermission(command: String) throws {
    let folder = try folder()
    let path = try folder.write("closed", "text\n".utf8)
    chmod(path, 0)
    let result = try Tool.run([command, "closed"], in: folder)
    #expect(result.status == 2 && result.errors.contains("closed: cannot open: Permission denied"))
  }

  @Test func explainSaysHowMuchItTakes() throws {
    let folder = try TemporaryFolder()
    try folder.write("large", [UInt8](repeating: 0x20, count: 4 << 20 | 1))
    for (arguments, name) in [(["large"], "large"), ([], "standard input")] {
      let result = try Tool.shell("$SECMASK explain \(arguments.joined()) < large", in: folder)
      #expect(result.status == 2 && result.output.isEmpty)
      #expect(result.errors.hasPrefix("secmask: \(name): more than the 4 MB that explain takes"))
    }
  }

  @Test(arguments: ["mask", "scan", "explain"]) func weightsThatAreNotThere(command: String) throws {
    let folder = try folder()
    let wrong = ["SECMASK_WEIGHTS": folder.path + "/none"]
    let result = try Tool.run([command, "empty"], environment: wrong, in: folder)
    #expect(result.status == 2 && result.output.isEmpty)
    #expect(result.errors.hasPrefix("secmask: no weights in \"\(folder.path)/none\" (SECMASK_WEIGHTS)"))
    #expect(try Tool.run([command, "--patterns-only", "empty"], environment: wrong, in: folder).status == 0)
    // Set to nothing is not set.
    #expect(try Tool.run([command, "empty"], environment: ["SECMASK_WEIGHTS": ""], in: folder).status == 0)
  }

  @Test(arguments: [
    ["--threads", "0"], ["--threads", "257"], ["--threads", "x"], ["--tau", "1.1"], ["--tau", "-0.1"],
    ["--tau", "nan"], ["--min-confidence", "2"], ["--preset", "none"], ["--allow-path", "[z-a]"],
    ["--allow-regex", "("], ["--patterns-only", "--no-skip"], ["--no-escalate", "--long-model", "x"],
  ]) func settings(options: [String]) throws {
    for command in ["mask", "scan"] {
      let result = try Tool.run([command] + options, input: Array("text\n".utf8))
      #expect(result.status == 2 && result.output.isEmpty && !result.errors.isEmpty, "\(command) \(options)")
    }
  }

  @Test(arguments: ["mask", "mask --batch", "mask --patterns-only", "mask --jsonl"])
  func nobodyReadsTheOutput(command: String) throws {
    let folder = try TemporaryFolder()
    let result = try Tool.shell(
      "yes '[\"some text\"]' | $SECMASK \(command) | head -n 1; echo ${PIPESTATUS[1]}", in: folder)
    // SIGPIPE, without a word.
    #expect(result.lines == ["[\"some text\"]", "141"] && result.errors.isEmpty)
  }
}
