// swift-tools-version: 6.1
import PackageDescription

// A package of its own, since its program links only with libFuzzer: `make fuzz` in the folder of the
// repository. What is run stands in Targets, a library of the package above, where the tests run it, too.
let package = Package(
  name: "SecMaskFuzz",
  dependencies: [.package(name: "SecMask", path: "../..")],
  targets: [
    .executableTarget(
      name: "Fuzz", dependencies: [.product(name: "SecMaskFuzzing", package: "SecMask")], path: "Driver")
  ],
  swiftLanguageModes: [.v6]
)
