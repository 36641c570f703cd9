internal import SecMask
internal import SecMaskSystem
internal import SecMaskTensor
internal import SecretPatterns

/// What `secmask info` tells.
struct InfoReport {
  let kernels = KernelReport()
  let ruleCount = Rule.builtIn.count
  let weights: Result<WeightLocation, WeightError>
  /// In the order of the router: fast, long.
  let experts: [Expert]

  /// One expert's folder.
  struct Expert {
    let name: String
    /// Nil when the root has no such expert.
    let folder: String?
    /// Nil when there is no folder.
    var summary: Result<ExpertSummary, ExpertError>?
    /// Nil when it was not asked for, or there is no folder.
    var checksum: Result<WeightChecksum, FileError>?
  }

  /// Looks at everything; reads the weights themselves only for their checksums.
  init(root: String?, withChecksums: Bool) {
    let weights: Result<WeightLocation, WeightError>
    do throws(WeightError) { weights = .success(try WeightLocation(root: root)) } catch {
      weights = .failure(error)
    }
    self.init(weights: weights, withChecksums: withChecksums)
  }

  init(weights: Result<WeightLocation, WeightError>, withChecksums: Bool) {
    self.weights = weights
    guard case .success(let location) = weights else {
      experts = []
      return
    }
    experts = [("fast", location.fast), ("long", location.long)].map { name, folder in
      var expert = Expert(name: name, folder: folder)
      guard let folder else { return expert }
      do throws(ExpertError) { expert.summary = .success(try ExpertSummary(folder: folder)) } catch {
        expert.summary = .failure(error)
      }
      guard withChecksums else { return expert }
      do throws(FileError) { expert.checksum = .success(try WeightChecksum(folder: folder)) } catch {
        expert.checksum = .failure(error)
      }
      return expert
    }
  }

  /// True when something that was asked for, or is there, cannot be used as it is. Weights that nobody asked
  /// for and that are nowhere are no fault: patterns work without.
  var isFaulty: Bool {
    if case .failure(let error) = weights {
      if case .notFound = error { return false }
      return true
    }
    return experts.contains { expert in
      if case .failure = expert.summary { return true }
      return switch expert.checksum {
      case .failure: true
      case .success(let checksum): checksum.matches == false
      case nil: false
      }
    }
  }

  /// How the program was built: the kernels and the scanner are many times slower in a debug build.
  static var build: String {
    #if DEBUG
      "debug"
    #else
      "release"
    #endif
  }
}
