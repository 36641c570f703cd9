import SecMask
import SecMaskSettings
import SecMaskSystem
import SecMaskTestSupport
import SystemPackage
import Testing

@testable import SecMaskSettings

@Suite struct SettingsTests {
  private static let keys = SettingKey.all(presets: ["default", "audit"], formats: ["text", "sarif"])

  private func resolve(
    _ files: [String: String], variables: [String: String] = [:], file: String? = "/p/a.toml"
  ) throws(SettingsError) -> ResolvedSettings {
    try ResolvedSettings(
      file: file, keys: Self.keys,
      read: { path throws(FileError) in
        guard let text = files[path] else { throw FileError("open", path, .noSuchFileOrDirectory) }
        return Array(text.utf8)
      }, variable: { variables[$0] })
  }

  private func problems(_ text: String) -> [String] {
    do throws(SettingsError) { _ = try resolve(["/p/a.toml": text]) } catch {
      return error.problems.map { "\($0)".replacing("/p/a.toml:", with: "") }
    }
    return []
  }

  @Test func valuesAndTheirPlaces() throws {
    let settings = try resolve([
      "/p/a.toml": """
      # é
      preset = "audit"
      tau = 1
        jobs = 4
      baseline = "known.json"
      rules.off = ["a", "b"]
      [report]
      "format" = "sarif"
      [files]
      exclude = [ # comment ]
        "*.js",
        'x/',
      ]
      """
    ])
    #expect(
      settings["preset"]?.text == "audit" && settings["tau"]?.number == 1 && settings["jobs"]?.count == 4)
    #expect(settings["baseline"]?.text == "/p/known.json" && settings["report.format"]?.text == "sarif")
    #expect(settings["jobs"]?.origin == .file(path: "/p/a.toml", line: 4, column: 3))
    #expect(settings["report.format"]?.origin == .file(path: "/p/a.toml", line: 8, column: 1))
    let globs = try #require(settings["files.exclude"]?.list)
    #expect(globs.map(\.text) == ["*.js", "x/"])
    #expect(globs.map(\.origin) == [11, 12].map { .file(path: "/p/a.toml", line: $0, column: 3) })
    #expect(settings["rules.off"]?.list?.map(\.text) == ["a", "b"])
  }

  @Test func everyMistakeHasItsPlace() {
    #expect(
      problems(
        """
        presett = "audit"
        tau = 2
        examples = "yes"
        [rules]
        of = []
        add = ["x", 3]
        [report]
        format = "serif"
        tau = 0.5
        [[allow]]
        regexes = ["ok", "bad("]
        [[allow]]
        description = "all"
        [[allow]]
        sha256 = ["00"]
        path = ["x"]
        """) == [
          "1:1: unknown setting \"presett\"; did you mean \"preset\"?",
          "2:1: tau must be a number from 0 to 1",
          "3:1: examples must be true or false",
          "5:1: unknown setting \"rules.of\"; did you mean \"rules.off\"?",
          "6:1: rules.add must be a list of texts in quotes",
          "8:1: report.format must be one of \"text\", \"sarif\"; did you mean \"sarif\"?",
          "9:1: unknown setting \"report.tau\"; did you mean \"tau\"?",
          "11:18: allow.regexes: " + (Self.regexReason("bad(") ?? ""),
          "12:1: allow has no paths, types, regexes or sha256, and would allow everything",
          "15:11: allow.sha256: must be 64 hexadecimal digits, of the SHA-256 of a value",
          "16:1: unknown setting \"allow.path\"; did you mean \"paths\"?",
        ])
  }

  private static func regexReason(_ pattern: String) -> String? {
    do throws(MaskerError) { _ = try AllowPattern(pattern) } catch { return "\(error)" }
    return nil
  }

  /// What ends the TOML library's process is an error here.
  @Test(arguments: ["[=\n", "a = [1, }\n", "tau = \n", "[files\n", "\"", "a = \"x", "tau = 0.5\ntau = 0.6\n"])
  func brokenTOML(text: String) { #expect(problems(text).count == 1) }

  @Test func variablesComeBeforeFilesAndFilesBeforeWhatTheyExtend() throws {
    let files = [
      "/p/a.toml": "extends = \"sub/b.toml\"\ntau = 0.6\n[[allow]]\ntypes = [\"x\"]\n",
      "/p/sub/b.toml":
        "tau = 0.7\nmin-confidence = 0.1\nrules.add = [\"r.toml\"]\n[[allow]]\ntypes = [\"y\"]\n",
    ]
    let settings = try resolve(files, variables: ["SECMASK_MIN_CONFIDENCE": "0.9", "SECMASK_EXAMPLES": "1"])
    #expect(settings["tau"]?.number == 0.6 && settings["examples"]?.flag == true)
    #expect(settings["min-confidence"] == Setting(.number(0.9), .environment("SECMASK_MIN_CONFIDENCE")))
    #expect(settings["rules.add"]?.list?.map(\.text) == ["/p/sub/r.toml"])
    #expect(settings.allowRules.flatMap(\.types).map(\.text) == ["x", "y"])
    #expect(settings.files == ["/p/a.toml", "/p/sub/b.toml"])
  }

  @Test func mistakesOutsideOfOneFile() {
    for (files, variables, reason) in [
      (["/p/a.toml": "extends = \"a.toml\""], [:], "/p/a.toml:1:1: extends leads back"),
      (["/p/a.toml": "\nextends = \"none\""], [:], "/p/a.toml:2:1: /p/none: cannot open"),
      ([:], [:], "/p/a.toml:1:1: cannot open"),
      (["/p/a.toml": ""], ["SECMASK_TAU": "high"], "SECMASK_TAU: must be a number from 0 to 1"),
    ] as [([String: String], [String: String], String)] {
      let error = #expect(throws: SettingsError.self) { _ = try resolve(files, variables: variables) }
      #expect(error.map { "\($0)".hasPrefix(reason) } == true, "\(reason)")
    }
  }

  @Test func whichFileCounts() {
    let there: Set = [
      "/r/.secmask.toml", "/r/here/.secmask.toml", "/r/here/in/.secmask.toml", "/r/b/c/.secmask.toml",
    ]
    for (paths, used, ignored) in [
      ([], "/r/here/.secmask.toml", []), (["."], "/r/here/.secmask.toml", []),
      (["-"], "/r/here/.secmask.toml", []),
      (["in/x/y.env"], "/r/here/.secmask.toml", ["/r/here/in/.secmask.toml"]),
      (["../b/c", "../b/c/d"], "/r/.secmask.toml", ["/r/b/c/.secmask.toml"]),
      (["../b", "in"], "/r/here/.secmask.toml", ["/r/here/in/.secmask.toml"]),
      (["/elsewhere"], nil, []),
    ] as [([String], String?, [String])] {
      let search = SettingsSearch(from: paths, current: "/r/here") { there.contains($0) }
      #expect(search.used == used && search.ignored == ignored, "\(paths)")
    }
  }

  /// Damaged texts have places missing, and nothing worse.
  @Test func placesInDamagedTexts() {
    var sample = SampleText(seed: 9)
    let text = Array(
      "a = [[1, {x = \"y\\\"\"}], '''z''']\n[[allow]]\n\"k\".p = { q = [\"[\", ] } # c\n[b.c]\nd=1".utf8)
    for _ in 0..<4_000 {
      var damaged = text
      for _ in 0...Int.random(in: 0...3, using: &sample.random) {
        let place = Int.random(in: 0..<damaged.count, using: &sample.random)
        let byte = Array("[]{}\"'=,.#\n \\".utf8).randomElement(using: &sample.random) ?? 0
        if Bool.random(using: &sample.random) {
          damaged[place] = byte
        } else {
          damaged.insert(byte, at: place)
        }
      }
      let places = TOMLPlaces(String(decoding: damaged, as: UTF8.self))
      let (line, column) = places.place("allow[0].k.p.q[0]")
      #expect(line >= 1 && column >= 1)
    }
  }

  @Test func namesThatAreMeant() {
    let names = ["preset", "tau", "github_token"]
    for (written, meant) in [
      ("perset", "preset"), ("Tau", "tau"), ("githubtoken", "github_token"), ("zzz", nil),
    ] {
      #expect(NearestName.of(written, among: names) == meant)
    }
  }
}
