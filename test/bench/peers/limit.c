/*
 * The reference kernel as fast as we can write it in C: float32, xoshiro128++ with one stream per lane, Box–Muller
 * with polynomials, 64 replications side by side for the compiler to vectorise (-O3 -ffast-math). Not the same
 * numbers as the others, the same distributions.
 * Argument 1: the parameters as plain numbers, in the order of `limitFile` in candidates.ts.
 * Commands: time N (blocks of 64 replications, prints nanoseconds), stats N (prints four sums per replication).
 */
#define _POSIX_C_SOURCE 200809L
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define B 64
#define EACH _Pragma("GCC ivdep") for (int k = 0; k < B; k++)
#define SLOTS 8
typedef float lanes[B];
typedef uint32_t words[B];

static struct parameters {
  float regions, depots, days, lead, depotLead, lag;
  float persistence, deviation, upliftDeviation, disruption, damage, crewCv, smoothing, loyalty, kept, depotDays;
  float margin, stock, backlog, hour, freight, transfer, shortWeight, safety, pooling, crew, campaign;
} p;
static float *base, *keepDays, *hours, *season, *pressure;

struct region {
  lanes stock, backlog, forecast, satisfaction, work, onOrder, y;
  lanes sale, surplus, shortage, arrival, order, moved, crewShock;
  lanes coming[SLOTS], observed[SLOTS];
} __attribute__((aligned(64)));
struct depot {
  lanes surplus, shortage, give, take, asked, ratio, stock, onOrder;
  lanes coming[SLOTS];
} __attribute__((aligned(64)));
static struct region *region;
static struct depot *depot;
static lanes uplift, demandSum, saleSum, profitSum, crewSum, daySale, dayCrew;
static words s0, s1, s2, s3;

static inline uint32_t rotl(uint32_t x, int n) { return x << n | x >> (32 - n); }
static inline void draw(uint32_t *restrict out) {
  EACH {
    out[k] = rotl(s0[k] + s3[k], 7) + s0[k];
    uint32_t t = s1[k] << 9;
    s2[k] ^= s0[k], s3[k] ^= s1[k], s1[k] ^= s2[k], s0[k] ^= s3[k], s2[k] ^= t, s3[k] = rotl(s3[k], 11);
  }
}
static void seed(uint64_t x) {
  uint32_t *state[4] = {s0, s1, s2, s3};
  EACH for (int i = 0; i < 4; i++) { /* splitmix64 */
    uint64_t z = x += 0x9e3779b97f4a7c15ULL;
    z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9ULL, z = (z ^ z >> 27) * 0x94d049bb133111ebULL;
    state[i][k] = (uint32_t)((z ^ z >> 31) >> 32);
  }
}

static inline float as_float(uint32_t b) { float f; memcpy(&f, &b, 4); return f; }
static inline uint32_t as_bits(float f) { uint32_t b; memcpy(&b, &f, 4); return b; }
static inline float unit(uint32_t w) { return ((int32_t)(w >> 9) + 0.5f) * 0x1p-23f; }
static inline float logarithm(float x) {
  uint32_t b = as_bits(x) - 0x3f3504f3;
  float e = (float)((int32_t)b >> 23), m = as_float((b & 0x7fffff) + 0x3f3504f3) - 1;
  float r = ((((((0.1174f * m - 0.1845f) * m + 0.2088f) * m - 0.2508f) * m + 0.33325f) * m - 0.5f) * m + 1) * m;
  return e * 0.69314718f + r;
}
static inline float power(float x) { /* 2^x */
  int32_t whole = (int32_t)(x + 128.5f) - 128;
  float f = x - whole;
  float r = ((((0.0013333558f * f + 0.0096181291f) * f + 0.055504109f) * f + 0.24022651f) * f + 0.69314718f) * f + 1;
  return as_float(as_bits(r) + ((uint32_t)whole << 23));
}
/* Sine and cosine of a quarter turn times x, |x| ≤ ½; the signs and the exchange come from two more bits. */
static inline void normals(uint32_t a, uint32_t b, float *z1, float *z2) {
  float radius = sqrtf(-2 * logarithm(unit(a)));
  float x = (int32_t)(b << 2 >> 9) * 0x1p-23f - 0.5f, q = x * x;
  float s = x * (1.5707963f + q * (-0.64596409f + q * (0.07969262f - q * 0.0046817541f)));
  float c = 1 + q * (-1.2337006f + q * (0.25366951f - q * 0.020863480f));
  float u = b & 0x80000000u ? s : c, v = b & 0x80000000u ? c : -s;
  *z1 = radius * (b & 0x40000000u ? u : -u), *z2 = radius * (b & 0x40000000u ? v : -v);
}

