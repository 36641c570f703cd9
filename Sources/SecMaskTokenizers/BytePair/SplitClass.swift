/// What the byte-level split pattern distinguishes; marks are neither letters nor numbers.
enum SplitClass: UInt8, BitwiseCopyable {
  case letter
  case number
  case other
  case space
  /// First or later byte of a scalar beyond ASCII, whose class is looked up.
  case wide
}
