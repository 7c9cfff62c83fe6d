/* The operations of vectors.h in the processor's own instructions: SSE4.1 for 128 bits, AVX2 for 256. */
#include <immintrin.h>

#if BITS == 128
typedef __m128 ps;
typedef __m128d pd;
typedef __m128i epi;
#define PS(name, ...) _mm_##name(__VA_ARGS__)
#define PD(name, ...) _mm_##name(__VA_ARGS__)
#define SHORT_OF_PD(a) _mm_cvttpd_epi32(a)
#define LONG_OF_SHORT(a) _mm_cvtepi32_epi64(a)
#define SI(name) _mm_##name##_si128
#else
typedef __m256 ps;
typedef __m256d pd;
typedef __m256i epi;
#define PS(name, ...) _mm256_##name(__VA_ARGS__)
#define PD(name, ...) _mm256_##name(__VA_ARGS__)
#define SHORT_OF_PD(a) _mm256_cvttpd_epi32(a)
#define LONG_OF_SHORT(a) _mm256_cvtepi32_epi64(a)
#define SI(name) _mm256_##name##_si256
#endif

/* Four rows of four floats become the four coefficients of four lanes. */
#define TRANSPOSED(r0, r1, r2, r3) \
  __m128 l01 = _mm_unpacklo_ps(r0, r1), l23 = _mm_unpacklo_ps(r2, r3); \
  __m128 h01 = _mm_unpackhi_ps(r0, r1), h23 = _mm_unpackhi_ps(r2, r3); \
  c[0] = _mm_movelh_ps(l01, l23), c[1] = _mm_movehl_ps(l23, l01); \
  c[2] = _mm_movelh_ps(h01, h23), c[3] = _mm_movehl_ps(h23, h01)

INLINE float_v f_cubic(const char *table, int_v index, float_v x) {
  float_v c0, c1, c2, c3;
#define ROW(k) _mm_loadu_ps((const float *)(table + 16 * index[k]))
#if BITS == 128
  __m128 c[4];
  TRANSPOSED(ROW(0), ROW(1), ROW(2), ROW(3));
  c0 = (float_v)c[0], c1 = (float_v)c[1], c2 = (float_v)c[2], c3 = (float_v)c[3];
#else
  /* Lane k beside lane k + 4, so that the same four instructions transpose both halves. */
#define PAIR(k) _mm256_insertf128_ps(_mm256_castps128_ps256(ROW(k)), ROW(k + 4), 1)
  __m256 r0 = PAIR(0), r1 = PAIR(1), r2 = PAIR(2), r3 = PAIR(3);
  __m256 l01 = _mm256_unpacklo_ps(r0, r1), l23 = _mm256_unpacklo_ps(r2, r3);
  __m256 h01 = _mm256_unpackhi_ps(r0, r1), h23 = _mm256_unpackhi_ps(r2, r3);
  c0 = (float_v)_mm256_shuffle_ps(l01, l23, 0x44), c1 = (float_v)_mm256_shuffle_ps(l01, l23, 0xee);
  c2 = (float_v)_mm256_shuffle_ps(h01, h23, 0x44), c3 = (float_v)_mm256_shuffle_ps(h01, h23, 0xee);
#undef PAIR
#endif
#undef ROW
  return ((c3 * x + c2) * x + c1) * x + c0;
}

