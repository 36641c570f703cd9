import Foundation
import SecMaskJSON
import SecMaskReports
import SecMaskTestSupport
import SecretPatterns
import Testing

@testable import SecMask
@testable import SecMaskCLI

@Suite("secmask info") struct InfoCommandTests {
  private struct Answer: Decodable {
    struct CPU: Decodable {
      let name: String?
      let cores: Int
      let features: [String: Bool]
    }
    struct Kernels: Decodable {
      let level: String
      let available: [String]
      let wish: String?
    }
    struct BLAS: Decodable {
      let state: String
      let core: String?
    }
    struct Weights: Decodable {
      let root: String?
      let place: String?
      let tried: [[String: String]]
      let error: String?
    }
    struct Expert: Decodable {
      let folder: String
      let model: String?
      let layers: Int?
      let parameters: Int?
      let dtype: String?
      let window: Int?
      let labels: [String]?
      let vocabulary: Int?
      let bytes: Int?
      let error: String?
      let sha256: String?
      let sha256Listed: String?
    }
    let version: String
    let rules: Int
    let pcre2: [String: String?]
    let cpu: CPU
    let kernels: Kernels
    let openblas: BLAS
    let weights: Weights
    let experts: [String: Expert?]
  }

  private func ask(
    _ arguments: String..., environment: [String: String] = [:]
  ) throws -> (answer: Answer, status: Int32) {
    let result = try Tool.run(["info", "--format", "json"] + arguments, environment: environment)
    #expect(result.errors.isEmpty)
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return (try decoder.decode(Answer.self, from: Data(result.output)), result.status)
  }

  @Test func machineAndVersions() throws {
    let (answer, status) = try ask()
    #expect(status == 0)
    #expect(answer.version == SecMaskCommand.version && answer.rules == Rule.builtIn.count)
    #expect(answer.pcre2["version"]??.hasPrefix("10.") == true)
    #expect(answer.cpu.cores >= 1 && answer.cpu.name != "")
    #expect(answer.kernels.level == answer.kernels.available.last && answer.kernels.wish == nil)
    #expect(answer.kernels.available.first == "portable")
    if answer.kernels.level != "portable" { #expect(answer.openblas.state == "unused") }
    // A level needs its features.
    if answer.kernels.available.contains("avx512vnni") {
      #expect(answer.cpu.features["avx2"] == true && answer.cpu.features["avx512vnni"] == true)
    }
  }

  @Test func kernelsThatAreAskedFor() throws {
    let portable = try ask(environment: ["SECMASK_KERNEL": "portable"]).answer
    #expect(portable.kernels.level == "portable" && portable.kernels.wish == "portable")
    #expect(["loaded", "missing"].contains(portable.openblas.state))
    if portable.openblas.state == "loaded" { #expect(portable.openblas.core?.isEmpty == false) }
    let unknown = try ask(environment: ["SECMASK_KERNEL": "quantum"]).answer
    #expect(unknown.kernels.level == unknown.kernels.available.last)
    let text = try Tool.run(["info"], environment: ["SECMASK_KERNEL": "quantum"]).text
    #expect(text.contains("SECMASK_KERNEL=quantum is ignored"))
  }

  @Test func bundledWeights() throws {
    let (answer, status) = try ask("--checksum")
    #expect(status == 0)
    #expect(answer.weights.place == "checkout" && answer.weights.error == nil)
    let fast = try #require(answer.experts["fast"] ?? nil)
    #expect(fast.folder == (answer.weights.root ?? "") + "/fast")
    #expect(fast.model == "distilbert" && fast.dtype == "int8" && fast.labels?.contains("O") == true)
    #expect((1_000_000...200_000_000).contains(fast.parameters ?? 0))
    // A byte for each parameter, and little more.
    let perParameter = Double(fast.bytes ?? 0) / Double(fast.parameters ?? 1)
    #expect((1...1.1).contains(perParameter))
    #expect(fast.sha256?.count == 64 && fast.sha256 == fast.sha256Listed)
    let text = try Tool.run(["info"]).text
    #expect(text.contains("distilbert") && text.contains("not computed"))
    #expect(!text.contains(fast.sha256 ?? "?"))
  }

  @Test func weightsThatAreAskedForAndNotThere() throws {
    let folder = try TemporaryFolder()
    let (answer, status) = try ask(environment: ["SECMASK_WEIGHTS": folder.path])
    #expect(status == 2)
    #expect(answer.weights.error?.contains(folder.path) == true && answer.experts.isEmpty)
    #expect(answer.weights.tried == [["place": "environment", "root": folder.path]])
    let text = try Tool.run(["info", "--weights", folder.path])
    #expect(text.status == 2 && text.text.contains(folder.path) && text.text.contains("kernels"))
  }

  @Test func unusableExperts() throws {
    let folder = try TemporaryFolder()
    try folder.write("fast/config.json", #"{"model_type": "bert"}"#.utf8)
    try folder.write("fast/model.safetensors", [1, 2, 3])
    var (answer, status) = try ask("--weights", folder.path)
    #expect(status == 2)
    #expect(answer.experts["fast"]??.error?.contains("model_type") == true)
    #expect(answer.experts["long"].map { $0 == nil } == true)
    try folder.write(
      "fast/config.json", #"{"model_type": "distilbert", "id2label": {"0": "O"}}"#.utf8)
    (answer, status) = try ask("--weights", folder.path)
    #expect(status == 2)
    #expect(answer.experts["fast"]??.error?.contains("model.safetensors") == true)
  }

  @Test func checksumThatDiffers() throws {
    let bundled = try #require(try ask().answer.experts["fast"] ?? nil).folder
    let folder = try TemporaryFolder()
    try folder.write("fast/config.json", Data(contentsOf: URL(filePath: bundled + "/config.json")))
    var weights = try Data(contentsOf: URL(filePath: bundled + "/model.safetensors"))
    weights[weights.count - 1] ^= 1
    try folder.write("fast/model.safetensors", weights)
    // Without a card there is nothing to compare with.
    #expect(try Tool.run(["info", "--checksum", "--weights", folder.path]).status == 0)
    try folder.write("fast/MODEL_CARD.md", Data(contentsOf: URL(filePath: bundled + "/MODEL_CARD.md")))
    let result = try Tool.run(["info", "--checksum", "--weights", folder.path])
    #expect(result.status == 2 && result.text.contains("NOT what MODEL_CARD.md says"))
    #expect(try Tool.run(["info", "--weights", folder.path]).status == 0)
  }

  @Test func noWeightsAnywhere() {
    let tried: [WeightLocation.Candidate] = [
      .init(place: .installed, root: "/nowhere"), .init(place: .checkout, root: "/neither"),
    ]
    let report = InfoReport(weights: .failure(.notFound(tried: tried)), withChecksums: false)
    #expect(!report.isFaulty)
    let line = report.text.split(separator: "\n").first { $0.contains("no weights found") }
    #expect(line?.contains("/nowhere") == true && line?.contains("/neither") == true)
    let json = String(decoding: report.json.text(.innermostOnOneLine), as: UTF8.self)
    #expect(json.contains("\"/neither\"") && json.contains("\"experts\": {}"))
  }
}
