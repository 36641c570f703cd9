import Foundation
import SecMask
import SecMaskGit
import SecMaskTestSupport
import Testing

/// Repositories of which a part is missing or cut off.
@Suite(.enabled(if: GitFolder.isAvailable)) struct TruncatedPackTests {
  /// A repository of three commits in one pack, and the pack's path.
  private func packed() throws -> (GitFolder, String) {
    let git = try GitFolder()
    var sample = SampleText(seed: 1)
    for number in 1...3 {
      try git.write("f\(number)", "token = \(sample.token())\n" + sample.prose(lines: 300))
      try git.commit("c\(number)", date: 1_700_000_000 + number)
    }
    try git.git("repack", "-a", "-d", "-q")
    let folder = git.path + "/.git/objects/pack"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    let pack = try #require(names.first { $0.hasSuffix(".pack") })
    chmod(folder + "/" + pack, 0o644)
    return (git, folder + "/" + pack)
  }

  @Test func wholePack() throws {
    let (git, _) = try packed()
    #expect(try git.history().places.count == 3)
  }

  /// Wherever it is cut: an end, a message or a count, and never a finding that is not there.
  @Test(arguments: [0, 1, 11, 32, 200, 1_000, 3_000, 4_500]) func cutPack(length: Int) throws {
    let (git, pack) = try packed()
    let bytes = try Data(contentsOf: URL(fileURLWithPath: pack))
    #expect(bytes.count > length)
    try bytes.prefix(length).write(to: URL(fileURLWithPath: pack))
    do {
      let found = try git.history()
      #expect(found.summary.namedFailures > 0 && found.places.count < 3)
      #expect(!found.messages.isEmpty || found.summary.missingObjects > 0)
    } catch let error as GitError {
      #expect(!"\(error)".isEmpty)
    }
  }

  @Test func damagedPack() throws {
    let (git, pack) = try packed()
    var bytes = try Data(contentsOf: URL(fileURLWithPath: pack))
    for place in stride(from: 40, to: bytes.count - 40, by: 97) { bytes[place] ^= 0x5A }
    try bytes.write(to: URL(fileURLWithPath: pack))
    do {
      let found = try git.history()
      #expect(found.summary.namedFailures > 0 && found.places.count < 3)
    } catch let error as GitError {
      #expect(!"\(error)".isEmpty)
    }
  }
}
