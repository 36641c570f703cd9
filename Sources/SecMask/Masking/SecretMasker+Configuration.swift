public import SecMaskTensor
public import SecretPatterns

extension SecretMasker {
  /// What a masker is made of.
  public struct Configuration: Sendable {
    /// Which experts read besides the rules.
    public enum Experts: Sendable, Hashable {
      /// Rules alone; no weights are needed.
      case none
      /// The fast one for everything.
      case fast
      /// The fast one, and the long one where the router asks for it and its weights are there.
      case both
    }

    public var experts = Experts.both
    /// Folder of the fast expert; nil for the bundled one.
    public var fastModel: String?
    /// Folder of the long expert; nil for the bundled one.
    public var longModel: String?
    /// Folder with the folders `fast` and `long`; nil to search the usual places. See ``WeightLocation``.
    public var weights: String?
    /// Finds what has a form; built-in rules, or your own.
    public var detector = SecretsDetector.shared
    /// Decides which findings count.
    public var policy = Policy()
    /// What secrets are replaced by.
    public var style = RedactionStyle.text("[SECRET]")
    /// Decides what experts read.
    public var router: any Router = DefaultRouter()
    /// Threads of an expert, and in throughput mode those of a batch; nil for as many as there are cores.
    public var threads: Int?
    /// Whether one text has all cores, or each has one and a batch is shared out among them.
    public var mode = ComputeEngine.Mode.latency

    /// Told of every text that is masked as a whole, and of every batch: for logs. See ``MaskLog``.
    public var log: (@Sendable (MaskLog) -> Void)?

    public init() {}

    /// Texts of a batch that are searched at a time.
    var lanes: Int { mode == .throughput ? threads ?? TreeThreads.available : 1 }

    /// Loads the experts; nil where none is asked for.
    func reader() throws(MaskerError) -> ExpertReader? {
      guard 0...1 ~= policy.threshold else { throw .setting(name: "threshold", expected: "between 0 and 1") }
      guard threads ?? 1 > 0 else { throw .setting(name: "threads", expected: "1 or more") }
      guard experts != .none else { return nil }
      let folders = try folders()
      do throws(ExpertError) {
        var long: SecretExpert?
        if experts == .both, let folder = folders.long { long = try SecretExpert(folder: folder) }
        return ExpertReader(
          fast: try SecretExpert(folder: folders.fast), long: long,
          engine: ComputeEngine(threads: threads, mode: mode), threshold: policy.threshold)
      } catch { throw .expert(error) }
    }

    /// Folders of the experts. With a fast one of your own the bundled long one is not used.
    private func folders() throws(MaskerError) -> (fast: String, long: String?) {
      if let fastModel { return (fastModel, longModel) }
      let location: WeightLocation
      do throws(WeightError) { location = try WeightLocation(root: weights) } catch {
        throw .weights(reason: "\(error)")
      }
      guard let fast = location.fast else {
        throw .weights(reason: "\"\(location.root)\" has no fast expert")
      }
      return (fast, longModel ?? location.long)
    }
  }
}
