/// Decides what is told of what was found. ``Policy`` is one: types, values and files that the user allows.
package protocol FindingFilter: Sendable {
  /// Whether nothing in a file is told of.
  /// - Parameter path: Its path, as it was given; nil for a text that has none.
  func allows(path: String?) -> Bool

  /// Whether something that was found is told of.
  ///
  /// - Parameters:
  ///   - type: Id of the rule that found it.
  ///   - path: Path of the file that it was found in.
  ///   - secret: Gives the bytes of the secret; costs a copy of them.
  func accepts(type: String, at path: String?, secret: () -> [UInt8]) -> Bool
}
