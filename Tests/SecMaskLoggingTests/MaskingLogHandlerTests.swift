import Logging
import SecMask
import SecMaskLogging
import SecMaskTestSupport
import SecretPatterns
import Synchronization
import Testing

@Suite struct MaskingLogHandlerTests {
  /// What a handler got, and what it holds.
  final class Record: Sendable {
    private let lines = Mutex<[String]>([])

    var all: [String] { lines.withLock { $0 } }

    func add(_ line: String) { lines.withLock { $0.append(line) } }
  }

  struct Recorder: LogHandler {
    let record: Record
    var metadata: Logger.Metadata = [:]
    var metadataProvider: Logger.MetadataProvider?
    var logLevel = Logger.Level.trace

    init(_ record: Record) { self.record = record }

    subscript(metadataKey key: String) -> Logger.MetadataValue? {
      get { metadata[key] }
      set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
      let all = metadata.merging(metadataProvider?.get() ?? [:]) { $1 }.merging(event.metadata ?? [:]) { $1 }
      let error = event.error.map { " ! \($0) \(String(reflecting: $0))" } ?? ""
      record.add("\(event.message) \(all.sorted { $0.key < $1.key }) \(event.source)\(error)")
    }
  }

  struct Failed: Error, CustomStringConvertible, CustomDebugStringConvertible {
    let text: String
    var description: String { "failed" }
    var debugDescription: String { "failed with \(text)" }
  }

  static let masking = LogMasking(
    SecretMasker.patternsOnly(detector: .fewRules, policy: Policy(.logs)))

  private func logger(
    _ record: Record, provider: Logger.MetadataProvider? = nil, queue: LogQueue? = nil
  ) -> Logger {
    var handler = MaskingLogHandler(Recorder(record), masking: Self.masking, queue: queue)
    handler.metadataProvider = provider
    let ready = handler
    return Logger(label: "test", factory: { _ in ready })
  }

  @Test func everyPlaceOfAnEvent() {
    var sample = SampleText(seed: 91)
    let token = sample.token()
    let record = Record()
    var logger = logger(record, provider: .init { ["provided": "\(token)"] })
    logger[metadataKey: "own"] = "\(token)"
    logger[metadataKey: "region"] = "eu"
    logger.info("use \(token)", source: "module \(token)")
    logger.info(
      "x", metadata: ["a": ["b": [["c": "\(token)"], .stringConvertible(token)]], "\(token)": "1"])
    logger.error("x", error: Failed(text: token))
    logger.error("x", error: Failed(text: "nothing"))
    let text = record.all.joined(separator: "\n")
    #expect(record.all.count == 4 && !text.contains(token) && !text.contains("ghp_"))
    #expect(record.all[0].hasPrefix("use [SECRET] ") && record.all[0].contains("module [SECRET]"))
    #expect(record.all[0].contains("eu"))
    #expect(record.all[2].contains("failed with [SECRET]") && record.all[3].contains("failed with nothing"))
    // Nor does the handler hold one.
    #expect(logger[metadataKey: "own"] == "[SECRET]" && logger[metadataKey: "region"] == "eu")
  }

  @Test func secretLikeKeysHideWhole() {
    let record = Record()
    logger(record).info(
      "x",
      metadata: [
        "password": "hunter2", "user": "hunter2", "apiKey": ["a", "b"],
        "headers": ["Authorization": "x", "Accept": "y"],
        "tokenCount": "512",
      ])
    let line = record.all.first ?? ""
    #expect(line.contains("\"password\", value: [SECRET]") && line.contains("\"user\", value: hunter2"))
    #expect(line.contains("\"apiKey\", value: [SECRET]") && line.contains("\"tokenCount\", value: 512"))
    #expect(line.contains("Authorization\": \"[SECRET]\"") && line.contains("Accept\": \"y\""))
  }

  @Test(arguments: [
    "password", "DB_PASSWORD", "dbPassword", "http.authorization", "x-api-key", "apiKey", "Set-Cookie",
    "client_secret",
    "access_token", "privateKey", "connectionString", "token",
  ]) func keysThatName(key: String) { #expect(SecretLikeKey.matches(key)) }

  @Test(arguments: [
    "", "user", "key", "path", "token_count", "tokens", "passwordPolicy", "secretName", "api-key-id",
    "monkey", "compass",
    "cookie.name", "duration", "author",
  ]) func keysThatDoNot(key: String) { #expect(!SecretLikeKey.matches(key)) }

  /// Events from many tasks keep each task's order, and all of them arrive.
  @Test func aQueueKeepsTheOrder() async {
    var sample = SampleText(seed: 92)
    let token = sample.token()
    let record = Record()
    let queue = LogQueue(limit: 20)
    let logger = logger(record, queue: queue)
    await withTaskGroup(of: Void.self) { tasks in
      for task in 0..<8 {
        tasks.addTask { for number in 0..<200 { logger.info("\(task) \(number) \(token)") } }
      }
    }
    await queue.flush()
    #expect(record.all.count == 1_600 && queue.count == 0 && !record.all.contains { $0.contains(token) })
    for task in 0..<8 {
      let numbers = record.all.filter { $0.hasPrefix("\(task) ") }.map { $0.split(separator: " ")[1] }
      #expect(numbers == (0..<200).map { "\($0)" })
    }
  }

  /// What a task provides is asked of that task.
  @Test func aQueueTakesWhatTheTaskProvides() async {
    enum Local { @TaskLocal static var id = "none" }
    let record = Record()
    let queue = LogQueue()
    let logger = logger(record, provider: .init { ["id": "\(Local.id)", "other": "provided"] }, queue: queue)
    Local.$id.withValue("seven") { logger.info("x", metadata: ["other": "own"]) }
    await queue.flush()
    #expect(record.all.first?.contains("seven") == true && record.all.first?.contains("own") == true)
    #expect(record.all.first?.contains("provided") == false)
  }

  /// The default knows the built-in rules.
  @Test func theDefault() {
    var sample = SampleText(seed: 93)
    let record = Record()
    let token = sample.token()
    Logger(label: "x", factory: { _ in MaskingLogHandler(Recorder(record)) }).info(
      "token \(token) secmask:allow")
    #expect(record.all.count == 1 && record.all.first?.contains("token [SECRET] secmask:allow") == true)
  }
}
