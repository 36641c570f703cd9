import Testing

@testable import SecretPatterns

/// The automaton against a plain search for every keyword at every place.
@Suite struct KeywordAutomatonTests {
  private struct Hit: Hashable {
    let keyword: Int
    let end: Int
  }

  private func found(_ keywords: [[UInt8]], in text: [UInt8], _ range: Range<Int>? = nil) throws -> [Hit] {
    let automaton = try KeywordAutomaton(keywords)
    var hits: [Hit] = []
    text.withUnsafeBufferPointer { buffer in
      automaton.forEach(in: buffer, range ?? 0..<buffer.count) { keyword, end in
        hits.append(Hit(keyword: keyword, end: end))
        return true
      }
    }
    return hits
  }

  private func expected(_ keywords: [[UInt8]], in text: [UInt8]) -> Set<Hit> {
    var hits: Set<Hit> = []
    let folded = text.asciiLowercased
    for (index, keyword) in keywords.enumerated() where keyword.count <= text.count {
      let needle = keyword.asciiLowercased
      for start in 0...(text.count - keyword.count)
      where folded[start..<start + keyword.count].elementsEqual(needle) {
        hits.insert(Hit(keyword: index, end: start + keyword.count))
      }
    }
    return hits
  }

  @Test(arguments: 1...300)
  func agreesWithPlainSearch(seed: Int) throws {
    var random = SampleRandom(seed: UInt64(seed))
    // A small alphabet, so that keywords overlap, nest and touch.
    let alphabet = Array("abAB_k".utf8)
    let keywords = (0..<Int.random(in: 1...12, using: &random)).map { _ in
      Array(random.string(Int.random(in: 1...6, using: &random), from: alphabet).utf8)
    }
    let text = Array(random.string(Int.random(in: 0...80, using: &random), from: alphabet).utf8)
    let hits = try found(keywords, in: text)
    #expect(Set(hits) == expected(keywords, in: text))
    #expect(hits.count == Set(hits).count, "a keyword was reported twice")
    #expect(hits.map(\.end) == hits.map(\.end).sorted())
  }

  @Test(arguments: 1...100)
  func exactKeywordsAreNeverMissed(seed: Int) throws {
    var random = SampleRandom(seed: UInt64(seed))
    let alphabet = Array("abAB_k0".utf8)
    let keywords = (0..<Int.random(in: 1...12, using: &random)).map { _ in
      Array(random.string(Int.random(in: 1...6, using: &random), from: alphabet).utf8)
    }
    let exact = keywords.map { _ in Bool.random(using: &random) }
    let text = Array(random.string(200, from: alphabet).utf8)
    let automaton = try KeywordAutomaton(keywords, exact: exact)
    var hits: Set<Hit> = []
    text.withUnsafeBufferPointer { buffer in
      automaton.forEach(in: buffer, 0..<buffer.count) { keyword, end in
        hits.insert(Hit(keyword: keyword, end: end))
        return true
      }
    }
    let all = expected(keywords, in: text)
    let needed = all.filter { hit in
      let keyword = keywords[hit.keyword]
      return !exact[hit.keyword] || text[(hit.end - keyword.count)..<hit.end].elementsEqual(keyword)
    }
    #expect(hits.isSubset(of: all))
    #expect(needed.isSubset(of: hits))
  }

  @Test func findsKeywordsOfAllBytes() throws {
    let keywords: [[UInt8]] = [[0, 0, 0], [0xFF, 0xFE], [0xD0, 0xBF, 0xD0, 0xB0], [10, 13]]
    let text: [UInt8] = [1, 0, 0, 0, 0xFF, 0xFE, 0xD0, 0xBF, 0xD0, 0xB0, 10, 13, 0]
    #expect(Set(try found(keywords, in: text)) == expected(keywords, in: text))
  }

  @Test func looksOnlyAtItsRange() throws {
    let text = Array("token token token".utf8)
    #expect(try found([Array("token".utf8)], in: text, 3..<14).map(\.end) == [11])
  }

  @Test func stopsWhenAsked() throws {
    let automaton = try KeywordAutomaton([Array("ab".utf8)])
    var count = 0
    Array("abababab".utf8).withUnsafeBufferPointer { buffer in
      automaton.forEach(in: buffer, 0..<buffer.count) { _, _ in
        count += 1
        return count < 2
      }
    }
    #expect(count == 2)
  }

  @Test func refusesMoreKeywordsThanStates() {
    var random = SampleRandom(seed: 1)
    let keywords = (0..<3_000).map { _ in Array(random.string(40, from: Array("abcdefgh".utf8)).utf8) }
    #expect(throws: RuleError.tooManyKeywords(limit: KeywordAutomaton.stateLimit)) {
      _ = try KeywordAutomaton(keywords)
    }
  }
}
