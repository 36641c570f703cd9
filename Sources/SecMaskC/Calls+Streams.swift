public import CSecMask
internal import SecMask

/// `secmask_stream_open`.
@_cdecl("secmask_stream_open")
public func openStream(
  _ handle: secmask_handle, _ path: UnsafePointer<CChar>?, _ stream: UnsafeMutablePointer<secmask_handle>?
) -> secmask_status {
  stream?.pointee = 0
  return answer { () throws(CallFailure) in
    guard let stream else { throw .null("stream") }
    let masker = try HandleTable.shared.object(handle, LoadedMasker.self, "masker").forTexts
    let path = try CallerBytes.text(path, "path")
    stream.pointee = HandleTable.shared.add(PieceStream(masking: masker, path: path))
  }
}

/// `secmask_stream_push`.
@_cdecl("secmask_stream_push")
public func push(
  _ handle: secmask_handle, _ piece: UnsafePointer<CChar>?, _ length: Int,
  _ output: UnsafeMutablePointer<secmask_output>?
) -> secmask_status {
  give(output) { () throws(CallFailure) in
    let stream = try HandleTable.shared.object(handle, PieceStream.self, "stream")
    return try stream.push(try CallerBytes.copy(piece, length, "piece"))
  }
}

/// `secmask_stream_flush_lines`.
@_cdecl("secmask_stream_flush_lines")
public func flushLines(
  _ handle: secmask_handle, _ output: UnsafeMutablePointer<secmask_output>?
) -> secmask_status {
  give(output) { () throws(CallFailure) in
    try HandleTable.shared.object(handle, PieceStream.self, "stream").flushLines()
  }
}

/// `secmask_stream_finish`.
@_cdecl("secmask_stream_finish")
public func finish(
  _ handle: secmask_handle, _ output: UnsafeMutablePointer<secmask_output>?
) -> secmask_status {
  give(output) { () throws(CallFailure) in
    try HandleTable.shared.object(handle, PieceStream.self, "stream").finish()
  }
}

/// Answers a call with one output.
func give(
  _ output: UnsafeMutablePointer<secmask_output>?, _ make: () throws(CallFailure) -> [UInt8]
) -> secmask_status {
  output?.pointee = Outputs.none
  return answer { () throws(CallFailure) in
    // Asked for before anything is done: what a stream hands out once is gone.
    guard let output else { throw .null("output") }
    output.pointee = try Outputs.make(try make())
  }
}
