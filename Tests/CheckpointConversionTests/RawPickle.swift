/// Pieces of pickles, written by hand.
enum RawPickle {
  static let start: [UInt8] = [0x80, 2]
  static let stop: [UInt8] = [0x2E]

  static func text(_ text: String) -> [UInt8] { [0x58] + little(text.utf8.count, 4) + Array(text.utf8) }

  static func global(_ module: String, _ name: String) -> [UInt8] { Array("c\(module)\n\(name)\n".utf8) }

  static func integer(_ value: Int) -> [UInt8] { [0x8A, 8] + little(value, 8) }

  static func tuple(_ elements: [UInt8]...) -> [UInt8] { [0x28] + elements.flatMap { $0 } + [0x74] }

  static func call(_ callable: [UInt8], _ arguments: [UInt8]...) -> [UInt8] {
    callable + [0x28] + arguments.flatMap { $0 } + [0x74, 0x52]
  }

  /// A storage of `count` elements in entry `key`.
  static func storage(_ count: Int, type: String = "FloatStorage", key: String = "0") -> [UInt8] {
    tuple(text("storage"), global("torch", type), text(key), text("cpu"), integer(count)) + [0x51]
  }

  static func tensor(
    _ storage: [UInt8], offset: Int = 0, shape: [Int], strides: [Int]
  ) -> [UInt8] {
    call(
      global("torch._utils", "_rebuild_tensor_v2"), storage, integer(offset),
      [0x28] + shape.flatMap(integer) + [0x74], [0x28] + strides.flatMap(integer) + [0x74], [0x89],
      call(global("collections", "OrderedDict")))
  }

  /// A whole pickle: a dictionary of these.
  static func dictionary(_ members: (name: String, value: [UInt8])...) -> [UInt8] {
    start + [0x7D, 0x28] + members.flatMap { text($0.name) + $0.value } + [0x75] + stop
  }
}
