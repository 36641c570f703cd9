extension SecretMasker {
  /// Adds to what was found in each of many texts that belong together where secrets of one stand in another.
  package func addRepeats(to found: inout [[Detection]], in texts: [[UInt8]]) {
    var repeats = RepeatedSecrets()
    // The second time, all of them are known.
    for _ in 0..<2 {
      for (index, text) in texts.enumerated() where index < found.count {
        text.withUnsafeBufferPointer { repeats.hide(&found[index], in: $0, origin: 0, range: 0..<text.count) }
      }
    }
  }
}
