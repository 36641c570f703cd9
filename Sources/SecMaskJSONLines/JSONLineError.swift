/// Why a line cannot be masked. Says where, never what is there.
package struct JSONLineError: Error, Hashable, Sendable {
  /// What is wrong with the text.
  package enum Problem: Hashable, Sendable {
    case unexpectedByte
    case unexpectedEnd
    /// A backslash with something after it that JSON does not know.
    case invalidEscape
    /// A byte below 0x20 inside a string.
    case controlCharacter
    case invalidNumber
    /// More than ``JSONLineScanner/depthLimit`` lists and objects inside each other.
    case nestedTooDeep
    /// Something behind the value.
    case trailingBytes
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

extension JSONLineError: CustomStringConvertible {
  package var description: String {
    let place = line.map { "line \($0), " } ?? ""
    return switch problem {
    case .tooLong(let limit): "\(line.map { "line \($0): " } ?? "")longer than \(limit) bytes"
    case .missingField(let path): "\(line.map { "line \($0): " } ?? "")no field \"\(path)\""
    case .unexpectedByte: "\(place)byte \(offset): not JSON"
    case .unexpectedEnd: "\(place)byte \(offset): the JSON text ends too early"
    case .invalidEscape: "\(place)byte \(offset): not an escape of JSON"
    case .controlCharacter: "\(place)byte \(offset): control character in a string"
    case .invalidNumber: "\(place)byte \(offset): not a number of JSON"
    case .nestedTooDeep:
      "\(place)byte \(offset): more than \(JSONLineScanner.depthLimit) lists and objects inside each other"
    case .trailingBytes: "\(place)byte \(offset): something follows the JSON value"
    }
  }
}
