#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif
internal import SecMaskSystem

/// An open folder. Closed when the last entry that refers to it is gone.
package final class TreeFolder: Sendable {
  let descriptor: Int32
  /// As the user named it, with what was walked through since.
  let path: String
  /// Path below the root of the search; empty for the root itself.
  let inner: [UInt8]
  let identity: TreeIdentity

  /// Takes over the descriptor.
  init(descriptor: Int32, path: String, inner: [UInt8]) throws(FileError) {
    self.descriptor = descriptor
    self.path = path
    self.inner = inner
    var info = stat()
    guard fstat(descriptor, &info) == 0 else {
      let error = FileError("look at", path)
      close(descriptor)
      throw error
    }
    identity = TreeIdentity(device: UInt64(info.st_dev), inode: UInt64(info.st_ino))
  }

  deinit { close(descriptor) }

  func path(of name: [UInt8]) -> String {
    let separator = path.utf8.last == UInt8(ascii: "/") ? "" : "/"
    return path + separator + String(decoding: name, as: UTF8.self)
  }

  func inner(of name: [UInt8]) -> [UInt8] {
    inner.isEmpty ? name : inner + [UInt8(ascii: "/")] + name
  }

  /// Names and kinds of all entries but `.` and `..`, in one block, sorted by the bytes of the names.
  func listing() throws(FileError) -> TreeListing {
    // readdir needs a stream, and closing it closes its descriptor: give it one of its own.
    let own = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard own >= 0, let stream = fdopendir(own) else {
      let error = FileError("list", path)
      if own >= 0 { close(own) }
      throw error
    }
    defer { closedir(stream) }
    var listing = TreeListing()
    errno = 0
    while let entry = readdir(stream) {
      let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
      let name = UnsafeRawPointer(entry) + offset
      let length = strlen(name.assumingMemoryBound(to: CChar.self))
      listing.add(UnsafeRawBufferPointer(start: name, count: length), kind: entry.pointee.d_type)
      errno = 0
    }
    if errno != 0 { throw FileError("list", path) }
    listing.sort()
    return listing
  }
}

/// What tells two files apart.
package struct TreeIdentity: Sendable, Hashable {
  let device: UInt64
  let inode: UInt64
}

/// The entries of one folder, without an allocation for each.
struct TreeListing {
  private var names: [UInt8] = []
  private var entries: [(start: UInt32, count: UInt16, kind: UInt8)] = []

  var count: Int { entries.count }

  subscript(index: Int) -> (name: [UInt8], kind: UInt8) {
    let entry = entries[index]
    return (Array(names[Int(entry.start)..<Int(entry.start) + Int(entry.count)]), entry.kind)
  }

  mutating func add(_ name: UnsafeRawBufferPointer, kind: UInt8) {
    if name.elementsEqual(".".utf8) || name.elementsEqual("..".utf8) { return }
    entries.append((UInt32(names.count), UInt16(clamping: name.count), kind))
    names.append(contentsOf: name)
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
