#if canImport(Glibc)
  @preconcurrency internal import Glibc
#elseif canImport(Musl)
  @preconcurrency internal import Musl
#elseif canImport(Darwin)
  @preconcurrency internal import Darwin
#endif

/// A program that was started, given its whole input, and has written its first line.
struct ProgramRun {
  private let process: pid_t
  private let output: Int32

  struct Problem: Error, CustomStringConvertible {
    let description: String
  }

  /// Starts the program and returns when the first line of its output has come.
  ///
  /// - Parameter arguments: The program's path, and what follows it on the command line.
  init(_ arguments: [String], input: [UInt8]) throws {
    let toProgram = try Self.pipe()
    let fromProgram = try Self.pipe()
    process = try Self.spawn(arguments, input: toProgram.read, output: fromProgram.write)
    output = fromProgram.read
    close(toProgram.read)
    close(fromProgram.write)
    // At most as much as the pipe holds, or program and benchmark would wait for one another.
    guard input.count <= 60_000, write(toProgram.write, input, input.count) == input.count else {
      throw Problem(description: "cannot give \(arguments[0]) its input")
    }
    close(toProgram.write)
    try waitForLine(of: arguments[0])
  }

  /// Reads the rest, waits for the end, and returns the most memory the program had, in kB.
  ///
  /// The kernel counts what this process has among it until the program's own replaces it; this process is the
  /// smaller one.
  func finish() throws -> Int {
    var rest = [UInt8](repeating: 0, count: 1 << 16)
    while read(output, &rest, rest.count) > 0 {}
    close(output)
    var status: Int32 = 0
    var usage = rusage()
    guard wait4(process, &status, 0, &usage) == process, status == 0 else {
      throw Problem(description: "the program failed, status \(status)")
    }
    #if canImport(Darwin)
      return usage.ru_maxrss / 1_024
    #else
      return usage.ru_maxrss
    #endif
  }

  private func waitForLine(of program: String) throws {
    var chunk = [UInt8](repeating: 0, count: 1 << 12)
    while true {
      let count = read(output, &chunk, chunk.count)
      guard count > 0 else { throw Problem(description: "\(program) wrote no line") }
      if chunk[..<count].contains(0x0A) { return }
    }
  }

  private static func pipe() throws -> (read: Int32, write: Int32) {
    var ends: [Int32] = [0, 0]
    #if canImport(Darwin)
      let result = Darwin.pipe(&ends)
    #elseif canImport(Musl)
      let result = Musl.pipe(&ends)
    #else
      let result = Glibc.pipe(&ends)
    #endif
    guard result == 0 else { throw Problem(description: "no pipe") }
    // The program must not hold the other ends, or it would never see the end of its input.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  private static func spawn(_ arguments: [String], input: Int32, output: Int32) throws -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    var words = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process: pid_t = 0
    let result = posix_spawn(&process, arguments[0], &actions, nil, &words, environ)
    guard result == 0 else {
      throw Problem(description: "cannot start \(arguments[0]): \(String(cString: strerror(result)))")
    }
    return process
  }
}