static void begin(void) {
  int R = p.regions, D = p.depots;
  memset(region, 0, R * sizeof *region), memset(depot, 0, D * sizeof *depot);
  memset(demandSum, 0, sizeof demandSum), memset(saleSum, 0, sizeof saleSum);
  memset(profitSum, 0, sizeof profitSum), memset(crewSum, 0, sizeof crewSum);
  words a, b;
  draw(a), draw(b);
  float s = p.upliftDeviation * 1.4426950f, half = -p.upliftDeviation * s / 2;
  EACH { float z1, z2; normals(a[k], b[k], &z1, &z2); uplift[k] = power(s * z1 + half); }
  for (int r = 0; r < R; r++) {
    struct region *x = region + r;
    draw(a), draw(b);
    EACH { float z2; normals(a[k], b[k], &x->y[k], &z2); }
    EACH x->stock[k] = 3 * base[r], x->forecast[k] = base[r], x->onOrder[k] = p.lead * base[r], x->satisfaction[k] = 1;
    for (int i = 0; i < SLOTS; i++) EACH x->coming[i][k] = x->observed[i][k] = base[r];
  }
  for (int r = 0; r < R; r++) EACH depot[r % D].stock[k] += p.depotDays * base[r], depot[r % D].onOrder[k] += p.depotLead * base[r];
  for (int r = 0; r < R; r++) for (int i = 0; i < SLOTS; i++) EACH depot[r % D].coming[i][k] += base[r];
}

