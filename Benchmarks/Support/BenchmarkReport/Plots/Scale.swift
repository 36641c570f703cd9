#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif
#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Where values lie along an axis.
struct Scale {
  let isLogarithmic: Bool
  let low: Double
  let high: Double
  let pixels: ClosedRange<Double>
  private let isReversed: Bool

  /// Logarithmic from a little below the least value to a little above the greatest.
  static func logarithmic(_ values: [Double], _ pixels: ClosedRange<Double>, reversed: Bool = false) -> Scale
  {
    let usable = values.filter { $0.isFinite && $0 > 0 }
    let low = usable.min() ?? 1
    let high = usable.max() ?? 10
    return Scale(
      isLogarithmic: true, low: low / 1.12, high: max(high * 1.12, low * 1.5), pixels: pixels,
      isReversed: reversed)
  }

  /// Linear from zero.
  static func linear(upTo values: [Double], _ pixels: ClosedRange<Double>, reversed: Bool = false) -> Scale {
    let high = values.filter(\.isFinite).max() ?? 1
    return Scale(
      isLogarithmic: false, low: 0, high: high > 0 ? high * 1.06 : 1, pixels: pixels, isReversed: reversed)
  }

  private init(
    isLogarithmic: Bool, low: Double, high: Double, pixels: ClosedRange<Double>, isReversed: Bool
  ) {
    self.isLogarithmic = isLogarithmic
    self.low = low
    self.high = high
    self.pixels = pixels
    self.isReversed = isReversed
  }

  func callAsFunction(_ value: Double) -> Double {
    let share =
      isLogarithmic ? log(max(value, low) / low) / log(high / low) : (value - low) / (high - low)
    let length = pixels.upperBound - pixels.lowerBound
    return isReversed ? pixels.upperBound - share * length : pixels.lowerBound + share * length
  }

  /// Round values inside the axis.
  var ticks: [Double] {
    if !isLogarithmic {
      let raw = (high - low) / 7
      let power = pow(10, floor(log10(raw)))
      let step = [1.0, 2, 5, 10].first { $0 * power >= raw }.map { $0 * power } ?? raw
      return (0...Int((high - low) / step)).map { Double($0) * step }
    }
    let powers = Int(floor(log10(low)))...Int(ceil(log10(high)))
    let all = powers.flatMap { power in [1.0, 2, 5].map { $0 * pow(10, Double(power)) } }
    let inside = all.filter { $0 >= low && $0 <= high }
    // Over many decades the powers of ten are enough.
    return inside.count > 10 ? inside.filter { log10($0).rounded() == log10($0) } : inside
  }
}
