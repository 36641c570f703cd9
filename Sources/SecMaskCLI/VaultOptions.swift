internal import ArgumentParser
internal import SecMask
internal import SecMaskFiles
internal import SecMaskSystem

/// The vault that secrets are restored from.
struct VaultOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The vault that `secmask mask --vault` has written.", valueName: "file"),
    completion: .file())
  var vault: String

  @Option(
    help: ArgumentHelp(
      "File with the key of the vault. Otherwise the environment variable SECMASK_KEY.", valueName: "file"),
    completion: .file())
  var keyFile: String?

  func opened() throws -> Vault {
    let key = try KeyFile.key(keyFile, for: "--vault")
    return try Self.naming(vault) { try VaultFile.read(vault, key: key) }
  }

  /// Says which file is meant where a vault cannot be used.
  static func naming<Result>(_ path: String, _ body: () throws -> Result) throws -> Result {
    do { return try body() } catch let error as VaultError {
      throw CommandFailure("\(path.printable): \(error)")
    }
  }
}
