import Foundation
import SecMaskTestSupport
import Testing

/// `mask --in-place`, `--backup`, `--dry-run`, and `mask --json`.
@Suite struct InPlaceCommandTests {
  private let mask = ["mask", "--patterns-only", "--in-place"]

  @Test func aDryRunShowsNoSecretAndChangesNothing() throws {
    let folder = try TemporaryFolder()
    var sample = SampleText(seed: 1)
    let token = sample.token()
    try folder.write("conf/a.yaml", "x: 1\ntoken: \(token)\ny: 2\n".utf8)
    try folder.write("conf/b.txt", "nothing\n".utf8)
    let result = try Tool.run(mask + ["--recursive", "--dry-run", "conf"], in: folder)
    #expect(result.status == 0 && !result.text.contains(token.suffix(30)))
    #expect(
      result.text
        == "--- conf/a.yaml\n+++ conf/a.yaml\n@@ -1,3 +1,3 @@\n x: 1\n-token: ••••••\n+token: \"[SECRET]\"\n y: 2\n"
    )
    #expect(
      result.errors == "secmask: dry run: 1 secrets in 1 files would be masked; nothing was written\n")
    #expect(try folder.read("conf/a.yaml").elementsEqual("x: 1\ntoken: \(token)\ny: 2\n".utf8))
  }

  @Test func backups() throws {
    let folder = try TemporaryFolder()
    var sample = SampleText(seed: 2)
    let text = Array("token: \(sample.token())\n".utf8)
    let path = try folder.write("d/a.txt", text)
    chmod(path, 0o640)
    try folder.write("d/clean", "nothing\n".utf8)
    #expect(try Tool.run(mask + ["--recursive", "--backup", "d"], in: folder).status == 0)
    #expect(try folder.read("d/a.txt").elementsEqual("token: [SECRET]\n".utf8))
    #expect(try folder.read("d/a.txt.orig") == text)
    #expect(
      Set(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/d")) == [
        "a.txt", "a.txt.orig", "clean",
      ])
    // Old contents are no files to mask.
    #expect(try Tool.run(mask + ["--recursive", "--backup", "d"], in: folder).status == 0)
    #expect(try folder.read("d/a.txt.orig") == text)
    // And are never overwritten.
    try folder.write("d/a.txt", text)
    let again = try Tool.run(mask + ["--backup", "d/a.txt"], in: folder)
    #expect(again.status == 2)
    #expect(again.errors == "secmask: d/a.txt: cannot keep the old content as d/a.txt.orig: File exists\n")
    #expect(try folder.read("d/a.txt") == text)
    #expect(try Tool.run(mask + ["--backup=.2", "d/a.txt"], in: folder).status == 0)
    #expect(try folder.read("d/a.txt.2") == text)
  }

  @Test(arguments: [["--backup"], ["--dry-run"], ["--backup=.x"]]) func needInPlace(options: [String]) throws
  {
    let result = try Tool.run(["mask", "--patterns-only"] + options + ["x"])
    #expect(result.status == 2 && result.errors.contains("--backup and --dry-run need --in-place"))
  }

  /// Without a command it masks what is piped in, and tells about itself otherwise.
  @Test func withoutACommand() throws {
    let folder = try TemporaryFolder()
    var sample = SampleText(seed: 4)
    let token = sample.token()
    let piped = try Tool.shell("echo 'key: \(token)' | SECMASK_WEIGHTS= $SECMASK", in: folder)
    #expect(piped.status == 0 && piped.text == "key: [SECRET]\n", "\(piped.errors)")
    let alone = try Tool.shell("$SECMASK < /dev/null", in: folder)
    #expect(alone.status == 0 && alone.text.hasPrefix("OVERVIEW: "))
  }

  @Test func aFolderWithoutRecursive() throws {
    let folder = try TemporaryFolder()
    try folder.write("d/a", "x\n".utf8)
    let result = try Tool.run(mask + ["d"], in: folder)
    #expect(result.status == 2)
    #expect(result.errors == "secmask: d: cannot replace: Is a directory; --recursive goes through folders\n")
  }

  @Test func jsonDocuments() throws {
    let folder = try TemporaryFolder()
    var sample = SampleText(seed: 3)
    let token = sample.token()
    let text =
      "{\n  \"users\" : [ {\"name\": \"ada\", \"key\": \"\(token)\"},\n {\"key\":\"x\"} ],\n \"n\": 1e3 }\n"
    try folder.write("a.json", text.utf8)
    let result = try Tool.run(["mask", "--patterns-only", "--json", "a.json"], in: folder)
    #expect(result.status == 0 && result.text == text.replacing(token, with: "[SECRET]"))
    let field = try Tool.run(
      ["mask", "--patterns-only", "--json", "--field", "users.*.name", "a.json"], in: folder)
    #expect(field.status == 0 && field.text == text)
    try folder.write("broken", "{\"a\":\n \(token)".utf8)
    let broken = try Tool.run(["mask", "--patterns-only", "--json", "broken"], in: folder)
    #expect(broken.status == 2 && broken.output.isEmpty)
    #expect(broken.errors == "secmask: broken: line 2, byte 1: not JSON; not written\n")
    let missing = try Tool.run(
      ["mask", "--patterns-only", "--json", "--field", "nowhere", "a.json"], in: folder)
    #expect(missing.status == 2 && missing.errors == "secmask: a.json: no field \"nowhere\"; not written\n")
  }
}
