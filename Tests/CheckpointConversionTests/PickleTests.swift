import CheckpointConversion
import Safetensors
import Testing

/// Pickles that want something else than describe tensors, or do it wrongly.
@Suite struct PickleTests {
  private func open(_ pickle: [UInt8], bytes: Int = 8) throws -> PyTorchCheckpoint {
    let archive = RawArchive(pickle: pickle, storages: [("0", [UInt8](repeating: 0, count: bytes))])
    return try PyTorchCheckpoint(bytes: archive.bytes, file: "f")
  }

  private func error(_ pickle: [UInt8], bytes: Int = 8) -> PyTorchError? {
    #expect(throws: PyTorchError.self) { try open(pickle, bytes: bytes) }
  }

  @Test(
    "names beyond the few are refused where they stand",
    arguments: [
      ("os", "system"), ("posix", "system"), ("builtins", "eval"), ("builtins", "exec"),
      ("__builtin__", "getattr"), ("subprocess", "Popen"), ("torch", "load"), ("torch.hub", "load"),
      ("torch._utils", "_rebuild_tensor"), ("torch.storage", "_load_from_bytes"),
      ("numpy.core.multiarray", "_reconstruct"), ("torch._utils", "_rebuild_tensor_v2.__globals__"),
      ("collections", "OrderedDict.__init__"), ("torch", "FloatStorage.from_file"), ("", ""),
      ("torch", "ComplexFloatStorage"), ("collections", "defaultdict"), ("argparse", "Namespace"),
    ])
  func refusedNames(module: String, name: String) {
    let argument = RawPickle.text("echo unsafe")
    let refused = PyTorchError.refusedName(file: "f", offset: 2, name: "\(module).\(name)")
    let call = RawPickle.call(RawPickle.global(module, name), argument)
    #expect(error(RawPickle.start + call + RawPickle.stop) == refused)
    // The same as protocol 4 writes it.
    let stackGlobal = RawPickle.text(module) + RawPickle.text(name) + [0x93]
    guard case .refusedName("f", _, "\(module).\(name)")? = error(RawPickle.start + stackGlobal) else {
      Issue.record("not refused")
      return
    }
    #expect(!"\(refused)".contains("echo"))
  }

  @Test(
    "opcodes that would run code or need another program are refused",
    arguments: [
      0x69, 0x6F, 0x50, 0x82, 0x83, 0x84, 0x92, 0x96, 0x97, 0x98, 0x49, 0x4C, 0x53, 0x56, 0x46, 0x67, 0x70,
      0x00, 0xFF,
    ])
  func refusedOpcodes(opcode: UInt8) {
    let pickle = RawPickle.start + [0x7D] + [opcode] + Array("os\nsystem\n".utf8)
    #expect(error(pickle) == .refusedOpcode(file: "f", offset: 3, opcode: opcode))
  }

