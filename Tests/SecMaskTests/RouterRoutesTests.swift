import Testing

@testable import SecMask

@Suite("Which expert reads a segment")
struct RouterRoutesTests {
  private let few = Array("a b c\n".utf8)[...]
  private let lines = Array(String(repeating: "one two three four five\n", count: 30).utf8)[...]

  @Test("short texts and lines that stand alone go to the fast expert")
  func fast() {
    #expect(DefaultRouter().route(few) == (.fast, .short))
    #expect(DefaultRouter().route(lines) == (.fast, .singleLines))
    #expect(DefaultRouter().route(Array(String(repeating: "w ", count: 99).utf8)[...]) == (.fast, .short))
    #expect(
      DefaultRouter().route(Array(String(repeating: "w ", count: 100).utf8)[...]) == (.fast, .singleLines))
  }

  @Test(
    "what goes on over a line end goes to the long one",
    arguments: ["f(one,\n two)\n", "a:\n  b\n", "x = \\\ny\n", "{\n}\n", "text: |\n  more\n", "one,\ntwo\n"])
  func long(form: String) {
    let text = Array((String(repeating: "one two three four five\n", count: 20) + form).utf8)
    #expect(DefaultRouter().route(text[...]) == (.long, .multiLine))
    #expect(DefaultRouter(escalates: false).route(text[...]) == (.fast, .noLongExpert))
  }

  @Test("reading everything takes every line and the same routes")
  func everything() {
    #expect(ReadEverything().reasonToRead([]) == .everything)
    #expect(ReadEverything().route(lines) == (.fast, .singleLines))
    #expect(ReadEverything(escalates: false).route(lines) == (.fast, .noLongExpert))
    var cutter = SegmentCutter(router: ReadEverything())
    let text = Array(lines) + Array(lines)
    let segments = cutter.take(text, origin: 0, ends: true)
    #expect(segments.first?.judged.lowerBound == 0 && segments.last?.judged.upperBound == text.count)
  }

  @Test("reasons have words of their own")
  func words() { #expect(Set(RouteReason.allCases.map(\.description)).count == RouteReason.allCases.count) }
}
