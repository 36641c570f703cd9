internal import CheckpointConversion
internal import SecMaskTensor

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Compares what was converted with the same checkpoint in full precision.
enum ConversionCheck {
  /// Converts `source` once more, to f32 and with all layers whole, into a folder beside `folder` that is
  /// removed again, and runs both on the texts. Costs the disk the size of the f32 weights for the while.
  static func run(
    _ folder: String, source: String, options: ConversionOptions, texts: [[UInt8]]
  ) throws -> ModelComparison {
    var options = options
    options.format = .f32
    options.lowRank = nil
    let place = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    let reference = "\(place).check-\(getpid())"
    defer { remove(reference) }
    _ = try Conversion(ConversionPlan(folder: source, options: options)).write(to: reference)
    return try ModelComparison(
      Classifier(folder: folder), reference: Classifier(folder: reference), texts: texts,
      on: ComputeEngine())
  }

  /// Removes a folder of files.
  private static func remove(_ folder: String) {
    guard let listing = opendir(folder) else { return }
    while let entry = readdir(listing) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { unlink("\(folder)/\(name)") }
    }
    closedir(listing)
    rmdir(folder)
  }
}
