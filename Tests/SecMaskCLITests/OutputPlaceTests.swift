import Foundation
import SecMaskTestSupport
import Testing

/// Where commands write that are told a file: through symbolic links, into pipes.
@Suite struct OutputPlaceTests {
  private static let commands = [
    "mask --patterns-only --out OUT text", "restore --vault v --key-file k --out OUT text",
    "scan --patterns-only --report json=OUT text",
    "baseline create --force --patterns-only --baseline OUT text",
  ]

  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    var sample = SampleText(seed: 61)
    try folder.write("text", "t = \(sample.token())\n".utf8)
    let vault = ["--vault", "v", "--key-file", "k", "--create-key"]
    #expect(try Tool.run(["mask", "--patterns-only", "text"] + vault, in: folder).status == 0)
    return folder
  }

  private func mode(_ name: String, in folder: TemporaryFolder) throws -> Int? {
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.path + "/" + name)
    return attributes[.posixPermissions] as? Int
  }

  @Test(arguments: commands) func whatALinkLeadsToIsWritten(command: String) throws {
    let folder = try folder()
    let old = Array("old\n".utf8)
    chmod(try folder.write("deep/old", old), 0o600)
    try folder.link("one", to: "deep/old")
    try folder.link("two", to: "deep/hop")
    try folder.link("deep/hop", to: "new")  // which is not there yet
    for (name, target, permissions) in [("one", "deep/old", 0o600), ("two", "deep/new", 0o640)] {
      let line = command.replacing("OUT", with: name)
      let result = try Tool.shell("umask 027; $SECMASK \(line)", in: folder)
      #expect(result.status != 2, "\(result.errors)")
      let written = try folder.read(target)
      #expect(written != old && !written.isEmpty)
      #expect(try mode(target, in: folder) == permissions)
    }
    let links = try ["one", "two", "deep/hop"].map { name in
      try FileManager.default.destinationOfSymbolicLink(atPath: folder.path + "/" + name)
    }
    #expect(links == ["deep/old", "deep/hop", "new"])
  }

  @Test(arguments: commands) func aLinkToItselfIsAnError(command: String) throws {
    let folder = try folder()
    try folder.link("loop", to: "loop")
    let line = command.replacing("OUT", with: "loop")
    let result = try Tool.shell("$SECMASK \(line)", in: folder)
    #expect(result.status == 2 && result.errors.contains("loop: cannot open: "), "\(result.errors)")
    let kept = try FileManager.default.destinationOfSymbolicLink(atPath: folder.path + "/loop")
    #expect(kept == "loop")
  }

  @Test(arguments: commands) func aPipeIsWrittenTo(command: String) throws {
    let folder = try folder()
    let line = command.replacing("OUT", with: "pipe")
    // The shell holds both ends, so that neither side waits for the other.
    let result = try Tool.shell(
      """
      mkfifo pipe; exec 3<> pipe; $SECMASK \(line) > /dev/null
      [ -p pipe ] && echo still a pipe; read -t 5 -r first <&3 && echo "$first"
      """, in: folder)
    #expect(result.lines.count == 2 && result.lines.first == "still a pipe", "\(result.errors)")
  }
}
