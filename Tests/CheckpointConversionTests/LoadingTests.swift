import CheckpointConversion
import DistilBERT
import Longformer
import Safetensors
import SecMaskTensor
import Testing
import TransformerLayers

/// What was converted is what the models load, and they calculate what the source did; the logits come
/// from tools/weights-convert/make_golden.py.
@Suite struct LoadingTests {
  private func largestDifference(
    _ name: String, to target: ModelFamily, _ format: WeightFormat, lowRank: Int? = nil
  ) throws -> Float {
    var options = ConversionOptions()
    options.format = format
    options.lowRank = lowRank
    if target == .longformer {
      // No token is further from another than half of the window.
      (options.target, options.window, options.positions) = (target, 20, 30)
    }
    let folder = try TestFolder()
    _ = try Conversion(ConversionPlan(folder: Golden.path(name), options: options))
      .write(to: "\(folder.path)/out")
    let model: any TokenClassifier =
      target == .distilbert
      ? try DistilBERTModel(folder: "\(folder.path)/out")
      : try LongformerModel(folder: "\(folder.path)/out")
    #expect(model.labels == ["O", "B-SECRET", "I-SECRET"])
    let golden = try SafetensorsFile(path: Golden.path("\(name)/logits.safetensors"))
    let ids = try golden.array(of: "ids", as: Int32.self, shape: [10])
    let expected = try golden.array(of: "logits", as: Float.self, shape: [10, 3])
    let found = try model.logits(for: [ids], on: ComputeEngine(threads: 1)).values
    #expect(found.count == expected.count)
    return zip(found, expected).reduce(0) { max($0, abs($1.0 - $1.1)) }
  }

  private static let conversions: [(String, ModelFamily)] = [
    ("bert", .distilbert), ("distilbert", .distilbert), ("bert", .longformer),
    ("roberta", .longformer), ("distilbert", .longformer),
  ]

  @Test("logits of every conversion in every format", arguments: conversions, WeightFormat.allCases)
  func formats(conversion: (name: String, target: ModelFamily), format: WeightFormat) throws {
    let difference = try largestDifference(conversion.name, to: conversion.target, format)
    print("\(conversion.name) as \(conversion.target.name), \(format.rawValue): \(difference)")
    let limit: Float =
      switch format {
      case .f32: 1e-5
      case .f16: 5e-3
      case .bf16: 5e-2
      case .int8: 0.05
      }
    #expect(difference <= limit)
    // A tensor in another's place would show.
    #expect(format == .f32 || difference > 0)
  }

  @Test("low-rank factors load, and lose little where little is left out", arguments: WeightFormat.allCases)
  func lowRank(format: WeightFormat) throws {
    let differences = try [1, 3, 5].map { rank in
      try largestDifference("bert", to: .distilbert, format, lowRank: rank)
    }
    print("low rank, \(format.rawValue): \(differences)")
    #expect(differences.allSatisfy { $0.isFinite })
    #expect(differences[2] < differences[0])
  }
}
