internal import CPCRE2

/// What one thread needs to run patterns: result vector, limits, and a stack for machine code.
final class MatchMemory {
  /// Attempts that stopped at a limit before they had an answer.
  private(set) var abandoned = 0

  private let data: OpaquePointer
  private let context: OpaquePointer
  private let stack: OpaquePointer?
  private var offsetLimit: Int?
  private static let maxGroups: UInt32 = 64

  init() {
    guard let data = pcre2_match_data_create_8(Self.maxGroups, nil),
      let context = pcre2_match_context_create_8(nil)
    else { preconditionFailure("out of memory") }
    self.data = data
    self.context = context
    // Bounded time and memory for any pattern on any text.
    pcre2_set_match_limit_8(context, 400_000)
    pcre2_set_depth_limit_8(context, 10_000)
    pcre2_set_heap_limit_8(context, 8_192)  // KiB
    stack = pcre2_jit_stack_create_8(32 << 10, 512 << 10, nil)
    pcre2_jit_stack_assign_8(context, nil, UnsafeMutableRawPointer(stack))
  }

  deinit {
    if let stack { pcre2_jit_stack_free_8(stack) }
    pcre2_match_context_free_8(context)
    pcre2_match_data_free_8(data)
  }

  /// Matches from `start` on, with the text cut at `end`; bytes before `start` are seen by
  /// lookbehinds only. `limit` is the last offset at which a match may begin (for patterns compiled
  /// with a limited start).
  func match(
    _ regex: PatternRegex, _ text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int,
    startingBy limit: Int? = nil
  ) -> Bool {
    guard let base = text.baseAddress ?? UnsafePointer(bitPattern: 1) else { return false }
    if limit != offsetLimit {
      // ~0 is PCRE2_UNSET; a limit left behind would make every other pattern fail.
      pcre2_set_offset_limit_8(context, limit ?? ~0)
      offsetLimit = limit
    }
    let code = pcre2_match_8(regex.code, base, end, start, 0, data, context)
    if code < PCRE2_ERROR_PARTIAL {
      abandoned += 1
      return false
    }
    return code >= 0
  }

  /// Range of a group in the last match; nil when the group took no part in it.
  func range(_ group: Int) -> Range<Int>? {
    guard group < Int(pcre2_get_ovector_count_8(data)), let vector = pcre2_get_ovector_pointer_8(data)
    else { return nil }
    let low = vector[2 * group]
    let high = vector[2 * group + 1]
    guard low != ~0, high != ~0, low <= high else { return nil }
    return low..<high
  }

  /// True when the pattern matches somewhere in a string.
  func matches(_ regex: PatternRegex, _ string: String) -> Bool {
    var string = string
    return string.withUTF8 { match(regex, $0, from: 0, to: $0.count) }
  }
}
