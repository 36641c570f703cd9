import Glibc
import SecMaskTokenizers

/// `TokenizerDump FOLDER` reads documents from standard input and writes their pieces to standard output;
/// `TokenizerDump FOLDER --time` writes how long each pass over all of them took instead.
/// `TokenizerDump FOLDER --serve TEXT` writes `ready`, then answers each line, a length, with the nanoseconds that the
/// first so many bytes of the file TEXT took.
///
/// All numbers are 32-bit little-endian. In: length and bytes, per document. Out: count, ids, starts, ends.
/// FOLDER may also be a tokenizer.json.
@main
struct TokenizerDump {
  static func main() throws {
    guard CommandLine.arguments.count >= 2 else {
      print("usage: TokenizerDump FOLDER [--time | --serve TEXT]")
      exit(2)
    }
    let start = seconds(CLOCK_MONOTONIC)
    let path = CommandLine.arguments[1]
    let tokenizer: any Tokenizer
    if path.hasSuffix(".json") {
      tokenizer = try TokenizerFiles.load(tokenizerJSON: [UInt8](reading: open(path, O_RDONLY)))
    } else {
      tokenizer = try TokenizerFiles.load(folder: path)
    }
    let loaded = seconds(CLOCK_MONOTONIC)
    if CommandLine.arguments.count == 4, CommandLine.arguments[2] == "--serve" {
      return serve(tokenizer, [UInt8](reading: open(CommandLine.arguments[3], O_RDONLY)))
    }
    let input = [UInt8](reading: STDIN_FILENO)
    var documents: [Range<Int>] = []
    var position = 0
    while position + 4 <= input.count {
      let length = (0..<4).reduce(0) { $0 | Int(input[position + $1]) << (8 * $1) }
      documents.append(position + 4..<position + 4 + length)
      position += 4 + length
    }
    if CommandLine.arguments.contains("--time") {
      print("load \(loaded - start)")
      for _ in 0..<5 { time(tokenizer, input, documents) }
    } else {
      for document in documents {
        write(tokenizer.tokenize(Array(input[document])))
      }
    }
  }

  static func time(_ tokenizer: any Tokenizer, _ input: [UInt8], _ documents: [Range<Int>]) {
    let (wall, cpu) = (seconds(CLOCK_MONOTONIC), seconds(CLOCK_PROCESS_CPUTIME_ID))
    var result = TokenizedText()
    var pieces = 0
    input.withUnsafeBufferPointer { buffer in
      for document in documents {
        result.removeAll()
        tokenizer.tokenize(unsafeBytes: UnsafeBufferPointer(rebasing: buffer[document]), into: &result)
        pieces += result.count
      }
    }
    let used = (seconds(CLOCK_MONOTONIC) - wall, seconds(CLOCK_PROCESS_CPUTIME_ID) - cpu)
    print("pass \(used.0) \(used.1) \(pieces)")
  }

  static func serve(_ tokenizer: any Tokenizer, _ text: [UInt8]) {
    print("ready")
    fflush(nil)
    let clock = ContinuousClock()
    var result = TokenizedText()
    while let line = readLine() {
      guard let length = Int(line), (0...text.count).contains(length) else { exit(2) }
      let taken = clock.measure {
        result.removeAll()
        text[..<length].withUnsafeBufferPointer { tokenizer.tokenize(unsafeBytes: $0, into: &result) }
      }
      print(taken.components.seconds * 1_000_000_000 + taken.components.attoseconds / 1_000_000_000)
      fflush(nil)
    }
  }

  static func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  static func write(_ text: TokenizedText) {
    var numbers = [UInt32(text.count)]
    numbers += text.ids.map { UInt32(bitPattern: $0) }
    numbers += text.offsets.map { UInt32($0.lowerBound) }
    numbers += text.offsets.map { UInt32($0.upperBound) }
    numbers.withUnsafeBytes { bytes in
      var written = 0
      while written < bytes.count {
        let count = Glibc.write(STDOUT_FILENO, bytes.baseAddress.map { $0 + written }, bytes.count - written)
        guard count > 0 else { exit(1) }
        written += count
      }
    }
  }
}

extension [UInt8] {
  /// Everything that can be read from an open file.
  init(reading descriptor: Int32) {
    self = []
    var chunk = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      guard count > 0 else { return }
      append(contentsOf: chunk[0..<count])
    }
  }
}
