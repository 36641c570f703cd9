package import SecMaskJSON

/// Why a line cannot be masked. Says where, never what is there.
package struct JSONLineError: Error, Hashable, Sendable {
  /// What is wrong with the text.
  package enum Problem: Hashable, Sendable {
    /// Not JSON, but for what ``JSONLineScanner`` is lenient about.
    case json(JSONProblem)
    /// More bytes than are taken.
    case tooLong(Int)
    /// The line has no value at the path.
    case missingField(JSONFieldPath)
  }

  package let problem: Problem
  /// Bytes of the line before the place, or all of them where something is missing.
  package let offset: Int
  /// The line, from 1; nil when nobody counts.
  package var line: Int?

  init(_ problem: Problem, at offset: Int) {
    self.problem = problem
    self.offset = offset
  }
}

extension JSONLineError: JSONFailure {
  package init(_ problem: JSONProblem, at offset: Int, in name: String) {
    self.init(.json(problem), at: offset)
  }
}

extension JSONLineError: CustomStringConvertible {
  package var description: String {
    let place = line.map { "line \($0)" }
    return switch problem {
    case .tooLong(let limit): "\(place.map { "\($0): " } ?? "")longer than \(limit) bytes"
    case .missingField(let path): "\(place.map { "\($0): " } ?? "")no field \"\(path)\""
    case .json(let problem): "\(place.map { "\($0), " } ?? "")byte \(offset): \(Self.text(problem))"
    }
  }

  private static func text(_ problem: JSONProblem) -> String {
    switch problem {
    case .unexpectedByte: "not JSON"
    case .unexpectedEnd: "the JSON text ends too early"
    case .invalidEscape: "not an escape of JSON"
    case .controlCharacter: "control character in a string"
    case .invalidNumber: "not a number of JSON"
    case .nestedTooDeep: "more than \(JSONLineScanner.depthLimit) lists and objects inside each other"
    case .trailingBytes: "something follows the JSON value"
    case .loneSurrogate, .invalidUTF8, .duplicateKey: problem.rawValue
    }
  }
}
