/// Cloud platforms, hosting and infrastructure.
enum CloudTable {
  static let all: [Rule] = []
}
