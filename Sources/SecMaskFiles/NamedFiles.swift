/// Files as the user names them, one after another; folders are not gone into.
package struct NamedFiles: TextSource {
  private var paths: ArraySlice<String>

  /// - Parameter paths: `-` is standard input.
  package init(_ paths: [String]) { self.paths = paths[...] }

  package mutating func next() -> SourceItem<TreeFile>? { paths.popFirst().map { .text(TreeFile($0)) } }
}
