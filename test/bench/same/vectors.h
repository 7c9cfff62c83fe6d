/*
 * What a vector is for the C that is generated from the kernel's graph. BITS: 128, 256, or 0 for one lane at a time.
 * TURBO: the state is float32. state_v and state_m: a vector of the state and its masks; float_v and int_v: a vector
 * of draws. On x86 the operations that plain C does not express well are the processor's own; elsewhere the compiler
 * makes what it can of loops over lanes.
 */
#include <math.h>
#include <stdint.h>
#include <string.h>

#define INLINE static inline __attribute__((always_inline))

#ifdef TURBO
typedef float state_t;
typedef int32_t state_i;
#else
typedef double state_t;
typedef int64_t state_i;
#endif
#define STATE_BYTES_OF_LANE ((int)sizeof(state_t))

#if BITS == 0
#define STATES_AT_ONCE 1
#define DRAWS_AT_ONCE 1
typedef state_t state_v;
typedef int32_t state_m;
typedef float float_v;
typedef int32_t int_v;
#define S(v, k) (v)
#define F(v, k) (v)
#else
#define STATES_AT_ONCE (BITS / 8 / (int)sizeof(state_t))
#define DRAWS_AT_ONCE (BITS / 32)
typedef state_t state_v __attribute__((vector_size(BITS / 8), aligned(4), may_alias));
typedef state_i state_m __attribute__((vector_size(BITS / 8), aligned(4), may_alias));
typedef float float_v __attribute__((vector_size(BITS / 8), aligned(4), may_alias));
typedef int32_t int_v __attribute__((vector_size(BITS / 8), aligned(4), may_alias));
typedef uint32_t word_v __attribute__((vector_size(BITS / 8), aligned(4), may_alias));
typedef float draw_h __attribute__((vector_size(STATES_AT_ONCE * 4), aligned(4), may_alias));
#define S(v, k) (v)[k]
#define F(v, k) (v)[k]
#endif

#define EACH_STATE for (int k = 0; k < STATES_AT_ONCE; k++)
#define EACH_DRAW for (int k = 0; k < DRAWS_AT_ONCE; k++)

INLINE state_v load_state_v(const char *p) { return *(const state_v *)p; }
INLINE float_v load_float_v(const char *p) { return *(const float_v *)p; }
INLINE void store_state_v(char *p, state_v v) { *(state_v *)p = v; }
INLINE void store_float_v(char *p, float_v v) { *(float_v *)p = v; }
INLINE void store_int_v(char *p, int_v v) { *(int_v *)p = v; }

#if BITS == 0
INLINE state_v s_splat(double x) { return (state_t)x; }
INLINE float_v f_splat(float x) { return x; }
INLINE int_v i_splat(int32_t x) { return x; }
INLINE int_v i_lanes(int32_t lane) { return lane; }
INLINE state_v load_draw(const char *p) { return *(const float *)p; }
INLINE float_v i_to_float(int_v a) { return (float)a; }
INLINE int_v i_left(int_v a, int n) { return (int32_t)((uint32_t)a << n); }
INLINE int_v i_right(int_v a, int n) { return (int32_t)((uint32_t)a >> n); }
INLINE int_v i_rotate(int_v a, int n) { return (int32_t)((uint32_t)a << n | (uint32_t)a >> (32 - n)); }
INLINE float_v i_as_float(int_v a) { float f; memcpy(&f, &a, 4); return f; }
INLINE int_v f_as_int(float_v a) { int32_t i; memcpy(&i, &a, 4); return i; }
INLINE state_m s_not(state_m m) { return !m; }
INLINE int s_any(state_m m) { return m; }
INLINE state_v s_select(state_m m, state_v a, state_v b) { return m ? a : b; }
#else
INLINE state_v s_splat(double x) { return (state_v){} + (state_t)x; }
INLINE float_v f_splat(float x) { return (float_v){} + x; }
INLINE int_v i_splat(int32_t x) { return (int_v){} + x; }
INLINE int_v i_lanes(int32_t lane) { int_v v; EACH_DRAW v[k] = lane + k; return v; }
INLINE state_v load_draw(const char *p) {
#ifdef TURBO
  return *(const state_v *)p;
#else
  return __builtin_convertvector(*(const draw_h *)p, state_v);
#endif
}
INLINE float_v i_to_float(int_v a) { return __builtin_convertvector(a, float_v); }
INLINE int_v i_left(int_v a, int n) { return (int_v)((word_v)a << n); }
INLINE int_v i_right(int_v a, int n) { return (int_v)((word_v)a >> n); }
INLINE int_v i_rotate(int_v a, int n) { return (int_v)((word_v)a << n | (word_v)a >> (32 - n)); }
INLINE float_v i_as_float(int_v a) { return (float_v)a; }
INLINE int_v f_as_int(float_v a) { return (int_v)a; }
INLINE state_m s_not(state_m m) { return ~m; }
#endif

