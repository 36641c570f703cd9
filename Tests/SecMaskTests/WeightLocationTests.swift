import SecMaskSystem
import SecMaskTestSupport
import Testing

@testable import SecMask

@Suite("Where weights are looked for")
struct WeightLocationTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Makes an expert's folder, complete unless told otherwise, and returns its root.
  @discardableResult
  private func expert(
    _ path: String, files: [String] = ["config.json", "model.safetensors"]
  ) throws -> String {
    for file in files { try folder.write("\(path)/\(file)", [0x7B]) }
    return folder.path + "/" + path.split(separator: "/").dropLast().joined(separator: "/")
  }

  /// A search in which nothing is found unless a test puts it there.
  private func search(
    named: String? = nil, environment: String? = nil, program: String? = nil, source: String? = nil
  ) -> WeightSearch {
    WeightSearch(
      named: named, environment: environment,
      program: program.map { "\(folder.path)/\($0)" } ?? "\(folder.path)/prefix/bin/secmask",
      source: source ?? "\(folder.path)/built/Sources/SecMask/Expert/WeightSearch.swift")
  }

  @Test("each place wins over those after it")
  func order() throws {
    let checkout = try expert("built/weights/fast")
    #expect(try search().location().root == checkout)
    #expect(try search().location().place == .checkout)

    let installed = try expert("prefix/share/secmask/weights/fast")
    var found = try search().location()
    #expect(found.root == installed && found.place == .installed)

    let environment = try expert("elsewhere/long")
    found = try search(environment: environment).location()
    #expect(found.root == environment && found.place == .environment)
    #expect(found.fast == nil && found.long == environment + "/long")

    let named = try expert("mine/fast")
    try expert("mine/long")
    found = try search(named: named, environment: environment).location()
    #expect(found.root == named && found.place == .named)
    #expect(found.fast == named + "/fast" && found.long == named + "/long")
    #expect(found.tried.map(\.root) == [named])
  }

  @Test("an expert without its config or its weights does not count")
  func incomplete() throws {
    try expert("prefix/share/secmask/weights/fast", files: ["config.json"])
    try expert("prefix/share/secmask/weights/long", files: ["model.safetensors"])
    // A folder of that name is no file.
    try folder.write("prefix/share/secmask/weights/fast/model.safetensors/x", [])
    let checkout = try expert("built/weights/long")
    let found = try search().location()
    #expect(found.root == checkout && found.fast == nil)
    #expect(found.tried.map(\.place) == [.installed, .checkout])
  }

  @Test("gate and glance stand beside an expert; a glance belongs to a fast one")
  func helpers() throws {
    let root = try expert("built/weights/fast")
    try folder.write("built/weights/gate/model.safetensors", [])
    try expert("built/weights/glance", files: ["model.safetensors"])
    #expect(try search().location().gate == root + "/gate")
    #expect(try search().location().glance == nil)
    try expert("built/weights/glance")
    #expect(try search().location().glance == root + "/glance")
    try expert("elsewhere/glance")
    try expert("elsewhere/long")
    #expect(try search(environment: folder.path + "/elsewhere").location().glance == nil)
  }

  @Test("a program in a build folder knows its checkout, wherever that has been moved")
  func movedCheckout() throws {
    let root = try expert("moved/weights/fast")
    for program in [".build/release/secmask", ".build-test/x86_64/release/SecMaskTests.xctest"] {
      let found = try search(program: "moved/\(program)").location()
      #expect(found.root == root && found.place == .checkout)
    }
  }

  @Test("a root that was asked for is never replaced by another")
  func wishes() throws {
    try expert("built/weights/fast")
    let empty = folder.path + "/empty"
    #expect(throws: WeightError.noExperts(.init(place: .named, root: empty))) {
      try search(named: empty).location()
    }
    let error = #expect(throws: WeightError.self) { try search(environment: empty).location() }
    #expect(error == .noExperts(.init(place: .environment, root: empty)))
    #expect(error?.tried.count == 1)
    #expect(error.map { "\($0)".contains("SECMASK_WEIGHTS") && "\($0)".contains(empty) } == true)
    let inside = folder.path + "/built/weights/fast"
    #expect(throws: WeightError.isExpert(.init(place: .environment, root: inside))) {
      try search(environment: inside).location()
    }
    // An empty variable is one that is not set; an empty name is no root.
    #expect(try search(environment: "").location().place == .checkout)
    #expect(throws: WeightError.self) { try search(named: "").location() }
  }

  @Test("nothing anywhere: the error names every place, and what to do")
  func nothing() throws {
    let error = #expect(throws: WeightError.self) { try search(program: "a/.build/release/x").location() }
    let roots = ["a/.build/share/secmask/weights", "a/weights", "built/weights"].map {
      "\(folder.path)/\($0)"
    }
    #expect(error?.tried.map(\.root) == roots)
    let text = error.map { "\($0)" } ?? ""
    for root in roots { #expect(text.contains("\"\(root)\"")) }
    #expect(text.contains("--patterns-only") && text.contains("SECMASK_WEIGHTS"))
  }

  @Test("control characters of a path do not reach the terminal")
  func printable() {
    let error = WeightError.noExperts(.init(place: .named, root: "a\u{1B}[2J\nb"))
    #expect(!"\(error)".unicodeScalars.contains { $0.value < 0x20 })
  }

  @Test("the program's own file, and the weights that ship")
  func here() throws {
    let program = try #require(Paths.program)
    #expect(program.hasPrefix("/") && !program.contains("/../"))
    let checkout = try WeightSearch(environment: nil, program: nil).location()
    #expect(checkout.place == .checkout && checkout.fast == checkout.root + "/fast")
  }
}
