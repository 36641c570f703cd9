/// An entry of a ZIP archive.
struct ZipEntry: Sendable {
  let name: String
  /// The compression's number; 0 for none.
  let method: Int
  /// Where its local header begins.
  let headerOffset: Int
  /// Where its bytes are; known when the local header has been looked at.
  var data: Range<Int>

  /// Reads a record of the central directory, and returns the offset behind it. `data` begins at the
  /// local header for the time being. `directoryOffset`, where the directory is in the file, is for
  /// errors.
  static func read(
    from directory: LittleEndianBytes, at offset: Int, directoryOffset: Int, file: String
  ) throws(PyTorchError) -> (ZipEntry, next: Int) {
    let position = directoryOffset + offset
    func number(_ at: Int, _ byteCount: Int) throws(PyTorchError) -> Int {
      guard let value = directory.integer(at: offset + at, byteCount: byteCount) else {
        throw .zip(file: file, offset: position, problem: .entryTruncated)
      }
      return value
    }
    guard directory.hasSignature(0x0201_4B50, at: offset) else {
      throw .zip(file: file, offset: position, problem: .entrySignature)
    }
    let nameEnd = offset + 46 + (try number(28, 2))
    let extraEnd = nameEnd + (try number(30, 2))
    let next = extraEnd + (try number(32, 2))
    guard next <= directory.bytes.count else {
      throw .zip(file: file, offset: position, problem: .entryTruncated)
    }
    let name = try entryName(directory.bytes[offset + 46..<nameEnd], file: file, offset: position)
    guard try number(8, 2) & 1 == 0 else {
      throw .zip(file: file, offset: position, problem: .encrypted)
    }
    let method = try number(10, 2)
    guard try number(34, 2) == 0 else {
      throw .zip(file: file, offset: position, problem: .severalDisks)
    }
    // Size, stored size and place, each of which may have moved to the ZIP64 field.
    var values = [try number(24, 4), try number(20, 4), try number(42, 4)]
    if values.contains(0xFFFF_FFFF) {
      guard replace(&values, from: directory, nameEnd..<extraEnd) else {
        throw .zip(file: file, offset: position, problem: .longSizes)
      }
    }
    guard values[0] == values[1] || method != 0 else {
      throw .zip(file: file, offset: position, problem: .storedSize)
    }
    let (end, overflow) = values[2].addingReportingOverflow(values[1])
    guard !overflow else { throw .zip(file: file, offset: position, problem: .entryPlace) }
    let entry = ZipEntry(name: name, method: method, headerOffset: values[2], data: values[2]..<end)
    return (entry, next)
  }

  /// Takes the values that are all ones from the ZIP64 field; false when it is not there.
  private static func replace(
    _ values: inout [Int], from directory: LittleEndianBytes, _ extra: Range<Int>
  ) -> Bool {
    var offset = extra.lowerBound
    while let id = directory.integer(at: offset, byteCount: 2),
      let length = directory.integer(at: offset + 2, byteCount: 2),
      offset + 4 + length <= extra.upperBound
    {
      guard id == 1 else {
        offset += 4 + length
        continue
      }
      var field = offset + 4
      for index in values.indices where values[index] == 0xFFFF_FFFF {
        guard field + 8 <= offset + 4 + length,
          let value = directory.integer(at: field, byteCount: 8)
        else { return false }
        values[index] = value
        field += 8
      }
      return true
    }
    return false
  }

  /// The name, if it is UTF-8 and a path that leads nowhere but down. Nothing is ever extracted to a
  /// path, so this only keeps away archives that somebody made for other purposes.
  private static func entryName(
    _ bytes: ArraySlice<UInt8>, file: String, offset: Int
  ) throws(PyTorchError) -> String {
    let name = String(decoding: bytes, as: UTF8.self)
    guard name.utf8.elementsEqual(bytes) else {
      throw .zip(file: file, offset: offset, problem: .nameNotUTF8)
    }
    var components = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    if components.last?.isEmpty == true { components.removeLast() }
    let isPlain = components.allSatisfy { component in
      !component.isEmpty && !component.elementsEqual(".".utf8) && !component.elementsEqual("..".utf8)
    }
    guard isPlain, !components.isEmpty, !bytes.contains(0), !bytes.contains(UInt8(ascii: "\\")) else {
      throw .zip(file: file, offset: offset, problem: .unsafeName)
    }
    return name
  }
}
