import CheckpointConversion
import Safetensors
import Testing

/// Damaged files are refused or read, and never crash. The seeds are fixed.
@Suite struct PickleMutationTests {
  /// Opens a file and reads all that it has; the error's text is made as well.
  private func read(_ bytes: [UInt8]) {
    do {
      let checkpoint = try PyTorchCheckpoint(bytes: bytes, file: "f")
      for name in checkpoint.names { _ = TensorSummary(try checkpoint.storedTensor(named: name)) }
    } catch { _ = "\(error)" }
  }

  @Test("every truncation is an error", arguments: ["every-dtype", "protocol-4", "nested-model"])
  func truncations(name: String) throws {
    let original = try contents(of: Golden.path("torch/\(name).bin"))
    for count in 0..<original.count {
      #expect(throws: PyTorchError.self) {
        try PyTorchCheckpoint(bytes: Array(original.prefix(count)))
      }
    }
  }

  @Test("every truncation of a pickle in a good archive is an error")
  func pickleTruncations() throws {
    let pickle = RawPickle.dictionary(
      ("a", RawPickle.tensor(RawPickle.storage(2), offset: 1, shape: [1, 1], strides: [1, 1])))
    for count in 0..<pickle.count {
      let archive = RawArchive(
        pickle: Array(pickle.prefix(count)), storages: [("0", [UInt8](repeating: 0, count: 8))])
      #expect(throws: PyTorchError.self) { try PyTorchCheckpoint(bytes: archive.bytes) }
    }
  }

  @Test("random damage to whole files", arguments: ["every-dtype", "protocol-2", "protocol-5", "nested"])
  func randomDamage(name: String) throws {
    var generator = SeededGenerator(seed: 1)
    let original = try contents(of: Golden.path("torch/\(name).bin"))
    for _ in 0..<4000 {
      var bytes = original
      for _ in 0..<Int.random(in: 1...4, using: &generator) { damage(&bytes, using: &generator) }
      read(bytes)
    }
  }

  @Test("random damage to pickles in good archives", arguments: 0..<8)
  func randomPickles(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let storage = RawPickle.storage(2)
    let pickle = RawPickle.dictionary(
      ("a", RawPickle.tensor(storage, offset: 1, shape: [1, 1], strides: [1, 1])),
      ("b", [0x5D, 0x28] + RawPickle.tuple(RawPickle.integer(3), [0x4E]) + [0x65]),
      ("c", RawPickle.tensor(storage, shape: [1, 2], strides: [1, 1])))
    for _ in 0..<4000 {
      var bytes = pickle
      for _ in 0..<Int.random(in: 1...4, using: &generator) { damage(&bytes, using: &generator) }
      read(RawArchive(pickle: bytes, storages: [("0", [0, 0, 128, 63, 0, 0, 192, 127])]).bytes)
    }
  }

  @Test("random opcodes", arguments: 0..<4)
  func randomOpcodes(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<8000 {
      var pickle: [UInt8] = []
      for _ in 0..<Int.random(in: 1...40, using: &generator) {
        pickle += opcodes.randomElement(using: &generator) ?? []
      }
      read(RawArchive(pickle: pickle + [0x2E], storages: [("0", [UInt8](repeating: 0, count: 8))]).bytes)
    }
  }

  /// Changes, removes, repeats or inserts something.
  private func damage(_ bytes: inout [UInt8], using generator: inout SeededGenerator) {
    guard !bytes.isEmpty else { return }
    let position = Int.random(in: 0..<bytes.count, using: &generator)
    let end = min(bytes.count, position + Int.random(in: 1...30, using: &generator))
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: bytes[position] = UInt8.random(in: 0...255, using: &generator)
    case 1: bytes[position] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
    case 2: bytes.removeSubrange(position..<end)
    case 3: bytes.insert(contentsOf: bytes[position..<end], at: position)
    case 4: for index in position..<end { bytes[index] = 0xFF }
    default: bytes.insert(contentsOf: opcodes.randomElement(using: &generator) ?? [], at: position)
    }
  }

  /// Pieces of pickles: every opcode that is known, with something to work on.
  private let opcodes: [[UInt8]] =
    [
      0x28, 0x30, 0x31, 0x32, 0x4E, 0x88, 0x89, 0x29, 0x74, 0x85, 0x86, 0x87, 0x5D, 0x6C, 0x61, 0x65, 0x7D,
      0x64, 0x73, 0x75, 0x8F, 0x90, 0x91, 0x94, 0x93, 0x52, 0x81, 0x62, 0x51,
    ].map { [$0] }
    + [
      [0x71, 0], [0x68, 0], [0x68, 1], [0x72, 1, 0, 0, 0], [0x6A, 1, 0, 0, 0], [0x4B, 7], [0x4D, 1, 0],
      [0x4A, 0xFF, 0xFF, 0xFF, 0xFF], RawPickle.integer(2), RawPickle.integer(.max),
      RawPickle.text("state_dict"), RawPickle.text("0"), RawPickle.text("storage"),
      RawPickle.global("torch", "FloatStorage"), RawPickle.global("torch", "Size"),
      RawPickle.global("collections", "OrderedDict"), RawPickle.storage(2),
      RawPickle.global("torch._utils", "_rebuild_tensor_v2"),
      RawPickle.global("torch._utils", "_rebuild_parameter"),
      RawPickle.tensor(RawPickle.storage(2), shape: [2], strides: [1]),
    ]
}

/// A generator that gives the same numbers in each run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension SeededGenerator {
  /// So many numbers from −1 to 1.
  mutating func floats(_ count: Int) -> [Float] {
    (0..<count).map { _ in Float.random(in: -1...1, using: &self) }
  }
}
