public import CSecMask
internal import SecMask
internal import SecretPatterns

// What each call does is said in secmask.h, which is what callers read.

/// `secmask_open`.
@_cdecl("secmask_open")
public func open(
  _ options: UnsafePointer<secmask_options>?, _ masker: UnsafeMutablePointer<secmask_handle>?
) -> secmask_status {
  masker?.pointee = 0
  return answer { () throws(CallFailure) in
    guard let masker else { throw .null("masker") }
    masker.pointee = HandleTable.shared.add(try LoadedMasker(try Options(options)))
  }
}

/// `secmask_close`.
@_cdecl("secmask_close")
public func close(_ handle: secmask_handle) -> secmask_status {
  answer { () throws(CallFailure) in try HandleTable.shared.remove(handle) }
}

/// `secmask_mask`.
@_cdecl("secmask_mask")
public func mask(
  _ handle: secmask_handle, _ text: UnsafePointer<CChar>?, _ length: Int, _ path: UnsafePointer<CChar>?,
  _ masked: UnsafeMutablePointer<secmask_output>?, _ findings: UnsafeMutablePointer<secmask_output>?
) -> secmask_status {
  masked?.pointee = Outputs.none
  findings?.pointee = Outputs.none
  return answer { () throws(CallFailure) in
    guard let masked else { throw .null("masked") }
    let masker = try HandleTable.shared.object(handle, LoadedMasker.self, "masker").forTexts
    let path = try CallerBytes.text(path, "path")
    let result = masker.mask(try CallerBytes.copy(text, length, "text"), path: path)
    try Outputs.write(result.bytes, to: masked, findings: FindingsText.json(result.findings), to: findings)
  }
}

/// `secmask_scan`.
@_cdecl("secmask_scan")
public func scan(
  _ handle: secmask_handle, _ text: UnsafePointer<CChar>?, _ length: Int, _ path: UnsafePointer<CChar>?,
  _ findings: UnsafeMutablePointer<secmask_output>?
) -> secmask_status {
  findings?.pointee = Outputs.none
  return answer { () throws(CallFailure) in
    guard let findings else { throw .null("findings") }
    let masker = try HandleTable.shared.object(handle, LoadedMasker.self, "masker").forScans
    let path = try CallerBytes.text(path, "path")
    let told = masker.explain(try CallerBytes.copy(text, length, "text"), path: path)
    findings.pointee = try Outputs.make(FindingsText.json(told.findings, reasons: told.reasons))
  }
}

/// `secmask_mask_many`.
@_cdecl("secmask_mask_many")
public func maskMany(
  _ handle: secmask_handle, _ texts: UnsafePointer<secmask_text>?, _ count: Int,
  _ masked: UnsafeMutablePointer<secmask_output>?, _ findings: UnsafeMutablePointer<secmask_output>?
) -> secmask_status {
  answer { () throws(CallFailure) in
    let texts = try CallerBytes.copies(texts, count, "texts")
    for index in 0..<count {
      masked?[index] = Outputs.none
      findings?[index] = Outputs.none
    }
    let masker = try HandleTable.shared.object(handle, LoadedMasker.self, "masker").forBatches
    guard !texts.isEmpty else { return }
    guard let masked else { throw .null("masked") }
    let found = masker.found(in: texts, path: nil).findings
    var outputs = zip(texts, found).map { masker.masked($0, $1) }
    if findings != nil {
      outputs += zip(texts, found).map { FindingsText.json(masker.located($1, in: $0)) }
    }
    for (index, output) in try Outputs.make(outputs).enumerated() {
      if index < count { masked[index] = output } else { findings?[index - count] = output }
    }
  }
}
