internal import SecretPatterns

extension SecretMasker {
  /// Masks many texts at once: what an expert has to read of them shares its passes, which makes short texts
  /// cheaper than one call each. Results are the same as of single calls, in the same order.
  public func mask(contentsOf texts: some Sequence<String>) -> [MaskResult] {
    let bytes = texts.map { Array($0.utf8) }
    return zip(bytes, detections(in: bytes, path: nil)).map { bytes, found in
      MaskResult(
        text: String(decoding: masked(bytes, found), as: UTF8.self), findings: located(found, in: bytes))
    }
  }

  /// The same on another thread, so that the caller's is free meanwhile.
  public func mask(contentsOf texts: [String]) async -> [MaskResult] {
    await Task.detached { [self] in mask(contentsOf: texts) as [MaskResult] }.value
  }

  /// Masks one text on another thread.
  public func mask(_ text: String, path: String? = nil) async -> MaskResult {
    await Task.detached { [self] in mask(text, path: path) as MaskResult }.value
  }

  func detections(in texts: [[UInt8]], path: String?) -> [[Detection]] {
    var parts: [(detector: TextDetector, segments: Range<Int>)?] = []
    var segments: [SegmentText] = []
    for bytes in texts {
      let found = self.detector.scan(bytes, path: path)
      let matches = bytes.withUnsafeBufferPointer { counted(found, in: $0) }
      // Without an expert most short texts end here.
      guard reader != nil || !matches.isEmpty else {
        parts.append(nil)
        continue
      }
      let detector = TextDetector(self)
      let first = segments.count
      segments += detector.add(bytes, matches, ends: true)
      parts.append((detector, first..<segments.count))
    }
    let read = segments.isEmpty ? [] : reader?.read(segments) ?? []
    return parts.map { part in
      guard let (detector, range) = part else { return [] }
      var found: [Detection] = []
      detector.take(Array(read[range]))
      detector.settle { found += $0.findings }
      return found
    }
  }
}
