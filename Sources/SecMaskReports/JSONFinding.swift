internal import SecMask
internal import SecMaskJSON
internal import SecretPatterns

/// A finding as a JSON object. Names of members stay as they are; more may come.
enum JSONFinding {
  static func append(_ record: FindingRecord, showsSecrets: Bool, to output: inout [UInt8]) {
    let finding = record.finding
    output += "{\"path\":".utf8
    JSONText.append(String(decoding: record.path, as: UTF8.self), to: &output)
    output += ",".utf8
    FindingMembers.append(finding, to: &output)
    if let commit = finding.commit {
      for (name, value) in [
        ("commit", commit.id), ("author", commit.author), ("email", commit.email), ("date", commit.date),
      ] {
        output += ",\"\(name)\":".utf8
        JSONText.append(value, to: &output)
      }
    }
    output += ",\"excerpt\":".utf8
    JSONText.append(record.excerpt.text, to: &output)
    if !ReportPath.isUTF8(record.path) {
      output += ",\"path_base64\":\"\(Base64.encode(record.path))\"".utf8
    }
    if let suppression = record.suppression {
      output += ",\"suppression\":\"\(suppression.rawValue)\"".utf8
    }
    if showsSecrets {
      output += ",\"secret\":".utf8
      JSONText.append(String(decoding: record.secret, as: UTF8.self), to: &output)
    }
    output += "}".utf8
  }
}
