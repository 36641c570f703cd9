import Foundation
import SecretPatterns
import SecMaskTestSupport
import Testing

@Suite struct RulesCommandTests {
  private struct Row: Decodable {
    let id: String
    let summary: String
    let keywords: [String]
    let confidence: Double
    let pattern: String
  }

  @Test func jsonIsTheTable() throws {
    let result = try Tool.run(["rules", "--json"])
    let rows = try JSONDecoder().decode([Row].self, from: Data(result.output))
    #expect(rows.map(\.id) == Rule.builtIn.map(\.id))
    #expect(rows.map(\.pattern) == Rule.builtIn.map(\.pattern))
    #expect(rows.map(\.confidence) == Rule.builtIn.map(\.confidence))
    #expect(rows.map(\.keywords) == Rule.builtIn.map { $0.keywords.map(\.text) })
    #expect(rows.map(\.summary) == Rule.builtIn.map(\.summary))
  }

  @Test func textNamesEveryRule() throws {
    let result = try Tool.run(["rules"])
    #expect(result.status == 0)
    for rule in Rule.builtIn { #expect(result.text.contains("\(rule.id)  ")) }
  }

  @Test(arguments: ["bash", "zsh", "fish"]) func completions(shell: String) throws {
    let result = try Tool.run(["--generate-completion-script", shell])
    #expect(result.status == 0 && result.text.contains("secmask"))
  }
}