#ifdef TURBO
INLINE int s_any(state_m m) { return PS(movemask_ps, (ps)m) != 0; }
INLINE state_v s_select(state_m m, state_v a, state_v b) { return (state_v)PS(blendv_ps, (ps)b, (ps)a, (ps)m); }
INLINE state_v s_min(state_v a, state_v b) { return (state_v)PS(min_ps, (ps)b, (ps)a); }
INLINE state_v s_max(state_v a, state_v b) { return (state_v)PS(max_ps, (ps)b, (ps)a); }
INLINE state_v s_sqrt(state_v a) { return (state_v)PS(sqrt_ps, (ps)a); }
INLINE state_v s_floor(state_v a) { return (state_v)PS(floor_ps, (ps)a); }
INLINE state_v s_abs(state_v a) { return (state_v)((state_m)a & 0x7fffffff); }
INLINE state_v s_powerOfTwo(state_v k) {
  state_v held = s_max(s_min(k, s_splat(127)), s_splat(-126));
  return (state_v)((int_v)PS(cvttps_epi32, (ps)held) + 127 << 23);
}
INLINE state_v s_exponent(state_v a) { return i_to_float(i_right((int_v)a, 23)) - 127.0f; }
INLINE state_v s_mantissa(state_v a) { return (state_v)(((int_v)a & 0x7fffff) | 0x3f800000); }
/* Tables of the state are float64 also here. */
INLINE state_v s_cubic(const char *table, state_v index, state_v x) {
  state_v c0, c1, c2, c3;
  EACH_STATE {
    const double *row = (const double *)table + 4 * (int32_t)index[k];
    c0[k] = (float)row[0], c1[k] = (float)row[1], c2[k] = (float)row[2], c3[k] = (float)row[3];
  }
  return ((c3 * x + c2) * x + c1) * x + c0;
}
#else
INLINE int s_any(state_m m) { return PD(movemask_pd, (pd)m) != 0; }
INLINE state_v s_select(state_m m, state_v a, state_v b) { return (state_v)PD(blendv_pd, (pd)b, (pd)a, (pd)m); }
/* The processor's min(a, b) is a < b ? a : b. */
INLINE state_v s_min(state_v a, state_v b) { return (state_v)PD(min_pd, (pd)b, (pd)a); }
INLINE state_v s_max(state_v a, state_v b) { return (state_v)PD(max_pd, (pd)b, (pd)a); }
INLINE state_v s_sqrt(state_v a) { return (state_v)PD(sqrt_pd, (pd)a); }
INLINE state_v s_floor(state_v a) { return (state_v)PD(floor_pd, (pd)a); }
INLINE state_v s_abs(state_v a) { return (state_v)((state_m)a & 0x7fffffffffffffff); }
INLINE state_v s_powerOfTwo(state_v k) {
  return (state_v)((state_m)LONG_OF_SHORT(SHORT_OF_PD((pd)k)) + 1023 << 52);
}
INLINE state_v s_exponent(state_v a) {
  epi high = PD(srli_epi64, (epi)a, 52);
#if BITS == 128
  pd wide = _mm_cvtepi32_pd(_mm_shuffle_epi32(high, 0x08));
#else
  __m256i low = _mm256_permutevar8x32_epi32(high, _mm256_setr_epi32(0, 2, 4, 6, 0, 2, 4, 6));
  pd wide = _mm256_cvtepi32_pd(_mm256_castsi256_si128(low));
#endif
  return (state_v)wide - 1023.0;
}
INLINE state_v s_mantissa(state_v a) {
  return (state_v)(((state_m)a & 0xfffffffffffffLL) | 0x3ff0000000000000LL);
}
INLINE state_v s_cubic(const char *table, state_v index, state_v x) {
  state_v c0, c1, c2, c3;
#if BITS == 128
  const double *r0 = (const double *)table + 4 * (int32_t)index[0];
  const double *r1 = (const double *)table + 4 * (int32_t)index[1];
  pd a0 = _mm_loadu_pd(r0), a1 = _mm_loadu_pd(r1), b0 = _mm_loadu_pd(r0 + 2), b1 = _mm_loadu_pd(r1 + 2);
  c0 = (state_v)_mm_unpacklo_pd(a0, a1), c1 = (state_v)_mm_unpackhi_pd(a0, a1);
  c2 = (state_v)_mm_unpacklo_pd(b0, b1), c3 = (state_v)_mm_unpackhi_pd(b0, b1);
#else
  __m128i at = _mm256_cvttpd_epi32((pd)index);
#define ROW(k) _mm256_loadu_pd((const double *)table + 4 * _mm_extract_epi32(at, k))
  pd r0 = ROW(0), r1 = ROW(1), r2 = ROW(2), r3 = ROW(3);
#undef ROW
  pd a = _mm256_unpacklo_pd(r0, r1), b = _mm256_unpackhi_pd(r0, r1);
  pd c = _mm256_unpacklo_pd(r2, r3), d = _mm256_unpackhi_pd(r2, r3);
  c0 = (state_v)_mm256_permute2f128_pd(a, c, 0x20), c1 = (state_v)_mm256_permute2f128_pd(b, d, 0x20);
  c2 = (state_v)_mm256_permute2f128_pd(a, c, 0x31), c3 = (state_v)_mm256_permute2f128_pd(b, d, 0x31);
#endif
  return ((c3 * x + c2) * x + c1) * x + c0;
}
#endif
