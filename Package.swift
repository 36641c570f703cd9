// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "SecMask",
  products: [
    .library(name: "SecMask", targets: ["SecMask"]),
    .library(name: "SecretPatterns", targets: ["SecretPatterns"]),
    .library(name: "SecretRuleFiles", targets: ["SecretRuleFiles"]),
    .library(name: "SecMaskTokenizers", targets: ["SecMaskTokenizers"]),
    .library(name: "Safetensors", targets: ["Safetensors", "SecMaskJSON"]),
    .library(name: "SecMaskTensor", targets: ["SecMaskTensor"]),
    .library(name: "DistilBERT", targets: ["DistilBERT", "TransformerLayers"]),
    .library(name: "Longformer", targets: ["Longformer", "TransformerLayers"]),
    // For tools/fuzz alone.
    .library(name: "SecMaskFuzzing", targets: ["SecMaskFuzzing"]),
    .library(name: "SecMaskLogging", targets: ["SecMaskLogging"]),
    .library(name: "SecMaskServer", targets: ["SecMaskServer"]),
    // What `make library` makes libsecmask of.
    .library(name: "SecMaskC", type: .static, targets: ["SecMaskC"]),
    .executable(name: "secmask", targets: ["SecMaskCLI"]),
    .executable(name: "secmask-server", targets: ["SecMaskServerCLI"]),
    .executable(name: "weights-convert", targets: ["WeightsConvert"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    // For the service, the gateway and the log handler alone.
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    // For tests alone.
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CPCRE2", pkgConfig: "libpcre2-8", providers: [.apt(["libpcre2-dev"]), .brew(["pcre2"])]),
    .target(name: "SecretPatterns", dependencies: ["CPCRE2"]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .systemLibrary(
      name: "COpenBLAS", pkgConfig: "openblas",
      providers: [.apt(["libopenblas-dev"]), .brew(["openblas"])]),
    .systemLibrary(
      name: "CLAPACKE", pkgConfig: "lapacke", providers: [.apt(["liblapacke-dev"]), .brew(["lapack"])]),
    .target(name: "CSecMaskKernels"),
    .target(name: "SecMaskJSON"),
    .target(name: "SecMaskTensor", dependencies: ["CSecMaskKernels", "Safetensors", "SecMaskSystem"]),
    .target(name: "TransformerLayers", dependencies: ["Safetensors", "SecMaskJSON", "SecMaskTensor"]),
    .target(name: "DistilBERT", dependencies: ["Safetensors", "SecMaskTensor", "TransformerLayers"]),
    .target(name: "Longformer", dependencies: ["Safetensors", "SecMaskTensor", "TransformerLayers"]),
    .target(
      name: "SecretRuleFiles",
      dependencies: ["SecretPatterns", .product(name: "TOMLKit", package: "TOMLKit")]),
    .target(name: "SecMaskSystem", dependencies: [.product(name: "SystemPackage", package: "swift-system")]),
    .target(
      name: "SecMask",
      dependencies: [
        "CZlib", "DistilBERT", "Longformer", "Safetensors", "SecMaskJSON", "SecMaskSystem", "SecMaskTensor",
        "SecMaskTokenizers",
        "SecretPatterns",
        "TransformerLayers", .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "SystemPackage", package: "swift-system"),
      ]),
    .target(
      name: "SecMaskArchives",
      dependencies: [
        "CZlib", "SecMaskSystem", .product(name: "SystemPackage", package: "swift-system"),
      ]),
    .target(
      name: "SecMaskFiles",
      dependencies: [
        "SecMask", "SecMaskArchives", "SecMaskSystem", "SecretPatterns",
        .product(name: "SystemPackage", package: "swift-system"),
      ]),
    .target(
      name: "SecMaskGit",
      dependencies: [
        "SecMask", "SecMaskFiles", "SecMaskSystem",
        .product(name: "SystemPackage", package: "swift-system"),
      ]),
    .target(
      name: "SecMaskJSONLines", dependencies: ["SecMask", "SecMaskJSON", "SecMaskSystem", "SecretPatterns"]),
    .target(
      name: "SecMaskReports",
      dependencies: [
        "SecMask", "SecMaskJSON", "SecMaskSystem", "SecretPatterns",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(
      name: "SecMaskBaselines",
      dependencies: [
        "SecMask", "SecMaskJSON", "SecMaskSystem", .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(
      name: "SecMaskSettings", dependencies: ["SecMask", "SecMaskSystem", "SecretRuleFiles"]),
    .executableTarget(
      name: "SecMaskCLI",
      dependencies: [
        "SecMask", "SecMaskBaselines", "SecMaskFiles", "SecMaskGit", "SecMaskJSON", "SecMaskJSONLines",
        "SecMaskReports", "SecMaskSettings", "SecMaskSystem", "SecMaskTensor", "SecretPatterns",
        "SecretRuleFiles",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "SystemPackage", package: "swift-system"),
      ]),
    .target(
      name: "SecMaskLogging", dependencies: ["SecMask", .product(name: "Logging", package: "swift-log")]),
    .target(name: "CSecMask"),
    .target(
      name: "SecMaskC",
      dependencies: [
        "CSecMask", "SecMask", "SecMaskJSON", "SecMaskSystem", "SecMaskTensor", "SecretPatterns",
      ]),
    .testTarget(
      name: "SecMaskCTests",
      dependencies: ["CSecMask", "SecMaskC", "SecMaskJSON", "SecretPatterns", "SecMaskTestSupport"]),
    .testTarget(
      name: "SecMaskLoggingTests",
      dependencies: [
        "SecMask", "SecMaskLogging", "SecretPatterns", "SecMaskTestSupport",
        .product(name: "Logging", package: "swift-log"),
      ]),
    .executableTarget(
      name: "LoggingExample",
      dependencies: ["SecMaskLogging", .product(name: "Logging", package: "swift-log")],
      path: "Examples/logging"),
    .target(
      name: "SecMaskServer",
      dependencies: [
        "SecMask", "SecMaskJSON", "SecMaskJSONLines", "SecMaskReports", "SecMaskSystem", "SecretPatterns",
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "CoreMetrics", package: "swift-metrics"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "HummingbirdTLS", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "Metrics", package: "swift-metrics"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOExtras", package: "swift-nio-extras"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "SystemPackage", package: "swift-system"),
      ]),
    .executableTarget(
      name: "SecMaskServerCLI",
      dependencies: [
        "SecMask", "SecMaskServer", "SecMaskSystem", "SecMaskTensor",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "SystemPackage", package: "swift-system"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
      ]),
    .testTarget(
      name: "SecMaskServerTests",
      dependencies: [
        "SecMask", "SecMaskJSON", "SecMaskServer", "SecMaskSystem", "SecretPatterns", "SecMaskTestSupport",
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ]),
    .target(name: "Safetensors", dependencies: ["SecMaskJSON"]),
    .target(
      name: "SecMaskFuzzing",
      dependencies: [
        "Safetensors", "SecMask", "SecMaskArchives", "SecMaskFiles", "SecMaskJSONLines", "SecMaskTokenizers",
        "SecretPatterns", "SecretRuleFiles",
      ], path: "tools/fuzz/Targets"),
    .testTarget(
      name: "SecMaskFuzzingTests", dependencies: ["SecMaskFuzzing", "SecMaskTestSupport", "SecretPatterns"]),
    .testTarget(name: "SecMaskJSONTests", dependencies: ["SecMaskJSON"]),
    .testTarget(name: "CSecMaskKernelsTests", dependencies: ["CSecMaskKernels"]),
    .testTarget(name: "SecMaskTensorTests", dependencies: ["SecMaskTensor", "CSecMaskKernels"]),
    .testTarget(
      name: "TransformerLayersTests",
      dependencies: ["TransformerLayers", "SecMaskTensor", "Safetensors"]),
    .testTarget(
      name: "DistilBERTTests",
      dependencies: [
        "DistilBERT", "Safetensors", "SecMaskTensor", "SecMaskTestSupport", "TransformerLayers",
      ],
      exclude: ["Golden"]),
    .testTarget(
      name: "LongformerTests",
      dependencies: ["Longformer", "Safetensors", "SecMaskTensor", "TransformerLayers"],
      exclude: ["Golden"]),
    .target(
      name: "CheckpointConversion",
      dependencies: [
        "CLAPACKE", "COpenBLAS", "CSecMaskKernels", "Safetensors", "SecMaskJSON", "SecMaskSystem",
        .product(name: "SystemPackage", package: "swift-system"),
      ]),
    .target(
      name: "HubCheckpoints",
      dependencies: [
        "SecMaskJSON", "SecMaskSystem", .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "Crypto", package: "swift-crypto"), .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "SystemPackage", package: "swift-system"),
      ]),
    .testTarget(name: "HubCheckpointsTests", dependencies: ["HubCheckpoints", "SecMaskJSON"]),
    .executableTarget(
      name: "WeightsConvert",
      dependencies: [
        "CheckpointConversion", "DistilBERT", "HubCheckpoints", "Longformer", "Safetensors", "SecMaskJSON",
        "SecMaskTensor",
        "SecMaskTokenizers", "TransformerLayers",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Crypto", package: "swift-crypto"),
      ], path: "tools/weights-convert", exclude: ["README.md", "make_golden.py", "compare.py"]),
    .testTarget(
      name: "CheckpointConversionTests",
      dependencies: [
        "CheckpointConversion", "DistilBERT", "Longformer", "Safetensors", "SecMaskJSON", "SecMaskTensor",
        "TransformerLayers", "WeightsConvert",
      ], exclude: ["Golden"]),
    .testTarget(name: "SecretPatternsTests", dependencies: ["SecMask", "SecretPatterns"]),
    .testTarget(
      name: "SafetensorsTests", dependencies: ["Safetensors", "SecMaskJSON", "SecMaskFuzzing"],
      exclude: ["Golden"]),
    .testTarget(name: "SecretRuleFilesTests", dependencies: ["SecretPatterns", "SecretRuleFiles"]),
    .target(
      name: "SecMaskTestSupport", dependencies: ["SecretPatterns"], path: "Tests/SecMaskTestSupport"),
    .testTarget(
      name: "SecMaskTests",
      dependencies: [
        "SecMask", "SecMaskSystem", "SecMaskTensor", "Safetensors", "SecretPatterns", "SecMaskTestSupport",
      ]),
    .testTarget(
      name: "SecMaskArchivesTests", dependencies: ["SecMaskArchives", "SecMaskTestSupport"]),
    .testTarget(
      name: "SecMaskFilesTests",
      dependencies: [
        "SecMask", "SecMaskArchives", "SecMaskFiles", "SecMaskSystem", "SecretPatterns", "SecMaskTestSupport",
        .product(name: "SystemPackage", package: "swift-system"),
        .product(name: "TOMLKit", package: "TOMLKit"), .product(name: "Yams", package: "Yams"),
      ]),
    .testTarget(
      name: "SecMaskGitTests",
      dependencies: [
        "SecMask", "SecMaskFiles", "SecMaskGit", "SecMaskSystem", "SecretPatterns", "SecMaskTestSupport",
      ]),
    .testTarget(
      name: "SecMaskJSONLinesTests",
      dependencies: ["SecMask", "SecMaskJSON", "SecMaskJSONLines", "SecretPatterns", "SecMaskTestSupport"]),
    .testTarget(
      name: "SecMaskReportsTests",
      dependencies: [
        "SecMask", "SecMaskJSON", "SecMaskReports", "SecMaskSystem", "SecretPatterns", "SecMaskTestSupport",
      ]),
    .testTarget(
      name: "SecMaskBaselinesTests",
      dependencies: [
        "SecMask", "SecMaskBaselines", "SecMaskSystem", "SecretPatterns", "SecMaskTestSupport",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .testTarget(
      name: "SecMaskSettingsTests",
      dependencies: [
        "SecMask", "SecMaskSettings", "SecMaskSystem", "SecMaskTestSupport",
        .product(name: "SystemPackage", package: "swift-system"),
      ]),
    .testTarget(
      name: "SecMaskCLITests",
      dependencies: [
        "SecMaskCLI", "SecMask", "SecMaskJSON", "SecMaskReports", "SecretPatterns", "SecMaskTestSupport",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .executableTarget(
      name: "ExpertScores", dependencies: ["SecMask", "SecMaskTensor"], path: "tools/training/Scores"),
    .executableTarget(
      name: "MaskerLatency", dependencies: ["SecMask", "SecMaskTensor", "SecretPatterns"],
      path: "tools/measure"),
    .target(
      name: "SecMaskTokenizers",
      dependencies: [
        "SecMaskJSON", "SecMaskSystem", .product(name: "SystemPackage", package: "swift-system"),
      ]),
    .testTarget(
      name: "SecMaskTokenizersTests", dependencies: ["SecMaskJSON", "SecMaskTokenizers"],
      exclude: ["Golden"]),
    .executableTarget(
      name: "TokenizerDump", dependencies: ["SecMaskTokenizers"],
      path: "tools/tokenizer-parity/Dump"),
    .executableTarget(
      name: "ModelDump",
      dependencies: ["DistilBERT", "Longformer", "Safetensors", "SecMaskTensor", "TransformerLayers"],
      path: "tools/model-parity/Dump"),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
  ]
}
