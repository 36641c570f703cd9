#include "include/CPeak.h"

/* Twelve accumulators are more than latency times throughput on any CPU we know. An empty asm statement
 * makes the compiler believe that an accumulator has changed, so that it keeps every instruction. */
#define LANES 12

#if defined(__x86_64__)
#include <immintrin.h>

#define PEAK(NAME, TARGET, VECTOR, ZERO, KEEP, STEP, OPERATIONS)                       \
  __attribute__((target(TARGET))) static void NAME(double operations) {                \
    const size_t rounds = (size_t)(operations / (LANES * (OPERATIONS)));               \
    VECTOR sum[LANES];                                                                 \
    VECTOR a = ZERO(), b = ZERO();                                                     \
    __asm__ volatile("" : KEEP(a), KEEP(b));                                           \
    for (int i = 0; i < LANES; i++) sum[i] = ZERO();                                   \
    for (size_t round = 0; round < rounds; round++) {                                  \
      _Pragma("clang loop unroll(full)") for (int i = 0; i < LANES; i++) {             \
        sum[i] = STEP(sum[i], a, b);                                                   \
        __asm__ volatile("" : KEEP(sum[i]));                                           \
      }                                                                                \
    }                                                                                  \
  }

#define IN_REGISTER(x) "+v"(x)
#define MADD(sum, a, b) _mm256_add_epi32(sum, _mm256_madd_epi16(a, b))
#define FMA512(sum, a, b) _mm512_fmadd_ps(a, b, sum)
#define FMA256(sum, a, b) _mm256_fmadd_ps(a, b, sum)

PEAK(int8_vnni512, "avx512f,avx512vnni", __m512i, _mm512_setzero_si512, IN_REGISTER, _mm512_dpbusd_epi32, 128)
PEAK(int8_avx2, "avx2", __m256i, _mm256_setzero_si256, IN_REGISTER, MADD, 32)
PEAK(f32_avx512, "avx512f", __m512, _mm512_setzero_ps, IN_REGISTER, FMA512, 32)
PEAK(f32_avx2, "avx2,fma", __m256, _mm256_setzero_ps, IN_REGISTER, FMA256, 16)

#if defined(__linux__)
#include <cpuid.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

/* Four tile registers of sums: more than the latency of a product of tiles asks for. */
__attribute__((target("amx-tile,amx-int8"))) static bool int8_amx(double operations) {
  unsigned int a, b, c, d;
  if (!__get_cpuid_count(7, 0, &a, &b, &c, &d) || (d >> 24 & 3) != 3) return false;
  if (syscall(SYS_arch_prctl, 0x1023, 18) != 0) return false; /* ARCH_REQ_XCOMP_PERM, XFEATURE_XTILEDATA */
  struct { unsigned char palette, start, reserved[14]; unsigned short row_bytes[16]; unsigned char rows[16]; } shapes;
  memset(&shapes, 0, sizeof shapes);
  shapes.palette = 1;
  for (int i = 0; i < 6; i++) shapes.row_bytes[i] = 64, shapes.rows[i] = 16;
  _tile_loadconfig(&shapes);
  _tile_zero(0), _tile_zero(1), _tile_zero(2), _tile_zero(3), _tile_zero(4), _tile_zero(5);
  const size_t rounds = (size_t)(operations / (4 * 16 * 16 * 128));
  for (size_t round = 0; round < rounds; round++) {
    _tile_dpbusd(0, 4, 5), _tile_dpbusd(1, 4, 5), _tile_dpbusd(2, 4, 5), _tile_dpbusd(3, 4, 5);
  }
  _tile_release();
  return true;
}
#else
static bool int8_amx(double operations) { (void)operations; return false; }
#endif

bool secmask_peak_int8(double operations) {
  if (int8_amx(operations)) return true;
  if (__builtin_cpu_supports("avx512vnni")) return int8_vnni512(operations), true;
  return __builtin_cpu_supports("avx2") && (int8_avx2(operations), true);
}

bool secmask_peak_f32(double operations) {
  if (__builtin_cpu_supports("avx512f")) return f32_avx512(operations), true;
  return __builtin_cpu_supports("fma") && (f32_avx2(operations), true);
}

#elif defined(__aarch64__)
#include <arm_neon.h>

bool secmask_peak_int8(double operations) {
#if defined(__ARM_FEATURE_DOTPROD)
  const size_t rounds = (size_t)(operations / (LANES * 32));
  int32x4_t sum[LANES];
  int8x16_t a = vdupq_n_s8(1);
  for (int i = 0; i < LANES; i++) sum[i] = vdupq_n_s32(0);
  for (size_t round = 0; round < rounds; round++)
    for (int i = 0; i < LANES; i++) {
      sum[i] = vdotq_s32(sum[i], a, a);
      __asm__ volatile("" : "+w"(sum[i]));
    }
  return true;
#else
  (void)operations;
  return false;
#endif
}

bool secmask_peak_f32(double operations) {
  const size_t rounds = (size_t)(operations / (LANES * 8));
  float32x4_t sum[LANES], a = vdupq_n_f32(1);
  for (int i = 0; i < LANES; i++) sum[i] = vdupq_n_f32(0);
  for (size_t round = 0; round < rounds; round++)
    for (int i = 0; i < LANES; i++) {
      sum[i] = vfmaq_f32(sum[i], a, a);
      __asm__ volatile("" : "+w"(sum[i]));
    }
  return true;
}

#else

bool secmask_peak_int8(double operations) { (void)operations; return false; }
bool secmask_peak_f32(double operations) { (void)operations; return false; }

#endif
