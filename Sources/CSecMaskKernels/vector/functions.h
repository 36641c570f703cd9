/* Exponentials and activations of a vector, in the names of a vector header. The polynomials are minimax fits
 * (Lawson's reweighted least squares); errors are those measured over all magnitudes. */
#ifndef SECMASK_VECTOR_FUNCTIONS_H
#define SECMASK_VECTOR_FUNCTIONS_H

/* What a function of the level is called outside its file: secmask_softmax_avx2. */
#define VECTOR_NAME(function) VECTOR_NAME_AT(function, VECTOR_LEVEL)
#define VECTOR_NAME_AT(function, level) VECTOR_PASTED(function, level)
#define VECTOR_PASTED(function, level) secmask_##function##_##level

/* The floats at p, zeros from the count-th on. */
VECTOR vec v_load_up_to(const float *p, size_t count) {
  return count >= LANES ? v_load(p) : v_load_first(p, count, v_set(0.0f));
}

/* 2^fraction for fraction in 0 ... 1, relative error 2e-9 before rounding; exactly 1 at 0. */
VECTOR vec v_exp2_fraction(vec fraction) {
  vec p = v_set(2.16129149e-4f);
  p = v_fma(p, fraction, v_set(1.2467847e-3f));
  p = v_fma(p, fraction, v_set(9.67545155e-3f));
  p = v_fma(p, fraction, v_set(5.54852821e-2f));
  p = v_fma(p, fraction, v_set(2.40229309e-1f));
  p = v_fma(p, fraction, v_set(6.93147063e-1f));
  return v_fma(p, fraction, v_set(1.0f));
}

/* 2^x for x <= 0, -infinity and NaN, within 1 ulp. */
VECTOR vec v_exp2(vec x) {
  vec whole, fraction = v_fraction(x, &whole);
  return v_scale(v_exp2_fraction(fraction), whole);
}

/* e^x for x <= 0, -infinity and NaN, within 2 ulp. */
VECTOR vec v_exp(vec x) {
  x = v_at_least(x, v_set(-110.0f)); /* 0 from here on, and -infinity * 0 is avoided below */
  /* x log2(e) in two parts: one rounding alone would cost as many ulp as x is large. */
  vec product = v_mul(x, v_set(1.44269502f));
  vec rest = v_fma(x, v_set(1.92596303e-8f), v_fms(x, v_set(1.44269502f), product));
  vec whole, fraction = v_fraction(product, &whole);
  return v_scale(v_exp2_fraction(v_add(fraction, rest)), whole);
}

/* max(x, 0) - magnitude * tail, which is x * (1 - tail) right of zero and x * tail left of it. */
VECTOR vec v_gated(vec x, vec magnitude, vec tail) {
  return v_fnma(magnitude, tail, v_at_least(x, v_set(0.0f)));
}

/* x * Phi(x), where Phi(-a) = 2^p(a) with a polynomial p: one exponential and no division. The error is at
 * most 6e-8 |x|; left of zero it is also relative, 4e-6 of the result down to x = -6. */
VECTOR vec v_gelu_erf(vec x) {
  vec a = v_at_most(v_abs(x), v_set(16.0f)); /* where the tail is 0, and infinity * 0 is avoided */
  vec p = v_set(-1.92076932e-8f);
  p = v_fma(p, a, v_set(6.21203412e-7f));
  p = v_fma(p, a, v_set(-8.54017435e-6f));
  p = v_fma(p, a, v_set(6.31700677e-5f));
  p = v_fma(p, a, v_set(-2.37387299e-4f));
  p = v_fma(p, a, v_set(-7.95119558e-5f));
  p = v_fma(p, a, v_set(7.0332489e-3f));
  p = v_fma(p, a, v_set(-5.24919592e-2f));
  p = v_fma(p, a, v_set(-4.59206849e-1f));
  p = v_fma(p, a, v_set(-1.15110552f));
  p = v_fma(p, a, v_set(-1.0f));
  return v_gated(x, a, v_exp2(p));
}

/* 2^x for x <= 0, -infinity and NaN, relative error 1.1e-4: for results that are rounded to 8 bits. */
VECTOR vec v_exp2_rounded(vec x) {
  vec whole, fraction = v_fraction(x, &whole);
  vec p = v_set(7.80245226e-2f);
  p = v_fma(p, fraction, v_set(2.26067155e-1f));
  p = v_fma(p, fraction, v_set(6.95833490e-1f));
  return v_scale(v_fma(p, fraction, v_set(1.0f)), whole);
}

/* x * Phi(x), error at most 3e-5: v_gelu_erf with shorter polynomials. */
VECTOR vec v_gelu_erf_rounded(vec x) {
  vec a = v_at_most(v_abs(x), v_set(16.0f));
  vec p = v_set(4.16091876e-3f);
  p = v_fma(p, a, v_set(-4.57325354e-2f));
  p = v_fma(p, a, v_set(-4.64933842e-1f));
  p = v_fma(p, a, v_set(-1.14956582f));
  p = v_fma(p, a, v_set(-1.0f));
  return v_gated(x, a, v_exp2_rounded(p));
}

/* x / 2 * (1 + tanh(u)): the tail is (1 - tanh|u|) / 2 = e / (1 + e) with e = exp(-2 |u|). */
VECTOR vec v_gelu_tanh(vec x) {
  vec a = v_at_most(v_abs(x), v_set(16.0f));
  /* -2 log2(e) sqrt(2 / pi), and that times 0.044715 */
  vec p = v_fma(v_mul(a, a), v_set(-0.102943242f), v_set(-2.30220819f));
  vec e = v_exp2(v_mul(p, a));
  return v_gated(x, a, v_div(e, v_add(e, v_set(1.0f))));
}

#endif
