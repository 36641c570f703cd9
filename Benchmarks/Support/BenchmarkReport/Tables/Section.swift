internal import Workloads

/// What is told of one kind of benchmark.
struct Section {
  let kind: String
  let title: String
  /// How to read it.
  let note: String
  let across: String
  let leavingOut: Set<String>
  let value: Value

  enum Value {
    case milliseconds
    case microseconds
    case rate
    case megabytes
  }

  static let all = [
    Section(
      "expert", "One request: milliseconds by tokens", across: "tokens", .milliseconds,
      note: "Ids to logits, one request at a time, all threads at work on it. Median, and 90th percentile."),
    Section(
      "requests", "Independent requests of 32 tokens: requests a second by cores", across: "threads",
      leavingOut: ["requests", "tokens"], .rate,
      note: "Each core works on requests of its own, one after another."),
    Section(
      "start", "Start of the program to the first masked line: milliseconds", across: "text", .milliseconds,
      note:
        "The secmask program is started, reads its input from a pipe, and writes the first line; files are "
        + "in the page cache. none: rules alone."),
    Section(
      "start", "Most resident memory of that program: MB", across: "text", .megabytes,
      note: "Mapped weights count as far as they were read."),
    Section(
      "mask", "A text masked, in process: milliseconds", across: "experts", .milliseconds,
      note:
        "Bytes to masked bytes by SecretMasker with the shipped experts, and by rules alone. Texts are made "
        + "up: a password every 25 lines of logs, settings, source and JSON."),
    Section(
      "patterns", "The rules alone: MB a second on one core", across: "threads", leavingOut: ["bytes"], .rate,
      note: "A megabyte of each kind of text."),
    Section(
      "wordpiece", "WordPiece: MB a second on one core, by bytes of the text", across: "bytes",
      leavingOut: ["threads"], .rate, note: "The tokenizer of the shipped experts."),
    Section(
      "linear", "Linear layers: GOP/s by rows", across: "rows", .rate,
      note: "As the models run them; int8 with the rounding of its input. Weights are in the cache."),
    Section(
      "attention", "Attention: GFLOP/s by tokens", across: "tokens", .rate,
      note: "All heads of one sequence; only the products count, the softmax is part of the time."),
    Section(
      "layer-norm", "Layer normalisation with the residual: microseconds by columns", across: "columns",
      .microseconds, note: ""),
    Section("gelu", "GELU: microseconds by columns", across: "columns", .microseconds, note: ""),
    Section(
      "peak", "What one core can do at best: GOP/s", across: "threads", leavingOut: ["operations"], .rate,
      note: "Multiplications and additions of registers alone, by the widest instructions."),
  ]

  private init(
    _ kind: String, _ title: String, across: String, leavingOut: Set<String> = [], _ value: Value,
    note: String
  ) {
    self.kind = kind
    self.title = title
    self.note = note
    self.across = across
    self.leavingOut = leavingOut
    self.value = value
  }

  func pivot(of results: Results) -> Pivot {
    let all = results.all(kind)
    // Rules alone take less memory than the benchmark itself, which the figure would then show.
    return Pivot(
      value == .megabytes ? all.filter { $0.parsed?["experts"] != "none" } : all, across: across,
      leavingOut: leavingOut)
  }

  /// The median in the unit of the section, and for times the 90th percentile.
  func cell(_ measurement: Measurement) -> (median: Double, p90: Double?) {
    let time = measurement.microseconds
    switch value {
    case .milliseconds: return (time.median / 1e3, time.quantile(0.9) / 1e3)
    case .microseconds: return (time.median, time.quantile(0.9))
    case .rate: return (measurement.rate(microseconds: time.median) ?? .nan, nil)
    case .megabytes: return ((measurement.peakKilobytes?.median ?? .nan) * 1024 / 1e6, nil)
    }
  }
}
