internal import SecMask
internal import SecMaskTensor
internal import SecretPatterns

#if canImport(Darwin)
  @preconcurrency internal import Darwin
#else
  @preconcurrency internal import Glibc
#endif

// MaskerLatency [RUNS]: times of one request to a masker, in process, for texts of one, 50 and 400 lines.
//
// The texts are made up here: application logs and settings, a secret every 25 lines. Prints median and 99th percentile of
// RUNS (300) requests each, the time of the first request after loading, and of 1,000 lines one by one and in a batch.

func percentile(_ times: [Double], _ share: Double) -> Double {
  let sorted = times.sorted()
  return sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
}

func milliseconds(_ work: () -> Void) -> Double {
  let clock = ContinuousClock()
  return clock.measure(work) / .milliseconds(1)
}

func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }

/// Lines of a log and of settings, with a fresh password every 25 lines.
func text(lines: Int, seed: Int) -> String {
  var random = SampleRandom(seed: UInt64(seed))
  return (0..<lines).map { line in
    switch (line + seed) % 25 {
    case 0: SampleTemplate.fill("db.password = {alnum:14}", using: &random)
    case 1, 9, 17:
      SampleTemplate.fill(
        "2026-03-04T10:{digit:2}:{digit:2}Z INFO request id={hex:32} path=/v1/{orders|users|items}/{digit:6}",
        using: &random)
    case 2, 12:
      SampleTemplate.fill(
        "  {timeout|retries|pool size|workers}: {digit:2}  # {per host|in seconds}", using: &random)
    default:
      SampleTemplate.fill(
        "2026-03-04 10:{digit:2}:{digit:2} {DEBUG|INFO|WARN} {scheduler|billing|mailer}: {job|page|report} {digit:4}"
          + " {was sent|has been stored|is waiting} after {digit:3} ms", using: &random)
    }
  }.joined(separator: "\n")
}

do {
  let runs = CommandLine.arguments.count > 1 ? max(1, Int(CommandLine.arguments[1]) ?? 300) : 300
  let clock = ContinuousClock()
  let began = clock.now
  let masker = try SecretMasker()
  print("loading \(rounded((clock.now - began) / .milliseconds(1))) ms")
  let one = text(lines: 1, seed: 0)
  print("first request, one line \(rounded(milliseconds { _ = masker.mask(one) })) ms")
  let rules = SecretMasker.patternsOnly()
  for (name, masker) in [("default", masker), ("patterns only", rules)] {
    for lines in [1, 50, 400] {
      let times = (0..<runs).map { run in
        // One line: with a secret every other time.
        let text = text(lines: lines, seed: lines == 1 ? run % 2 * 3 : run)
        return milliseconds { _ = masker.mask(text) }
      }
      print(
        "\(name), \(lines) lines: median \(rounded(percentile(times, 0.5))) ms, P99 \(rounded(percentile(times, 0.99))) ms"
      )
    }
  }
  var configuration = SecretMasker.Configuration()
  configuration.mode = .throughput
  let shared = try SecretMasker(configuration: configuration)
  for (name, step) in [("lines of a log", 1), ("lines with a password each", 25)] {
    let lines = (0..<1_000).map { text(lines: 1, seed: step * $0) }
    let apart = milliseconds { for line in lines { _ = masker.mask(line) } }
    let together = milliseconds { _ = masker.mask(contentsOf: lines) as [MaskResult] }
    let threads = milliseconds { _ = shared.mask(contentsOf: lines) as [MaskResult] }
    print(
      "1,000 \(name): one by one \(rounded(apart)) ms, in a batch \(rounded(together)) ms, "
        + "in throughput mode \(rounded(threads)) ms")
  }
} catch {
  fputs("MaskerLatency: \(error)\n", stderr)
  exit(2)
}
