internal import Safetensors

/// Opens the bytes as a safetensors file and, if that succeeds, uses all of it: reads every tensor,
/// writes the file anew and compares. Must not crash for any input.
func fuzzSafetensors(_ bytes: UnsafeRawBufferPointer) {
  do {
    try use(SafetensorsFile(bytes: Array(bytes)))
  } catch {
    // Refused, as most inputs should be. The text must not crash either.
    precondition(!"\(error)".isEmpty)
  }
}

private func use(_ file: SafetensorsFile) throws {
  var writer = SafetensorsWriter()
  var total = 0
  for name in file.names {
    let tensor = try file.storedTensor(named: name)
    precondition(tensor.info.byteCount == tensor.unsafeBytes.count)
    total += tensor.info.byteCount
    let floats = try? tensor.float32Array(shape: tensor.info.shape)
    if let floats { precondition(floats.count == tensor.info.elementCount) }
    _ = try? tensor.nonFiniteCount()
    writer.add(name, copying: tensor)
  }
  precondition(total == file.tensors.last?.dataOffsets.upperBound ?? 0)
  let copy = try SafetensorsFile(bytes: writer.serialized())
  for name in file.names {
    let (old, new) = (try file.storedTensor(named: name), try copy.storedTensor(named: name))
    precondition(old.info.shape == new.info.shape && old.info.dtype == new.info.dtype)
    precondition(old.unsafeBytes.elementsEqual(new.unsafeBytes))
  }
}
