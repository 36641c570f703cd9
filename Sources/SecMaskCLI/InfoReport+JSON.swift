internal import SecMask
internal import SecMaskJSON
internal import SecMaskTensor
internal import SecretPatterns

extension InfoReport {
  /// For programs. Names stay as they are; more may come.
  var json: JSONValue {
    .object([
      ("version", .string(SecMaskCommand.version)), ("build", .string(Self.build)),
      ("rules", .integer(ruleCount)),
      (
        "pcre2",
        .object([
          ("version", .string(RegexLibrary.version)), ("machine_code", .init(RegexLibrary.machineCode)),
        ])
      ),
      (
        "cpu",
        .object([
          ("name", .init(kernels.cpu)), ("cores", .integer(kernels.cores)),
          ("features", .object(kernels.features.map { ($0.name, .boolean($0.isPresent)) })),
        ])
      ),
      (
        "kernels",
        .object([
          ("level", .string(kernels.level)), ("available", .array(kernels.available.map { .string($0) })),
          ("wish", .init(kernels.wish)),
        ])
      ),
      ("openblas", blas), ("weights", location), ("experts", .object(experts.map { ($0.name, $0.json) })),
    ])
  }

  private var blas: JSONValue {
    switch kernels.blas {
    case .unused: .object([("state", .string("unused"))])
    case .missing: .object([("state", .string("missing"))])
    case .loaded(let core, let configuration):
      .object([
        ("state", .string("loaded")), ("core", .init(core)), ("configuration", .init(configuration)),
      ])
    }
  }

  private var location: JSONValue {
    func tried(_ candidates: [WeightLocation.Candidate]) -> JSONValue {
      .array(
        candidates.map {
          .object([("place", .string($0.place.rawValue)), ("root", .string($0.root))])
        })
    }
    return switch weights {
    case .success(let location):
      .object([
        ("root", .string(location.root)), ("place", .string(location.place.rawValue)),
        ("gate", .init(location.gate)), ("glance", .init(location.glance)),
        ("tried", tried(location.tried)), ("error", .null),
      ])
    case .failure(let error):
      .object([
        ("root", .null), ("place", .null), ("tried", tried(error.tried)), ("error", .string("\(error)")),
      ])
    }
  }
}

extension InfoReport.Expert {
  fileprivate var json: JSONValue {
    guard let folder else { return .null }
    var members: [(key: String, value: JSONValue)] = [("folder", .string(folder))]
    switch summary {
    case .success(let summary):
      members += [
        ("model", .string(summary.model)), ("layers", .integer(summary.layers)),
        ("dimension", .integer(summary.dimension)), ("heads", .integer(summary.heads)),
        ("parameters", .integer(summary.parameters)), ("dtype", .string(summary.dtype)),
        ("window", .integer(summary.window)),
        ("attention_window", summary.attentionWindow.map { .integer($0) } ?? .null),
        ("labels", .array(summary.labels.map { .string($0) })),
        ("vocabulary", .integer(summary.vocabularySize)), ("bytes", .integer(summary.byteCount)),
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
