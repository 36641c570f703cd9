internal import SecMaskSystem
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
    zip(texts, found(in: texts, path: nil).findings).map { bytes, found in
      MaskResult(
        text: String(decoding: masked(bytes, found), as: UTF8.self), findings: located(found, in: bytes),
        vault: vault)
    }
  }

  /// What is found in each of many texts and taken, and what became of all of it.
  package struct Found: Sendable {
    package var findings: [[Detection]] = []
    package var tally = Tally()
  }

  /// Searches many texts.
  /// - Parameter isAllowed: Whether what is found does not count; nil to ask about the path.
  package func found(in texts: [[UInt8]], path: String?, isAllowed: Bool? = nil) -> Found {
    let isAllowed = isAllowed ?? allows(path: path)
    let shares = shares(of: texts)
    guard shares.count > 1 else { return found(inShare: texts[...], path, isAllowed) }
    let found = Mutex([Found](repeating: Found(), count: shares.count))
    let next = Atomic(0)
    WorkThreads.run(min(lanes, shares.count)) {
      while true {
        let number = next.add(1, ordering: .relaxed).oldValue
        guard number < shares.count else { return }
        let share = self.found(inShare: texts[shares[number]], path, isAllowed)
        found.withLock { $0[number] = share }
      }
    }
    return found.withLock { all in
      all.reduce(into: Found()) {
        $0.findings += $1.findings
        $0.tally.add($1.tally)
      }
    }
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

  private func found(inShare texts: ArraySlice<[UInt8]>, _ path: String?, _ isAllowed: Bool) -> Found {
    var sessions: [TextSession?] = []
    var result = Found()
    let hasEarlier = policy.findsRepeats && earlier.map { !$0.isEmpty } ?? false
    for bytes in texts {
      let found = self.detector.scan(bytes, path: path)
      let candidates = bytes.withUnsafeBufferPointer {
        self.candidates(found, in: $0, 0..<$0.count, origin: 0, path: path)
      }
      // Without an expert most short texts end here.
      guard reader != nil || !candidates.isEmpty || hasEarlier else {
        sessions.append(nil)
        result.tally.scalars += bytes.withUnsafeBufferPointer(ByteCount.scalars)
        continue
      }
      let session = TextSession(self, path: path, isAllowed: isAllowed)
      session.add(bytes, candidates, ends: true)
      sessions.append(session)
    }
    reader?.read(sessions.compactMap(\.self))
    for session in sessions {
      var findings: [Detection] = []
      if let session {
        session.settle { findings += $0.findings }
        result.tally.add(session.tally)
      }
      result.findings.append(findings)
    }
    return result
  }
}
