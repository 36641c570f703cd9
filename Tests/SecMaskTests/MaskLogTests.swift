import SecMask
import SecMaskTestSupport
import Synchronization
import Testing

/// What a masker tells of its work has lengths and counts in it, and nothing else.
@Suite struct MaskLogTests {
  /// Runs something with a masker of rules alone; what was told, and the number of events.
  private func told(_ work: (SecretMasker) async -> Void) async throws -> [String] {
    let log = EventLog()
    var configuration = SecretMasker.Configuration()
    configuration.experts = .none
    configuration.log = { log.add("\($0)") }
    await work(try SecretMasker(configuration: configuration))
    return log.lines
  }

  private final class EventLog: Sendable {
    private let all = Mutex<[String]>([])
    func add(_ line: String) { all.withLock { $0.append(line) } }
    var lines: [String] { all.withLock { $0 } }
  }

  @Test func aBatchIsTold() async throws {
    var sample = SampleText(seed: 1)
    let token = sample.token()
    let texts = ["é t = \(token)", "", "nothing", "\(token) \(sample.token())"]
    let characters = texts.reduce(0) { $0 + $1.unicodeScalars.count }
    let lines = try await told { _ = await $0.mask(contentsOf: texts) }
    #expect(lines.count == 2 && lines[0] == "Masking 4 texts (length: \(characters) chars)")
    #expect(lines[1].hasPrefix("Masked in ") && lines[1].hasSuffix("ms, found 3 secrets"))
    let one = try await told { _ = await $0.mask(contentsOf: [token]) }
    #expect(one[0] == "Masking 1 text (length: 40 chars)" && one[1].hasSuffix("found 1 secret"))
    #expect(try await told { _ = await $0.mask(contentsOf: []) }.count == 2)
  }

  /// Numbers are the only thing in which the lines for different texts differ.
  @Test(arguments: UInt64(1)...50) func nothingOfATextIsTold(seed: UInt64) async throws {
    var sample = SampleText(seed: seed)
    let texts = (0..<9).map { _ in
      String(decoding: sample.noise(30), as: UTF8.self) + sample.token() + sample.prose(lines: 1)
    }
    let atOnce: (SecretMasker) -> Void = {
      _ = $0.mask(contentsOf: texts)
      _ = $0.mask(texts[0])
    }
    let lines = try await told { masker in
      atOnce(masker)
      _ = await masker.mask(contentsOf: texts)
      _ = await masker.mask(texts[0])
    }
    #expect(lines.count == 8)
    let shapes = lines.map { String($0.unicodeScalars.filter { !("0"..."9").contains($0) }) }
    // One secret, or none, where noise touches the token.
    let one = ["Masked in .ms, found  secrets", "Masked in .ms, found  secret"]
    #expect(shapes.enumerated().allSatisfy { $0 % 2 == 0 || one.contains($1) })
    #expect(
      Set(shapes.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)) == [
        "Masking  texts (length:  chars)", "Masking text (length:  chars)",
      ])
  }

  @Test func asyncCallsGiveTheSame() async throws {
    var sample = SampleText(seed: 2)
    let texts = (0..<50).map { "\($0) = \(sample.token())" }
    let masker = SecretMasker.patternsOnly()
    let alone: (String) -> MaskResult = { masker.mask($0) }
    let all = texts.map(alone)
    #expect(await masker.mask(contentsOf: texts) == all)
    let one = await withTaskGroup(of: (Int, MaskResult).self) { group in
      for (index, text) in texts.enumerated() { group.addTask { (index, await masker.mask(text)) } }
      return await group.reduce(into: [Int: MaskResult]()) { $0[$1.0] = $1.1 }
    }
    #expect(texts.indices.map { one[$0] } == all)
  }
}
