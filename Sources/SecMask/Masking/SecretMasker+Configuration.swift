internal import SecMaskSystem
public import SecMaskTensor
internal import SecMaskTokenizers
public import SecretPatterns
internal import Synchronization
internal import TransformerLayers

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
    public var detector: SecretsDetector {
      get { ownDetector ?? .shared }
      set { ownDetector = newValue }
    }
    // The built-in rules are made ready when first used: beside the experts, not before them.
    private var ownDetector: SecretsDetector?
    /// Decides which findings count.
    public var policy = Policy()
    /// What secrets are replaced by.
    public var style = RedactionStyle.text("[SECRET]")
    /// Decides what experts read: ``DefaultRouter``, as ``policy`` and ``experts`` have it, or your own.
    public var router: any Router {
      get {
        ownRouter ?? DefaultRouter(escalates: experts == .both, readsUnnamed: policy.readsUnnamed)
      }
      set { ownRouter = newValue }
    }
    private var ownRouter: (any Router)?
    /// Whether the bundled gate looks at what the router picks, and spares the experts most of it. It has learned from the
    /// bundled experts; with ``fastModel`` there is none. A router that has ``RouteReason/everything`` read goes round it.
    public var usesGate = true
    /// Whether rules look into what is encoded in a text, too: base64, hex, percent-encoding, escapes, character references,
    /// gzip. See `docs/layers.md`.
    public var decodes = true
    /// Exact values that are secrets whatever they look like, found in many encodings, too.
    public var known: KnownSecrets?
    /// Threads of an expert, and in throughput mode those of a batch; nil for as many as there are cores.
    public var threads: Int?
    /// Whether one text has all cores, or each has one and a batch is shared out among them.
    public var mode = ComputeEngine.Mode.latency

    /// Told of every text that is masked as a whole, and of every batch: for logs. See ``MaskLog``.
    public var log: (@Sendable (MaskLog) -> Void)?

    public init() {}

    /// Texts of a batch that are searched at a time.
    var lanes: Int { mode == .throughput ? threads ?? WorkThreads.available : 1 }

    /// Loads the experts, and has the rules made ready at the same time; nil where no expert is asked for.
    func reader() throws(MaskerError) -> ExpertReader? {
      guard 0...1 ~= policy.threshold else { throw .setting(name: "threshold", expected: "between 0 and 1") }
      guard threads ?? 1 > 0 else { throw .setting(name: "threads", expected: "1 or more") }
      guard experts != .none else { return nil }
      let folders = try folders()
      let loaded = Mutex<[String: Result<SecretExpert, ExpertError>]>([:])
      let vocabularies = SharedVocabularies()
      let wanted = [folders.fast] + (experts == .both ? [folders.long].compactMap { $0 } : [])
      let jobs = wanted.map { folder in
        { @Sendable in
          let expert = SecretExpert.loaded(from: folder, sharing: vocabularies)
          loaded.withLock { $0[folder] = expert }
        }
      }
      WorkThreads.all(jobs + [{ _ = detector }])
      do throws(ExpertError) {
        let ready = loaded.withLock { $0 }
        var experts: [SecretExpert] = []
        for folder in wanted {
          experts.append(
            try (ready[folder] ?? SecretExpert.loaded(from: folder, sharing: vocabularies)).get())
        }
        let gate = try gate(folders.gate)
        return ExpertReader(
          fast: experts[0], long: experts.count > 1 ? experts[1] : nil, gate: gate,
          glance: gate == nil
            ? nil
            : try folders.glance.map { folder throws(ExpertError) in
              try Glance(folder: folder, beside: experts[0])
            },
          engine: ComputeEngine(threads: threads, mode: mode), threshold: policy.threshold)
      } catch { throw .expert(error) }
    }

    /// Folders of the experts. With a fast one of your own the bundled long one is not used.
    private func folders() throws(MaskerError) -> (
      fast: String, long: String?, gate: String?, glance: String?
    ) {
      if let fastModel { return (fastModel, longModel, nil, nil) }
      let location: WeightLocation
      do throws(WeightError) { location = try WeightLocation(root: weights) } catch {
        throw .weights(reason: "\(error)")
      }
      guard let fast = location.fast else {
        throw .weights(reason: "\"\(location.root)\" has no fast expert")
      }
      return (fast, longModel ?? location.long, location.gate, location.glance)
    }

    private func gate(_ folder: String?) throws(ExpertError) -> (any Gate)? {
      guard usesGate, let folder else { return nil }
      do throws(ModelError) { return try LineGate(folder: folder) } catch {
        throw .model(folder: folder, reason: "\(error)")
      }
    }
  }
}

extension SecretExpert {
  fileprivate static func loaded(
    from folder: String, sharing vocabularies: SharedVocabularies
  ) -> Result<SecretExpert, ExpertError> {
    do throws(ExpertError) {
      return .success(try SecretExpert(folder: folder, sharing: vocabularies))
    } catch { return .failure(error) }
  }
}
