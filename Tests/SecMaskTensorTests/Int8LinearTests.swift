import CSecMaskKernels
import Testing

@testable import SecMaskTensor

@Suite("int8 linear layers")
struct Int8LinearTests {
  /// A matrix in int8, and the same in `Float`s.
  private struct Packed {
    let weights: LinearWeights
    /// What the panels stand for.
    let restored: FloatParameter

    init(_ matrix: FloatParameter) throws {
      let (outputs, inputs) = (matrix.rows, matrix.columns)
      var rows = [Int8](repeating: 0, count: outputs * inputs)
      var scales = [Float](repeating: 0, count: outputs)
      secmask_int8_quantize_weights(matrix.elements, inputs, outputs, inputs, &rows, &scales)
      weights = .int8(try Int8Weights(rounding: matrix))
      restored = try FloatParameter(
        rows: outputs, columns: inputs,
        elements: rows.indices.map { Float(rows[$0]) * scales[$0 / inputs] })
    }
  }

  @Test("more inputs than the sums can hold are an error")
  func tooManyInputs() throws {
    let inputs = Int8Weights.mostInputs + 1
    let matrix = try FloatParameter([Float](repeating: 1, count: inputs))
    #expect(throws: TensorError.tooLarge(operation: "int8 weights", count: inputs)) {
      try Int8Weights(rounding: matrix)
    }
  }

  @Test(
    "the result is that of the quantised weights, up to the activations' rounding",
    arguments: LinearTests.shapes)
  func accuracy(rows: Int, inputs: Int, outputs: Int) throws {
    var numbers = Generator(rows &+ inputs &* 3 &+ outputs &* 5)
    let x = try numbers.matrix(rows, inputs)
    let packed = try Packed(numbers.parameter(outputs, inputs))
    let bias = try numbers.parameter(1, outputs)
    let layer = try LinearLayer(weights: packed.weights, bias: bias)
    let expected = Reference.linear(x, packed.restored, bias)
    for context in everyContext() {
      let out = Matrix(rows: rows, columns: outputs)
      try context.linear(x, layer, into: out)
      // Each activation is off by half a step of 2/255 at most, with either sign; weights are below 1.
      let bound = 1.0 / 255 * (Double(inputs).squareRoot() * 3 + 1)
      #expect(largestDifference(out.elements, expected) <= bound, "\(context.kernels.name)")
    }
  }

  @Test("the bits are the same at every level and with any number of threads")
  func levels() throws {
    var numbers = Generator(11)
    let x = try numbers.matrix(21, 200)
    let packed = try Packed(numbers.parameter(150, 200))
    let layer = try LinearLayer(weights: packed.weights, bias: nil)
    let results = try everyContext().map { context in
      let out = Matrix(rows: 21, columns: 150)
      try context.linear(x, layer, into: out)
      return out.elements
    }
    for result in results { #expect(result == results[0]) }
  }

  @Test("int8 and fp32 layers stand side by side")
  func mixed() throws {
    var numbers = Generator(12)
    let x = try numbers.matrix(5, 64)
    let packed = try Packed(numbers.parameter(32, 64))
    let dense = try LinearLayer(weights: .float32(numbers.parameter(20, 64)), bias: nil)
    let small = try LinearLayer(weights: packed.weights, bias: nil)
    for context in everyContext() {
      let out = Matrix(rows: 5, columns: 52)
      try context.linear(x, LinearLayer(sideBySide: [small, dense]), into: out)
      for (layer, columns) in [(small, 0..<32), (dense, 32..<52)] {
        let alone = Matrix(rows: 5, columns: layer.outputs)
        try context.linear(x, layer, into: alone)
        #expect(out.columns(columns).elements == alone.elements)
      }
    }
  }
}
