import Testing

@testable import SecMaskC

@Suite struct LibraryWeightsTests {
  @Test func foldersRoundTheLibrary() {
    #expect(
      LibraryWeights.roots(library: "/usr/lib/x86_64-linux-gnu/libsecmask.so.1") == [
        "/usr/lib/x86_64-linux-gnu/weights", "/usr/lib/share/secmask/weights", "/usr/share/secmask/weights",
      ])
    #expect(
      LibraryWeights.roots(library: "/opt/s/lib/libsecmask.so.1").contains("/opt/s/share/secmask/weights"))
  }
}
