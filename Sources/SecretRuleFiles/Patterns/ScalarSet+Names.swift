extension ScalarSet {
  /// The POSIX class of a name such as `alpha`; nil when there is none.
  static func posix(_ name: String) -> ScalarSet? {
    switch name {
    case "alnum": ScalarSet([48...57, 65...90, 97...122])
    case "alpha": ScalarSet([65...90, 97...122])
    case "ascii": ScalarSet([0...127])
    case "blank": ScalarSet("\t ")
    case "cntrl": ScalarSet([0...31, 127...127])
    case "digit": digits
    case "graph": ScalarSet([33...126])
    case "lower": ScalarSet([97...122])
    case "print": ScalarSet([32...126])
    case "punct": ScalarSet([33...47, 58...64, 91...96, 123...126])
    case "space": ScalarSet([9...13, 32...32])
    case "upper": ScalarSet([65...90])
    case "word": word
    case "xdigit": ScalarSet([48...57, 65...70, 97...102])
    default: nil
    }
  }

  /// The characters of a general category such as `L` or `Lu`, or `Any`; nil for other names. Looks
  /// at every character there is: some 50 ms.
  static func category(_ name: String) -> ScalarSet? {
    if name == "Any" { return all }
    guard codes.values.contains(where: { $0 == name || $0.hasPrefix(name) && name.utf8.count == 1 })
    else { return nil }
    var ranges: [ClosedRange<UInt32>] = []
    var start: UInt32?
    for value in 0...last + 1 {
      let isMember =
        Unicode.Scalar(value).map { scalar in
          (codes[scalar.properties.generalCategory] ?? "").hasPrefix(name)
        } ?? false
      if isMember, start == nil { start = value }
      if !isMember, let low = start {
        ranges.append(low...value - 1)
        start = nil
      }
    }
    return ScalarSet(ranges)
  }

  private static let codes: [Unicode.GeneralCategory: String] = [
    .uppercaseLetter: "Lu", .lowercaseLetter: "Ll", .titlecaseLetter: "Lt", .modifierLetter: "Lm",
    .otherLetter: "Lo", .nonspacingMark: "Mn", .spacingMark: "Mc", .enclosingMark: "Me",
    .decimalNumber: "Nd", .letterNumber: "Nl", .otherNumber: "No", .connectorPunctuation: "Pc",
    .dashPunctuation: "Pd", .openPunctuation: "Ps", .closePunctuation: "Pe",
    .initialPunctuation: "Pi", .finalPunctuation: "Pf", .otherPunctuation: "Po", .mathSymbol: "Sm",
    .currencySymbol: "Sc", .modifierSymbol: "Sk", .otherSymbol: "So", .spaceSeparator: "Zs",
    .lineSeparator: "Zl", .paragraphSeparator: "Zp", .control: "Cc", .format: "Cf",
    .surrogate: "Cs", .privateUse: "Co",
  ]
}
