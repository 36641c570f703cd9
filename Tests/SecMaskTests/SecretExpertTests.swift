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
      let alone = try expert.scores(of: text, on: engine)
      #expect(alone.offsets == scores.offsets)
      for (one, other) in zip(alone.begin + alone.inside, scores.begin + scores.inside) {
        #expect(abs(one - other) <= (TestExpert.sumsAreTheSameInAnyBatch ? 0 : 1e-4))
      }
      for piece in 0..<scores.count {
        #expect(scores.begin[piece] >= 0 && scores.inside[piece] >= 0 && scores.secret(piece) <= 1.000_001)
      }
    }
  }

  @Test("a model of five labels tells examples; one of three has none")
  func examples() throws {
    let three = try TestExpert()
    let five = try TestExpert(labels: ["O", "B-SECRET", "I-SECRET", "B-EXAMPLE", "I-EXAMPLE"])
    defer {
      three.remove()
      five.remove()
    }
    let engine = ComputeEngine(threads: 1)
    let text = Array("ab ba. a abab".utf8)
    let none = try SecretExpert(folder: three.folder).scores(of: text, on: engine).example
    #expect(none.allSatisfy { $0 == 0 })
    let scores = try SecretExpert(folder: five.folder).scores(of: text, on: engine)
    for piece in 0..<scores.count {
      #expect(scores.example[piece] > 0 && scores.example[piece] <= scores.secret(piece))
      #expect(scores.secret(piece) <= 1.000_001)
    }
  }

  @Test("a table of shapes makes a difference where the case of letters does, alone or with others")
  func shapes() throws {
    let test = try TestExpert(shapes: 109)
    let wrong = try TestExpert(shapes: 7)
    defer {
      test.remove()
      wrong.remove()
    }
    let engine = ComputeEngine(threads: 1)
    let expert = try SecretExpert(folder: test.folder)
    let texts = ["ab ba", "AB ba", "ab\nba", "abab ab a b ab abababa . aaaa bbbb ba ba"].map {
      Array($0.utf8)
    }
    let together = try expert.scores(of: texts, on: engine)
    for (text, scores) in zip(texts, together) {
      let alone = try expert.scores(of: text, on: engine)
      #expect(alone.offsets == scores.offsets)
      for (one, other) in zip(alone.begin + alone.inside, scores.begin + scores.inside) {
        #expect(abs(one - other) <= (TestExpert.sumsAreTheSameInAnyBatch ? 0 : 1e-4))
      }
    }
    #expect(together[0].begin != together[1].begin && together[0].begin != together[2].begin)
    #expect(throws: ExpertError.self) { try SecretExpert(folder: wrong.folder) }
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
