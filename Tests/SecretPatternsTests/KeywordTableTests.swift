import Testing

@testable import SecretPatterns

/// The table against a plain search for every keyword at every place.
@Suite struct KeywordTableTests {
  private struct Hit: Hashable {
    let keyword: Int
    let start: Int
  }

  private func found(_ keywords: [[UInt8]], in text: [UInt8], _ range: Range<Int>? = nil) -> [Hit] {
    let table = KeywordTable(keywords)
    var hits: [Hit] = []
    text.withUnsafeBufferPointer { buffer in
      table.forEach(in: buffer, range ?? 0..<buffer.count) { keyword, start in
        hits.append(Hit(keyword: keyword, start: start))
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
        hits.insert(Hit(keyword: index, start: start))
      }
    }
    return hits
  }

  @Test(arguments: 1...300)
  func agreesWithPlainSearch(seed: Int) {
    var random = SampleRandom(seed: UInt64(seed))
    // A small alphabet, so that keywords overlap, nest and touch.
    let alphabet = Array("abAB_k".utf8)
    let keywords = (0..<Int.random(in: 1...12, using: &random)).map { _ in
      Array(random.string(Int.random(in: 1...6, using: &random), from: alphabet).utf8)
    }
    let text = Array(random.string(Int.random(in: 0...80, using: &random), from: alphabet).utf8)
    let hits = found(keywords, in: text)
    #expect(Set(hits) == expected(keywords, in: text))
    #expect(hits.count == Set(hits).count, "a keyword was reported twice")
    #expect(hits.map(\.start) == hits.map(\.start).sorted())
  }

  @Test(arguments: 1...100)
  func exactKeywordsStandInTheirOwnCaseOnly(seed: Int) {
    var random = SampleRandom(seed: UInt64(seed))
    let alphabet = Array("abAB_k0".utf8)
    let keywords = (0..<Int.random(in: 1...12, using: &random)).map { _ in
      Array(random.string(Int.random(in: 1...6, using: &random), from: alphabet).utf8)
    }
    let exact = keywords.map { _ in Bool.random(using: &random) }
    let text = Array(random.string(200, from: alphabet).utf8)
    let table = KeywordTable(keywords, exact: exact)
    var hits: Set<Hit> = []
    text.withUnsafeBufferPointer { buffer in
      table.forEach(in: buffer, 0..<buffer.count) { keyword, start in
        hits.insert(Hit(keyword: keyword, start: start))
        return true
      }
    }
    let all = expected(keywords, in: text)
    let needed = all.filter { hit in
      let keyword = keywords[hit.keyword]
      return !exact[hit.keyword] || text[hit.start...].starts(with: keyword)
    }
    #expect(hits == needed)
  }

  @Test func findsKeywordsOfAllBytes() {
    let keywords: [[UInt8]] = [[0, 0, 0], [0xFF, 0xFE], [0xD0, 0xBF, 0xD0, 0xB0], [10, 13]]
    let text: [UInt8] = [1, 0, 0, 0, 0xFF, 0xFE, 0xD0, 0xBF, 0xD0, 0xB0, 10, 13, 0]
    #expect(Set(found(keywords, in: text)) == expected(keywords, in: text))
  }

  /// Long ones of the same beginning, at every distance from the text's end.
  @Test(arguments: 0...20) func findsLongKeywords(bytesAfter: Int) {
    let keywords = [
      "password_of_the_database", "password_of_the_data", "passwords", "passwo", "Password_of_the_databasf",
    ].map { Array($0.utf8) }
    let text = Array("xx PassWord_of_the_Database".utf8) + [UInt8](repeating: 0x2E, count: bytesAfter)
    #expect(Set(found(keywords, in: text)) == expected(keywords, in: text))
    #expect(found(keywords, in: text).map(\.keyword).sorted() == [0, 1, 3])
  }

  @Test func looksOnlyAtItsRange() {
    let text = Array("token token token".utf8)
    #expect(found([Array("token".utf8)], in: text, 3..<14).map(\.start) == [6])
  }

  @Test func stopsWhenAsked() {
    let table = KeywordTable([Array("ab".utf8)])
    var count = 0
    Array("abababab".utf8).withUnsafeBufferPointer { buffer in
      table.forEach(in: buffer, 0..<buffer.count) { _, _ in
        count += 1
        return count < 2
      }
    }
    #expect(count == 2)
  }
}
