internal import FoundationEssentials
internal import SecMask
internal import SecMaskTensor

#if canImport(Darwin)
  @preconcurrency internal import Darwin
#else
  @preconcurrency internal import Glibc
#endif

// ExpertScores MODEL [THREADS]: scores of pieces, by the library itself, for the training pipeline's evaluation.
//
// Reads a JSON string a line, a text each, from standard input. Writes a line for each: counts of pieces, then for
// every piece the end of the one before to its start, its length in bytes, and its two probabilities in 1/100000.

setvbuf(stdout, nil, _IOFBF, 1 << 20)
let arguments = CommandLine.arguments
guard arguments.count > 1 else {
  fputs("usage: ExpertScores MODEL [THREADS] < texts\n", stderr)
  exit(2)
}
do {
  let expert = try SecretExpert(folder: arguments[1])
  let engine = ComputeEngine(threads: arguments.count > 2 ? Int(arguments[2]) : nil)
  let decoder = JSONDecoder()
  while let line = readLine() {
    let text = Array(try decoder.decode(String.self, from: Data(line.utf8)).utf8)
    let scores = try expert.scores(of: text, on: engine)
    var output = "\(scores.count)"
    var last = 0
    for piece in 0..<scores.count {
      let range = scores.offsets[piece]
      output += " \(range.lowerBound - last) \(range.count)"
      output += " \(Int(scores.begin[piece] * 100_000)) \(Int(scores.inside[piece] * 100_000))"
      last = range.upperBound
    }
    print(output)
    fflush(stdout)
  }
} catch {
  fputs("ExpertScores: \(error)\n", stderr)
  exit(2)
}
