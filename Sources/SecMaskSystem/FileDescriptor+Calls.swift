package import SystemPackage

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Calls on open files and folders that swift-system does not have.
extension FileDescriptor {
  /// What a descriptor can be waited for.
  package enum Direction { case read, write }

  /// The current folder, for names that are relative to an open one.
  package static var currentFolder: FileDescriptor { FileDescriptor(rawValue: AT_FDCWD) }

  /// Opens something by its name in this folder, or by an absolute path.
  package func open(
    _ name: UnsafePointer<CChar>, _ mode: AccessMode, options: OpenOptions, permissions: FilePermissions = []
  ) throws(Errno) -> FileDescriptor {
    let opened = openat(rawValue, name, mode.rawValue | options.rawValue, permissions.rawValue)
    guard opened >= 0 else { throw Errno(rawValue: errno) }
    return FileDescriptor(rawValue: opened)
  }

  /// Removes a file by its name in this folder.
  package func remove(_ name: UnsafePointer<CChar>) throws(Errno) { try check(unlinkat(rawValue, name, 0)) }

  /// Gives a file in this folder another name, in place of what has it.
  package func rename(_ old: UnsafePointer<CChar>, to new: UnsafePointer<CChar>) throws(Errno) {
    try check(renameat(rawValue, old, rawValue, new))
  }

  /// Gives a file in this folder a second name, which nothing may have yet.
  package func link(_ name: UnsafePointer<CChar>, to new: UnsafePointer<CChar>) throws(Errno) {
    try check(linkat(rawValue, name, rawValue, new, 0))
  }

  /// Puts on the disk what was written.
  package func synchronize() throws(Errno) { try check(fsync(rawValue)) }

  /// Changes the owner of the file; nil leaves the user as it is.
  package func setOwner(_ user: UserID?, _ group: GroupID) throws(Errno) {
    try check(fchown(rawValue, user?.rawValue ?? ~0, group.rawValue))
  }

  package func setPermissions(_ permissions: FilePermissions) throws(Errno) {
    try check(fchmod(rawValue, permissions.rawValue))
  }

  /// Whether it is a terminal.
  package var isTerminal: Bool { isatty(rawValue) == 1 }

  /// True when a read would return at once, or does so within the time.
  package func isReady(within milliseconds: Int32) -> Bool {
    var request = pollfd(fd: rawValue, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, milliseconds) != 0
  }

  /// Waits until it can be read or written without waiting.
  func waitUntilReady(to direction: Direction) throws(Errno) {
    var request = pollfd(fd: rawValue, events: Int16(direction == .read ? POLLIN : POLLOUT), revents: 0)
    if poll(&request, 1, -1) < 0, errno != EINTR { throw Errno(rawValue: errno) }
  }

  /// Calls `body` with name and kind of each entry of this folder, `.` and `..` left out.
  package func forEachEntry(_ body: (UnsafeRawBufferPointer, EntryKind) -> Void) throws(Errno) {
    // Reading needs a stream, and closing it closes its descriptor: give it one of its own.
    let own = try open(".", .readOnly, options: [.directory, .closeOnExec])
    guard let stream = fdopendir(own.rawValue) else {
      let error = Errno(rawValue: errno)
      try? own.close()
      throw error
    }
    defer { closedir(stream) }
    errno = 0
    while let entry = readdir(stream) {
      let name = UnsafeRawPointer(entry) + (MemoryLayout<dirent>.offset(of: \.d_name) ?? 0)
      let bytes = UnsafeRawBufferPointer(
        start: name, count: strlen(name.assumingMemoryBound(to: CChar.self)))
      if !bytes.elementsEqual(".".utf8), !bytes.elementsEqual("..".utf8) {
        body(bytes, EntryKind(entry.pointee.d_type))
      }
      errno = 0
    }
    if errno != 0 { throw Errno(rawValue: errno) }
  }

  private func check(_ result: CInt) throws(Errno) { if result != 0 { throw Errno(rawValue: errno) } }
}

extension FileDescriptor.OpenOptions {
  /// A terminal that is opened does not become the one that controls the process.
  package static var noControllingTerminal: Self { Self(rawValue: O_NOCTTY) }
}

extension Stat {
  /// Whether size and time of the last change are those of another state of the file.
  package func hasContent(of other: Stat) -> Bool {
    size == other.size && st_mtim.tv_sec == other.st_mtim.tv_sec && st_mtim.tv_nsec == other.st_mtim.tv_nsec
  }
}

/// What a folder's listing says of an entry.
package enum EntryKind: UInt8, Sendable {
  case file, folder, link, other
  /// The file system does not tell.
  case unknown

  fileprivate init(_ type: UInt8) {
    self =
      switch Int(type) {
      case Int(DT_REG): .file
      case Int(DT_DIR): .folder
      case Int(DT_LNK): .link
      case Int(DT_UNKNOWN): .unknown
      default: .other
      }
  }
}
