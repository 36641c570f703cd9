// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that who uses the library never resolves the benchmark package. Build and run it by
// `make bench` in the folder above; docs/benchmarks.md says what is measured.

/// Benchmarks that the plugin finds because their folders stand directly in one called Benchmarks.
func benchmarks(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .executableTarget(
    name: name,
    dependencies: dependencies + ["Workloads", .product(name: "Benchmark", package: "benchmark")],
    path: name,
    plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")])
}

func library(_ name: String) -> Target.Dependency { .product(name: name, package: "SecMask") }

let package = Package(
  name: "SecMaskBenchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "SecMask", path: ".."),
    // Without its traits nothing is put between the program and malloc; counts of allocations then mean nothing.
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    .target(name: "Workloads", path: "Support/Workloads"),
    .target(name: "CPeak", path: "Support/CPeak"),
    benchmarks("Kernels", [library("SecMaskTensor"), "CPeak"]),
    benchmarks("Tokenizers", [library("SecMaskTokenizers")]),
    benchmarks(
      "Experts", [library("DistilBERT"), library("Longformer"), library("SecMaskTensor")]),
    benchmarks("Masking", [library("SecMask"), library("SecretPatterns")]),
    benchmarks("Starting", []),
    .executableTarget(
      name: "bench-checkpoints", dependencies: [library("Safetensors"), "Workloads"],
      path: "Support/Checkpoints"),
    .target(name: "BenchmarkReport", dependencies: ["Workloads"], path: "Support/BenchmarkReport"),
    .executableTarget(
      name: "bench-report", dependencies: ["BenchmarkReport"], path: "Support/Report"),
    .testTarget(
      name: "BenchmarkReportTests", dependencies: ["BenchmarkReport", "Workloads"], path: "Tests"),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
  ]
}
