/// .npmrc and .yarnrc.yml: credentials of a package registry.
enum NpmrcRules {
  static let all: [Rule] = [
    Rule(
      id: "npmrc_auth_token", summary: "Registry token in .npmrc or .yarnrc.yml",
      pattern: #"(?:_authToken|npmAuthToken|npmAuthIdent)["']?[ \t]{0,4}[=:][ \t]{0,4}["']?("#
        + PatternPieces.noReference + #"[A-Za-z0-9_\-.+/=~:]{10,2000}+)(?![\w$({])"#,
      group: 1, keywords: [.exact("_authToken"), .exact("npmAuthToken"), .exact("npmAuthIdent")],
      shape: .freeform, confidence: 0.9,
      samples: .snippets(
        "//{lower:8}.internal/:_authToken{=| = }«{alnum:12}-{alnum:20}»",
        miss: "//{lower:8}.internal/:_authToken=${{NPM_TOKEN}")),
    Rule(
      id: "npmrc_auth", summary: "Registry password in .npmrc: base64 of user:password, or of the password",
      pattern:
        #"(?<=[:\s"'])_(?:auth|password)["']?[ \t]{0,4}=[ \t]{0,4}["']?([A-Za-z0-9+/]{8,1000}+={0,2})(?![\w$({./-])"#,
      group: 1, keywords: [.exact("_auth="), .exact("_auth ="), .exact("_password="), .exact("_password =")],
      shape: .named, confidence: 0.9,
      check: { candidate, confidence in
        guard candidate.secret.count % 4 == 0, let text = Base64.decode(candidate.secret), text.count >= 4,
          text.allSatisfy({ $0 >= 32 && $0 != 127 })
        else { return nil }
        // Outside a registry's line only `user:password` is proof.
        let registry = candidate.match.hasPrefix("_password") || candidate.line.contains(bytes: "/:_".utf8)
        return registry || text.contains(UInt8(ascii: ":")) ? confidence : nil
      },
      samples: Samples(
        hit: .generatedSnippet { random in
          let user = SampleTemplate.fill("{lower:6}:{alnum:14}", using: &random)
          let word = SampleTemplate.fill("{alnum:12}", using: &random)
          return """
            //npm.internal/:_password="«\(Base64.encode(word.utf8))»"
            //npm.internal/:username=build
            _auth=«\(Base64.encode(user.utf8))»
            """
        },
        miss: .snippet("//npm.internal/:_password=\"{upper:5}-{lower:9}\""))),
  ]
}
