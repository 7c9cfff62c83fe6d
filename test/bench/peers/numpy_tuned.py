"""The reference kernel in NumPy as fast as we can write it: float32, SFC64, every result into memory at hand, blocks
of replications that stay in the cache (their number is argument 2)."""

import sys

import numpy as np
from talk import answer, parameters

p = parameters()
F = np.float32
R, D, T = p["regions"], p["depots"], p["days"]
N = int(sys.argv[2])
SLOTS = max(p["leadDays"], p["depotLeadDays"], p["lagDays"]) + 1
base, keep_days, hours = (np.array(p[k], dtype=F)[:, None] for k in ("base", "keepDays", "hours"))
planned = (np.array(p["season"], dtype=F) * base[:, 0])[:, :, None]
pressure = (np.array(p["pressure"], dtype=F) * F(p["campaign"]))[:, :, None]
daily = base.reshape(R // D, D).sum(axis=0)[:, None].astype(F)
price = {k: F(v) for k, v in p["prices"].items()}
TINY, ONE, ZERO, HALF = F(1e-9), F(1), F(0), F(0.5)
rng = np.random.Generator(np.random.SFC64(2024))

wide = lambda: np.empty((R, N), F)
flat = lambda: np.empty((D, N), F)
stock, forecast, on_order, backlog, work, satisfaction, y = (wide() for _ in range(7))
sale, surplus, shortage, arrival, order, transfer, demand, a, b = (wide() for _ in range(9))
depot_stock, depot_order, give, take, asked, ratio, c, e = (flat() for _ in range(8))
coming, observed = np.empty((SLOTS, R, N), F), np.empty((SLOTS, R, N), F)
depot_coming = np.empty((SLOTS, D, N), F)
target = F(p["depotLeadDays"] + p["depotTargetDays"]) * daily
phi, sigma = F(p["persistence"]), F(p["deviation"])
renewal, half = F(np.sqrt(1 - phi * phi)), sigma * sigma / 2
crew = F(p["crew"]) * base * hours
cover = F((p["leadDays"] + 1) * (1 + p["safety"]))
inverse = ONE / base
groups = lambda x: x.reshape(R // D, D, N)


def batch(sums):
    stock[:], forecast[:], on_order[:] = 3 * base, base, F(p["leadDays"]) * base
    backlog[:], work[:], satisfaction[:] = ZERO, ZERO, ONE
    coming[:], observed[:], depot_coming[:] = base, base, daily
    depot_stock[:], depot_order[:] = F(p["depotTargetDays"]) * daily, F(p["depotLeadDays"]) * daily
    s = F(p["upliftDeviation"])
    uplift = np.exp(s * rng.standard_normal(N, dtype=F) - s * s / 2)
    rng.standard_normal(out=y, dtype=F)
    sums[:] = 0
    for t in range(T):
        now = t % SLOTS
        rng.standard_normal(out=a, dtype=F)
        np.multiply(a, renewal, out=a)
        np.multiply(y, phi, out=y)
        np.add(y, a, out=y)
        np.multiply(y, sigma, out=demand)
        np.subtract(demand, half, out=demand)
        np.exp(demand, out=demand)
        np.multiply(satisfaction, HALF, out=b)
        np.add(b, HALF, out=b)
        np.multiply(demand, b, out=demand)
        np.multiply(pressure[t], uplift, out=b)
        np.add(b, ONE, out=b)
        np.multiply(demand, b, out=demand)
        np.multiply(demand, planned[t], out=demand)
        np.copyto(arrival, coming[now])
        rng.random(out=a, dtype=F)
        np.copyto(b, arrival)
        np.multiply(b, F(p["damage"]), out=b, where=a < F(p["disruption"]))
        np.add(stock, b, out=stock)  # available
        np.add(demand, backlog, out=a)  # wanted
        np.minimum(stock, a, out=sale)
        np.subtract(a, sale, out=shortage)
        np.subtract(stock, sale, out=stock)  # left
        np.subtract(observed[(t - p["lagDays"]) % SLOTS], forecast, out=a)
        np.multiply(a, F(p["smoothing"]), out=a)
        np.add(forecast, a, out=forecast)
        observed[now] = demand
        np.multiply(forecast, keep_days, out=a)
        np.subtract(stock, a, out=surplus)
        np.maximum(surplus, ZERO, out=surplus)
        np.sum(groups(surplus), axis=0, out=c)
        np.sum(groups(shortage), axis=0, out=e)
        np.minimum(c, e, out=give)
        np.multiply(give, F(p["pooling"]), out=give)
        np.divide(give, np.maximum(e, TINY, out=e), out=take)
        np.divide(give, np.maximum(c, TINY, out=c), out=give)
        np.multiply(groups(shortage), take, out=groups(transfer))
        np.multiply(groups(surplus), give, out=groups(surplus))
        np.subtract(stock, surplus, out=stock)
        np.subtract(shortage, transfer, out=backlog)
        np.multiply(backlog, F(p["backlogKept"]), out=backlog)
        np.subtract(on_order, arrival, out=on_order)
        np.multiply(forecast, cover, out=order)
        np.subtract(order, stock, out=order)
        np.subtract(order, on_order, out=order)
        np.add(order, backlog, out=order)
        np.maximum(order, ZERO, out=order)
        np.sum(groups(order), axis=0, out=asked)
        np.add(depot_stock, depot_coming[now], out=depot_stock)
        np.subtract(depot_order, depot_coming[now], out=depot_order)
        np.divide(depot_stock, np.maximum(asked, TINY, out=c), out=ratio)
        np.minimum(ratio, ONE, out=ratio)
        np.multiply(asked, ratio, out=c)
        np.subtract(depot_stock, c, out=depot_stock)
        np.add(depot_stock, depot_order, out=c)
        np.subtract(target, c, out=c)
        np.maximum(c, ZERO, out=depot_coming[(t + p["depotLeadDays"]) % SLOTS])
        np.add(depot_order, depot_coming[(t + p["depotLeadDays"]) % SLOTS], out=depot_order)
        np.multiply(groups(order), ratio, out=groups(order))  # shipped
        coming[(t + p["leadDays"]) % SLOTS] = order
        np.add(on_order, order, out=on_order)
        np.add(sale, transfer, out=sale)
        np.multiply(sale, hours, out=a)
        np.add(work, a, out=work)
        rng.standard_normal(out=b, dtype=F)
        np.multiply(b, F(p["crewCv"]), out=b)
        np.add(b, ONE, out=b)
        np.multiply(b, crew, out=b)
        np.maximum(b, ZERO, out=b)
        np.minimum(b, work, out=b)  # done
        np.divide(b, np.maximum(work, TINY, out=a), out=a)
        np.subtract(work, b, out=work)
        np.multiply(b, price["hour"], out=b)  # costs from here on
        np.subtract(a, satisfaction, out=a)
        np.multiply(backlog, inverse, out=surplus)
        np.minimum(surplus, ONE, out=surplus)
        np.multiply(surplus, F(p["shortWeight"]), out=surplus)
        np.subtract(a, surplus, out=a)
        np.multiply(a, F(p["loyalty"]), out=a)
        np.add(satisfaction, a, out=satisfaction)
        np.clip(satisfaction, ZERO, ONE, out=satisfaction)
        for values, cost in ((stock, price["stock"]), (backlog, price["backlog"])):
            np.add(b, np.multiply(values, cost, out=a), out=b)
        for values, cost in ((order, price["freight"]), (transfer, price["transfer"])):
            np.add(b, np.multiply(values, cost, out=a), out=b)
        np.subtract(np.multiply(sale, price["margin"], out=a), b, out=a)
        sums[0] += np.sum(demand, axis=0)
        sums[1] += np.sum(sale, axis=0)
        sums[2] += np.sum(a, axis=0)
        sums[3] += np.sum(work, axis=0)


def play(count):
    all_sums = np.zeros((-(-count // N), 4, N), F)
    for sums in all_sums:
        batch(sums)
    return np.concatenate(list(all_sums), axis=1)[:, :count]


answer(play)