/* Numbers from bit patterns, one lane; powers of two beyond float32 are held at its ends. */
INLINE state_t one_powerOfTwo(state_t k) {
#ifdef TURBO
  float held = k < -126.0f ? -126.0f : 127.0f < k ? 127.0f : k;
  int32_t bits = ((int32_t)held + 127) << 23;
  float x;
#else
  int64_t bits = (int64_t)((int32_t)k + 1023) << 52;
  double x;
#endif
  memcpy(&x, &bits, sizeof x);
  return x;
}
INLINE state_t one_exponent(state_t a) {
#ifdef TURBO
  uint32_t bits;
  memcpy(&bits, &a, 4);
  return (float)(int32_t)(bits >> 23) - 127.0f;
#else
  uint64_t bits;
  memcpy(&bits, &a, 8);
  return (double)(int32_t)(bits >> 52) - 1023.0;
#endif
}
INLINE state_t one_mantissa(state_t a) {
#ifdef TURBO
  uint32_t bits;
  memcpy(&bits, &a, 4);
  bits = (bits & 0x7fffff) | 0x3f800000;
#else
  uint64_t bits;
  memcpy(&bits, &a, 8);
  bits = (bits & 0xfffffffffffffULL) | 0x3ff0000000000000ULL;
#endif
  memcpy(&a, &bits, sizeof a);
  return a;
}

#if BITS > 0 && defined(__SSE4_1__)
#include "x86.h"
#else
#define MAP(body) state_v r; EACH_STATE { S(r, k) = (body); } return r
#if BITS > 0
INLINE int s_any(state_m m) { state_i any = 0; EACH_STATE any |= m[k]; return any != 0; }
INLINE state_v s_select(state_m m, state_v a, state_v b) { return (state_v)((m & (state_m)a) | (~m & (state_m)b)); }
#endif
INLINE state_v s_min(state_v a, state_v b) { MAP(S(b, k) < S(a, k) ? S(b, k) : S(a, k)); }
INLINE state_v s_max(state_v a, state_v b) { MAP(S(a, k) < S(b, k) ? S(b, k) : S(a, k)); }
INLINE state_v s_sqrt(state_v a) { MAP((state_t)sqrt(S(a, k))); }
INLINE state_v s_floor(state_v a) { MAP((state_t)floor(S(a, k))); }
INLINE state_v s_abs(state_v a) { MAP((state_t)fabs(S(a, k))); }
INLINE state_v s_powerOfTwo(state_v a) { MAP(one_powerOfTwo(S(a, k))); }
INLINE state_v s_exponent(state_v a) { MAP(one_exponent(S(a, k))); }
INLINE state_v s_mantissa(state_v a) { MAP(one_mantissa(S(a, k))); }
INLINE state_v s_cubic(const char *table, state_v index, state_v x) {
  state_v c0, c1, c2, c3;
  EACH_STATE {
    const double *row = (const double *)table + 4 * (int32_t)S(index, k);
    S(c0, k) = (state_t)row[0], S(c1, k) = (state_t)row[1], S(c2, k) = (state_t)row[2], S(c3, k) = (state_t)row[3];
  }
  return ((c3 * x + c2) * x + c1) * x + c0;
}
INLINE float_v f_cubic(const char *table, int_v index, float_v x) {
  float_v c0, c1, c2, c3;
  EACH_DRAW {
    const float *row = (const float *)table + 4 * F(index, k);
    F(c0, k) = row[0], F(c1, k) = row[1], F(c2, k) = row[2], F(c3, k) = row[3];
  }
  return ((c3 * x + c2) * x + c1) * x + c0;
}
#endif
