/// Pairs of tokens in the order of their rank.
struct MergeList: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []  // of the left and the right token of each pair

  var count: Int { ends.count / 2 }

  subscript(rank: Int) -> (left: ArraySlice<UInt8>, right: ArraySlice<UInt8>) {
    let start = rank == 0 ? 0 : ends[rank * 2 - 1]
    return (bytes[start..<ends[rank * 2]], bytes[ends[rank * 2]..<ends[rank * 2 + 1]])
  }

  mutating func append(_ left: some Sequence<UInt8>, _ right: some Sequence<UInt8>) {
    bytes.append(contentsOf: left)
    ends.append(bytes.count)
    bytes.append(contentsOf: right)
    ends.append(bytes.count)
  }

  /// Adds a merge that is written as two tokens with one space between them.
  mutating func append(line: some Collection<UInt8>) throws(TokenizerError) {
    guard let space = line.firstIndex(of: 0x20) else { throw .badMerge(number: count + 1) }
    let right = line[line.index(after: space)...]
    guard !right.contains(0x20) else { throw .badMerge(number: count + 1) }
    append(line[..<space], right)
  }

  init() {}

  /// From the text of a merges.txt: a merge a line, but for lines that begin with `#version`.
  init(lines text: [UInt8]) throws(TokenizerError) {
    let comment = Array("#version".utf8)
    try text.forEachLine { line throws(TokenizerError) in
      if !text[line].starts(with: comment) { try append(line: text[line]) }
    }
  }
}
