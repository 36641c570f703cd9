internal import SecMask
internal import SecMaskFiles
internal import SecMaskReports
internal import SecMaskSystem

/// The reports of one scan. Files get their content at the end, all of it; what is not a file, such as a pipe or
/// `/dev/stderr`, gets it as it comes.
final class ReportOutputs {
  private var writers: [ReportWriter] = []
  private var files: [OutputFile] = []

  init(_ targets: [ReportTarget], _ context: ReportContext) throws(FileError) {
    for target in targets {
      let sink = try sink(target.path)
      writers.append(ReportWriter(target.format.reporter(context), to: sink))
    }
  }

  func write(_ records: [FindingRecord]) throws(FileError) {
    for index in writers.indices { try writers[index].write(records) }
  }

  /// Ends all reports, and puts files in their places.
  func end(_ summary: ScanSummary) throws(FileError) {
    for index in writers.indices { try writers[index].end(summary) }
    for file in files { try file.commit() }
  }

  private func sink(_ path: String?) throws(FileError) -> ReportWriter.Sink {
    guard let path else { return Console.write }
    let file = try OutputFile(path)
    files.append(file)
    return { bytes throws(FileError) in try file.write(bytes) }
  }
}
