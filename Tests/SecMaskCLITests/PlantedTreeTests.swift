import SecMaskTestSupport
import Testing

/// A tree of secrets in every layer, encoding and archive: each of them alone in a file of its own.
@Suite struct PlantedTreeTests {
  /// Makes the tree from the tokens on its input, a line each, until there are none left.
  private static let script = """
    import base64, bz2, gzip, io, json, lzma, os, subprocess, sys, tarfile, urllib.parse, xml.sax.saxutils, zipfile, zlib
    def b64(data): return base64.b64encode(data).decode()
    layers = {
      "plain": lambda t: t, "base64": lambda t: "data: " + b64(t.encode()),
      "url-base64": lambda t: "data: " + base64.urlsafe_b64encode(t.encode()).decode(),
      "wrapped": lambda t: "data: |\\n" + "".join("  " + b64(t.encode())[i:i + 64] + "\\n" for i in range(0, len(b64(t.encode())), 64)),
      "twice": lambda t: "data: " + b64(b64(t.encode()).encode()), "hex": lambda t: "data: " + t.encode().hex(),
      "percent": lambda t: "q=" + urllib.parse.quote(t, safe=""), "json": lambda t: json.dumps({"a": json.dumps({"b": t})}),
      "entities": lambda t: "<a>" + xml.sax.saxutils.escape(t, {'"': "&quot;"}) + "</a>",
      "gzip": lambda t: "data: " + b64(gzip.compress(t.encode())), "zlib": lambda t: "data: " + b64(zlib.compress(t.encode())),
      "utf-16": lambda t: "powershell -e " + b64(t.encode("utf-16-le")),
    }
    encodings = {"utf-8": lambda t: t.encode(), "utf-16-le": lambda t: b"\\xff\\xfe" + t.encode("utf-16-le"), "utf-16-be": lambda t: b"\\xfe\\xff" + t.encode("utf-16-be")}
    def zipped(data, name="d/a.txt"):
      out = io.BytesIO()
      with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as z: z.writestr("other.txt", "nothing"); z.writestr(name, data)
      return out.getvalue()
    def tarred(data, name="d/a.txt"):
      out = io.BytesIO()
      with tarfile.open(fileobj=out, mode="w") as t:
        info = tarfile.TarInfo(name); info.size = len(data); t.addfile(info, io.BytesIO(data))
      return out.getvalue()
    def zstd(data): return subprocess.run(["zstd", "-qc"], input=data, capture_output=True, check=True).stdout
    archives = {
      "none": lambda d: d, "zip": zipped, "tar": tarred, "tgz": lambda d: gzip.compress(tarred(d)), "gz": gzip.compress,
      "tar.bz2": lambda d: bz2.compress(tarred(d)), "tar.xz": lambda d: lzma.compress(tarred(d)), "zst": zstd,
      "jar": lambda d: zipped(gzip.compress(tarred(d)), "lib/inner.tgz"), "docx": lambda d: zipped(d, "word/document.xml"),
    }
    count = 0
    for a, archive in archives.items():
      for e, encoding in encodings.items():
        for l, layer in layers.items():
          token = sys.stdin.readline().strip()
          text = f'user = "ada"\\nkey = "{token}"\\nlines = "some & more"\\n'
          os.makedirs("tree", exist_ok=True)
          with open(f"tree/{l}-{e}.{a}", "wb") as file: file.write(archive(encoding(layer(text) + "\\n")))
          count += 1
    print(count)
    """

  @Test func nearlyAllAreFound() throws {
    let folder = try TemporaryFolder()
    var sample = SampleText(seed: 21)
    try folder.write("make.py", Self.script.utf8)
    try folder.write("tokens", (0..<400).map { _ in sample.token() + "\n" }.joined().utf8)
    let made = try Tool.shell("python3 make.py < tokens", in: folder)
    let count = try #require(Int(made.text.dropLast()), "\(made.errors)")
    #expect(count == 360)
    let result = try Tool.run(["scan", "--patterns-only", "--format", "csv", "tree"], in: folder)
    let rows = result.text.split(whereSeparator: \.isNewline).dropFirst()
    let files = Set(rows.map { String($0.prefix { $0 != "," && $0 != "!" }) })
    let names = try Tool.shell("ls tree | sed 's|^|tree/|'", in: folder).lines.map(String.init)
    #expect(names.count == count)
    let missed = names.filter { !files.contains($0) }
    #expect(Double(missed.count) <= 0.02 * Double(count), "\(missed)")
    #expect(result.status == 1 && !result.errors.contains("unreadable"), "\(result.errors)")
  }
}
