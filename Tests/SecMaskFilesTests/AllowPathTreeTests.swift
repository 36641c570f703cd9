import Foundation
import SecMask
import SecMaskFiles
import SecMaskTestSupport
import SecretPatterns
import Testing

@Suite struct AllowPathTreeTests {
  private func masker(_ glob: String) throws -> SecretMasker {
    var policy = Policy()
    policy.allowedPaths = [try AllowPath(glob)]
    return SecretMasker.patternsOnly(detector: .fewRules, policy: policy)
  }

  /// A folder is searched: the path as it is shown counts, and the one below the folder.
  @Test(arguments: [
    ("data/*.txt", 1), ("root/data/*.txt", 1), ("data/", 1), ("*.txt", 2), ("root/", 2), ("b/data/", 0),
  ]) func trees(glob: String, allowed: Int) throws {
    var sample = SampleText(seed: 2)
    let folder = try TemporaryFolder()
    try folder.write("root/data/a.txt", "t = \(sample.token())\n".utf8)
    try folder.write("root/b.txt", "t = \(sample.token())\n".utf8)
    let pattern = glob.replacing("root/", with: folder.path + "/root/")
    let scan = TextScan(masker: try masker(pattern), jobs: 2)
    let summary = try scan.run(
      TreeWalk([folder.path + "/root"]), message: { _, _ in nil },
      output: TreeOutput { _ in })
    #expect(summary.tally.allowed == allowed && summary.findings == 2 - allowed && summary.files == 2)
  }
}
