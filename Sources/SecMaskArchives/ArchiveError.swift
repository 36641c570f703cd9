/// Why an archive, or something in one, is not read. Holds nothing of its content.
package enum ArchiveError: Error, Sendable, Hashable {
  /// It ends too early.
  case cutOff
  /// It does not follow its format; with what is wrong.
  case damaged(String)
  /// It is made in a way that is not known; with what is missing.
  case unsupported(String)
  /// A program that it takes is not installed.
  case noProgram(name: String, package: String)
  /// Reading on would take too much; with what there is too much of. Nothing more of the file is read.
  case tooMuch(String)

  /// Whether nothing more of the whole file is to be read.
  var endsAll: Bool { if case .tooMuch = self { true } else { false } }
}

extension ArchiveError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .cutOff: "ends too early; what was there has been read"
    case .damaged(let what): "damaged: \(what)"
    case .unsupported(let what): "not read: \(what)"
    case .noProgram(let name, let package): "not read: takes the program \(name) (package \(package))"
    case .tooMuch(let what): "not read to its end: \(what)"
    }
  }
}
