import Testing

@testable import HubCheckpoints

@Suite struct HubReferenceTests {
  @Test func references() throws {
    let reference = try #require(HubReference("hf://some-org/Some.Name_1@refs/pr/3"))
    #expect(reference.repository == "some-org/Some.Name_1")
    #expect(reference.revision == "refs/pr/3")
    #expect(reference.folderName == "models--some-org--Some.Name_1")
    #expect(HubReference("hf://name")?.revision == "main")
  }

  @Test(arguments: [
    "some/name", "hf://", "hf://a/b/c", "hf://../b", "hf://a/..", "hf://a b/c", "hf://a/b@", "hf://a/b@../x",
    "hf://a/b@x//y", "hf://a/b?x", "hf://a/b#c", "hf://a%2f/b", "hf://ä/b",
  ])
  func whatIsNone(_ text: String) { #expect(HubReference(text) == nil) }

  @Test func endpoints() throws {
    func settings(_ variables: [String: String]) throws -> HubSettings {
      try HubSettings(environment: { variables[$0] })
    }
    #expect(try settings(["HOME": "/h"]).cache == "/h/.cache/huggingface/hub")
    #expect(try settings(["HF_HOME": "/x"]).cache == "/x/hub")
    #expect(try settings(["HF_HOME": "/x", "HF_HUB_CACHE": "/y"]).cache == "/y")
    #expect(
      try settings(["HOME": "/h", "HF_ENDPOINT": "http://127.0.0.1:9/"]).endpoint == "http://127.0.0.1:9")
    for wrong in ["http://example.org", "ftp://x", "https://user@x", "https://", "example.org"] {
      #expect(throws: HubError.endpoint(wrong)) { try settings(["HOME": "/h", "HF_ENDPOINT": wrong]) }
    }
    #expect(throws: HubError.noCache) { try settings([:]) }
    #expect(throws: HubError.token(file: "HF_TOKEN")) { try settings(["HOME": "/h", "HF_TOKEN": "a b"]) }
  }

  @Test func noTokenInWhatIsPrinted() throws {
    let token = "t0k" + "en-of-a-test"
    let settings = try HubSettings(environment: { ["HOME": "/h", "HF_TOKEN": token][$0] })
    #expect(settings.token == token)
    var dumped = ""
    dump(settings, to: &dumped)
    for text in ["\(settings)", String(reflecting: settings), dumped] { #expect(!text.contains(token)) }
  }

  @Test func redirections() throws {
    let address = try #require(HubAddress("https://hub.example/a/b?c=d"))
    #expect(address.redirected(to: "/x?y")?.text == "https://hub.example/x?y")
    #expect(address.redirected(to: "https://cdn.example/x")?.origin == "https://cdn.example")
    #expect(address.redirected(to: "http://hub.example/x") == nil)
    #expect(address.redirected(to: "//cdn.example/x") == nil)
    #expect(HubAddress("http://localhost.example/")?.isLocal == false)
    #expect(HubAddress("http://[::1]:80/")?.isLocal == true)
  }

  @Test func whatAListingSays() throws {
    let commit = String(repeating: "a", count: 40)
    let id = String(repeating: "b", count: 40)
    let sum = String(repeating: "c", count: 64)
    let json = """
      {"sha":"\(commit)","siblings":[{"rfilename":"config.json","size":3,"blobId":"\(id)"},{"rfilename":"a/b.txt"},
      {"rfilename":"model.safetensors","size":9,"blobId":"\(id)","lfs":{"sha256":"\(sum)","size":9}}]}
      """
    let listing = try #require(HubListing(json: Array(json.utf8)))
    #expect(listing.files.map(\.name) == ["config.json", "model.safetensors"])
    #expect(listing.files.map(\.blob) == [id, sum])
    for wrong in [json.replacing(commit, with: "main"), json.replacing(sum, with: "../x"), "[]", "{", ""] {
      #expect(HubListing(json: Array(wrong.utf8)) == nil)
    }
  }

  @Test func whichFiles() {
    #expect(
      HubFiles.wanted(of: ["config.json", "vocab.txt", "pytorch_model.bin", "model.safetensors"])
        == ["config.json", "vocab.txt", "model.safetensors"])
    #expect(
      HubFiles.wanted(of: [
        "config.json", "model.safetensors.index.json", "model-00001-of-00001.safetensors",
        "pytorch_model.bin",
      ]) == ["config.json", "model.safetensors.index.json", "model-00001-of-00001.safetensors"])
    #expect(HubFiles.wanted(of: ["config.json"]) == nil)
  }
}
