internal import BenchmarkReport

#if canImport(Glibc)
  @preconcurrency internal import Glibc
#elseif canImport(Musl)
  @preconcurrency internal import Musl
#elseif canImport(Darwin)
  @preconcurrency internal import Darwin
#endif

let usage = """
  usage: bench-report collect --exports FOLDER --info FILE --goals FILE --out FILE [--quick]
         bench-report page --results FILE --goals FILE --out FOLDER [--peers FILE]

  collect  puts the exported samples of a run together, prints its figures and how it stands to the goals. Exit
           status 1 when one is missed.
  page     draws index.html and its pictures.

  """

func fail(_ text: String) -> Never {
  fputs(text, stderr)
  exit(2)
}

do {
  let arguments = Options(CommandLine.arguments.dropFirst())
  switch arguments.words.first {
  case "collect":
    guard let exports = arguments["--exports"], let info = arguments["--info"],
      let goals = arguments["--goals"], let out = arguments["--out"]
    else { fail(usage) }
    let results = try Results(exports: exports, info: info, isQuick: arguments.has("--quick"))
    let verdicts = try GoalFile(file: goals).verdicts(in: results)
    try results.write(to: out)
    print(TextReport(results, verdicts).text)
    print("All samples: \(out)")
    exit(verdicts.contains(where: \.fails) ? 1 : 0)
  case "page":
    guard let file = arguments["--results"], let goals = arguments["--goals"], let out = arguments["--out"]
    else { fail(usage) }
    let results = try Results(file: file)
    let verdicts = try GoalFile(file: goals).verdicts(in: results)
    try Report(results, verdicts, peers: arguments["--peers"].map { try Peers(file: $0) }).write(to: out)
    print("\(out)/index.html")
  default: fail(usage)
  }
} catch {
  fail("bench-report: \(error)\n")
}
