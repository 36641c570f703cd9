internal import CPCRE2

/// A compiled PCRE2 pattern on bytes. Immutable, usable from any thread.
public final class PatternRegex: @unchecked Sendable {
  // Sendable: the code is owned here and never changes after init.
  let code: OpaquePointer
  /// Number of capture groups.
  public let groupCount: Int

  /// How a pattern is compiled.
  struct Mode: OptionSet {
    let rawValue: Int
    /// A match begins at the start offset or not at all.
    static let anchored = Mode(rawValue: 1)
    /// The end of the range in which a match may begin can be limited.
    static let limitedStart = Mode(rawValue: 2)
    /// Compile to machine code at once.
    static let jit = Mode(rawValue: 4)
  }

  /// Compiles a pattern; `rule` is the name for the error. Costs 10–100 µs.
  public convenience init(_ pattern: String, rule: String) throws(RuleError) {
    try self.init(pattern, rule: rule, mode: [.jit])
  }

  init(_ pattern: String, rule: String, mode: Mode) throws(RuleError) {
    // `$` means the very end of the text, as in the other scanners' pattern languages.
    var options = PCRE2_DOLLAR_ENDONLY | PCRE2_NEVER_BACKSLASH_C
    // One attempt at one place: looking ahead for a byte that every match needs would cost more.
    if mode.contains(.anchored) { options |= PCRE2_ANCHORED | PCRE2_NO_START_OPTIMIZE }
    if mode.contains(.limitedStart) { options |= PCRE2_USE_OFFSET_LIMIT }
    var code: Int32 = 0
    var offset = 0
    let bytes = Array(pattern.utf8)
    guard let compiled = pcre2_compile_8(bytes, bytes.count, options, &code, &offset, nil) else {
      throw .badPattern(rule: rule, offset: offset, reason: Self.message(for: code))
    }
    var groups: UInt32 = 0
    pcre2_pattern_info_8(compiled, UInt32(PCRE2_INFO_CAPTURECOUNT), &groups)
    self.code = compiled
    self.groupCount = Int(groups)
    // Where JIT is not available the interpreter does the same, slower.
    if mode.contains(.jit) { pcre2_jit_compile_8(compiled, PCRE2_JIT_COMPLETE) }
  }

  private init(copying other: PatternRegex) {
    code = pcre2_code_copy_8(other.code)
    groupCount = other.groupCount
    pcre2_jit_compile_8(code, PCRE2_JIT_COMPLETE)
  }

  deinit { pcre2_code_free_8(code) }

  /// The same pattern compiled to machine code. Costs 100–300 µs, so it pays after some ten matches.
  /// A copy, because another thread may be matching with this one.
  func jitCompiled() -> PatternRegex { PatternRegex(copying: self) }

  /// Lent to matches outside the scanner: making one costs far more than a short match.
  private static let memories = ReusePool<MatchMemory>(most: 16)

  /// True when the pattern matches somewhere in the text.
  public func matches(_ bytes: [UInt8]) -> Bool {
    Self.memories.withItem(MatchMemory.init) { memory in
      bytes.withUnsafeBufferPointer { memory.match(self, $0, from: 0, to: $0.count) }
    }
  }

  /// Ranges of the whole match and of every group (nil for one that took no part) of the leftmost
  /// match in the text; nil when there is none.
  package func firstMatch(_ text: UnsafeBufferPointer<UInt8>) -> [Range<Int>?]? {
    Self.memories.withItem(MatchMemory.init) { memory in
      guard memory.match(self, text, from: 0, to: text.count) else { return nil }
      return (0...groupCount).map { memory.range($0) }
    }
  }

  private static func message(for code: Int32) -> String {
    var buffer = [UInt8](repeating: 0, count: 256)
    let length = pcre2_get_error_message_8(code, &buffer, buffer.count)
    return String(decoding: buffer.prefix(max(0, Int(length))), as: UTF8.self)
  }
}