static void day(int t) {
  const struct parameters q = p; /* a copy that no store can reach */
  int R = q.regions, D = q.depots;
  int now = t % SLOTS, seen = (t + SLOTS - (int)q.lag) % SLOTS, soon = (t + (int)q.lead) % SLOTS, later = (t + (int)q.depotLead) % SLOTS;
  const float renewal = sqrtf(1 - q.persistence * q.persistence), ds = q.deviation * 1.4426950f, dh = -q.deviation * ds / 2;
  EACH daySale[k] = dayCrew[k] = 0;
  for (int r = 0; r < R; r++) {
    struct region *restrict x = region + r;
    struct depot *restrict d = depot + r % D;
    const float planned = base[r] * season[t * R + r], push = q.campaign * pressure[t * R + r], keep = keepDays[r];
    words a, b, c;
    draw(a), draw(b), draw(c);
    EACH {
      float z1, z2;
      normals(a[k], b[k], &z1, &z2);
      x->crewShock[k] = z2;
      float y = q.persistence * x->y[k] + renewal * z1;
      x->y[k] = y;
      float demand = planned * (1 + push * uplift[k]) * power(ds * y + dh) * (0.5f + 0.5f * x->satisfaction[k]);
      demandSum[k] += demand;
      float coming = x->coming[now][k];
      float available = x->stock[k] + (unit(c[k]) < q.disruption ? q.damage * coming : coming);
      float wanted = demand + x->backlog[k], sale = available < wanted ? available : wanted, left = available - sale;
      float forecast = x->forecast[k] + q.smoothing * (x->observed[seen][k] - x->forecast[k]);
      float surplus = left - keep * forecast;
      surplus = surplus > 0 ? surplus : 0;
      x->observed[now][k] = demand, x->arrival[k] = coming, x->sale[k] = sale, x->stock[k] = left;
      x->forecast[k] = forecast, x->surplus[k] = surplus, x->shortage[k] = wanted - sale;
      d->surplus[k] += surplus, d->shortage[k] += wanted - sale;
    }
  }
  for (int i = 0; i < D; i++) {
    struct depot *restrict d = depot + i;
    EACH {
      float moved = q.pooling * (d->surplus[k] < d->shortage[k] ? d->surplus[k] : d->shortage[k]);
      d->give[k] = moved / (d->surplus[k] > 1e-9f ? d->surplus[k] : 1e-9f);
      d->take[k] = moved / (d->shortage[k] > 1e-9f ? d->shortage[k] : 1e-9f);
      d->surplus[k] = d->shortage[k] = d->asked[k] = 0;
    }
  }
  const float cover = (q.lead + 1) * (1 + q.safety);
  for (int r = 0; r < R; r++) {
    struct region *restrict x = region + r;
    struct depot *restrict d = depot + r % D;
    EACH {
      float moved = x->shortage[k] * d->take[k], stock = x->stock[k] - x->surplus[k] * d->give[k];
      float backlog = q.kept * (x->shortage[k] - moved);
      float order = cover * x->forecast[k] - (stock + x->onOrder[k] - x->arrival[k] - backlog);
      order = order > 0 ? order : 0;
      x->moved[k] = moved, x->stock[k] = stock, x->backlog[k] = backlog, x->order[k] = order, d->asked[k] += order;
    }
  }
  for (int i = 0; i < D; i++) {
    struct depot *restrict d = depot + i;
    float target = 0;
    for (int r = i; r < R; r += D) target += (q.depotLead + q.depotDays) * base[r];
    EACH {
      float coming = d->coming[now][k], stock = d->stock[k] + coming;
      float ratio = stock / (d->asked[k] > 1e-9f ? d->asked[k] : 1e-9f);
      ratio = ratio < 1 ? ratio : 1;
      float left = stock - d->asked[k] * ratio, onOrder = d->onOrder[k] - coming, order = target - (left + onOrder);
      order = order > 0 ? order : 0;
      d->coming[later][k] = order, d->ratio[k] = ratio, d->stock[k] = left, d->onOrder[k] = onOrder + order;
    }
  }
  for (int r = 0; r < R; r++) {
    struct region *restrict x = region + r;
    struct depot *restrict d = depot + r % D;
    const float crew = q.crew * base[r] * hours[r], inverse = 1 / base[r], perUnit = hours[r];
    EACH {
      float shipped = x->order[k] * d->ratio[k], sale = x->sale[k] + x->moved[k], work = x->work[k] + sale * perUnit;
      float capacity = crew * (1 + q.crewCv * x->crewShock[k]);
      capacity = capacity > 0 ? capacity : 0;
      float done = work < capacity ? work : capacity, rest = work - done, late = x->backlog[k] * inverse;
      float service = done / (work > 1e-9f ? work : 1e-9f) - q.shortWeight * (late < 1 ? late : 1);
      float sat = x->satisfaction[k] + q.loyalty * (service - x->satisfaction[k]);
      sat = sat < 1 ? sat : 1;
      x->satisfaction[k] = sat > 0 ? sat : 0;
      x->coming[soon][k] = shipped, x->onOrder[k] += shipped - x->arrival[k], x->work[k] = rest;
      profitSum[k] += q.margin * sale - q.stock * x->stock[k] - q.backlog * x->backlog[k] - q.hour * done - q.freight * shipped - q.transfer * x->moved[k];
      saleSum[k] += sale, crewSum[k] += rest, daySale[k] += sale, dayCrew[k] += rest;
    }
  }
}

static float *numbers(FILE *f, int n) {
  float *v = malloc(n * sizeof *v);
  for (int i = 0; i < n; i++) if (fscanf(f, "%f", v + i) != 1) exit(4);
  return v;
}

int main(int count, char **argument) {
  FILE *f = count > 1 ? fopen(argument[1], "r") : NULL;
  if (!f) return 4;
  for (float *x = (float *)&p; x < (float *)(&p + 1); x++) if (fscanf(f, "%f", x) != 1) return 4;
  int R = p.regions, T = p.days;
  base = numbers(f, R), keepDays = numbers(f, R), hours = numbers(f, R), season = numbers(f, R * T), pressure = numbers(f, R * T);
  region = aligned_alloc(64, R * sizeof *region), depot = aligned_alloc(64, (int)p.depots * sizeof *depot);
  seed(2024);
  char word[16];
  long n;
  while (scanf("%15s %ld", word, &n) == 2) {
    struct timespec a, b;
    clock_gettime(CLOCK_MONOTONIC, &a);
    for (long i = 0; i < n; i++) {
      begin();
      for (int t = 0; t < T; t++) day(t);
      if (word[0] == 's') EACH printf("%.9g %.9g %.9g %.9g\n", demandSum[k], saleSum[k], profitSum[k], crewSum[k]);
    }
    clock_gettime(CLOCK_MONOTONIC, &b);
    if (word[0] == 't') printf("%.0f\n", (b.tv_sec - a.tv_sec) * 1e9 + (b.tv_nsec - a.tv_nsec));
    else printf("end\n");
    fflush(stdout);
  }
  return 0;
}
