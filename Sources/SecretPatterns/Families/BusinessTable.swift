/// Payments, commerce, monitoring, analytics and office services.
enum BusinessTable {
  static let all: [Rule] = []
}
