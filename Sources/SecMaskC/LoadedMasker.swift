internal import SecMask
internal import SecMaskTensor
internal import Synchronization

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// A masker as callers have it: one for single texts, one for scans, one for batches; all share their experts.
final class LoadedMasker: Sendable {
  /// What calls of a process use.
  struct Maskers {
    var hiding: SecretMasker
    var alarming: SecretMasker
    /// Shares texts out among all cores.
    var batch: SecretMasker
    let process: pid_t
  }

  /// What is masked goes into it; nil: it is masked for good.
  let vault: Vault?
  /// The folder of the weights that the experts were loaded from; nil without them, or with folders of the caller's.
  let weights: String?
  private let threads: Int?
  private let mode: ComputeEngine.Mode
  private let state: Mutex<Maskers>

  init(_ options: Options) throws(CallFailure) {
    let masker: SecretMasker
    let alarming: SecretMasker
    do throws(MaskerError) {
      masker = try SecretMasker(configuration: options.configuration)
      alarming = try masker.following(options.alarming)
    } catch { throw CallFailure(error) }
    vault = nil
    threads = options.threads
    mode = options.configuration.mode
    weights = masker.usesExperts ? options.configuration.weights : nil
    state = Mutex(
      Maskers(
        hiding: masker, alarming: alarming,
        batch: masker.computing(threads: options.threads, mode: .throughput),
        process: getpid()))
  }

  /// Like another one, into a vault.
  init(_ other: LoadedMasker, into vault: Vault) {
    self.vault = vault
    threads = other.threads
    mode = other.mode
    weights = other.weights
    state = Mutex(other.state.withLock { $0 })
  }

  /// The maskers to use now. After a fork() they get threads of their own: those of the parent are not there.
  private var current: Maskers {
    state.withLock { maskers in
      guard maskers.process != getpid() else { return maskers }
      maskers = Maskers(
        hiding: maskers.hiding.computing(threads: threads, mode: mode),
        alarming: maskers.alarming.computing(threads: threads, mode: mode),
        batch: maskers.batch.computing(threads: threads, mode: .throughput), process: getpid())
      return maskers
    }
  }

  /// Threads that search one text, or a batch.
  var threadCount: Int { max(1, threads ?? KernelReport().cores) }

  /// Masks a text, or begins one that arrives in pieces.
  var forTexts: SecretMasker { withVault(current.hiding) }
  var forScans: SecretMasker { current.alarming }
  var forBatches: SecretMasker { withVault(current.batch) }

  // What the vault has by now is hidden, too: it is taken anew for each call.
  private func withVault(_ masker: SecretMasker) -> SecretMasker {
    vault.map { masker.masking(into: $0) } ?? masker
  }
}

/// A vault as callers have it.
final class LoadedVault: Sendable {
  let vault: Vault
  init(_ vault: Vault) { self.vault = vault }
}
