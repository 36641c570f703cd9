import NIOHTTP1
import SecMaskSystem
import Testing

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

@testable import SecMaskServer

/// Sockets that listen before the service begins.
@Suite struct InheritedSocketTests {
  @Test func environmentNamesOneSocketOfThisProcess() throws {
    func descriptor(_ process: String?, _ count: String?) throws -> CInt? {
      try InheritedSocket.descriptor(process: process, count: count, own: "12")
    }
    #expect(try descriptor("12", "1") == 3)
    #expect(try descriptor("13", "1") == nil)
    #expect(try descriptor("12", "0") == nil)
    #expect(try descriptor("12", nil) == nil)
    #expect(try descriptor(nil, "1") == nil)
    #expect(throws: ServiceSettingsError.self) { try descriptor("12", "2") }
    #expect(throws: ServiceSettingsError.self) { try descriptor("12", "x") }
  }

  /// A socket that listens, and is not the service's own.
  private func listening(at host: String) throws -> CInt {
    let descriptor = socket(AF_INET, CInt(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr(host)
    let bound = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    try #require(bound == 0 && listen(descriptor, 16) == 0)
    return descriptor
  }

  @Test func serviceAnswersAtASocketThatListensAlready() async throws {
    let descriptor = try listening(at: "127.0.0.1")
    try await RunningService.with({ $0.socket = descriptor }) { service in
      for _ in 0..<3 {
        let answer = try await service.post("/v1/mask", text: Array(#"{"text":"a"}"#.utf8))
        #expect(answer.status == 200)
        #expect(answer.headers.first(name: "Date")?.hasSuffix(" GMT") == true)
      }
      #expect(try await service.get("/none").status == 404)
    }
  }

  @Test func socketThatOthersCanReachIsRefused() async throws {
    let descriptor = try listening(at: "0.0.0.0")
    await #expect(throws: ServiceSettingsError.self) {
      try await RunningService.with({ $0.socket = descriptor }) { _ in }
    }
  }

  @Test func descriptorThatIsNoSocketIsRefused() async throws {
    let descriptor = open("/dev/null", O_RDONLY)
    await #expect(throws: ServiceSettingsError.self) {
      try await RunningService.with({ $0.socket = descriptor }) { _ in }
    }
  }

  @Test func datesOfHTTP() {
    #expect(HTTPDate.text(UniversalTime(seconds: 784_111_777)) == "Sun, 06 Nov 1994 08:49:37 GMT")
    #expect(HTTPDate.text(UniversalTime(seconds: 0)) == "Thu, 01 Jan 1970 00:00:00 GMT")
  }
}
