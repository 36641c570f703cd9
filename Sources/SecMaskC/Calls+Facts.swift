public import CSecMask
internal import SecMask
internal import SecMaskJSON
internal import SecMaskTensor
internal import SecretPatterns

/// `secmask_abi_version`.
@_cdecl("secmask_abi_version")
public func interfaceVersion() -> UInt32 { UInt32(SECMASK_ABI_VERSION) }

/// `secmask_version`.
@_cdecl("secmask_version")
public func version() -> UnsafePointer<CChar>? { Facts.version }

/// `secmask_info`.
@_cdecl("secmask_info")
public func info(_ handle: secmask_handle, _ info: UnsafeMutablePointer<secmask_output>?) -> secmask_status {
  give(info) { () throws(CallFailure) in
    Facts.json(of: try HandleTable.shared.object(handle, LoadedMasker.self, "masker"))
  }
}

/// What a library tells of itself.
private enum Facts {
  // Never freed: callers may keep it.
  nonisolated(unsafe) static let version: UnsafePointer<CChar>? = {
    let bytes = Array(Release.version.utf8CString)
    let copy = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count)
    copy.initialize(from: bytes, count: bytes.count)
    return UnsafePointer(copy)
  }()

  static func json(of loaded: LoadedMasker) -> [UInt8] {
    let masker = loaded.forTexts
    let kernels = KernelReport()
    let facts = JSONValue.object([
      ("version", .string(Release.version)), ("abi", .integer(Int(SECMASK_ABI_VERSION))),
      ("rules", .integer(masker.detector.rules.count)),
      ("experts", .array(masker.expertNames.map { .string($0) })),
      ("weights", loaded.weights.map { .string($0) } ?? .null), ("threads", .integer(loaded.threadCount)),
      ("threshold", .number("\(masker.policy.threshold)")),
      ("kernels", .string(kernels.level)), ("cores", .integer(kernels.cores)),
    ])
    return facts.compactText
  }
}
