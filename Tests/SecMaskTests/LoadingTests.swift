import SecMaskSystem
import SecretPatterns
import Synchronization
import Testing

@testable import SecMask

/// What a configuration loads side by side.
@Suite("Loading")
struct LoadingTests {
  private func configuration(fast: String, long: String? = nil) -> SecretMasker.Configuration {
    var configuration = SecretMasker.Configuration()
    configuration.fastModel = fast
    configuration.longModel = long
    configuration.threads = 1
    return configuration
  }

  private func folder(in error: MaskerError?) -> String? {
    guard case .expert(.model(let folder, _)) = error else { return nil }
    return folder
  }

  @Test("every job runs once, however many there are", arguments: [0, 1, 2, 3, 50])
  func jobs(count: Int) {
    let runs = Mutex([Int](repeating: 0, count: count))
    WorkThreads.all((0..<count).map { job in { runs.withLock { $0[job] += 1 } } })
    #expect(runs.withLock { $0 } == [Int](repeating: 1, count: count))
  }

  @Test("both experts are loaded, each from its folder")
  func both() throws {
    let (fast, long) = (try TestExpert(seed: 1), try TestExpert(seed: 2))
    defer {
      fast.remove()
      long.remove()
    }
    let text = Array("ab ba. a".utf8)
    let reader = try #require(try configuration(fast: fast.folder, long: long.folder).reader())
    for (expert, folder) in [(reader.fast, fast.folder), (try #require(reader.long), long.folder)] {
      let alone = try SecretExpert(folder: folder)
      #expect(try expert.scores(of: text, on: reader.engine) == alone.scores(of: text, on: reader.engine))
    }
    var fastAlone = configuration(fast: fast.folder, long: long.folder)
    fastAlone.experts = .fast
    #expect(try fastAlone.reader()?.long == nil)
  }

  @Test("the first expert that fails is the one that is told of")
  func errors() throws {
    let test = try TestExpert()
    defer { test.remove() }
    let missing = test.folder + "/missing"
    let other = test.folder + "/other"
    let second = #expect(throws: MaskerError.self) {
      try SecretMasker(configuration: configuration(fast: test.folder, long: missing))
    }
    #expect(folder(in: second) == missing)
    let first = #expect(throws: MaskerError.self) {
      try SecretMasker(configuration: configuration(fast: other, long: missing))
    }
    #expect(folder(in: first) == other)
  }

  @Test("a detector of one's own stays, otherwise it is that of the built-in rules")
  func detector() throws {
    var configuration = SecretMasker.Configuration()
    #expect(configuration.detector.rules.count == Rule.builtIn.count)
    configuration.detector = try SecretsDetector(rules: [Rule.builtIn[0]])
    #expect(configuration.detector.rules.map(\.id) == [Rule.builtIn[0].id])
    configuration.experts = .none
    #expect(try SecretMasker(configuration: configuration).detector.rules.count == 1)
  }
}
