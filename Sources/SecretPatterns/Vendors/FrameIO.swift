/// Frame.io.
enum FrameIORules {
  static let all: [Rule] = [
    .token(
      "frameio_token", "Frame.io API token", prefixes: ["fio-u-"], body: "[0-9A-Za-z_=-]{64}",
      end: "(?![0-9A-Za-z_=-])", confidence: 0.98, hit: "fio-u-{alnum:64}", miss: "fio-u-{alnum:60}"
    )
  ]
}
