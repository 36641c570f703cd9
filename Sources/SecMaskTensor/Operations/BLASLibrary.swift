#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// OpenBLAS, loaded when it is first needed: at the portable level of kernels, where its own run-time choice of
/// kernels beats plain C.
///
/// Not linked, because merely loading it starts threads, reserves some 100 MB of addresses and, where the
/// address space is limited (`ulimit -v`), never returns.
struct BLASLibrary: Sendable {
  /// `cblas_sgemm`: order, transposition of a and of b, m, n, k, alpha, a, lda, b, ldb, beta, c, ldc.
  private typealias SGEMM =
    @convention(c) (
      Int32, Int32, Int32, Int32, Int32, Int32, Float, UnsafePointer<Float>?, Int32, UnsafePointer<Float>?,
      Int32, Float, UnsafeMutablePointer<Float>?, Int32
    ) -> Void
  private typealias SetThreads = @convention(c) (Int32) -> Void
  private typealias GetText = @convention(c) () -> UnsafePointer<CChar>?

  private let sgemm: SGEMM
  /// The kind of processor that the library has chosen its kernels for, and its version and options; nil
  /// where it does not tell.
  let coreName: String?
  let configuration: String?

  /// Nil where the library is not installed.
  static let shared = BLASLibrary()

  private init?() {
    #if canImport(Darwin)
      let names = ["libopenblas.dylib"]
    #else
      let names = ["libopenblas.so.0", "libopenblas.so"]
    #endif
    guard let library = names.lazy.compactMap({ dlopen($0, RTLD_NOW | RTLD_LOCAL) }).first,
      let sgemm = dlsym(library, "cblas_sgemm")
    else { return nil }
    // The work is split by our own pool, and OpenBLAS's would fight it over the cores.
    if let setThreads = dlsym(library, "openblas_set_num_threads") {
      unsafeBitCast(setThreads, to: SetThreads.self)(1)
    }
    self.sgemm = unsafeBitCast(sgemm, to: SGEMM.self)
    func text(_ function: String) -> String? {
      dlsym(library, function).flatMap { unsafeBitCast($0, to: GetText.self)() }.map { String(cString: $0) }
    }
    coreName = text("openblas_get_corename")
    configuration = text("openblas_get_config")
  }

  /// `y[rows, columns] = x[rows, depth] w[columns, depth]ᵀ`; row-major, strides in elements. Dimensions are
  /// below 2^31: the number of tokens is limited, and so are those of a configuration.
  func product(
    x: UnsafePointer<Float>, _ xStride: Int, weights: UnsafePointer<Float>, _ weightStride: Int,
    rows: Int, columns: Int, depth: Int, into y: UnsafeMutablePointer<Float>, _ yStride: Int
  ) {
    let (rowMajor, noTranspose, transpose): (Int32, Int32, Int32) = (101, 111, 112)  // of cblas.h
    sgemm(
      rowMajor, noTranspose, transpose, Int32(rows), Int32(columns), Int32(depth), 1, x, Int32(xStride),
      weights,
      Int32(weightStride), 0, y, Int32(yStride))
  }
}
