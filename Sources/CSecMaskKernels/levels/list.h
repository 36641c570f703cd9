/* LEVEL(name) for each level, better ones later. A new level is a file beside this one and a line here. */
LEVEL(portable)
#if defined(__x86_64__)
LEVEL(avx2)
LEVEL(avxvnni)
LEVEL(avx512)
LEVEL(avx512vnni)
#if defined(__linux__)
LEVEL(amxint8)
#endif
#elif defined(__aarch64__)
LEVEL(neon)
LEVEL(neondot)
#endif
