package import SystemPackage

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

extension Paths {
  /// More symbolic links, one behind the other, than systems follow.
  private static let mostLinks = 40

  /// Where a file lies that is written under this path: symbolic links resolved, also those that lead to
  /// nothing yet.
  package static func placeToWrite(_ path: String) throws(Errno) -> [UInt8] {
    do throws(Errno) { return try resolved(path) } catch {
      guard error == .noSuchFileOrDirectory else { throw error }
    }
    var place = Array(path.utf8)
    for _ in 0..<mostLinks {
      guard let link = destination(ofLink: place) else { return place }
      let slash = UInt8(ascii: "/")
      let folder = link.first == slash ? nil : place.lastIndex(of: slash)
      place = (folder.map { Array(place[...$0]) } ?? []) + link
    }
    throw Errno.tooManySymbolicLinkLevels
  }

  /// What a symbolic link leads to, as it stands there; nil for everything else.
  private static func destination(ofLink path: [UInt8]) -> [UInt8]? {
    let name: [CChar] = path.map { CChar(bitPattern: $0) } + [0]
    let longest = 4096  // systems have no longer ones
    var buffer = [CChar](repeating: 0, count: longest)
    let count = readlink(name, &buffer, longest)
    return count < 0 ? nil : buffer[..<count].map { UInt8(bitPattern: $0) }
  }
}
