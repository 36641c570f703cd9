import SecMaskArchives
import SecMaskTestSupport
import Testing

/// Archives as people make them, and as nobody should.
@Suite struct ArchiveWalkTests {
  private let text = Array("some text\n".utf8)

  @Test func everyFormat() throws {
    let tar = Made.tar(Made.member(Array("./x/y".utf8), text), Made.member(Array("z".utf8), []))
    var archives = [("tar", tar), ("zip", Made.zip([(Array("x/y".utf8), text), (Array("z".utf8), [])]))]
    for command in ["gzip -c", "bzip2 -c", "xz -c", "zstd -qc"] {
      archives.append((command, try Made.piped(command, tar)))
    }
    for (name, bytes) in archives {
      let walked = try Walked(bytes)
      #expect(walked.contents == ["a!x/y": text, "a!z": []], "\(name)")
      #expect(walked.failures.isEmpty)
    }
    let ar = try Walked(Made.ar([("one", text), ("two.tar", tar), ("odd", [0x41])]))
    #expect(ar.contents == ["a!one": text, "a!two.tar!x/y": text, "a!two.tar!z": [], "a!odd": [0x41]])
  }

  @Test(arguments: ["gzip -c", "bzip2 -c", "xz -c", "zstd -qc"]) func oneFile(command: String) throws {
    var sample = SampleText(seed: 1)
    let long = Array(sample.prose(lines: 20_000).utf8)
    #expect(try Walked(Made.piped(command, long)).contents == ["a!a": long])
    // Several, one behind the other.
    let twice = try Made.piped(command, long) + Made.piped(command, text)
    #expect(try Walked(twice).contents == ["a!a": long + text])
  }

  @Test func methodsOfZip() throws {
    var sample = SampleText(seed: 2)
    let folder = try TemporaryFolder()
    try folder.write("x", sample.prose(lines: 500).utf8)
    for option in ["-0", "-9", "-Z bzip2"] {
      let zip = try Made.piped("cat > /dev/null; zip -q \(option) - -- \(folder.path)/x", [])
      let walked = try Walked(zip)
      #expect(walked.contents.count == 1 && walked.failures.isEmpty)
      #expect(try walked.contents.values.first == folder.read("x"), "\(option)")
    }
    let other = try Walked(Made.zip([(Array("x".utf8), text)], method: 14))
    #expect(other.failures == ["a!x": .unsupported("compressed by method 14 of zip")])
    let closed = try Walked(Made.zip([(Array("x".utf8), text)], flags: 1))
    #expect(closed.failures == ["a!x": .unsupported("encrypted")])
  }

  @Test func longAndOddNames() throws {
    let long = Array(String(repeating: "long/", count: 60).utf8) + Array("x".utf8)
    let record = Array("path=é\n".utf8)
    let tar = Made.tar(
      Made.member(Array("././@LongLink".utf8), long + [0], type: "L"), Made.member(Array("short".utf8), text),
      Made.member(Array("pax".utf8), Array("\(record.count + 3) ".utf8) + record, type: "x"),
      Made.member(Array("no".utf8), text), Made.member(Array("folder/".utf8), [], type: "5"),
      Made.member(Array("link".utf8), [], type: "2"))
    #expect(try Walked(tar).isInOrder == ["a!" + String(decoding: long, as: UTF8.self), "a!é"])
    let names: [[UInt8]] = [
      Array("../../etc/passwd".utf8), Array("/etc/passwd".utf8), Array("a\nb".utf8), [0xFF, 0xFE], [],
      Array("C:\\x".utf8),
    ]
    let walked = try Walked(Made.zip(names.map { ($0, text) }))
    #expect(walked.isInOrder == names.map { "a!" + String(decoding: $0, as: UTF8.self) })
  }

  @Test func limits() throws {
    var limits = ArchiveLimits()
    limits.members = 10
    let many = Made.zip([(Array("x".utf8), text)], times: 11)
    #expect(try Walked(many, limits: limits).failures == ["a": .tooMuch("more than 10 files")])
    limits = ArchiveLimits()
    limits.bytes = 1 << 20
    // Entries that share their content.
    let shared = Made.zip([(Array("x".utf8), [UInt8](repeating: 0x20, count: 100_000))], times: 50)
    let stopped = try Walked(shared, limits: limits)
    #expect(stopped.failures == ["a": .tooMuch("more than 1 MB unpacked")] && stopped.contents.count == 1)
    limits = ArchiveLimits()
    limits.freeBytes = 1 << 20
    let blanks = [UInt8](repeating: 0x20, count: 8 << 20)
    for command in ["gzip -c", "bzip2 -c", "xz -c", "zstd -qc"] {
      let bomb = try Made.piped(command, blanks)
      let walked = try Walked(bomb, limits: limits)
      guard case .tooMuch(let reason)? = walked.failures["a"] else {
        Issue.record("\(command): \(walked.failures)")
        continue
      }
      #expect(reason.contains("500 times the size of the file") && walked.contents.isEmpty)
      // A bomb in a harmless archive counts for the whole.
      let inside = Made.tar(Made.member(Array("x".utf8), text), Made.member(Array("y".utf8), bomb))
      #expect(try Walked(inside, limits: limits).failures.keys.elementsEqual(["a"]))
    }
  }

