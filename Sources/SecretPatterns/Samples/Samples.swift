/// How a rule's test samples are made. Generated when a test runs, so that no secret-like literal is
/// ever stored in the repository.
package struct Samples: Sendable {
  /// One kind of sample.
  package enum Kind: Sendable {
    /// A secret that is recognised wherever it stands. Template as in ``SampleTemplate``.
    case token(String)
    /// A secret recognised by the name it is assigned to; both are templates.
    case assignment(name: String, value: String)
    /// Whole lines that hold secrets by position; `«` and `»` mark each secret. Template.
    case snippet(String)
    /// A token made by code (checksums, encodings).
    case generated(@Sendable (inout SampleRandom) -> String)
    /// Whole lines made by code; `«` and `»` mark each secret.
    case generatedSnippet(@Sendable (inout SampleRandom) -> String)
  }

  /// A true sample: the rule must find it, with the exact range.
  package let hit: Kind
  /// A near miss: the rule must not find it.
  package let miss: Kind
  /// Surroundings in which the secret cannot be told from what follows it (a URL inside a URL).
  package let except: Set<String>
  /// Path of the file the samples stand in, for rules that look at it.
  package let path: String?

  package init(hit: Kind, miss: Kind, except: Set<String> = [], path: String? = nil) {
    self.hit = hit
    self.miss = miss
    self.except = except
    self.path = path
  }

  /// The same samples in a file of this path.
  package func inFile(_ path: String) -> Samples {
    Samples(hit: hit, miss: miss, except: except, path: path)
  }

  /// Templates of a token and of its near miss.
  package static func tokens(_ hit: String, miss: String) -> Samples {
    Samples(hit: .token(hit), miss: .token(miss))
  }

  /// Templates of an assigned value and of its near miss under the same name.
  package static func assigned(_ name: String, _ value: String, miss: String) -> Samples {
    Samples(hit: .assignment(name: name, value: value), miss: .assignment(name: name, value: miss))
  }

  /// Templates of whole lines, and of lines the rule must leave alone.
  package static func snippets(_ hit: String, miss: String) -> Samples {
    Samples(hit: .snippet(hit), miss: .snippet(miss))
  }
}
