internal import SecMaskSystem
internal import SystemPackage

/// Keys that come from a file or from the environment, never from the command line, where others could see them.
enum KeyFile {
  /// The key.
  ///
  /// - Parameters:
  ///   - path: The file; nil for the environment variable SECMASK_KEY.
  ///   - creates: Whether the file is made where there is none.
  ///   - use: The option that needs it, for errors.
  static func key(_ path: String?, creates: Bool = false, for use: String) throws -> [UInt8] {
    var key: [UInt8]
    if let path {
      key = try content(path, creates: creates)
      if key.last == 0x0A { key.removeLast() }
      if key.last == 0x0D { key.removeLast() }
    } else if let value = CLibrary.environment("SECMASK_KEY") {
      key = Array(value.utf8)
    } else {
      throw CommandFailure("\(use) needs a key: --key-file FILE, or SECMASK_KEY in the environment")
    }
    if key.isEmpty { throw CommandFailure("the key of \(use) is empty") }
    return key
  }

  private static func content(_ path: String, creates: Bool) throws -> [UInt8] {
    do throws(FileError) { return try SmallFile.read(path, limit: 1 << 16) } catch {
      guard creates, error.code == .noSuchFileOrDirectory else { throw error }
    }
    var random = SystemRandomNumberGenerator()
    let key = Array(
      HexDigits.text((0..<32).map { _ in UInt8.random(in: .min ... .max, using: &random) }).utf8)
    try PrivateFile.write(key + [0x0A], to: path)
    Console.say("secmask: \(path.printable): made a new key; keep it, nothing else opens what it seals")
    return key
  }
}
