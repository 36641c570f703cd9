import Foundation
import SecMaskTestSupport
import Testing

/// `tools/install.sh`, which `make install` and `make uninstall` call.
@Suite struct InstallTests {
  private static let root =
    #filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" }

  @Test func installedProgramFindsItsWeights() throws {
    let folder = try TemporaryFolder()
    let install = "sh '\(Self.root)/tools/install.sh'"
    // Twice, because a second time nothing may be in the way.
    let first = try Tool.shell(
      "\(install) $SECMASK prefix && \(install) $SECMASK prefix && prefix/bin/secmask info --format json",
      in: folder)
    #expect(first.status == 0 && first.text.contains("\"installed\""))
    #expect(first.text.contains("/prefix/share/secmask/weights/fast"))
    // A page for each command, with its options.
    let pages = try Tool.shell(
      "ls prefix/share/man/man1 && cat prefix/share/man/man1/secmask-scan.1", in: folder)
    for line in ["secmask.1", "secmask-mask.1", "secmask-baseline-audit.1", ".SH SYNOPSIS", ".SH OPTIONS"] {
      #expect(pages.lines.contains(Substring(line)))
    }
    #expect(pages.text.contains(".B \\-\\-diff <range>"))
    // By way of a link, as package managers make them.
    try folder.link("link", to: "prefix/bin/secmask")
    #expect(try Tool.shell("./link info", in: folder).text.contains("beside the program"))

    try folder.write("prefix/share/secmask/weights/fast/mine", [1])
    #expect(
      try Tool.shell("\(install) --remove prefix && find prefix -type f", in: folder).text
        == "prefix/share/secmask/weights/fast/mine\n")
    let again = try Tool.shell(
      "rm prefix/share/secmask/weights/fast/mine && \(install) --remove prefix && ls prefix/share", in: folder
    )
    #expect(again.status == 0 && !again.text.contains("secmask"))
  }
}
