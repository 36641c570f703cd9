internal import CSecMask
internal import SecMask
internal import SecMaskSystem

/// Where a library finds the experts: it has no program beside which they could lie, so it looks round its own file.
enum LibraryWeights {
  /// The root to load from.
  ///
  /// What the caller or `SECMASK_WEIGHTS` names goes first. Then `weights` beside the library's file, and `share/secmask/weights` one
  /// or two folders above the library's own, which is where `make install` and distributions put them. Then the places where
  /// the program looks.
  static func root(named: String?) throws(CallFailure) -> String {
    if named == nil, CLibrary.environment("SECMASK_WEIGHTS")?.isEmpty ?? true, let own = besideLibrary {
      return own
    }
    do throws(WeightError) { return try WeightLocation(root: named).root } catch {
      guard case .notFound(let tried) = error else { throw CallFailure(SECMASK_WRONG_WEIGHTS, "\(error)") }
      let roots = tried.map(\.description).joined(separator: ", ")
      throw CallFailure(
        SECMASK_WRONG_WEIGHTS,
        "no weights found round the library or in \(roots); name their folder, set SECMASK_WEIGHTS, or use the rules alone"
      )
    }
  }

  private static var besideLibrary: String? {
    guard let name = secmask_own_file(), let file = try? Paths.resolved(String(cString: name)) else {
      return nil
    }
    return roots(library: String(decoding: file, as: UTF8.self)).first {
      (try? WeightLocation(root: $0)) != nil
    }
  }

  /// The roots to look at, in order.
  /// - Parameter library: Absolute path of the library's file.
  static func roots(library: String) -> [String] {
    let folders = library.split(separator: "/").dropLast()
    func above(_ count: Int) -> String { folders.dropLast(count).reduce("") { "\($0)/\($1)" } }
    return [above(0) + "/weights"] + (1...2).map { above($0) + "/share/secmask/weights" }
  }
}
