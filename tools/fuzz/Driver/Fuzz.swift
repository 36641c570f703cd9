import Glibc
import SecMaskFuzzing

/// What the environment variable `SECMASK_FUZZ` names.
private let target: FuzzTarget? = getenv("SECMASK_FUZZ").flatMap { FuzzTarget(rawValue: String(cString: $0)) }

/// What libFuzzer calls.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafeRawPointer?, _ count: Int) -> CInt {
  target?.run(UnsafeRawBufferPointer(start: start, count: count))
  return 0
}

/// libFuzzer's own program, which takes its options from the command line.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ body: @convention(c) (UnsafeRawPointer?, Int) -> CInt
) -> CInt

/// SwiftPM has an executable begin at the module's name and `_main`; libFuzzer's `main` is not asked.
@_cdecl("Fuzz_main")
public func fuzzMain(_ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> CInt {
  guard target != nil else {
    print("SECMASK_FUZZ must be one of \(FuzzTarget.allCases.map(\.rawValue).joined(separator: ", "))")
    return 2
  }
  var (count, arguments) = (count, arguments)
  return runDriver(&count, &arguments, fuzzOneInput)
}
