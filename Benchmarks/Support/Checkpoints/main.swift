internal import Safetensors
internal import Workloads

#if canImport(Glibc)
  @preconcurrency internal import Glibc
#elseif canImport(Musl)
  @preconcurrency internal import Musl
#elseif canImport(Darwin)
  @preconcurrency internal import Darwin
#endif

// bench-checkpoints: writes the checkpoints of random weights that the benchmarks read, each once, in fp32, into the
// cache folder. Prints the folders that are to be converted to int8, and where to, a pair a line.

do {
  try makeFolder(Run.cache)
  for model in BenchedModel.allCases {
    let folder = model.folder(.float32)
    if access("\(folder)/model.safetensors", R_OK) != 0 {
      try RandomCheckpoint(model).write(to: folder, tokenizerFrom: BenchedModel.fast.folder(.int8))
    }
    let int8 = model.folder(.int8)
    if access("\(int8)/model.safetensors", R_OK) != 0 { print(folder, int8, separator: "\t") }
  }
} catch {
  fputs("bench-checkpoints: \(error)\n", stderr)
  exit(2)
}
