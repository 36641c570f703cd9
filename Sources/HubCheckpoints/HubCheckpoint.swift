internal import NIOCore
internal import SecMaskSystem
internal import Synchronization
internal import SystemPackage

/// A checkpoint of a model hub as a folder on this machine.
public enum HubCheckpoint {
  /// What is told while a file is fetched: its name, bytes that are there, bytes in all.
  public typealias Progress = @Sendable (_ file: String, _ done: Int, _ count: Int) -> Void

  /// The folder of a checkpoint's files: configuration, tokenizer, and weights as safetensors or, without those, as
  /// pytorch_model.bin.
  ///
  /// What the cache lacks is fetched; what was fetched in part goes on where it ended. Each file is compared with the size and the
  /// checksum that the hub names. Offline the cache alone is looked at. The folder belongs to the cache: it is read, not changed.
  public static func folder(
    _ reference: HubReference, _ settings: HubSettings, progress: @escaping Progress = { _, _, _ in }
  ) async throws(HubError) -> String {
    let cache = HubCache(settings, reference)
    if settings.isOffline || reference.isCommit, let commit = cache.commit(of: reference) {
      let names = cache.names(in: commit)
      if isWhole(names, cache, commit) { return cache.snapshot(commit) }
      if settings.isOffline {
        throw .offline(
          repository: reference.repository, missing: "a whole checkpoint of \(reference.revision)")
      }
    }
    guard !settings.isOffline else {
      throw .offline(repository: reference.repository, missing: "revision \(reference.revision)")
    }
    let client = try HubClient(settings)
    let result: Result<String, HubError>
    do throws(HubError) { result = .success(try await fetch(reference, client, cache, progress)) } catch {
      result = .failure(error)
    }
    await client.close()
    return try result.get()
  }

  private static func isWhole(_ names: Set<String>, _ cache: HubCache, _ commit: String) -> Bool {
    guard names.contains(HubFiles.configuration),
      let form = HubFiles.weights.first(where: { names.contains($0) })
    else { return false }
    guard form.hasSuffix(".index.json") else { return true }
    var index: [UInt8] = []
    try? FileDescriptor.read("\(cache.snapshot(commit))/\(form)", limit: 16 << 20) { index += $0 }
    let shards = HubListing.shards(inIndex: index)
    return !shards.isEmpty && shards.isSubset(of: names)
  }

  private static func fetch(
    _ reference: HubReference, _ client: HubClient, _ cache: HubCache, _ progress: Progress
  ) async throws(HubError) -> String {
    let name = reference.repository
    let answer: [UInt8]
    do throws(HubError) {
      answer = try await client.small(
        "/api/models/\(name)/revision/\(reference.revision.replacing("/", with: "%2F"))?blobs=true",
        what: name)
    } catch {
      guard case .answer(_, let status) = error else { throw error }
      switch status {
      case 401, 403: throw .refused(repository: name, status: status)
      case 404: throw .missing(repository: name, revision: reference.revision)
      default: throw error
      }
    }
    guard let listing = HubListing(json: answer) else { throw .malformed(what: name) }
    let files = Dictionary(listing.files.map { ($0.name, $0) }) { first, _ in first }
    guard files[HubFiles.configuration] != nil else {
      throw .noCheckpoint(repository: name, missing: HubFiles.configuration)
    }
    guard let wanted = HubFiles.wanted(of: Set(files.keys)) else {
      throw .noCheckpoint(repository: name, missing: "model.safetensors or pytorch_model.bin")
    }
    try HubCache.makeFolder(cache.folder + "/blobs")
    for file in wanted.compactMap({ files[$0] }) {
      if !Paths.isReadable(cache.blob(file)) {
        try await fetch(
          file, "/\(name)/resolve/\(listing.commit)/\(file.name)", client, to: cache.blob(file), progress)
      }
      try cache.link(file, in: listing.commit)
    }
    try cache.note(listing.commit, for: reference)
    return cache.snapshot(listing.commit)
  }

  private static func fetch(
    _ file: HubListing.File, _ path: String, _ client: HubClient, to blobPath: String, _ progress: Progress
  ) async throws(HubError) {
    var blob = try HubBlob(file, path: blobPath)
    do throws(HubError) {
      if blob.count < file.size {
        try await client.content(path, what: file.name, from: blob.count, count: file.size) {
          (buffer, offset) throws(HubError) in
          var failure: HubError?
          buffer.withUnsafeReadableBytes { bytes in
            do throws(HubError) { try blob.take(bytes, at: offset) } catch { failure = error }
          }
          if let failure { throw failure }
          progress(file.name, blob.count, file.size)
        }
      }
    } catch {
      blob.close()
      throw error
    }
    try blob.finish()
  }
}

extension HubCheckpoint {
  private final class Outcome: Sendable {
    let done = Monitor()
    let result = Mutex<Result<String, HubError>?>(nil)
  }

  /// The same for programs that have nothing else to do meanwhile: waits on the calling thread, which must be none of the
  /// concurrency runtime's.
  public static func waitForFolder(
    _ reference: HubReference, _ settings: HubSettings, progress: @escaping Progress = { _, _, _ in }
  ) throws(HubError) -> String {
    let outcome = Outcome()
    Task.detached {
      let result: Result<String, HubError>
      do throws(HubError) {
        result = .success(try await folder(reference, settings, progress: progress))
      } catch {
        result = .failure(error)
      }
      outcome.done.lock()
      outcome.result.withLock { $0 = result }
      outcome.done.announce()
      outcome.done.unlock()
    }
    outcome.done.lock()
    defer { outcome.done.unlock() }
    while true {
      if let result = outcome.result.withLock({ $0 }) { return try result.get() }
      outcome.done.wait()
    }
  }
}
