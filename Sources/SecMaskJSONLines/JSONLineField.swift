package import SecMaskJSON

/// Which strings of a JSON line are to be masked.
///
/// The members of a JSON Lines file are text of unknown kind: what is masked in them must not change
/// anything else. So values are found where they stand, and only the bytes of a secret are replaced; white
/// space, order, spelling of escapes and numbers, and all other members stay byte for byte.
///
/// What it does not do: names of members are never masked, and neither are numbers.
package struct JSONLineField: Sendable, Hashable {
  /// The values that are meant; nil for every string of the line.
  package let path: JSONFieldPath?
  /// Whether strings inside a list or object at the path are meant as well.
  package let takesNested: Bool
  /// Whether a line without a value at the path is an error.
  package let isRequired: Bool

  package init(path: JSONFieldPath?, takesNested: Bool = false, isRequired: Bool = true) {
    self.path = path
    self.takesNested = takesNested
    self.isRequired = isRequired
  }

  /// - Throws: ``JSONFieldPathError``.
  package init(
    path: String, takesNested: Bool = false, isRequired: Bool = true
  ) throws(JSONFieldPathError) {
    self.init(path: try JSONFieldPath(path), takesNested: takesNested, isRequired: isRequired)
  }

  /// Finds the strings of a line, and checks all of it. A name that stands twice means both values. A line
  /// that is empty, or nothing but white space, has none.
  ///
  /// - Parameters:
  ///   - line: The line, with or without its line feed.
  ///   - number: Its number, for errors.
  package func strings(in line: [UInt8], number: Int? = nil) throws(JSONLineError) -> JSONLineStrings {
    do throws(JSONLineError) {
      var scanner = JSONLineScanner(JSONLineSelection(path: path, takesNested: takesNested))
      try JSONLineScanner.Cursor.read(line, leniency: JSONLineScanner.leniency) {
        (cursor) throws(JSONLineError) in try scanner.run(&cursor)
      }
      if let path, isRequired, scanner.found.fieldCount == 0, !scanner.isEmpty {
        throw JSONLineError(.missingField(path), at: line.count)
      }
      return scanner.found
    } catch {
      var error = error
      error.line = number
      throw error
    }
  }
}

/// The strings of a line that were asked for.
package struct JSONLineStrings: Sendable, Hashable {
  /// In the order of the line; they do not overlap.
  package internal(set) var values: [JSONString] = []
  /// Values at the path, strings or not; 0 without a path.
  package internal(set) var fieldCount = 0
  /// Lists and objects at the path that were left alone.
  package internal(set) var nestedCount = 0
}
