internal import SecMask
internal import SecMaskFiles
internal import SecMaskReports
internal import SecMaskSystem
internal import SystemPackage

/// The reports of one scan. Files get their content at the end, all of it; what is not a file, such as a pipe or
/// `/dev/stderr`, gets it as it comes.
final class ReportOutputs {
  private var writers: [ReportWriter] = []
  private var replacements: [FileReplacement] = []
  private var open: [FileDescriptor] = []

  init(_ targets: [ReportTarget], _ context: ReportContext) throws(FileError) {
    for target in targets {
      let sink = try sink(target.path)
      writers.append(ReportWriter(target.format.reporter(context), to: sink))
    }
  }

  deinit { for descriptor in open { try? descriptor.close() } }

  func write(_ records: [FindingRecord]) throws(FileError) {
    for index in writers.indices { try writers[index].write(records) }
  }

  /// Ends all reports, and puts files in their places.
  func end(_ summary: ScanSummary) throws(FileError) {
    for index in writers.indices { try writers[index].end(summary) }
    for replacement in replacements { try replacement.commit() }
  }

  private func sink(_ path: String?) throws(FileError) -> ReportWriter.Sink {
    guard let path else { return Console.write }
    let kind = try? Stat(path).type
    if let kind, kind != .regular {
      let descriptor = try FileError.naming("open", path) {
        try FileDescriptor.open(path, .writeOnly, options: .closeOnExec)
      }
      open.append(descriptor)
      return { bytes throws(FileError) in try descriptor.write(bytes, path: path) }
    }
    let replacement = try FileReplacement(replacing: path)
    replacements.append(replacement)
    return { bytes throws(FileError) in try replacement.write(bytes) }
  }
}
