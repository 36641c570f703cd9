import Foundation
import SecMask
import SecMaskJSON
import SecMaskTestSupport
import SecretPatterns
import Testing

@testable import SecMaskJSONLines

@Suite("JSON Lines: any line") struct JSONLinePropertyTests {
  private static let everything = JSONLineField(path: nil)

  @Test("values mean what they say, and nothing changes that is not replaced", arguments: UInt64(1)...400)
  func meaning(seed: UInt64) throws {
    var sample = JSONSample(seed: seed)
    let (line, texts) = sample.line()
    let values = try Self.everything.strings(in: line).values
    #expect(values.map(\.text) == texts)
    #expect(JSONLineEdit.replacing(in: line, []) == line)
    for value in values {
      #expect(line[value.rawRange.lowerBound - 1] == UInt8(ascii: "\""))
      #expect(line[value.rawRange.upperBound] == UInt8(ascii: "\""))
      #expect(value.raw(0..<value.text.count) == value.rawRange)
      #expect(value.decoded(value.rawRange) == 0..<value.text.count)
      #expect(value.decoded(0..<line.count) == 0..<value.text.count)
    }
  }

  @Test("masking the text is masking the line", arguments: UInt64(1)...400)
  func commutes(seed: UInt64) throws {
    var sample = JSONSample(seed: seed)
    let (line, texts) = sample.line()
    let values = try Self.everything.strings(in: line).values
    var edits: [JSONLineEdit] = []
    var masked: [[UInt8]] = []
    var untouched = line.count
    for (value, text) in zip(values, texts) {
      let replacement = Array(String(String.UnicodeScalarView(sample.text(5) + ["x"])).utf8)
      guard sample.chance(2), let range = Self.part(of: text, &sample) else {
        masked.append(text)
        continue
      }
      edits.append(JSONLineEdit(value, range, by: replacement))
      masked.append(text[..<range.lowerBound] + replacement + text[range.upperBound...])
      untouched -= value.raw(range).count
    }
    let output = JSONLineEdit.replacing(in: line, edits.shuffled(using: &sample.random))
    #expect(try Self.everything.strings(in: output).values.map(\.text) == masked)
    // Outside of the replaced ranges: the same bytes in the same order.
    var rest = output[...]
    var kept = 0
    var position = 0
    for edit in edits {
      let before = line[position..<edit.raw.lowerBound]
      #expect(rest.starts(with: before))
      var escaped: [UInt8] = []
      JSONText.appendCharacters(edit.replacement, to: &escaped)
      rest = rest.dropFirst(before.count + escaped.count)
      kept += before.count
      position = edit.raw.upperBound
    }
    #expect(rest.elementsEqual(line[position...]) && kept + line.count - position == untouched)
  }

  @Test("a range of the line and the range of the text are the same characters", arguments: UInt64(1)...200)
  func ranges(seed: UInt64) throws {
    var sample = JSONSample(seed: seed)
    let text = sample.text(40)
    let line = sample.spelled(text)
    let value = try #require(try Self.everything.strings(in: line).values.first)
    var ends = [0]
    for scalar in text { ends.append((ends.last ?? 0) + String(scalar).utf8.count) }
    // The beginnings of characters, in the line.
    let raw = ends.map { value.raw($0..<$0).lowerBound }
    #expect(zip(raw, raw.dropFirst()).allSatisfy { $0 < $1 })
    for (first, end) in [(0, 1), (1, 2), (0, ends.count - 1), (ends.count / 2, ends.count - 1)]
    where first < end && end < ends.count {
      let range = value.raw(ends[first]..<ends[end])
      #expect(range.upperBound == (end == ends.count - 1 ? value.rawRange.upperBound : raw[end]))
      #expect(value.decoded(range) == ends[first]..<ends[end])
      // A piece of it is one string with one meaning.
      let piece = [UInt8(ascii: "\"")] + line[range] + [UInt8(ascii: "\"")]
      #expect(
        try Self.everything.strings(in: piece).values.first?.text.elementsEqual(
          value.text[ends[first]..<ends[end]]) == true)
    }
  }

  @Test("Foundation reads the same", arguments: UInt64(1)...100)
  func foundation(seed: UInt64) throws {
    var sample = JSONSample(seed: seed)
    let text = sample.text(40).filter { $0 != "\u{FFFD}" }
    let line = Array(#"{"a":"#.utf8) + sample.spelled(text) + [UInt8(ascii: "}")]
    let read = try JSONDecoder().decode([String: String].self, from: Data(line))
    let field = try JSONLineField(path: "a")
    #expect(try field.strings(in: line).values.map(\.text) == [Array((read["a"] ?? "?").utf8)])
  }

  @Test("secrets with escapes in them are found and gone", arguments: UInt64(1)...40)
  func secrets(seed: UInt64) throws {
    var sample = SampleText(seed: seed)
    var json = JSONSample(seed: seed)
    let token = sample.token()
    let text = "before \"\(token)\" after\n"
    let line =
      Array("{\"id\": 1.0, \"m\" :".utf8) + json.spelled(Array(text.unicodeScalars)) + Array("}\r\n".utf8)
    let masker = SecretMasker.patternsOnly()
    let field = try JSONLineField(path: "m")
    let value = try #require(try field.strings(in: line).values.first)
    let edits = masker.findings(in: value.text).map {
      JSONLineEdit(value, $0.range, by: Array("[SECRET]".utf8))
    }
    let output = JSONLineEdit.replacing(in: line, edits)
    #expect(try field.strings(in: output).values.map(\.text) == [masker.mask(value.text).bytes])
    #expect(output.starts(with: "{\"id\": 1.0, \"m\" :\"".utf8) && output.suffix(3) == Array("}\r\n".utf8))
    #expect(!String(decoding: masker.mask(value.text).bytes, as: UTF8.self).contains(token))
  }

  @Test("no line of noise does more than fail", arguments: UInt64(1)...300)
  func noise(seed: UInt64) {
    var sample = JSONSample(seed: seed)
    var (line, _) = sample.line()
    for _ in 0..<3 where !line.isEmpty {
      let place = Int.random(in: 0..<line.count, using: &sample.random)
      if sample.chance(2) {
        line[place] = UInt8.random(in: 0...255, using: &sample.random)
      } else {
        line.remove(at: place)
      }
    }
    do throws(JSONLineError) {
      for value in try Self.everything.strings(in: line).values {
        #expect(value.rawRange.upperBound < line.count)
      }
    } catch {
      #expect((0...line.count).contains(error.offset))
    }
  }

  /// A range of whole characters, not empty.
  private static func part(of text: [UInt8], _ sample: inout JSONSample) -> Range<Int>? {
    let starts = text.indices.filter { text[$0] & 0xC0 != 0x80 } + [text.count]
    guard starts.count > 1 else { return nil }
    let first = Int.random(in: 0..<starts.count - 1, using: &sample.random)
    return starts[first]..<starts[Int.random(in: first + 1..<starts.count, using: &sample.random)]
  }
}
