/*
 * Plays the passes that were generated before this line. Reads an image of the memory (argument 1), then commands:
 *   key LOW HIGH DOMAIN   the seed
 *   time N                plays N blocks, prints the nanoseconds that it took
 *   hash N                plays N blocks, prints a hash of the watched lanes of every replication
 */
#define _POSIX_C_SOURCE 200809L
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

/* The image: six words (bytes of the areas, numbers of start values and watched lanes), then those in turn. */
static struct { int32_t table, state, draw, starts, daily, final; } size;
static struct { double value; int32_t address, unused; } *starts;
static int32_t *daily, *final;
static char *table, *state, *draw;
static int32_t key[3];

static void *area(int32_t bytes) { return calloc(1, ((size_t)bytes + 4095) / 4096 * 4096 + 4096); }

static void read_image(const char *path) {
  FILE *f = fopen(path, "rb");
  if (!f || fread(&size, sizeof size, 1, f) != 1) exit(4);
  table = aligned_alloc(64, ((size_t)size.table + 127) / 64 * 64), state = area(size.state), draw = area(size.draw);
  starts = calloc(size.starts + 1, 16), daily = calloc(size.daily + 1, 4), final = calloc(size.final + 1, 4);
  size_t got = fread(table, 1, size.table, f) + fread(starts, 16, size.starts, f);
  got += fread(daily, 4, size.daily, f) + fread(final, 4, size.final, f);
  if (got != (size_t)size.table + size.starts + size.daily + size.final) exit(4);
  fclose(f);
}

static void begin(int32_t first) {
  memset(state, 0, size.state);
  for (int i = 0; i < size.starts; i++)
    for (int lane = 0; lane < LANES; lane++) ((state_t *)(state + starts[i].address))[lane] = (state_t)starts[i].value;
  int32_t header[4] = {first, key[0], key[1], key[2]};
  memcpy(table, header, sizeof header);
  drawStart(table, state, draw, 0);
  start(table, state, draw, 0);
}

static void play(int32_t t) {
  drawStep(table, state, draw, t);
  step(table, state, draw, t);
}

static uint32_t seen[LANES][2];
static uint32_t turned(uint32_t x, int n) { return x << n | x >> (32 - n); }
static void see(int32_t address) {
  for (int lane = 0; lane < LANES; lane++) {
    double value = ((state_t *)(state + address))[lane];
    uint32_t word[2];
    memcpy(word, &value, 8);
    uint32_t *h = seen[lane];
    h[0] = turned(h[0] ^ word[0], 13) * 0x9e3779b1u;
    h[1] = turned(h[1] ^ word[1] ^ h[0], 17) * 0x85ebca6bu;
  }
}

int main(int count, char **argument) {
  if (count < 2) return 4;
  read_image(argument[1]);
  char word[16];
  long n;
  while (scanf("%15s", word) == 1) {
    if (word[0] == 'k' && scanf("%d %d %d", key, key + 1, key + 2) == 3) continue;
    if (scanf("%ld", &n) != 1) return 4;
    if (word[0] == 't') {
      struct timespec a, b;
      clock_gettime(CLOCK_MONOTONIC, &a);
      for (long i = 0; i < n; i++) {
        begin((int32_t)i * LANES);
        for (int t = 0; t < STEPS; t++) play(t);
      }
      clock_gettime(CLOCK_MONOTONIC, &b);
      printf("%.0f\n", (b.tv_sec - a.tv_sec) * 1e9 + (b.tv_nsec - a.tv_nsec));
    } else {
      uint32_t all[2] = {0, 0};
      for (long i = 0; i < n; i++) {
        memset(seen, 0, sizeof seen);
        begin((int32_t)i * LANES);
        for (int t = 0; t < STEPS; t++) {
          play(t);
          for (int d = 0; d < size.daily; d++) see(daily[d]);
        }
        for (int f = 0; f < size.final; f++) see(final[f]);
        for (int lane = 0; lane < LANES; lane++)
          for (int k = 0; k < 2; k++) all[k] = turned(all[k] ^ seen[lane][k], 11) * 0xc2b2ae35u;
      }
      printf("%08x%08x\n", all[0], all[1]);
    }
    fflush(stdout);
  }
  return 0;
}