  @Test func depth() throws {
    var bytes = Made.zip([(Array("x".utf8), text)])
    for _ in 0..<9 { bytes = Made.zip([(Array("z".utf8), bytes), (Array("t".utf8), text)]) }
    let walked = try Walked(bytes)
    #expect(
      walked.failures == [
        "a" + String(repeating: "!z", count: 6): .unsupported("more than 6 archives inside each other")
      ])
    #expect(walked.contents.count == 6)
    var limits = ArchiveLimits()
    limits.inMemory = 100
    #expect(
      try Walked(Made.tar(Made.member(Array("z".utf8), bytes)), limits: limits).failures
        == ["a!z": .unsupported("a zip archive of more than 0 MB inside another, or from a pipe")])
  }

  /// Nothing that is cut off traps or goes on for ever, and what was there is handed out.
  @Test func everyLength() throws {
    let tar = Made.tar(Made.member(Array("x".utf8), text), Made.member(Array("y".utf8), text))
    let zip = Made.zip([(Array("x".utf8), text), (Array("y".utf8), text)])
    let ar = Made.ar([("x", text), ("y", text)])
    for whole in [tar, zip, ar, try Made.piped("gzip -c", tar)] {
      for length in stride(from: 0, to: whole.count, by: whole.count > 1_000 ? 13 : 1) {
        let walked = try Walked(Array(whole[..<length]))
        #expect(walked.failures.count <= 1)
      }
    }
    #expect(try Walked(Array(tar[..<1_200])).contents["a!x"] == text)
    #expect(try Walked(Array(tar[..<1_030])).failures == ["a": .cutOff])
    #expect(try Walked(Array(zip[..<60])).failures.keys.elementsEqual(["a"]))
  }

  /// The same for bytes that are wrong.
  @Test func damage() throws {
    var sample = SampleText(seed: 3)
    let tar = Made.tar(Made.member(Array("x".utf8), text), Made.member(Array("y".utf8), text))
    let archives = [
      tar, Made.zip([(Array("x".utf8), text), (Array("y".utf8), text)]), Made.ar([("x", text)]),
    ]
    for whole in archives + [try Made.piped("gzip -c", tar)] {
      for _ in 0..<1_500 {
        var bytes = whole
        for _ in 0..<Int.random(in: 1...4, using: &sample.random) {
          let place = Int.random(in: 4..<bytes.count, using: &sample.random)
          bytes[place] =
            [0, 0xFF, 0x80, UInt8.random(in: 0...255, using: &sample.random)]
            .randomElement(using: &sample.random) ?? 0
        }
        _ = try Walked(bytes)
      }
    }
  }

  @Test func numbersThatAreNone() throws {
    for size in [[0x80] + [UInt8](repeating: 0xFF, count: 11), Array("77777777777".utf8)] {
      let walked = try Walked(Made.tar(Made.member(Array("x".utf8), text, size: size)))
      #expect(walked.contents["a!x"] == nil && walked.failures.count == 1)
    }
    for field in ["0", "-1", "x"] {
      let record = Array("size=\(field)\n".utf8)
      let pax = Made.member(Array("p".utf8), Array("\(record.count + 3) ".utf8) + record, type: "x")
      _ = try Walked(Made.tar(pax, Made.member(Array("x".utf8), text)))
    }
    _ = try Walked(Made.tar(Made.member(Array("p".utf8), Array("99 path=x\n".utf8), type: "x")))
  }

  /// Sizes that are too large to be counted together with their padding.
  @Test(arguments: [("x", "a!x"), ("folder/", "a")]) func sizesThatCannotBe(
    name: String, path: String
  ) throws {
    func walked(size: Int) throws -> Walked {
      let record = Array("size=\(size)\n".utf8)
      let pax = Made.member(Array("p".utf8), Array("\(record.count + 3) ".utf8) + record, type: "x")
      return try Walked(Made.tar(pax, Made.member(Array(name.utf8), [])))
    }
    let failures = ["a": ArchiveError.damaged("a member of tar with a size that cannot be")]
    for size in [Int.max, Int.max - 510, -1] {
      #expect(try walked(size: size).failures == failures, "\(size)")
    }
    // One that can be, but is not there.
    #expect(try walked(size: Int.max / 2).failures == [path: .cutOff])
  }

  @Test func namesOfAr() throws {
    let mark = Array("!<arch>\n".utf8)
    let named = Array("long name".utf8)
    #expect(try Walked(mark + Made.arMember("#1/9", named + text)).contents == ["a!long name": text])
    let list = Made.arMember("//", Array("first/\nsecond/\n".utf8))
    #expect(try Walked(mark + list + Made.arMember("/7", text)).contents == ["a!second": text])

    let tooLong = ["a": ArchiveError.damaged("a name in ar of more than 64 kB")]
    let announced = Made.arMember("#1/9999999999", [0x78], size: "9999999999")
    #expect(try Walked(mark + announced).failures == tooLong)
    let letters = [UInt8](repeating: 0x78, count: 70_000)
    #expect(try Walked(mark + Made.arMember("#1/65537", letters)).failures == tooLong)
    let listed = Made.arMember("//", letters) + Made.arMember("/0", text)
    #expect(try Walked(mark + listed).failures == tooLong)
    #expect(try Walked(mark + Made.arMember("#1/65536", letters)).failures.isEmpty)
  }

  @Test(arguments: ["bzip2 -c", "xz -c", "zstd -qc"]) func programsThatGiveUp(command: String) throws {
    var sample = SampleText(seed: 4)
    let whole = try Made.piped(command, Array(sample.prose(lines: 5_000).utf8))
    let cut = try Walked(Array(whole[..<(whole.count / 2)]))
    guard case .damaged(let reason)? = cut.failures["a!a"] ?? cut.failures["a"] else {
      Issue.record("\(cut.failures)")
      return
    }
    #expect(reason.contains("gives up"))
  }
}
