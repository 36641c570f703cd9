internal import CSecMask

/// What callers hand in.
enum CallerBytes {
  private static let longest = 1 << 30

  /// A copy of a caller's bytes. A null pointer is a text of no bytes, and of no others.
  static func copy(
    _ start: UnsafePointer<CChar>?, _ length: Int, _ name: String
  ) throws(CallFailure) -> [UInt8] {
    guard length >= 0, length <= longest else {
      throw CallFailure(
        SECMASK_WRONG_ARGUMENT, "\(name): more than the \(longest) bytes that one call takes; use a stream")
    }
    guard length > 0 else { return [] }
    guard let start else { throw .null(name) }
    return Array(UnsafeRawBufferPointer(start: start, count: length))
  }

  /// A text of an option or a path, which ends with a zero byte; nil where there is none.
  static func text(_ start: UnsafePointer<CChar>?, _ name: String) throws(CallFailure) -> String? {
    guard let start else { return nil }
    guard let text = String(validatingCString: start) else {
      throw CallFailure(SECMASK_WRONG_ARGUMENT, "\(name) is not valid UTF-8")
    }
    return text
  }

  /// Copies of many texts.
  static func copies(
    _ texts: UnsafePointer<secmask_text>?, _ count: Int, _ name: String
  ) throws(CallFailure) -> [[UInt8]] {
    guard 0...longest ~= count else { throw CallFailure(SECMASK_WRONG_ARGUMENT, "\(name): too many") }
    guard count > 0 else { return [] }
    guard let texts else { throw .null(name) }
    var copies: [[UInt8]] = []
    for index in 0..<count { copies.append(try copy(texts[index].data, texts[index].length, name)) }
    return copies
  }

  /// Names that end with a zero byte each.
  static func names(
    _ names: UnsafePointer<UnsafePointer<CChar>?>?, _ count: Int, _ name: String
  ) throws(CallFailure) -> [String] {
    guard 0...longest ~= count else { throw CallFailure(SECMASK_WRONG_ARGUMENT, "\(name): too many") }
    guard count > 0 else { return [] }
    guard let names else { throw .null(name) }
    var texts: [String] = []
    for index in 0..<count {
      guard let text = try text(names[index], name) else { throw .null("one of \(name)") }
      texts.append(text)
    }
    return texts
  }
}
