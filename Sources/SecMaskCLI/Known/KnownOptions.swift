internal import ArgumentParser
internal import SecMask
internal import SecMaskSystem
internal import SystemPackage

/// Values that are known to be secrets.
struct KnownOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      Hide and report exact values, too, whatever they look like: one on each line of a file; the values of NAME=value in \
      files called .env, .env.* or *.env; with env:NAME the value of an environment variable. They are found in base64, \
      hex, percent-encoded, escaped, quoted and broken over lines as well, those of fewer than 8 bytes as whole words \
      only. Never shown. Repeatable.
      """, valueName: "file|env:name"), completion: .file())
  var known: [String] = []

  private static let largest = 8 << 20
  private static let mostMessages = 5

  /// The values; nil where none are named.
  func secrets() throws -> KnownSecrets? {
    guard !known.isEmpty else { return nil }
    return KnownSecrets(bytes: try known.flatMap { try Self.values(of: $0) })
  }

  private static func values(of source: String) throws -> [[UInt8]] {
    if source.hasPrefix("env:") { return [try variable(String(source.dropFirst(4)))] }
    if source == "-" {
      throw CommandFailure("--known -: standard input is the text; name a file, or env:NAME")
    }
    let content: [UInt8]
    do throws(FileError) { content = try SmallFile.read(source, limit: largest) } catch {
      let isVariable = error.code == .noSuchFileOrDirectory && CLibrary.environment(source) != nil
      throw CommandFailure("--known \(error)" + (isVariable ? "; is env:\(source.printable) meant?" : ""))
    }
    let file = KnownFile(content, hasNames: KnownFile.hasNames(source))
    let name = source.printable
    for problem in file.problems.prefix(mostMessages) {
      Console.say("secmask: --known \(name): line \(problem.line) \(problem.reason); left out")
    }
    if file.problems.count > mostMessages {
      Console.say("secmask: --known \(name): so are \(file.problems.count - mostMessages) more lines")
    }
    guard !file.values.isEmpty else { throw CommandFailure("--known \(name): holds no value to look for") }
    return file.values
  }

  private static func variable(_ name: String) throws -> [UInt8] {
    guard let value = CLibrary.environment(name), !value.isEmpty else {
      throw CommandFailure(
        "--known env:\(name.printable): there is no such environment variable, or it is empty")
    }
    let bytes = Array(value.utf8)
    if let problem = KnownSecrets.problem(of: bytes) {
      throw CommandFailure("--known env:\(name.printable): \(problem)")
    }
    return bytes
  }
}
