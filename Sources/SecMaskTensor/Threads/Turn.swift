#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Lets one request at a time pass. Unlike a closure-taking lock it spans calls that throw typed errors
/// and return values of any kind.
final class Turn: @unchecked Sendable {
  // Sendable: a mutex is what threads share.
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)

  init() { pthread_mutex_init(mutex, nil) }

  deinit {
    pthread_mutex_destroy(mutex)
    mutex.deallocate()
  }

  func begin() { pthread_mutex_lock(mutex) }
  func end() { pthread_mutex_unlock(mutex) }
}
