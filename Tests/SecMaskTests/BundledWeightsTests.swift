import Safetensors
import SecMaskTensor
import Testing

@testable import SecMask

/// The weights that ship, on text that is made up here.
@Suite("Bundled experts")
struct BundledWeightsTests {
  private static let weights =
    #filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" } + "/weights"

  private static func random(_ alphabet: String, _ count: Int) -> String {
    let characters = Array(alphabet)
    return String((0..<count).compactMap { _ in characters.randomElement() })
  }

  @Test("passwords are found, hashes and identifiers are not", arguments: ["fast", "long"])
  func findsPasswords(name: String) throws {
    let expert = try SecretExpert(folder: "\(Self.weights)/\(name)")
    let engine = ComputeEngine()
    let letters = "abcdefghijkmnpqrstuvwxyz23456789"
    var found = 0
    var falseAlarms = 0
    let rounds = 40
    for _ in 0..<rounds {
      let password = Self.random(letters, 12)
      let text = """
        version: 3
        database:
          host: db.internal
          user: shop
          password: \(password)
          checksum: \(Self.random("0123456789abcdef", 64))
          commit: \(Self.random("0123456789abcdef", 40))
        """
      let bytes = Array(text.utf8)
      let spans = try SpanDecoder().spans(in: bytes, expert.scores(of: bytes, on: engine), threshold: 0.8)
      for span in spans {
        if String(decoding: bytes[span.range], as: UTF8.self) == password {
          found += 1
        } else {
          falseAlarms += 1
        }
      }
    }
    // Far from what was measured (all found, no false alarm), so that chance decides nothing.
    #expect(found >= rounds * 3 / 4, "\(found) of \(rounds)")
    #expect(falseAlarms <= rounds / 4, "\(falseAlarms) of \(2 * rounds)")
  }

  @Test(
    "the file of weights is the one that the card describes", arguments: ["fast", "long", "gate", "glance"])
  func checksum(name: String) throws {
    let checksum = try WeightChecksum(folder: "\(Self.weights)/\(name)")
    #expect(checksum.matches == true)
  }

  @Test("the glance belongs to the fast expert beside it") func glanceBelongs() throws {
    let metadata = try SafetensorsFile(path: "\(Self.weights)/glance/model.safetensors").metadata
    #expect(try metadata["fast"] == WeightChecksum(folder: "\(Self.weights)/fast").found)
  }

  @Test("a glance sees passwords, and nothing in most of ordinary code") func glance() throws {
    let fast = try SecretExpert(folder: "\(Self.weights)/fast")
    let glance = try Glance(folder: "\(Self.weights)/glance", beside: fast)
    let engine = ComputeEngine(threads: 1)
    let letters = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789"
    let secrets = (0..<20).map { _ in
      Array("host: db.internal\ndb_password: \(Self.random(letters, 14))\nport: 5432\n".utf8)
    }
    let code = [
      "let token = lexer.next()", "if (password == null) return;", "case OpSignExt8to16, OpSignExt16to32:",
      "sha256: computed when the file is written", "self.session_key_names = names", "/* keys are sorted */",
      "for key, value in table.items():", "pass the token on to the parser",
      "return credentials.refresh(request)",
      "static int key_compare(const void *a, const void *b)",
    ].map { Array("\($0)\n".utf8) }
    func seen(_ texts: [[UInt8]]) throws -> Int {
      try glance.expert.scores(of: texts, on: engine).filter { !glance.traces(in: $0).isEmpty }.count
    }
    #expect(try seen(secrets) >= 18)
    #expect(try seen(code) <= 5)
  }
}
