internal import SecMaskSystem
internal import SystemPackage

/// An open folder. Closed when the last entry that refers to it is gone.
package final class TreeFolder: Sendable {
  let descriptor: FileDescriptor
  /// As the user named it, with what was walked through since.
  let path: String
  /// Path below the root of the search; empty for the root itself.
  let inner: [UInt8]
  let identity: TreeIdentity

  /// Takes over the descriptor.
  init(descriptor: FileDescriptor, path: String, inner: [UInt8]) throws(FileError) {
    self.descriptor = descriptor
    self.path = path
    self.inner = inner
    do throws(Errno) {
      let info = try descriptor.stat()
      identity = TreeIdentity(device: info.deviceID, inode: info.inode)
    } catch {
      try? descriptor.close()
      throw FileError("look at", path, error)
    }
  }

  deinit { try? descriptor.close() }

  func path(of name: [UInt8]) -> String {
    let separator = path.utf8.last == UInt8(ascii: "/") ? "" : "/"
    return path + separator + String(decoding: name, as: UTF8.self)
  }

  /// The same in the bytes of the file system. The root is as the user named it.
  func pathBytes(of name: [UInt8]) -> [UInt8] {
    let inner = inner(of: name)
    let shown = String(decoding: inner, as: UTF8.self)
    return path(of: name).utf8.dropLast(shown.utf8.count) + inner
  }

  func inner(of name: [UInt8]) -> [UInt8] {
    inner.isEmpty ? name : inner + [UInt8(ascii: "/")] + name
  }

  /// Names and kinds of all entries but `.` and `..`, in one block, sorted by the bytes of the names.
  func listing() throws(FileError) -> TreeListing {
    var listing = TreeListing()
    try FileError.naming("list", path) {
      try descriptor.forEachEntry { name, kind in listing.add(name, kind: kind) }
    }
    listing.sort()
    return listing
  }
}

/// What tells two files apart.
package struct TreeIdentity: Sendable, Hashable {
  let device: DeviceID
  let inode: Inode
}

/// The entries of one folder, without an allocation for each.
struct TreeListing {
  private var names: [UInt8] = []
  private var entries: [(start: UInt32, count: UInt16, kind: EntryKind)] = []

  var count: Int { entries.count }

  subscript(index: Int) -> (name: [UInt8], kind: EntryKind) {
    let entry = entries[index]
    return (Array(names[Int(entry.start)..<Int(entry.start) + Int(entry.count)]), entry.kind)
  }

  mutating func add(_ name: UnsafeRawBufferPointer, kind: EntryKind) {
    entries.append((UInt32(names.count), UInt16(clamping: name.count), kind))
    names.append(contentsOf: name)
  }

  /// Whether there is an entry of that name, once it is sorted.
  func contains(_ name: [UInt8]) -> Bool {
    names.withUnsafeBufferPointer { names in
      var low = 0
      var high = entries.count
      while low < high {
        let middle = (low + high) / 2
        let entry = entries[middle]
        let there = names[Int(entry.start)..<Int(entry.start) + Int(entry.count)]
        if there.elementsEqual(name) { return true }
        if there.lexicographicallyPrecedes(name) { low = middle + 1 } else { high = middle }
      }
      return false
    }
  }

  mutating func sort() {
    names.withUnsafeBufferPointer { names in
      entries.sort { left, right in
        let one = names[Int(left.start)..<Int(left.start) + Int(left.count)]
        let two = names[Int(right.start)..<Int(right.start) + Int(right.count)]
        return one.lexicographicallyPrecedes(two)
      }
    }
  }
}
