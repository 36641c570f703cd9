/// Where the weights of the two experts and of the gate before them are.
///
/// A *root* is a folder with the folders `fast` and `long` in it, or one of them; such a folder counts when
/// it has `config.json` and `model.safetensors`. A folder `gate` with `model.safetensors`,
/// and beside a fast expert a folder `glance` with both files, may stand beside them. The first of these that has an expert wins, as a whole:
///
/// 1. the root that the caller names,
/// 2. the environment variable `SECMASK_WEIGHTS`, unless it is empty,
/// 3. `../share/secmask/weights` beside the program's file,
/// 4. `weights` in the checkout that the program was built in.
///
/// The first two are wishes: where nothing is there, that is an error and nothing else is looked at.
public struct WeightLocation: Sendable, Hashable {
  /// Which of the places a root comes from.
  public enum Place: String, Sendable, Hashable, CaseIterable {
    /// Named by the caller.
    case named
    /// Named by `SECMASK_WEIGHTS`.
    case environment
    /// Installed beside the program.
    case installed
    /// In the checkout that the program was built in.
    case checkout
  }

  /// A root that was looked at.
  public struct Candidate: Sendable, Hashable {
    public let place: Place
    /// The path of the root, as it was named or put together.
    public let root: String
  }

  /// The root that won.
  public let root: String
  /// Where it comes from.
  public let place: Place
  /// Folder of the fast expert; nil when the root has none.
  public let fast: String?
  /// Folder of the long expert; nil when the root has none.
  public let long: String?
  /// Folder of the gate; nil when the root has none.
  public let gate: String?
  /// Folder of the network that looks at lines before the fast expert does; nil when the root has none.
  public let glance: String?
  /// The roots that were looked at, in order; the last one won.
  public let tried: [Candidate]

  /// Finds the weights. Costs a few system calls: no file is opened.
  ///
  /// - Parameter root: A root to use; nil to search.
  /// - Throws: ``WeightError``, when no place has an expert, or the one that was asked for has none.
  public init(root: String? = nil) throws(WeightError) {
    self = try WeightSearch(named: root).location()
  }

  init(
    _ candidate: Candidate, fast: String?, long: String?, gate: String?, glance: String?, tried: [Candidate]
  ) {
    root = candidate.root
    place = candidate.place
    self.fast = fast
    self.long = long
    self.gate = gate
    self.glance = glance
    self.tried = tried
  }
}
