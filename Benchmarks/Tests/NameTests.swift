import Testing
import Workloads

@testable import BenchmarkReport

@Suite("Names and tables")
struct NameTests {
  @Test("a name is taken apart as it was put together")
  func roundTrip() throws {
    let name = BenchmarkName("expert", ["model": "fast", "tokens": 128, "threads": 2])
    #expect(name.description == "expert/model=fast/tokens=128/threads=2")
    let parsed = try #require(BenchmarkName(name.description))
    #expect(parsed == name)
    #expect(parsed["model"] == "fast")
    #expect(parsed.number("tokens") == 128)
    #expect(parsed["rows"] == nil)
  }

  @Test("what is no name is refused", arguments: ["", "model=fast", "expert/fast", "expert/model=fast/x"])
  func refused(text: String) { #expect(BenchmarkName(text) == nil) }

  @Test("a table's columns and rows are in the order of their numbers")
  func pivot() {
    let measurements = [512, 16, 64].flatMap { tokens in
      [2, 1].map { threads in
        Measurement(
          name: BenchmarkName("expert", ["threads": threads, "tokens": tokens]).description,
          microseconds: Samples([Double(tokens * threads)]))
      }
    }
    let pivot = Pivot(measurements.dropLast(), across: "tokens")
    #expect(pivot.columns == ["16", "64", "512"])
    #expect(pivot.rows.map { $0["threads"] } == ["1", "2"])
    #expect(
      pivot.rows.map { $0.cells.map { $0?.microseconds.median } } == [[16, nil, 512], [32, 128, 1024]])
  }

  @Test("work of a round becomes a rate")
  func rates() throws {
    let product = Measurement(
      name: "linear/weights=int8/outputs=768/inputs=768/rows=16/threads=1", microseconds: Samples([1]))
    let shape = LinearShape(rows: 16, outputs: 768, inputs: 768)
    #expect(shape.operations == 18_874_368)
    #expect(shape.repeats == 3)
    let rate = try #require(product.rate(microseconds: 1000))
    #expect(abs(rate - 56.623104) < 1e-9)  // GOP/s
    let text = Measurement(name: "wordpiece/text=log/bytes=1000000/threads=1", microseconds: Samples([1]))
    #expect(text.rate(microseconds: 10_000) == 100)  // MB/s
    #expect(Measurement(name: "gelu/columns=768", microseconds: Samples([1])).rate(microseconds: 1) == nil)
  }

  @Test("pairs of a sliding window are those inside the sequence")
  func pairs() {
    #expect(AttentionShape(tokens: 4, heads: 1, dim: 8, window: nil).pairs == 16)
    #expect(AttentionShape(tokens: 4, heads: 1, dim: 8, window: 1).pairs == 2 + 3 + 3 + 2)
    #expect(AttentionShape(tokens: 4, heads: 1, dim: 8, window: 9).pairs == 16)
  }
}
