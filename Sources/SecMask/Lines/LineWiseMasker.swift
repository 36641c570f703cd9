/// Masks a text that arrives in pieces, some lines at a time.
package protocol LineWiseMasker: AnyObject {
  /// Takes the next piece of the text; returns masked lines.
  func append(_ bytes: some Collection<UInt8>) -> [UInt8]

  /// Returns all complete lines taken so far, masked.
  func flushLines() -> [UInt8]

  /// Ends the text; returns the rest of it, masked.
  func finish() -> [UInt8]
}
