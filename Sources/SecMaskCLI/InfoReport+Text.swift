internal import SecMask
internal import SecMaskReports
internal import SecMaskSystem
internal import SecMaskTensor
internal import SecretPatterns

extension InfoReport {
  /// For people.
  var text: String {
    var lines = ["secmask \(SecMaskCommand.version)"]
    func add(_ label: String, _ value: String) {
      lines.append("  \(label)\(String(repeating: " ", count: max(1, 14 - label.count)))\(value.printable)")
    }
    add("build", Self.build)
    add("rules", "\(ruleCount)")
    add(
      "PCRE2", RegexLibrary.version + (RegexLibrary.machineCode.map { ", JIT for \($0)" } ?? ", without JIT"))
    lines.append("machine")
    add("CPU", kernels.cpu ?? "name not known")
    add("cores", "\(kernels.cores)")
    add("features", kernels.features.isEmpty ? "none that kernels use" : Self.names(kernels.features))
    add("kernels", "\(kernels.level), of \(kernels.available.joined(separator: ", "))")
    if let wish { add("", wish) }
    add("OpenBLAS", blas)
    lines.append("weights")
    switch weights {
    case .success(let location):
      add("found in", "\(location.root) (\(location.place.words))")
      add("gate", location.gate ?? "none: experts read every line that the router picks")
      if location.gate != nil {
        add("glance", location.glance ?? "none: the fast expert looks at every line first")
      }
    case .failure(let error): add("not found", "\(error)")
    }
    for expert in experts {
      lines.append("\(expert.name) expert")
      for (label, value) in expert.lines { add(label, value) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Features that are there, and in brackets those that are not.
  private static func names(_ features: [(name: String, isPresent: Bool)]) -> String {
    features.map { $0.isPresent ? $0.name : "(no \($0.name))" }.joined(separator: " ")
  }

  /// What became of `SECMASK_KERNEL`.
  private var wish: String? {
    guard let wish = kernels.wish else { return nil }
    if wish == kernels.level { return "as SECMASK_KERNEL asks" }
    return "SECMASK_KERNEL=\(wish) is ignored: not a level that this CPU can run"
  }

  private var blas: String {
    switch kernels.blas {
    case .unused: "not used: this level has its own kernels"
    case .missing: "not installed: plain C does its work, slower"
    case .loaded(let core, let configuration):
      [core.map { "kernels for \($0)" }, configuration].compactMap { $0 }.joined(separator: "; ")
    }
  }
}

extension WeightLocation.Place {
  fileprivate var words: String {
    switch self {
    case .named: "as --weights says"
    case .environment: "as SECMASK_WEIGHTS says"
    case .installed: "beside the program"
    case .checkout: "in the checkout"
    }
  }
}

extension InfoReport.Expert {
  fileprivate var lines: [(label: String, value: String)] {
    guard folder != nil else { return [("none", "these weights do not have it")] }
    var lines: [(label: String, value: String)] = []
    switch summary {
    case .success(let summary):
      lines += [
        (
          "model",
          "\(summary.model), \(summary.layers) layers of \(summary.dimension), \(summary.heads) heads"
        ),
        ("parameters", "\(Self.millions(summary.parameters)) million, \(summary.dtype)"),
        ("window", "\(summary.window) tokens" + Self.attention(summary.attentionWindow)),
        ("labels", summary.labels.joined(separator: ", ")),
        ("vocabulary", "\(summary.vocabularySize) pieces"),
        ("file", "\(Self.millions(summary.byteCount)) MB"),
      ]
    case .failure(let error): lines.append(("unusable", "\(error)"))
    case nil: break
    }
    switch checksum {
    case .success(let checksum):
      let verdict =
        switch checksum.matches {
        case true?: "as MODEL_CARD.md says"
        case false?: "NOT what MODEL_CARD.md says"
        case nil: "none in MODEL_CARD.md to compare with"
        }
      lines.append(("SHA-256", "\(checksum.found), \(verdict)"))
    case .failure(let error): lines.append(("SHA-256", "\(error)"))
    case nil: lines.append(("SHA-256", "not computed; --checksum does"))
    }
    return lines
  }

  private static func attention(_ window: Int?) -> String {
    window.map { ", of which a token sees \($0)" } ?? ""
  }

  private static func millions(_ count: Int) -> String { Decimals.two(Double(count) / 1e6) }
}
