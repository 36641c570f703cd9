internal import SecMask
internal import SecMaskReports
internal import SecMaskTensor
internal import SecretPatterns

extension InfoReport {
  /// For programs. Names stay as they are; more may come.
  var json: JSONTree {
    .object([
      ("version", .string(SecMaskCommand.version)), ("build", .string(Self.build)),
      ("rules", .number(ruleCount)),
      (
        "pcre2",
        .object([
          ("version", .string(RegexLibrary.version)), ("machine_code", .init(RegexLibrary.machineCode)),
        ])
      ),
      (
        "cpu",
        .object([
          ("name", .init(kernels.cpu)), ("cores", .number(kernels.cores)),
          ("features", .object(kernels.features.map { ($0.name, .boolean($0.isPresent)) })),
        ])
      ),
      (
        "kernels",
        .object([
          ("level", .string(kernels.level)), ("available", .list(kernels.available.map { .string($0) })),
          ("wish", .init(kernels.wish)),
        ])
      ),
      ("openblas", blas), ("weights", location), ("experts", .object(experts.map { ($0.name, $0.json) })),
    ])
  }

  private var blas: JSONTree {
    switch kernels.blas {
    case .unused: .object([("state", .string("unused"))])
    case .missing: .object([("state", .string("missing"))])
    case .loaded(let core, let configuration):
      .object([
        ("state", .string("loaded")), ("core", .init(core)), ("configuration", .init(configuration)),
      ])
    }
  }

  private var location: JSONTree {
    func tried(_ candidates: [WeightLocation.Candidate]) -> JSONTree {
      .list(
        candidates.map {
          .object([("place", .string($0.place.rawValue)), ("root", .string($0.root))])
        })
    }
    return switch weights {
    case .success(let location):
      .object([
        ("root", .string(location.root)), ("place", .string(location.place.rawValue)),
        ("gate", .init(location.gate)), ("tried", tried(location.tried)), ("error", .null),
      ])
    case .failure(let error):
      .object([
        ("root", .null), ("place", .null), ("tried", tried(error.tried)), ("error", .string("\(error)")),
      ])
    }
  }
}

extension InfoReport.Expert {
  fileprivate var json: JSONTree {
    guard let folder else { return .null }
    var members: [(name: String, value: JSONTree)] = [("folder", .string(folder))]
    switch summary {
    case .success(let summary):
      members += [
        ("model", .string(summary.model)), ("layers", .number(summary.layers)),
        ("dimension", .number(summary.dimension)), ("heads", .number(summary.heads)),
        ("parameters", .number(summary.parameters)), ("dtype", .string(summary.dtype)),
        ("window", .number(summary.window)),
        ("attention_window", summary.attentionWindow.map { .number($0) } ?? .null),
        ("labels", .list(summary.labels.map { .string($0) })),
        ("vocabulary", .number(summary.vocabularySize)), ("bytes", .number(summary.byteCount)),
        ("error", .null),
      ]
    case .failure(let error): members.append(("error", .string("\(error)")))
    case nil: break
    }
    switch checksum {
    case .success(let checksum):
      members += [("sha256", .string(checksum.found)), ("sha256_listed", .init(checksum.listed))]
    case .failure(let error): members.append(("sha256_error", .string("\(error)")))
    case nil: break
    }
    return .object(members)
  }
}
