import Safetensors
import Testing

/// Cases 8 to 14: what the header says about each tensor, and how they fill the file.
@Suite struct TensorEntryTests {
  @Test(
    "8: dtype, shape and data_offsets are required", arguments: ["dtype", "shape", "data_offsets"])
  func requiredFields(missing: String) {
    let header = "{\(entry())}".replacing(#""\#(missing)""#, with: #""x""#)
    #expect(throws: SafetensorsError.missingField(file: "f", tensor: "a", field: missing)) {
      try open(header, data: 4)
    }
  }

  @Test("8: counts are non-negative integers", arguments: notCounts)
  func counts(value: String) {
    let expected = "a list of non-negative integers"
    for list in ["[\(value)]", "[0,\(value)]", value] where list != "[0,4]" {
      #expect(
        throws: SafetensorsError.invalidField(
          file: "f", tensor: "a", field: "shape", expected: expected)
      ) { try open("{\(entry(shape: list))}", data: 4) }
      #expect(
        throws: SafetensorsError.invalidField(
          file: "f", tensor: "a", field: "data_offsets", expected: expected)
      ) { try open("{\(entry(offsets: list))}", data: 4) }
    }
  }

  @Test("8: offsets are exactly two, in order", arguments: ["[]", "[0]", "[0,4,4]", "[4,0]"])
  func offsets(list: String) {
    #expect(
      throws: SafetensorsError.invalidField(
        file: "f", tensor: "a", field: "data_offsets", expected: "two offsets, begin and end")
    ) { try open("{\(entry(offsets: list))}", data: 4) }
  }

  @Test("8: a tensor is an object, its dtype a string")
  func types() {
    #expect(
      throws: SafetensorsError.invalidField(
        file: "f", tensor: "a", field: "value", expected: "an object")
    ) { try open(#"{"a":[]}"#) }
    #expect(
      throws: SafetensorsError.invalidField(
        file: "f", tensor: "a", field: "dtype", expected: "a string")
    ) { try open(#"{"a":{"dtype":7}}"#) }
  }

  @Test("9: all published dtypes have their size", arguments: DType.allCases)
  func dtypes(dtype: DType) throws {
    // 8 elements are whole bytes in every type.
    let bytes = dtype.bitCount
    let header = "{\(entry(dtype: dtype.rawValue, shape: "[8]", offsets: "[0,\(bytes)]"))}"
    #expect(try open(header, data: bytes).tensor(named: "a").dtype == dtype)
  }

  @Test("9: bit sizes")
  func bitSizes() {
    let sizes = Dictionary(grouping: DType.allCases, by: \.bitCount).mapValues(\.count)
    #expect(sizes == [4: 1, 6: 2, 8: 8, 16: 4, 32: 3, 64: 4])
  }

  @Test("9: unknown dtypes", arguments: ["", "f32", "F128", "F32 ", "I4", "Q4"])
  func unknownDType(name: String) {
    #expect(throws: SafetensorsError.unknownDType(file: "f", tensor: "a", found: name)) {
      try open("{\(entry(dtype: name))}", data: 4)
    }
  }

  @Test("9: packed elements fill whole bytes")
  func partialBytes() throws {
    for (dtype, count, bits) in [("F4", 3, 12), ("F6_E2M3", 2, 12), ("F6_E3M2", 5, 30)] {
      #expect(throws: SafetensorsError.partialByte(file: "f", tensor: "a", bitCount: bits)) {
        try open("{\(entry(dtype: dtype, shape: "[\(count)]", offsets: "[0,2]"))}", data: 2)
      }
    }
    try open("{\(entry(dtype: "F6_E2M3", shape: "[4]", offsets: "[0,3]"))}", data: 3)
  }

  @Test("10: products overflow")
  func overflow() {
    let shapes: [[Int]] = [
      [1 << 62], [1 << 32, 1 << 32], [.max, 2], [.max, .max, .max], [1 << 59, 2], [.max, 2, 0],
    ]
    for shape in shapes {
      #expect(throws: SafetensorsError.sizeOverflow(file: "f", tensor: "a", shape: shape)) {
        try open("{\(entry(shape: "\(shape)"))}", data: 4)
      }
    }
  }

  @Test("11: the offsets span what shape and dtype imply")
  func byteCount() {
    for (shape, expected) in [("[2]", 8), ("[]", 4), ("[0]", 0), ("[1,1]", 4), ("[2,3]", 24)] {
      #expect(
        throws: SafetensorsError.byteCountMismatch(
          file: "f", tensor: "a", expected: expected, found: 5)
      ) { try open("{\(entry(shape: shape, offsets: "[0,5]"))}", data: 5) }
    }
  }

  @Test("12: no holes, no overlap, in any order of the header")
  func contiguous() throws {
    let file = try open("{\(entry("b", offsets: "[4,8]")),\(entry("a"))}", data: 8)
    #expect(file.names == ["a", "b"])
    for (begin, end) in [(5, 9), (3, 7), (0, 4), (8, 12)] {
      #expect(
        throws: SafetensorsError.dataNotContiguous(
          file: "f", tensor: "b", expected: 4, found: begin)
      ) { try open("{\(entry("a")),\(entry("b", offsets: "[\(begin),\(end)]"))}", data: 12) }
    }
    #expect(
      throws: SafetensorsError.dataNotContiguous(file: "f", tensor: "a", expected: 0, found: 1)
    ) { try open("{\(entry(offsets: "[1,5]"))}", data: 5) }
  }

  @Test("13: the last tensor ends where the file ends", arguments: [0, 3, 5, 100])
  func fileEnd(data: Int) {
    #expect(throws: SafetensorsError.dataSizeMismatch(file: "f", expected: 4, found: data)) {
      try open("{\(entry())}", data: data)
    }
  }

  @Test("14: scalars, empty tensors, no tensors")
  func scalarsAndEmpty() throws {
    let scalar = try open("{\(entry(shape: "[]"))}", data: 4)
    #expect(try scalar.float32Array(of: "a", shape: []) == [0])
    let header = "{\(entry("b", shape: "[3,0]", offsets: "[4,4]")),\(entry("a"))}"
    let empty = try open(header, data: 4)
    #expect(try empty.tensor(named: "b").elementCount == 0)
    #expect(try empty.float32Array(of: "b", shape: [3, 0]).isEmpty)
    #expect(try empty.withUnsafeBytes(of: "b") { $0.count } == 0)
    #expect(try open("{}").names.isEmpty)
    #expect(throws: SafetensorsError.dataSizeMismatch(file: "f", expected: 0, found: 1)) {
      try open("{}", data: 1)
    }
  }
}

private let notCounts = [
  "-1", "-0", "1.0", "1e2", "01", #""1""#, "null", "true", "[[]]", "{}", "18446744073709551615",
  "99999999999999999999",
]
