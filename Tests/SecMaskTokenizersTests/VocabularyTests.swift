import Testing

@testable import SecMaskTokenizers

struct VocabularyTests {
  @Test func tableFindsEveryKeyAndNoOther() {
    var vocabulary = Vocabulary()
    for number in 0..<5000 { vocabulary.append("key\(number)".utf8, id: Int32(number)) }
    vocabulary.append("key7".utf8, id: 9999)
    for indexed in [false, true] {
      if indexed { vocabulary.buildIndex() }
      #expect(vocabulary.id(of: Array("key7".utf8)) == 9999)
      for number in stride(from: 8, to: 5000, by: indexed ? 1 : 61) {
        #expect(vocabulary.id(of: Array("key\(number)".utf8)) == Int32(number))
      }
      for other in ["", "key", "key5000", "kex1"] { #expect(vocabulary.id(of: Array(other.utf8)) == nil) }
    }
    vocabulary.append("".utf8, id: 5)
    #expect(Vocabulary().id(of: []) == nil)
    vocabulary.buildIndex()
    #expect(vocabulary.id(of: []) == 5)
  }

  /// The trie agrees with a search through all keys.
  @Test func trieFindsTheLongestKey() throws {
    var generator = SystemRandomNumberGenerator()
    var keys: [[UInt8]: Int32] = [:]
    var builder = ByteTrie.Builder()
    for id in 0..<3000 {
      let key = (0..<Int.random(in: 1...6, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator) & 0xF3
      }
      keys[key] = Int32(id)
      builder.insert(key, value: Int32(id), root: ByteTrie.firstRoot)
    }
    let trie = try builder.build()
    let identity = Array(UInt8.min...UInt8.max)
    for _ in 0..<5000 {
      let text = (0..<8).map { _ in UInt8.random(in: 0...255, using: &generator) & 0xF3 }
      let expected = (1...8).last { keys[Array(text[..<$0])] != nil }
      let found = trie.longestPrefix(of: text, 0, 8, root: ByteTrie.firstRoot, fold: identity)
      #expect(found.end == expected ?? 0)
      #expect(found.value == expected.flatMap { keys[Array(text[..<$0])] } ?? -1)
      #expect(trie.longestPrefix(of: text, 0, 8, root: ByteTrie.secondRoot, fold: identity).value == -1)
    }
  }

  /// Two sets of keys in one trie, with many keys that begin alike, equal ones and ranges of the same bytes.
  @Test func trieKeepsItsTwoSetsApart() throws {
    var generator = SystemRandomNumberGenerator()
    let bytes = (0..<4_000).map { _ in UInt8.random(in: 0x61...0x64, using: &generator) }
    var builder = ByteTrie.Builder(bytes)
    var keys: [[[UInt8]: Int32]] = [[:], [:]]
    for id in 0..<6_000 {
      let start = Int.random(in: 0..<bytes.count - 12, using: &generator)
      let range = start..<start + Int.random(in: 0...12, using: &generator)
      let set = Int.random(in: 0...1, using: &generator)
      builder.insert(range, value: Int32(id), root: ByteTrie.firstRoot + set)
      if !range.isEmpty { keys[set][Array(bytes[range])] = Int32(id) }
    }
    let trie = try builder.build()
    let identity = Array(UInt8.min...UInt8.max)
    for (set, root) in [ByteTrie.firstRoot, ByteTrie.secondRoot].enumerated() {
      for (key, id) in keys[set] {
        let found = trie.longestPrefix(of: key, 0, key.count, root: root, fold: identity)
        #expect(found.end == key.count && found.value == id)
      }
      for start in stride(from: 0, to: bytes.count - 16, by: 3) {
        let text = Array(bytes[start..<start + 16])
        let expected = (1...16).last { keys[set][Array(text[..<$0])] != nil }
        let found = trie.longestPrefix(of: text, 0, 16, root: root, fold: identity)
        #expect(found.end == expected ?? 0)
        #expect(found.value == expected.flatMap { keys[set][Array(text[..<$0])] } ?? -1)
      }
    }
  }

  @Test func trieOfNothingFindsNothing() throws {
    let trie = try ByteTrie.Builder().build()
    for byte in UInt8.min...UInt8.max {
      for root in [ByteTrie.firstRoot, ByteTrie.secondRoot] {
        let found = trie.longestPrefix(of: [byte], 0, 1, root: root, fold: Array(UInt8.min...UInt8.max))
        #expect(found.end == 0 && found.value == -1)
      }
    }
  }

  @Test func tablesOfScalars() {
    var builder = ScalarTable<UInt8>.Builder(default: 0)
    builder.fill(0x10..<0x510, with: 1)
    builder[0x300] = 2
    builder.fill(0x10FF00..<0x110000, with: 3)
    let table = builder.table()
    #expect(
      [0xF, 0x10, 0x2FF, 0x300, 0x301, 0x50F, 0x510, 0x10FFFF].map { table[$0] } == [0, 1, 1, 2, 1, 1, 0, 3])
  }

  /// Forwards and backwards, decoding agrees with the standard library on any bytes.
  @Test func decoding() {
    var generator = SystemRandomNumberGenerator()
    let alphabet: [UInt8] = [
      0x41, 0x80, 0x9F, 0xA0, 0xBF, 0xC0, 0xC3, 0xE0, 0xE2, 0xED, 0xF0, 0xF4, 0xF5, 0x90, 0x8F,
    ]
    for _ in 0..<20_000 {
      let bytes = (0..<8).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &generator)] }
      var scalars: [UInt32] = []
      var edges = [0]
      while let position = edges.last, position < bytes.count {
        let scalar = decodeScalar(bytes, position, bytes.count)
        scalars.append(scalar.value)
        edges.append(position + scalar.length)
      }
      #expect(scalars == String(decoding: bytes, as: UTF8.self).unicodeScalars.map(\.value))
      for (start, end) in zip(edges, edges.dropFirst()) {
        #expect(decodeScalar(bytes, endingAt: end, from: 0).length == end - start)
      }
    }
  }

  /// No error text contains input: tokenizing never fails, and loading names only the tokenizer's own parts.
  @Test func errorsHaveDescriptions() {
    let errors: [TokenizerError] = [
      .unreadableFile(path: "p", reason: "r"), .noTokenizerFiles(folder: "f"),
      .malformedJSON(offset: 1, problem: "x"),
      .unexpectedValue(key: "k", expected: "e"), .unsupported(component: "c", found: "f"), .missingToken("t"),
      .idOutOfRange(token: "t"), .badMerge(number: 1), .vocabularyTooLarge,
    ]
    #expect(Set(errors.map(\.description)).count == errors.count)
  }
}
