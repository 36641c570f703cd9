package import SecMask
internal import SecMaskSystem
internal import SecretPatterns

/// A text as `secmask explain` and the playground show it: lines of cells, with every secret and everything that may be one hidden.
package struct ExplainedText {
  /// A stretch of a line that is shown alike.
  package struct Cell: Equatable {
    /// What is shown: the text, or as many dots as it has characters.
    package var text: String
    package var isHidden: Bool
    /// Probability that it is part of a secret; nil where no expert read it.
    package var score: Double?
    /// Number of the finding that it is part of, from 0.
    package var finding: Int?
  }

  package struct Line {
    /// From 1.
    package let number: Int
    package let cells: [Cell]
    /// Why the router wants it read; nil where it does not.
    package let reason: RouteReason?
    /// How likely the gate thinks that an expert finds something there; nil where it was not asked.
    package let likelihood: Float?
    /// What became of it; nil where the router does not want it read.
    package let passage: Passage?

    /// All three, for people.
    package var note: String? {
      guard let reason else { return nil }
      if passage == .familiar { return "\(reason); lines of this form came to nothing" }
      guard let likelihood else { return reason.description }
      let outcome =
        switch passage {
        case .read, .familiar, nil: ""
        case .keptBack: cells.contains { $0.score != nil } ? ", read as context" : ", not read"
        case .nothingSeen: ", nothing at a first look"
        }
      return "\(reason); gate \(Decimals.two(Double(likelihood)))\(outcome)"
    }
  }

  /// Lines that are worth showing, in order: those that an expert read, and those with a rule's match.
  package private(set) var lines: [Line] = []
  /// All lines of the text.
  package private(set) var lineCount = 0

  // What an expert suspects this little is hidden, although it does not count.
  private static let suspicious: Float = 0.1

  package init(_ bytes: [UInt8], _ explanation: Explanation) {
    let painter = Painter(bytes, explanation)
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      lineCount += 1
      if painter.isShown(start..<end) {
        let candidate = painter.candidate(start..<end)
        lines.append(
          Line(
            number: lineCount, cells: painter.cells(start..<end), reason: candidate?.reason,
            likelihood: candidate?.likelihood, passage: candidate?.passage))
      }
      start = end + 1
    }
  }

  /// What is known of each byte.
  private struct Painter {
    let bytes: [UInt8]
    let explanation: Explanation
    var hidden: [Bool]
    var scores: [Float?]
    var findings: [Int?]
    var shown: [Bool]

    init(_ bytes: [UInt8], _ explanation: Explanation) {
      self.bytes = bytes
      self.explanation = explanation
      hidden = [Bool](repeating: false, count: bytes.count)
      scores = [Float?](repeating: nil, count: bytes.count)
      findings = [Int?](repeating: nil, count: bytes.count)
      shown = hidden
      for read in explanation.segments {
        for byte in read.segment.text { shown[byte] = true }
        let origin = read.segment.text.lowerBound
        for piece in 0..<read.scores.count {
          let score = read.scores.secret(piece)
          let range = read.scores.offsets[piece]
          for byte in range.lowerBound + origin..<range.upperBound + origin
          where read.segment.judged.contains(byte) {
            scores[byte] = score
            if score >= ExplainedText.suspicious { hidden[byte] = true }
          }
        }
      }
      for entry in explanation.entries {
        for byte in entry.candidate.range {
          hidden[byte] = true
          shown[byte] = true
        }
      }
      for (index, finding) in explanation.findings.enumerated() {
        for byte in finding.range {
          hidden[byte] = true
          shown[byte] = true
          findings[byte] = index
        }
      }
      hideWholeCharacters()
    }

    /// A character is hidden as a whole.
    private mutating func hideWholeCharacters() {
      for byte in bytes.indices.dropFirst() where bytes[byte] & 0xC0 == 0x80 && hidden[byte - 1] {
        hidden[byte] = true
      }
      for byte in bytes.indices.reversed().dropFirst()
      where bytes[byte + 1] & 0xC0 == 0x80 && hidden[byte + 1] {
        hidden[byte] = true
      }
    }

    func isShown(_ line: Range<Int>) -> Bool { line.contains { shown[$0] } }

    /// What the router and the gate made of a line; nil where the router does not want it read.
    func candidate(_ line: Range<Int>) -> (reason: RouteReason, likelihood: Float?, passage: Passage)? {
      for read in explanation.segments where read.segment.text.overlaps(line) {
        for (index, candidate) in read.segment.candidates.enumerated() where candidate.line.overlaps(line) {
          guard read.passages.indices.contains(index) else { return (candidate.reason, nil, .read) }
          return (candidate.reason, read.likelihoods[index], read.passages[index])
        }
      }
      return nil
    }

    func cells(_ line: Range<Int>) -> [Cell] {
      var cells: [Cell] = []
      var start = line.lowerBound
      while start < line.upperBound {
        var end = start + 1
        while end < line.upperBound, isAlike(start, end) { end += 1 }
        let text = String(decoding: bytes[start..<end], as: UTF8.self)
        cells.append(
          Cell(
            text: hidden[start] ? String(repeating: "•", count: text.unicodeScalars.count) : text.printable,
            isHidden: hidden[start], score: scores[start].map(Double.init), finding: findings[start]))
        start = end
      }
      return cells
    }

    private func isAlike(_ left: Int, _ right: Int) -> Bool {
      bytes[right] & 0xC0 == 0x80
        || hidden[left] == hidden[right] && findings[left] == findings[right] && scores[left] == scores[right]
    }
  }
}
