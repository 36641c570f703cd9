import SecMaskTestSupport
import Testing

/// `scan` on archives, friendly and hostile ones.
@Suite struct ArchiveCommandTests {
  private let scan = ["scan", "--patterns-only"]

  /// A folder `in` with a secret in `in/conf/a.yaml`, and what lines of shell make of it.
  private func folder(_ lines: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    var sample = SampleText(seed: 1)
    try folder.write("in/conf/a.yaml", "x: 1\nkey: \(sample.token())\n".utf8)
    try folder.write("in/empty", [])
    let made = try Tool.shell("set -e; \(lines)", in: folder)
    #expect(made.status == 0, "\(made.errors)")
    return folder
  }

  private static let debian = """
    mkdir in/DEBIAN
    printf 'Package: x\nVersion: 1\nArchitecture: all\nMaintainer: a <a@b.c>\nDescription: x\n' > in/DEBIAN/control
    dpkg-deb -b in a.deb > /dev/null
    """

  @Test(arguments: [
    ("zip -qr a.zip in", "a.zip!in/conf/a.yaml"), ("tar cf a.tar -C in .", "a.tar!conf/a.yaml"),
    ("tar czf a.tgz in", "a.tgz!in/conf/a.yaml"), ("tar cJf a.txz in", "a.txz!in/conf/a.yaml"),
    ("tar cjf a.tar.bz2 in", "a.tar.bz2!in/conf/a.yaml"), ("tar --zstd -cf a in", "a!in/conf/a.yaml"),
    ("gzip -c in/conf/a.yaml > a.yaml.gz", "a.yaml.gz!a.yaml"),
    ("xz -c in/conf/a.yaml > log.xz", "log.xz!log"),
    ("tar czf b.tgz in; zip -q a.jar b.tgz; rm b.tgz", "a.jar!b.tgz!in/conf/a.yaml"),
    (debian, "a.deb!data.tar.xz!conf/a.yaml"),
  ]) func formats(lines: String, path: String) throws {
    let folder = try folder(lines + "\nrm -r in")
    let before = folder.names
    let result = try Tool.run(scan + ["."], in: folder)
    #expect(result.status == 1)
    #expect(result.lines.count == 1 && result.text.hasPrefix("./\(path):2:6: github_token"), "\(result.text)")
    #expect(folder.names == before)
  }

  @Test func fromStandardInput() throws {
    let folder = try folder("zip -qr a.zip in; tar czf a.tgz in")
    for name in ["a.zip", "a.tgz"] {
      let result = try Tool.run(scan, input: try folder.read(name))
      #expect(result.status == 1 && result.text.hasPrefix("-!in/conf/a.yaml:2:6: "), "\(result.errors)")
    }
  }

