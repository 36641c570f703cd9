import Foundation
import SecMaskTensor
import Testing

@testable import SecMask

/// The pipeline from text to scores, with a model so small that it is made up here.
@Suite("Expert")
struct SecretExpertTests {
  @Test("a text's pieces have probabilities, wherever windows are cut, alone or with others")
  func scores() throws {
    let test = try TestExpert()
    defer { test.remove() }
    let folder = test.folder
    let expert = try SecretExpert(folder: folder)
    let engine = ComputeEngine(threads: 1)
    let texts = ["", "a", "ab ba. a", "abababab a b ab abababa . aaaa bbbb ba ba zzz é a"].map {
      Array($0.utf8)
    }
    let together = try expert.scores(of: texts, on: engine)
    #expect(together.map(\.count) == [0, 1, 6, 35])
    for (text, scores) in zip(texts, together) {
      #expect(try expert.scores(of: text, on: engine) == scores)
      for piece in 0..<scores.count {
        #expect(scores.begin[piece] >= 0 && scores.inside[piece] >= 0 && scores.secret(piece) <= 1.000_001)
      }
    }
  }

  @Test("labels without B- and I-, missing files")
  func errors() throws {
    let test = try TestExpert(labels: ["O", "SECRET"])
    let narrow = try TestExpert(embeddings: 9)
    defer {
      test.remove()
      narrow.remove()
    }
    let folder = test.folder
    #expect(throws: ExpertError.vocabulary(folder: narrow.folder, tokenizer: 10, model: 9)) {
      try SecretExpert(folder: narrow.folder)
    }
    #expect(throws: ExpertError.labels(folder: folder, found: ["O", "SECRET"])) {
      try SecretExpert(folder: folder)
    }
    #expect(throws: ExpertError.self) { try SecretExpert(folder: "/nonexistent") }
    try FileManager.default.removeItem(atPath: folder + "/vocab.txt")
    let error = #expect(throws: ExpertError.self) { try SecretExpert(folder: folder) }
    #expect(error.map { "\($0)".contains("tokenizer") } == true)
  }
}
