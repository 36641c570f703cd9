/// An error of those who read JSON: what is wrong with the text becomes one of their own errors, so that a
/// reader throws one type, be the fault in the text or in what it means.
package protocol JSONFailure: Error {
  /// `name` is what the cursor was told to call the text.
  init(_ problem: JSONProblem, at offset: Int, in name: String)
}

/// What is wrong with a text and where, for those who have no error of their own. Never says what stands
/// there.
package struct JSONError: JSONFailure, Hashable, CustomStringConvertible {
  package let problem: JSONProblem
  /// Bytes of the text before the place.
  package let offset: Int

  package init(_ problem: JSONProblem, at offset: Int, in name: String = "") {
    self.problem = problem
    self.offset = offset
  }

  package var description: String { "not valid JSON at byte \(offset): \(problem.rawValue)" }
}

/// What a text may be although RFC 8259 says otherwise.
package struct JSONLeniency: OptionSet, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// A byte order mark may stand in front.
  package static let byteOrderMark = JSONLeniency(rawValue: 1)
  /// Half of a surrogate pair is U+FFFD.
  package static let loneSurrogates = JSONLeniency(rawValue: 2)
  /// Bytes of strings are not checked to be UTF-8: the whole text has been, or it does not matter.
  package static let uncheckedUTF8 = JSONLeniency(rawValue: 4)
}