  @Test func whatIsNotLookedInto() throws {
    let folder = try folder("zip -qr a.zip in")
    let result = try Tool.run(scan + ["--no-archives", "a.zip"], in: folder)
    #expect(result.status == 0 && result.errors.contains("left out: 1 binary file"))
    try folder.write("x.pdf", "%PDF-1.7\n".utf8)
    try folder.write("x.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    let others = try Tool.run(scan + ["x.pdf", "x.png"], in: folder)
    #expect(others.status == 0 && others.errors.contains("left out: 1 image, 1 PDF document"))
  }

  @Test func brokenArchives() throws {
    let folder = try folder(
      """
      tar cf a.tar in; zip -qr a.zip in; gzip -c a.tar > a.tgz; xz -c a.tar > a.xz
      for file in a.zip a.tgz a.xz; do head -c 120 $file > cut-$file; done
      head -c 700 a.tar > cut-a.tar; zip -qe -P word closed.zip in/conf/a.yaml
      """)
    for (name, message) in [
      ("cut-a.zip", "cut-a.zip: damaged: no list of files at the end of zip"),
      ("cut-a.tgz", "ends too early"), ("cut-a.tar", "ends too early"),
      ("cut-a.xz", "cut-a.xz: damaged: xz gives up: Unexpected end of input"),
      ("closed.zip", "closed.zip!in/conf/a.yaml: not read: encrypted"),
    ] {
      let result = try Tool.run(scan + [name], in: folder)
      #expect(result.status == 2 && result.output.isEmpty)
      #expect(result.errors.contains(message), "\(result.errors)")
      #expect(result.errors.contains("1 unreadable path"))
    }
    // What was found counts more.
    #expect(try Tool.run(scan + ["cut-a.zip", "a.zip"], in: folder).status == 1)
    // In a folder it is told of, and no error.
    let tree = try Tool.run(scan + ["--exclude", "a.*", "--exclude", "in", "."], in: folder)
    #expect(tree.status == 0 && tree.errors.contains("5 unreadable paths"), "\(tree.errors)")
  }

  @Test func namesThatDoNotMeanWell() throws {
    let folder = try folder(
      """
      cat > make.py <<'END'
      import zipfile, tarfile, io
      secret = open("in/conf/a.yaml", "rb").read()
      with zipfile.ZipFile("a.zip", "w") as z:
        for name in ["../../up", "/root/x", "a\\nb", "a!b", "c\\x1b[31m"]: z.writestr(name, secret)
      with tarfile.open("b.tar", "w", format=tarfile.GNU_FORMAT, encoding="latin-1") as t:
        for name in ["../up", "\\xff\\xfe"]:
          info = tarfile.TarInfo(name); info.size = len(secret); t.addfile(info, io.BytesIO(secret))
        link = tarfile.TarInfo("link"); link.type = tarfile.SYMTYPE; link.linkname = "/etc/passwd"; t.addfile(link)
      END
      python3 make.py; rm -r in make.py
      """)
    let before = folder.names
    let result = try Tool.run(scan + ["."], in: folder)
    let paths = result.lines.map { String($0.prefix { $0 != ":" }) }
    #expect(
      paths == [
        "./a.zip!../../up", "./a.zip!/root/x", "./a.zip!a\\u{a}b", "./a.zip!a!b", "./a.zip!c\\u{1b}[31m",
        "./b.tar!../up", "./b.tar!\\xff\\xfe",
      ])
    #expect(result.status == 1 && folder.names == before)
  }

  @Test func bombs() throws {
    let folder = try folder(
      """
      head -c 200000000 /dev/zero | gzip -9 | gzip -9 > a.gz
      printf x > x; zip -q 0.zip x
      for i in 1 2 3 4 5 6 7 8; do zip -q $i.zip $((i-1)).zip; done
      """)
    let bomb = try Tool.run(scan + ["a.gz"], in: folder)
    #expect(bomb.status == 0 && bomb.errors.contains("1 binary file"), "\(bomb.errors)")
    let deep = try Tool.run(scan + ["8.zip"], in: folder)
    #expect(deep.status == 2 && deep.errors.contains("not read: more than 6 archives inside each other"))
  }

  @Test func aProgramThatIsMissing() throws {
    let folder = try folder("xz -c in/conf/a.yaml > a.xz")
    let result = try Tool.run(scan + ["a.xz"], environment: ["PATH": "/nowhere"], in: folder)
    let message = "secmask: a.xz: not read: takes the program xz (package xz-utils)\n"
    #expect(result.status == 2 && result.errors.hasPrefix(message), "\(result.errors)")
  }

  @Test func maskingRefuses() throws {
    let folder = try folder("zip -qr a.zip in; cp a.zip in/a.zip")
    let bytes = try folder.read("a.zip")
    let named = try Tool.run(["mask", "--patterns-only", "a.zip"], in: folder)
    #expect(
      named.status == 2 && named.output.isEmpty && named.errors.contains("no masked copies are written"))
    let piped = try Tool.run(["mask", "--patterns-only"], input: bytes)
    #expect(piped.status == 2 && piped.output.isEmpty)
    let tree = try Tool.run(["mask", "--patterns-only", "--recursive", "--in-place", "in"], in: folder)
    let message = "secmask: in/a.zip: an archive, left out; secmask scan looks into it\n"
    #expect(tree.status == 0 && tree.errors == message, "\(tree.errors)")
    #expect(try folder.read("in/a.zip") == bytes)
  }
}
