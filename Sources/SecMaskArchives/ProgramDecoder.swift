internal import SecMaskSystem
internal import Synchronization
internal import SystemPackage

/// Unpacks with a program of the system, which gets the packed bytes on its standard input and nothing else: no names, no
/// files, no settings.
final class ProgramDecoder {
  /// Programs that are used, with all that they are told.
  enum Program {
    case bzip2, xz, zstd

    var name: String {
      switch self {
      case .bzip2: "bzip2"
      case .xz: "xz"
      case .zstd: "zstd"
      }
    }

    var package: String { self == .xz ? "xz-utils" : name }

    fileprivate var arguments: [String] {
      switch self {
      case .bzip2: ["-dc"]
      case .xz: ["-dcq", "--memlimit-decompress=512MiB"]
      case .zstd: ["-dcq", "--memory=512MB"]
      }
    }
  }

  /// What the thread that writes to the program has and leaves behind.
  private final class Feed: @unchecked Sendable {
    // Sendable: the stream is the thread's alone until it has ended, and the failure is read after that.
    let source: ByteStream
    let input: FileDescriptor
    let failure = Mutex<(any Error)?>(nil)

    init(source: ByteStream, input: FileDescriptor) {
      self.source = source
      self.input = input
    }

    func run() {
      let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 16)
      defer {
        buffer.deallocate()
        try? input.close()
      }
      do {
        while true {
          let got = try source.read(into: buffer)
          if got == 0 { return }
          // A program that has ended takes no more: its status tells why.
          do throws(Errno) { try input.send(buffer[..<got]) } catch { return }
        }
      } catch {
        failure.withLock { $0 = error }
      }
    }
  }

  private let program: Program
  private let child: ChildProcess
  private let feed: Feed
  private var thread: SystemThread?
  private var isClosed = false

  /// Starts the program.
  /// - Throws: ``ArchiveError/noProgram(name:package:)`` where there is none.
  init(_ program: Program, _ source: ByteStream) throws {
    self.program = program
    guard let path = Paths.program(program.name) else {
      throw ArchiveError.noProgram(name: program.name, package: program.package)
    }
    do throws(Errno) {
      child = try ChildProcess(
        path, ([program.name] + program.arguments).map { Array($0.utf8) }, environment: ["LC_ALL=C"],
        takesInput: true)
    } catch {
      throw ArchiveError.unsupported("\(program.name) cannot be started: \(error)")
    }
    guard let input = child.input else { throw ArchiveError.unsupported("\(program.name) takes no input") }
    let feed = Feed(source: source, input: input)
    self.feed = feed
    thread = SystemThread { feed.run() }
    if thread == nil {
      try? input.close()
      try? child.output.close()
      throw ArchiveError.unsupported("the system has no thread for \(program.name)")
    }
  }

  deinit { close() }

  /// The next unpacked bytes; 0 at the end.
  func read(into output: UnsafeMutableRawBufferPointer) throws -> Int {
    guard !isClosed, output.count > 0 else { return 0 }
    let got = try child.output.read(into: output, path: program.name)
    if got > 0 { return got }
    close()
    if let failure = feed.failure.withLock({ $0 }) { throw failure }
    let end = child.wait()
    guard end.status == 0 else {
      throw ArchiveError.damaged("\(program.name) gives up" + Self.reason(end.message))
    }
    return 0
  }

  /// What a program says, without its name and that of its input.
  private static func reason(_ message: [UInt8]) -> String {
    let line = String(decoding: message, as: UTF8.self).split(separator: "\n").first { !$0.isEmpty } ?? ""
    let words = line.split(separator: ":").last.map { String($0.drop { $0 == " " }) } ?? ""
    return words.isEmpty ? "" : ": \(words.printable)"
  }

  /// Ends the program, if it has not ended by itself, and the thread that feeds it.
  func close() {
    guard !isClosed else { return }
    isClosed = true
    try? child.output.close()
    thread?.join()
  }
}
