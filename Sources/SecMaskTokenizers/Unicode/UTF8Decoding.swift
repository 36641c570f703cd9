/// One scalar read from UTF-8 text.
///
/// Bytes that are no UTF-8 read as U+FFFD, one for each maximal part of a sequence (Unicode 16,
/// section 3.9, as in the Web's encoding standard and `String(decoding:as:)`), `length` bytes long:
/// their positions in the text stay exact.
struct DecodedScalar {
  var value: UInt32
  var length: Int
  /// False for the replacement of bytes that are no UTF-8.
  var isValid: Bool
}

/// Reads the scalar at `position`, which is before `end`.
@inline(__always)
func decodeScalar(
  _ text: UnsafePointer<UInt8>, _ position: Int, _ end: Int
) -> DecodedScalar {
  let first = UInt32(text[position])
  if first < 0x80 { return DecodedScalar(value: first, length: 1, isValid: true) }
  let broken = DecodedScalar(value: 0xFFFD, length: 1, isValid: false)
  guard first >= 0xC2, first <= 0xF4, position + 1 < end else { return broken }
  let second = UInt32(text[position + 1])
  if first < 0xE0 {
    guard second & 0xC0 == 0x80 else { return broken }
    return DecodedScalar(value: (first & 0x1F) << 6 | second & 0x3F, length: 2, isValid: true)
  }
  // The second byte's range keeps out overlong forms, surrogates and what is beyond U+10FFFF.
  let lowest: UInt32 = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80
  let highest: UInt32 = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF
  guard second >= lowest, second <= highest else { return broken }
  guard position + 2 < end, text[position + 2] & 0xC0 == 0x80 else {
    return DecodedScalar(value: 0xFFFD, length: 2, isValid: false)
  }
  let third = UInt32(text[position + 2])
  if first < 0xF0 {
    let value = (first & 0x0F) << 12 | (second & 0x3F) << 6 | third & 0x3F
    return DecodedScalar(value: value, length: 3, isValid: true)
  }
  guard position + 3 < end, text[position + 3] & 0xC0 == 0x80 else {
    return DecodedScalar(value: 0xFFFD, length: 3, isValid: false)
  }
  let fourth = UInt32(text[position + 3])
  let high = (first & 0x07) << 18 | (second & 0x3F) << 12
  return DecodedScalar(value: high | (third & 0x3F) << 6 | fourth & 0x3F, length: 4, isValid: true)
}

/// The scalar that ends before `position`, which is after `start`.
func decodeScalar(
  _ text: UnsafePointer<UInt8>, endingAt position: Int, from start: Int
) -> DecodedScalar {
  // A sequence has at most four bytes; the longest that ends exactly here is the one.
  var length = min(4, position - start)
  while length > 1 {
    let scalar = decodeScalar(text, position - length, position)
    if scalar.length == length, text[position - length] >= 0xC2 { return scalar }
    length -= 1
  }
  return decodeScalar(text, position - 1, position)
}
