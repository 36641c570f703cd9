import CSecMaskKernels
import Testing

@Suite struct CoreTests {
  @Test("a thread can be kept off a core, and let back")
  func affinity() {
    var all = secmask_core_set_of_thread()
    let core = secmask_current_core()
    #expect(all.count >= 0 && Int32(secmask_core_count()) >= max(1, all.count))
    // Elsewhere than on Linux, or on one core, there is nothing to see.
    guard all.count >= 2, core >= 0 else { return }
    secmask_thread_run_on(secmask_thread_id(), &all, core)
    let without = secmask_core_set_of_thread().count
    let moved = secmask_current_core()
    secmask_thread_run_on(secmask_thread_id(), &all, -1)
    #expect(secmask_core_set_of_thread().count == all.count)
    // A sandbox may forbid it: then nothing has changed.
    #expect(without == all.count || (without == all.count - 1 && moved != core))
  }

  @Test("a set of one core is left alone")
  func oneCore() {
    let before = secmask_core_set_of_thread().count
    var one = secmask_core_set()
    one.count = 1
    secmask_thread_run_on(secmask_thread_id(), &one, secmask_current_core())
    #expect(secmask_core_set_of_thread().count == before)
  }
}
