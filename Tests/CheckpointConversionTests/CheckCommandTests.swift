import Testing

@testable import WeightsConvert

@Suite struct CheckCommandTests {
  /// The numbers of a report: label agreement in percent, and the largest logit drift.
  private func figures(_ report: String) throws -> (agreement: Double, drift: Double) {
    let words = report.split(whereSeparator: { " (;\n".contains($0) }).map(String.init)
    let percent = try #require(words.firstIndex(of: "%)"))
    let drift = try #require(words.firstIndex(of: "drift"))
    return (try #require(Double(words[percent - 1])), try #require(Double(words[drift + 1])))
  }

  @Test(
    "a check says how far the result is from full precision",
    arguments: [("f32", 0, 100), ("f16", 0.01, 99), ("bf16", 0.1, 95), ("int8", 0.3, 90)])
  func formats(format: String, drift: Double, agreement: Double) throws {
    let folder = try TestFolder()
    let run = try Tool.run(
      Golden.path("bert"), "--out", "out", "--dtype", format, "--check", in: folder)
    #expect(run.status == 0)
    let found = try figures(run.output)
    #expect(found.drift <= drift && found.agreement >= agreement, "\(run.output)")
    #expect((found.drift == 0) == (format == "f32"))
    // The embeddings, the layers, and the logits have a row each.
    #expect(run.output.contains("embeddings") && run.output.contains("layer 2"))
    // Nothing but the result is left.
    #expect(folder.names(".") == ["out"])
  }

  @Test("a Longformer without tokenizer, and a user's text")
  func longformer() throws {
    let folder = try TestFolder()
    _ = try folder.write("sample.txt", String(repeating: "one line of text\n", count: 300))
    let run = try Tool.run(
      Golden.path("longformer"), "--out", "out", "--dtype", "f16", "--check-text", "sample.txt", in: folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains(" in 4 texts"))
  }

  @Test("low rank is told by the drift")
  func lowRank() throws {
    let folder = try TestFolder()
    let run = try Tool.run(
      Golden.path("distilbert"), "--out", "out", "--low-rank", "2", "--check", in: folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(try figures(run.output).drift > 0)
  }

  @Test("texts are cut at line ends")
  func parts() {
    let line = Array("0123456789 abcdef\n".utf8)
    let text = Array((0..<400).map { _ in line }.joined())
    let parts = CheckText.parts(of: text)
    #expect(Array(parts.joined()) == text)
    #expect(parts.allSatisfy { $0.last == 0x0A && $0.count <= 1_500 })
    #expect(CheckText.parts(of: []).isEmpty)
    #expect(CheckText.parts(of: [UInt8](repeating: 65, count: 3_001)).map(\.count) == [1_500, 1_500, 1])
  }

  @Test("a text that cannot be read is named")
  func missingText() throws {
    let folder = try TestFolder()
    let run = try Tool.run(
      Golden.path("bert"), "--out", "out", "--check-text", "absent.txt", in: folder)
    #expect(run.status == 2 && run.errors.contains("absent.txt"))
  }
}
