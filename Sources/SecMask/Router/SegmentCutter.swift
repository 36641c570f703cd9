/// Cuts a text that arrives in pieces into the segments that experts read.
///
/// The text falls into lines. A line that the router wants read, or that a weak match touches, becomes part
/// of a segment, with lines of context on both sides. Segments that touch are one; one that grows past the
/// limit is cut in two, each with context of the other. What comes out depends on the text alone, not on how
/// it arrives.
///
/// Memory is bounded by ``SegmentLimits/longestHoldBack``; the cutter itself keeps no text.
package struct SegmentCutter: Sendable {
  /// Offset of the first byte not taken yet: the start of an unfinished line or part.
  package private(set) var position = 0

  private let router: any Router
  private let limits: SegmentLimits
  private var required = RequiredRanges()
  private var certain = RequiredRanges()
  private var shapes = RepeatedShapes()
  private var lines = RecentLines()
  private var opaque = OpaqueRun()
  private var publicBlock = PublicBlock()
  /// The segment that is not complete.
  private var open: OpenSegment?
  /// What lies before is judged, or was let by when the text paused.
  private var passed = 0

  package init(router: any Router, limits: SegmentLimits = SegmentLimits()) {
    self.router = router
    self.limits = limits
  }

  /// No segment still to come reads a byte before this.
  package var oldestNeeded: Int {
    let context = lines.contextStart(before: lines.count, limits) ?? position
    return min(context, open?.text ?? context)
  }

  /// All segments that judge anything before this offset have been handed out.
  package var settled: Int {
    open?.judged ?? max(passed, lines.contextStart(before: lines.count, limits) ?? position)
  }

  /// Takes what follows ``position``, and returns the segments that are now complete, in order.
  ///
  /// - Parameters:
  ///   - text: The text from ``oldestNeeded`` or earlier on, up to its new end.
  ///   - origin: Offset of `text[0]` in the whole.
  ///   - mustRead: Ranges whose lines are read whatever the router says. Each is to be given no later than the
  ///     first of its bytes; it may reach beyond the text at hand, and may be given again.
  ///   - found: Ranges that rules know to be secrets, given as `mustRead` is.
  ///   - ends: The text ends, or pauses, with the last byte of `text`: everything is handed out. It may go on
  ///     afterwards; earlier lines are then context, but are not judged again.
  package mutating func take(
    _ text: [UInt8], origin: Int, mustRead: [Range<Int>] = [], found: [Range<Int>] = [], ends: Bool
  ) -> [Segment] {
    required.add(mustRead)
    certain.add(found)
    var pieces: [OpenSegment.Piece] = []
    while let end = LineParts.end(
      from: position - origin, in: text, longest: limits.lineBytes, ends: ends)
    {
      let line = position..<end + origin
      let hasFeed = text[end - 1] == 0x0A
      let bytes = text[line.lowerBound - origin..<(hasFeed ? end - 1 : end)]
      var reason = required.touch(line) ? .pattern : router.reasonToRead(bytes)
      let known = certain.inside(line)
      if let why = reason, !why.isBinding, !known.isEmpty,
        isFamiliar(bytes, without: known, from: line.lowerBound)
      {
        reason = nil
      }
      let isOpaque = opaque.take(bytes, endsLine: hasFeed)
      let isPublic = publicBlock.take(bytes, endsLine: hasFeed)
      if isOpaque || isPublic, reason?.isBinding != true { reason = nil }
      if reason != nil || open != nil {
        add(line, reason, endsLine: hasFeed, &pieces)
      } else {
        lines.append(end: line.upperBound, endsLine: hasFeed, start: line.lowerBound)
        lines.trim(keeping: limits.contextLines + 1)
        position = line.upperBound
      }
    }
    if ends { pause(&pieces) }
    return pieces.map { finish($0, in: text, origin: origin) }
  }

  /// Whether rules have found all that could be a secret in a line, and enough lines of its shape were read.
  private mutating func isFamiliar(
    _ line: ArraySlice<UInt8>, without known: [Range<Int>], from start: Int
  ) -> Bool {
    var rest: [UInt8] = []
    var next = line.startIndex
    for range in known {
      let low = max(next, line.startIndex + range.lowerBound - start)
      let high = min(line.endIndex, line.startIndex + range.upperBound - start)
      guard low < high else { continue }
      rest += line[next..<low]
      rest += "****".utf8
      next = high
    }
    rest += line[next...]
    return router.reasonToRead(rest[...]) == nil && shapes.isFamiliar(rest[...])
  }

  private func finish(_ piece: OpenSegment.Piece, in text: [UInt8], origin: Int) -> Segment {
    let start = piece.text.lowerBound - origin
    let (route, reason) = router.route(text[start..<start + piece.text.count])
    return Segment(
      text: piece.text, judged: piece.judged, candidates: piece.candidates, route: route, reason: reason)
  }
}

extension SegmentCutter {
  private mutating func add(
    _ line: Range<Int>, _ reason: RouteReason?, endsLine: Bool, _ pieces: inout [OpenSegment.Piece]
  ) {
    let continues = !lines.lastEndsLine
    let context = reason == nil ? nil : lines.contextStart(before: lines.count, limits) ?? line.lowerBound
    lines.append(end: line.upperBound, endsLine: endsLine, start: line.lowerBound)
    position = line.upperBound
    if let reason, let context {
      if let segment = open, context > segment.end { close(&pieces) }
      var segment = open ?? OpenSegment(text: context, judged: max(context, passed))
      segment.add(line, reason, limits)
      open = segment
    } else {
      open?.addContext(line, continues: continues)
    }
    while let segment = open, segment.end - segment.text > limits.segmentBytes { split(segment, &pieces) }
    // Complete once no line to come can have context that touches it.
    if let segment = open, !segment.wantsMore,
      lines.contextStart(before: lines.count, limits) ?? position > segment.end
    {
      close(&pieces)
    }
  }

  private mutating func close(_ pieces: inout [OpenSegment.Piece]) {
    guard let segment = open else { return }
    open = nil
    passed = max(passed, segment.end)
    if let piece = segment.piece(upTo: segment.end, text: segment.end) { pieces.append(piece) }
    lines.trim(keeping: limits.contextLines + 1)
  }

  /// Hands out as much of a segment as leaves room for context behind it.
  private mutating func split(_ segment: OpenSegment, _ pieces: inout [OpenSegment.Piece]) {
    let next = lines.index(endingBy: segment.text + limits.segmentBytes - limits.longestContext)
    let middle = lines.start(of: next)
    if let piece = segment.piece(upTo: middle, text: lines.contextEnd(from: next, limits)) {
      pieces.append(piece)
    }
    passed = middle
    let text = lines.contextStart(before: next, limits) ?? middle
    open = segment.rest(from: middle, text: text)
    lines.trim(before: text)
  }

  private mutating func pause(_ pieces: inout [OpenSegment.Piece]) {
    if let segment = open {
      if let piece = segment.piece(upTo: segment.end, text: segment.end) { pieces.append(piece) }
      // What follows a candidate is still to be read.
      open =
        segment.wantsMore
        ? segment.rest(from: position, text: lines.contextStart(before: lines.count, limits) ?? position)
        : nil
    }
    passed = position
  }
}
