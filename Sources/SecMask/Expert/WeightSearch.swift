internal import SecMaskSystem
internal import SystemPackage

/// The search for weights, with everything that decides it.
struct WeightSearch {
  /// The root that the caller names.
  var named: String?
  /// The value of `SECMASK_WEIGHTS`.
  var environment: String?
  /// The file of the running program, links resolved.
  var program: String?
  /// A source file of the checkout, as it was when this was compiled.
  var source: String

  init(
    named: String? = nil, environment: String? = CLibrary.environment("SECMASK_WEIGHTS"),
    program: String? = Paths.program, source: String = Self.thisFile
  ) {
    self.named = named
    self.environment = environment
    self.program = program
    self.source = source
  }

  // As a default argument it would be the caller's.
  private static let thisFile = #filePath

  func location() throws(WeightError) -> WeightLocation {
    if let wish {
      if let found = look(at: wish, tried: [wish]) { return found }
      throw Self.isExpert(wish.root) ? .isExpert(wish) : .noExperts(wish)
    }
    var tried: [WeightLocation.Candidate] = []
    for place in places {
      tried.append(place)
      if let found = look(at: place, tried: tried) { return found }
    }
    throw .notFound(tried: tried)
  }

  /// The root that somebody asked for.
  private var wish: WeightLocation.Candidate? {
    if let named { return .init(place: .named, root: named) }
    if let environment, !environment.isEmpty { return .init(place: .environment, root: environment) }
    return nil
  }

  /// The roots to look at when nobody asked for one.
  private var places: [WeightLocation.Candidate] {
    var places: [WeightLocation.Candidate] = []
    if let program {
      // bin/secmask: the folder of the program's folder.
      places.append(.init(place: .installed, root: Self.above(program, 2) + "/share/secmask/weights"))
      // The checkout may have been moved since the program was built in it.
      if let build = program.start(ofComponent: ".build") {
        places.append(.init(place: .checkout, root: program[..<build] + "weights"))
      }
    }
    // Sources/SecMask/Expert/WeightSearch.swift
    let compiled = Self.above(source, 4) + "/weights"
    if !places.contains(where: { $0.root == compiled }) {
      places.append(.init(place: .checkout, root: compiled))
    }
    return places
  }

  private func look(
    at candidate: WeightLocation.Candidate, tried: [WeightLocation.Candidate]
  ) -> WeightLocation? {
    let folders = ["fast", "long"].map { "\(candidate.root)/\($0)" }.map { Self.isExpert($0) ? $0 : nil }
    guard folders != [nil, nil] else { return nil }
    let (gate, glance) = (candidate.root + "/gate", candidate.root + "/glance")
    return WeightLocation(
      candidate, fast: folders[0], long: folders[1],
      gate: Self.isFile("\(gate)/model.safetensors") ? gate : nil,
      glance: folders[0] != nil && Self.isExpert(glance) ? glance : nil, tried: tried)
  }

  /// Whether a folder has what an expert cannot do without.
  static func isExpert(_ folder: String) -> Bool {
    ["config.json", "model.safetensors"].allSatisfy { isFile("\(folder)/\($0)") }
  }

  private static func isFile(_ path: String) -> Bool { (try? Stat(path).type) == .regular }

  /// An absolute path without its last components.
  private static func above(_ path: String, _ count: Int) -> String {
    path.split(separator: "/").dropLast(count).reduce("") { "\($0)/\($1)" }
  }
}

extension String {
  /// Where the last component begins that begins with these characters; nil when there is none.
  fileprivate func start(ofComponent prefix: String) -> String.Index? {
    split(separator: "/").last { $0.hasPrefix(prefix) }?.startIndex
  }
}
