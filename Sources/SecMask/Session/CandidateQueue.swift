/// Candidates that are not yet settled, sorted by start, and the clusters of those that overlap.
struct CandidateQueue {
  private(set) var all: [Candidate] = []
  /// A chain of overlapping candidates longer than this is cut.
  var longestCluster = 1 << 20

  mutating func add(_ more: [Candidate]) {
    guard !more.isEmpty else { return }
    all += more
    all.sort {
      ($0.range.lowerBound, $0.range.upperBound, $0.type) < (
        $1.range.lowerBound, $1.range.upperBound, $1.type
      )
    }
  }

  mutating func mutate(_ body: (inout Candidate) -> Void) {
    for index in all.indices { body(&all[index]) }
  }

  /// Those that begin in a range.
  func beginning(in range: Range<Int>) -> ArraySlice<Candidate> {
    let first = all.partitioningIndex { $0.range.lowerBound >= range.lowerBound }
    return all[first...].prefix { $0.range.lowerBound < range.upperBound }
  }

  /// The range of the first cluster; nil when it begins at `limit` or later.
  func first(before limit: Int) -> Range<Int>? {
    guard let first = all.first, first.range.lowerBound < limit else { return nil }
    let start = first.range.lowerBound
    var end = first.range.upperBound
    for candidate in all.dropFirst() {
      guard candidate.range.lowerBound < end || candidate.range.lowerBound == start else { break }
      end = max(end, candidate.range.upperBound)
    }
    return start..<end
  }

  /// Takes out the candidates of the first cluster.
  mutating func remove(_ cluster: Range<Int>) -> [Candidate] {
    let count = all.prefix {
      $0.range.lowerBound < cluster.upperBound || $0.range.lowerBound == cluster.lowerBound
    }.count
    defer { all.removeFirst(count) }
    return Array(all[..<count])
  }

  /// Takes out what lies before `cut`, if the first cluster is too long to wait for its end; tails stay.
  mutating func cutHead(_ cluster: Range<Int>, at cut: Int) -> [Candidate]? {
    guard cut - cluster.lowerBound > longestCluster else { return nil }
    var head: [Candidate] = []
    var tails: [Candidate] = []
    for candidate in remove(cluster) {
      if candidate.range.lowerBound < cut {
        head.append(candidate.cut(to: cluster.lowerBound..<cut))
      }
      if candidate.range.upperBound > cut {
        tails.append(candidate.cut(to: cut..<max(cut, candidate.range.upperBound)))
      }
    }
    add(tails)
    return head
  }
}

extension Candidate {
  fileprivate func cut(to window: Range<Int>) -> Candidate {
    var part = self
    part.range = range.clamped(to: window)
    return part
  }
}
