import CSecMaskKernels
import Testing

/// The tables of kernels themselves.
@Suite struct LevelTests {
  /// Features that the CPU report names, and whether they are here.
  private var features: [(name: String, isPresent: Bool)] {
    var features: [(name: String, isPresent: Bool)] = []
    var isPresent = false
    while let name = secmask_cpu_feature(Int32(features.count), &isPresent) {
      features.append((String(cString: name), isPresent))
    }
    return features
  }

  @Test("what a level does not replace is inherited: no table has a gap", arguments: KernelLevel.available)
  func complete(level: KernelLevel) {
    let words = MemoryLayout<secmask_kernels>.size / MemoryLayout<UInt>.size
    level.table.withMemoryRebound(to: UInt.self, capacity: words) { table in
      for word in 0..<words { #expect(table[word] != 0, "pointer \(word)") }
    }
  }

  @Test func names() {
    let names = KernelLevel.available.map(\.name)
    #expect(names.first == "portable" && Set(names).count == names.count)
    #expect(secmask_kernels_available(-1) == nil && secmask_kernels_available(Int32(names.count)) == nil)
    #expect(names.contains(String(cString: secmask_kernels_best().pointee.name)))
  }

  @Test("each feature is reported once, and a level is there if its features are")
  func reportedFeatures() {
    let features = features
    #expect(Set(features.map(\.name)).count == features.count)
    let present = Set(features.filter(\.isPresent).map(\.name))
    for (level, needed) in [
      "avx2": ["avx2", "fma", "f16c"], "avxvnni": ["avx2", "fma", "f16c", "avxvnni"],
      "avx512": ["avx2", "fma", "f16c", "avx512f", "avx512bw", "avx512dq", "avx512vl"],
      "avx512vnni": ["avx512f", "avx512vnni"], "amxint8": ["avx512f", "avx512vnni", "amxint8"],
      "neon": ["neon"], "neondot": ["neon", "dotprod"],
    ] {
      let isHere = needed.allSatisfy(present.contains)
      #expect((KernelLevel.named(level) != nil) == isHere, "\(level)")
    }
  }

  /// Only the int8 product is its own; the rest is that of AVX2.
  @Test("AVX-VNNI gives the bits of AVX2", .enabled(if: KernelLevel.named("avxvnni") != nil))
  func avxVNNI() throws {
    let (level, base) = (try #require(KernelLevel.named("avxvnni")), try #require(KernelLevel.named("avx2")))
    for shape in Shapes.tiles + Shapes.linear {
      var job = Int8Job(shape)
      #expect(job.sums(level) == job.sums(base), "\(shape)")
      job.activation = SECMASK_GELU_ERF
      #expect(job.result(level).bits == job.result(base).bits, "\(shape)")
    }
    let attention = AttentionJob(queries: 30, keys: 90, dim: 24, window: 20, global: [0])
    #expect(attention.result(level).storage == attention.result(base).storage)
  }

  /// Only the int8 product is its own; the rest is that of AVX-512 VNNI.
  @Test("AMX gives the bits of AVX-512 VNNI", .enabled(if: KernelLevel.named("amxint8") != nil))
  func amx() throws {
    let level = try #require(KernelLevel.named("amxint8"))
    let base = try #require(KernelLevel.named("avx512vnni"))
    for rows in [1, 3, 4, 15, 16, 17, 40] {
      for depth in [1, 4, 63, 64, 65, 130, 200] {
        for columns in [1, 16, 33, 100] {
          var job = Int8Job(LinearShape(rows: rows, columns: columns, depth: depth))
          #expect(job.sums(level) == job.sums(base), "\(rows), \(columns), \(depth)")
          job.activation = SECMASK_GELU_ERF
          #expect(job.result(level).bits == job.result(base).bits, "\(rows), \(columns), \(depth)")
        }
      }
    }
  }
}
