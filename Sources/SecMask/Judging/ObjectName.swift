internal import SecretPatterns

/// Names of objects that experts fall for: a path in a store of packages, a secret's name in a cloud, the end of a
/// generated name, a parcel's number, a team of developers.
enum ObjectName {
  static func matches(_ place: Surroundings) -> Bool {
    let before = place.lineBefore(160)
    return isParcel(place.value) || isTeam(place.value, before, place.after) || isPath(before)
      || isGenerated(place.value, before)
      || place.value.hasPrefix("PBX") && place.value.allSatisfy(\.isASCIILetter)
  }

  /// `1Z` and sixteen letters and digits, as UPS counts parcels; what follows a comma in the row is another column.
  private static func isParcel(_ value: [UInt8]) -> Bool {
    guard value.hasPrefix("1Z"), value.count == 18 || value.count > 18 && value[18] == 0x2C else {
      return false
    }
    return value.prefix(18).allSatisfy { $0.isASCIIUpper || $0.isASCIIDigit }
  }

  /// The ten characters in brackets behind the name of who signs an application for Apple's systems.
  private static func isTeam(
    _ value: [UInt8], _ before: ArraySlice<UInt8>, _ after: ArraySlice<UInt8>
  ) -> Bool {
    guard value.count == 10, value.allSatisfy({ $0.isASCIIUpper || $0.isASCIIDigit }) else { return false }
    guard before.last == 0x28, after.first == 0x29 else { return false }
    return Array(before).containsAny(["Apple D", "Developer ID", "iPhone D", "Mac D", "3rd Party Mac"])
  }

  /// Below the store of Nix, or in the resource name of a secret.
  private static func isPath(_ before: ArraySlice<UInt8>) -> Bool {
    let word = before.ending { $0 > 0x20 && $0 != 0x22 && $0 != 0x27 && $0 != 0x60 }
    if Array(word).containsAny(["/nix/store/"]) { return true }
    return word.starts(with: "arn:aws".utf8) && (word.last == 0x2F || word.last == 0x3A)
      && Array(word).containsAny([":secretsmanager:", ":kms:", ":iam:", ":ssm:"])
  }

  /// The five characters that Kubernetes puts behind a name it makes: `secret/api-token-x7k2p`.
  private static func isGenerated(_ value: [UInt8], _ before: ArraySlice<UInt8>) -> Bool {
    guard value.count == 5, value.allSatisfy({ $0.isASCIILower || $0.isASCIIDigit }) else { return false }
    let word = before.ending { $0.isASCIILower || $0.isASCIIDigit || $0 == 0x2D || $0 == 0x2F }
    return word.last == 0x2D && word.count > 6 && Array(word).containsAny(["token-", "secret"])
  }
}
