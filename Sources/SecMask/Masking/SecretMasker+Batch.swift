internal import SecretPatterns
internal import Synchronization

extension SecretMasker {
  /// Masks many texts at once: what an expert has to read of them shares its passes. Results are the same as of single
  /// calls, in the same order.
  ///
  /// In throughput mode (``Configuration/mode``) the texts are shared out among all cores, which is the fastest way to mask
  /// many; in latency mode the caller's thread searches them, and cores share each pass.
  public func mask(contentsOf texts: some Sequence<String>) -> [MaskResult] {
    let bytes = texts.map { Array($0.utf8) }
    guard let log else { return masked(bytes) }
    let clock = ContinuousClock()
    let characters = bytes.reduce(0) { $0 + $1.withUnsafeBufferPointer(ByteCount.scalars) }
    log(.beginsBatch(texts: bytes.count, characters: characters))
    let began = clock.now
    let results = masked(bytes)
    log(
      .ends(seconds: (clock.now - began) / .seconds(1), secrets: results.reduce(0) { $0 + $1.findings.count })
    )
    return results
  }

  /// The same on another thread, so that the caller's is free meanwhile.
  public func mask(contentsOf texts: [String]) async -> [MaskResult] {
    await Task.detached { [self] in mask(contentsOf: texts) as [MaskResult] }.value
  }

  /// Masks one text on another thread.
  public func mask(_ text: String, path: String? = nil) async -> MaskResult {
    await Task.detached { [self] in mask(text, path: path) as MaskResult }.value
  }

  private func masked(_ texts: [[UInt8]]) -> [MaskResult] {
    zip(texts, detections(in: texts, path: nil)).map { bytes, found in
      MaskResult(
        text: String(decoding: masked(bytes, found), as: UTF8.self), findings: located(found, in: bytes))
    }
  }

  /// What is found in each of many texts, whether the policy allows the path or not.
  func detections(in texts: [[UInt8]], path: String?) -> [[Detection]] {
    let shares = shares(of: texts)
    guard shares.count > 1 else { return detections(inShare: texts[...], path: path) }
    let found = Mutex([[[Detection]]](repeating: [], count: shares.count))
    let next = Atomic(0)
    TreeThreads.run(min(lanes, shares.count)) {
      while true {
        let number = next.add(1, ordering: .relaxed).oldValue
        guard number < shares.count else { return }
        let share = detections(inShare: texts[shares[number]], path: path)
        found.withLock { $0[number] = share }
      }
    }
    return found.withLock { Array($0.joined()) }
  }

  /// What the threads take one after another: large enough to fill an expert's passes, and so small that no thread
  /// waits long for the last one.
  private func shares(of texts: [[UInt8]]) -> [Range<Int>] {
    guard lanes > 1 else { return [] }
    var shares: [Range<Int>] = []
    var start = 0
    var bytes = 0
    for (index, text) in texts.enumerated() {
      bytes += text.count
      guard bytes >= windowBytes / 4 || index == texts.count - 1 else { continue }
      shares.append(start..<index + 1)
      start = index + 1
      bytes = 0
    }
    return shares
  }

  private func detections(inShare texts: ArraySlice<[UInt8]>, path: String?) -> [[Detection]] {
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
