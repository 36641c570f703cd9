import Foundation
import Safetensors
import SecMask
import SecMaskTensor
import SecMaskTestSupport
import SecretPatterns

/// A DistilBERT so small that it is made up here: one layer, arbitrary weights, a vocabulary of `a`, `b` and `.`.
struct TestExpert {
  static let words = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "a", "b", "##a", "##b", "."]

  /// Its folder, which lasts as long as this.
  let folder: String

  init(
    labels: [String] = ["O", "B-SECRET", "I-SECRET"], positions: Int = 12, words: [String] = words,
    embeddings: Int? = nil, shapes: Int? = nil, bias: [Float]? = nil, seed: UInt32 = 7
  ) throws {
    folder = FileManager.default.temporaryDirectory.path + "/secmask-expert-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let names = labels.enumerated().map { "\"\($0.offset)\": \"\($0.element)\"" }.joined(separator: ", ")
    let rows = embeddings ?? words.count
    let config = """
      {"model_type": "distilbert", "dim": 8, "n_heads": 2, "n_layers": 1, "hidden_dim": 8,
       "vocab_size": \(rows), "max_position_embeddings": \(positions), "id2label": {\(names)}}
      """
    try config.write(toFile: folder + "/config.json", atomically: true, encoding: .utf8)
    try words.joined(separator: "\n").write(toFile: folder + "/vocab.txt", atomically: true, encoding: .utf8)
    var writer = SafetensorsWriter()
    var state = seed
    func add(_ name: String, _ shape: [Int]) {
      let values = (0..<shape.reduce(1, *)).map { _ in
        state = state &* 1_664_525 &+ 1_013_904_223
        return Float(Int32(bitPattern: state)) / 2_147_483_648
      }
      writer.add(name, shape: shape, values)
    }
    func linear(_ name: String, _ outputs: Int) {
      add("\(name).weight", [outputs, 8])
      add("\(name).bias", [outputs])
    }
    add("distilbert.embeddings.word_embeddings.weight", [rows, 8])
    add("distilbert.embeddings.position_embeddings.weight", [positions, 8])
    let layer = "distilbert.transformer.layer.0"
    for norm in ["distilbert.embeddings.LayerNorm", "\(layer).sa_layer_norm", "\(layer).output_layer_norm"] {
      add("\(norm).weight", [8])
      add("\(norm).bias", [8])
    }
    for name in [
      "attention.q_lin", "attention.k_lin", "attention.v_lin", "attention.out_lin", "ffn.lin1", "ffn.lin2",
    ] {
      linear("\(layer).\(name)", 8)
    }
    if let bias {
      add("classifier.weight", [labels.count, 8])
      writer.add("classifier.bias", shape: [labels.count], bias)
    } else {
      linear("classifier", labels.count)
    }
    if let shapes { add("distilbert.embeddings.shape_embeddings.weight", [shapes, 8]) }
    try writer.write(to: folder + "/model.safetensors")
  }

  func remove() { try? FileManager.default.removeItem(atPath: folder) }
}

extension TestExpert {
  /// False where OpenBLAS computes the products: which of its kernels it takes, and so the last bit of a sum, depends on
  /// how many rows there are, and a score at the threshold may fall on either side.
  static let sumsAreTheSameInAnyBatch =
    switch KernelReport().blas {
    case .loaded: false
    case .missing, .unused: true
    }

  /// A masker whose expert takes arbitrary pieces for secrets.
  func masker(
    threshold: Double = 0.6, everything: Bool = false, style: RedactionStyle = .label("X"), threads: Int = 1,
    mode: ComputeEngine.Mode = .latency, policy: Policy = Policy()
  ) throws -> SecretMasker {
    var configuration = SecretMasker.Configuration()
    configuration.fastModel = folder
    configuration.detector = .fewRules
    configuration.policy = policy
    configuration.policy.threshold = threshold
    configuration.style = style
    configuration.threads = threads
    configuration.mode = mode
    if everything { configuration.router = ReadEverything() }
    return try SecretMasker(configuration: configuration)
  }

  /// Lines of what the tests' vocabulary knows, tokens that rules know, passwords that they half know, and noise.
  static func text(_ sample: inout SampleText, lines: Int) -> [UInt8] {
    var text: [UInt8] = []
    for _ in 0..<lines {
      switch Int.random(in: 0..<8, using: &sample.random) {
      case 0: text += "t = \(sample.token())".utf8
      case 1: text += "password = \(sample.fill("{lower:9}"))".utf8
      case 2: text += sample.noise(40).filter { $0 != 0x0A }
      case 3: text += "key: \(sample.token()) # gitleaks:allow".utf8
      default:
        let count = Int.random(in: 0..<40, using: &sample.random)
        for _ in 0..<count {
          text.append(Array("aabb.  =é".utf8).randomElement(using: &sample.random) ?? 0x61)
        }
      }
      text += Bool.random(using: &sample.random) ? [0x0A] : [0x0D, 0x0A]
    }
    return text
  }
}
