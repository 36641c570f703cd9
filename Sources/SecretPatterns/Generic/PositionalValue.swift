/// What formats that hold passwords by position have in common.
enum PositionalValue {
  /// Passes a match as it is: the syntax alone proves it to be a password, and poor passwords are passwords too.
  static let certain: Rule.Check = { $1 }
}
