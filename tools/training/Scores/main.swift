internal import FoundationEssentials
internal import SecMask
internal import SecMaskTensor

#if canImport(Darwin)
  @preconcurrency internal import Darwin
#else
  @preconcurrency internal import Glibc
#endif

// ExpertScores [--routed] MODEL [THREADS]: scores of pieces, by the library itself, for the training pipeline's
// evaluation. ExpertScores --cut: no scores, but where the router would have experts read.
//
// Reads a JSON string a line, a text each, from standard input. Writes a line for each: counts of pieces, then for
// every piece the end of the one before to its start, its length in bytes, and its probabilities in 1/100000: begin, inside,
// and the part of both that says example.
//
// With --routed, only the segments that the router cuts out are read, and pieces elsewhere get 0. With --cut, the line
// has the start and end of every judged part, a bar, and start, end and reason of every line that is read for its own
// sake. Both write the shares that are read to standard error at the end. --routed=LINES,BYTES and --cut=LINES,BYTES
// set the context of segments; --hiding has lines read, too, in which a word may be a password without a name.

setvbuf(stdout, nil, _IOFBF, 1 << 20)
var arguments = Array(CommandLine.arguments.dropFirst())
let hiding = arguments.contains("--hiding")
arguments.removeAll { $0 == "--hiding" }
let option = arguments.first { $0.hasPrefix("--") } ?? ""
let routed = option.hasPrefix("--routed")
let cutOnly = option.hasPrefix("--cut")
arguments.removeAll { $0.hasPrefix("--") }
guard cutOnly || !arguments.isEmpty else {
  fputs("usage: ExpertScores [--routed] MODEL [THREADS] < texts, or ExpertScores --cut < texts\n", stderr)
  exit(2)
}
do {
  var cutting = Cutting(context: option.drop { $0 != "=" }.dropFirst(), hiding: hiding)
  let expert = cutOnly ? nil : try SecretExpert(folder: arguments[0])
  let engine = ComputeEngine(threads: arguments.count > 1 ? Int(arguments[1]) : nil)
  let decoder = JSONDecoder()
  while let line = readLine() {
    let text = Array(try decoder.decode(String.self, from: Data(line.utf8)).utf8)
    if let expert {
      let scores =
        routed
        ? try cutting.scores(of: text, expert, engine) : try expert.scores(of: text, on: engine)
      print(printed(scores))
    } else {
      print(Cutting.printed(cutting.segments(of: text)))
    }
    fflush(stdout)
  }
  if routed || cutOnly { fputs(cutting.summary + "\n", stderr) }
} catch {
  fputs("ExpertScores: \(error)\n", stderr)
  exit(2)
}

func printed(_ scores: PieceScores) -> String {
  var output = "\(scores.count)"
  var last = 0
  for piece in 0..<scores.count {
    let range = scores.offsets[piece]
    output += " \(range.lowerBound - last) \(range.count)"
    output += " \(Int(scores.begin[piece] * 100_000)) \(Int(scores.inside[piece] * 100_000))"
    output += " \(Int(scores.example[piece] * 100_000))"
    last = range.upperBound
  }
  return output
}
