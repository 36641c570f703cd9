/// What this is a release of.
package enum Release {
  /// Version of the library and of all programs: [Semantic Versioning](https://semver.org).
  package static let version = "0.1.0"
}
