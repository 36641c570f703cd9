/// The commit of a repository that a text was added by.
public struct FindingCommit: Sendable, Hashable {
  /// Its id, in hexadecimal digits.
  public let id: String
  /// Name of its author, as the commit has it.
  public let author: String
  /// Their address, as the commit has it.
  public let email: String
  /// When it was written, as in ISO 8601, such as `2026-03-01T12:00:00+01:00`; empty where the commit has no such time.
  public let date: String

  package init(id: String, author: String, email: String, date: String) {
    self.id = id
    self.author = author
    self.email = email
    self.date = date
  }
}
