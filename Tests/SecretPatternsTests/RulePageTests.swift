#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import SecretPatterns
import Testing

@Suite struct RulePageTests {
  /// docs/rules.md is what `secmask rules --markdown` prints.
  @Test func pageIsUpToDate() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let page = try String(contentsOf: root.appending(path: "docs/rules.md"), encoding: .utf8)
    #expect(page == Rule.markdown(Rule.builtIn), "run: secmask rules --markdown > docs/rules.md")
  }
}