  @Test("calls and attributes that nothing is made of") func calls() {
    let dictionary = RawPickle.global("collections", "OrderedDict")
    func problem(_ body: [UInt8]) -> PickleProblem? {
      guard case .pickle("f", _, let problem)? = error(RawPickle.start + body + RawPickle.stop) else {
        return nil
      }
      return problem
    }
    #expect(problem(RawPickle.call(dictionary, RawPickle.tuple())) == .callArguments)
    #expect(problem(RawPickle.call(RawPickle.global("torch", "FloatStorage"))) == .callArguments)
    #expect(problem(RawPickle.call(RawPickle.global("torch", "Size"))) == .callArguments)
    #expect(problem(RawPickle.call(RawPickle.global("torch._utils", "_rebuild_parameter"))) == .callArguments)
    #expect(problem(RawPickle.tuple(RawPickle.text("x")) + [0x51]) == .persistentID)
    #expect(problem([0x7D] + [0x28] + RawPickle.text("a") + [0x75]) == .oddItems)
    // BUILD of anything but a dictionary would set attributes.
    let build = error(RawPickle.start + dictionary + [0x7D, 0x62] + RawPickle.stop)
    #expect(
      build
        == .unexpectedObject(
          file: "f", offset: 28, expected: "a dictionary", found: "a class or function"))
    // Calling what is no class.
    let text = error(RawPickle.start + RawPickle.call(RawPickle.text("x")) + RawPickle.stop)
    #expect(
      text
        == .unexpectedObject(
          file: "f", offset: 10, expected: "a class or function", found: "a string"))
  }

  @Test("stack, marks and memo") func machine() {
    func problem(_ body: [UInt8]) -> PickleProblem? {
      guard case .pickle("f", _, let problem)? = error(body) else { return nil }
      return problem
    }
    #expect(problem([]) == .truncated)
    #expect(problem(RawPickle.start + RawPickle.stop) == .emptyStack)
    #expect(problem([0x30, 0x2E]) == .emptyStack)
    #expect(problem([0x74, 0x2E]) == .noMark)
    #expect(problem([0x4E, 0x28, 0x85, 0x2E]) == .emptyStack)
    #expect(problem([0x68, 5, 0x2E]) == .unknownMemo)
    #expect(problem([0x94]) == .emptyStack)
    #expect(problem([0x80, 6]) == .protocolVersion)
    #expect(problem([0x7D, 0x2E, 0x2E]) == .trailingBytes)
    #expect(problem([0x58] + little(2, 4) + [0xFF, 0xFE]) == .textNotUTF8)
    #expect(problem([0x8D] + little(-1, 8)) == .numberTooGreat)
    #expect(problem([0x58] + little(-1, 4)) == .truncated)
    #expect(problem([0x8B] + little(-1, 4)) == .truncated)
    #expect(problem([0x8E] + little(.max, 8)) == .truncated)
    #expect(problem(Array("cos".utf8)) == .truncated)
  }

  @Test("deep nesting, cycles and wide objects cost time and memory in proportion", .timeLimit(.minutes(1)))
  func bombs() {
    let depth = 2_000_000
    // Nested tuples, and nested lists closed from inside.
    let tuples = [0x29] + [UInt8](repeating: 0x85, count: depth)
    #expect(error(tuples + RawPickle.stop) == .noTensors(file: "f", found: "a tuple"))
    let lists = [UInt8](repeating: 0x5D, count: depth) + [UInt8](repeating: 0x61, count: depth - 1)
    #expect(error(lists + RawPickle.stop) == .noTensors(file: "f", found: "a list"))
    // A list that contains itself, a dictionary that contains itself.
    #expect(error([0x5D, 0x94, 0x68, 0, 0x61] + RawPickle.stop) == .noTensors(file: "f", found: "a list"))
    let loop = [0x7D, 0x94] + RawPickle.text("state_dict") + [0x68, 0, 0x73] + RawPickle.stop
    #expect(error(loop) == .noTensors(file: "f", found: "a dictionary of 1 other entries"))
    // Each level holds the one before it many times.
    var doubling: [UInt8] = [0x29, 0x94]
    for level in 0..<200 { doubling += [0x68, UInt8(level), 0x68, UInt8(level), 0x86, 0x94] }
    #expect(error(doubling + RawPickle.stop) == .noTensors(file: "f", found: "a tuple"))
    // More objects, and more memo entries, than any model has.
    let many = [UInt8](repeating: 0x29, count: 5_000_000)
    #expect(error(many) == .pickle(file: "f", offset: 1 << 22, problem: .tooManyObjects))
    let memos = [0x29] + [UInt8](repeating: 0x94, count: 5_000_000)
    #expect(error(memos) == .pickle(file: "f", offset: 1 + 1 << 22, problem: .tooManyObjects))
    // One long tuple as the shape of many tensors.
    let long = [0x28] + [UInt8](repeating: 0x29, count: 100_000) + [0x74, 0x94]
    let tensor =
      RawPickle.global("torch._utils", "_rebuild_tensor_v2") + [0x28] + RawPickle.storage(2)
      + RawPickle.integer(0) + [0x68, 0, 0x68, 0, 0x74, 0x52]
    guard case .pickle(_, _, .tooManyDimensions)? = error(long + tensor) else {
      Issue.record("a shape of 100,000 dimensions")
      return
    }
  }

  @Test(
    "views stay inside their storage",
    arguments: [
      (0, [3], [1]), (1, [2], [1]), (3, [], []), (0, [2], [2]), (2, [1], [0]), (0, [1 << 40], [0]),
      (0, [1 << 32, 1 << 32], [0, 0]), (.max, [1], [1]), (0, [2], [.max]), (0, [.max], [.max]),
      (0, [2, 2], [1, 1]),
    ])
  func views(offset: Int, shape: [Int], strides: [Int]) {
    let tensor = RawPickle.tensor(
      RawPickle.storage(2), offset: offset, shape: shape, strides: strides)
    #expect(
      error(RawPickle.dictionary(("a", tensor)))
        == .beyondStorage(file: "f", tensor: "a", shape: shape, elementCount: 2))
  }

  @Test("views at the edges are read") func edges() throws {
    func shape(_ offset: Int, _ shape: [Int], _ strides: [Int]) throws -> [Float] {
      let tensor = RawPickle.tensor(
        RawPickle.storage(2), offset: offset, shape: shape, strides: strides)
      return try open(RawPickle.dictionary(("a", tensor))).float32Array(of: "a", shape: shape)
    }
    #expect(try shape(1, [1, 1], [.max, .max]).count == 1)
    #expect(try shape(2, [0, 5], [1, 1]).isEmpty)
    #expect(try shape(0, [0, .max], [.max, .max]).isEmpty)
    #expect(try shape(.max, [3, 0], [1, 1]).isEmpty)
    #expect(try shape(1, [], []).count == 1)
    #expect(try shape(0, [2], [0]) == [0, 0])
  }

  @Test("storages and sizes that cannot be") func storages() {
    for count in [1, 3, 1 << 40, Int.max] {
      let tensor = RawPickle.tensor(RawPickle.storage(count), shape: [1], strides: [1])
      #expect(
        error(RawPickle.dictionary(("a", tensor)))
          == .storageSize(
            file: "f", tensor: "a", entry: "archive/data/0",
            expected: count == .max ? .max : count * 4, found: 8))
    }
    let negative = RawPickle.tensor(RawPickle.storage(2), shape: [-1], strides: [1])
    guard case .pickle(_, _, .negativeSize)? = error(RawPickle.dictionary(("a", negative))) else {
      Issue.record("a negative size")
      return
    }
    for key in ["../data.pkl", "1", "", "/0"] {
      let tensor = RawPickle.tensor(RawPickle.storage(2, key: key), shape: [1], strides: [1])
      #expect(
        error(RawPickle.dictionary(("a", tensor)))
          == .missingEntry(file: "f", entry: "archive/data/\(key)"))
    }
  }

  @Test("names that stand twice; entries that are no tensors") func dictionaries() throws {
    let tensor = RawPickle.tensor(RawPickle.storage(2), shape: [2], strides: [1])
    #expect(
      error(RawPickle.dictionary(("a", tensor), ("a", tensor)))
        == .duplicateTensor(file: "f", tensor: "a"))
    let mixed = RawPickle.dictionary(("epoch", RawPickle.integer(3)), ("a", tensor), ("x", [0x4E]))
    #expect(try open(mixed).names == ["a"])
    #expect(
      error(RawPickle.start + [0x7D] + RawPickle.stop)
        == .noTensors(file: "f", found: "a dictionary of 0 other entries"))
    #expect(error(RawPickle.start + [0x4E] + RawPickle.stop) == .noTensors(file: "f", found: "None"))
  }
}
