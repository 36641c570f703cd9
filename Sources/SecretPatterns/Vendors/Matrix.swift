/// Matrix (Synapse).
enum MatrixRules {
  static let all: [Rule] = [
    // Base64 of the user's name, 20 random letters, checksum.
    .token(
      "matrix_access_token", "Matrix access token (Synapse)", prefixes: ["syt_"],
      body: "[0-9A-Za-z+/_-]{2,200}_[A-Za-z]{20}_[0-9A-Za-z]{6}", confidence: 0.97,
      hit: "syt_{alnum:12}_{alpha:20}_{alnum:6}", miss: "syt_{alnum:12}_{alpha:19}_{alnum:6}")
  ]
}
