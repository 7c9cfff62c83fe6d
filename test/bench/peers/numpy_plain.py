"""The reference kernel as one writes it in NumPy: float64, the default generator, arrays of regions × replications."""

import numpy as np
from talk import answer, parameters

p = parameters()
R, D, T = p["regions"], p["depots"], p["days"]
SLOTS = max(p["leadDays"], p["depotLeadDays"], p["lagDays"]) + 1
base, keep_days, hours = (np.array(p[k], dtype=float)[:, None] for k in ("base", "keepDays", "hours"))
season, pressure = np.array(p["season"]), np.array(p["pressure"])
price = p["prices"]
TINY = 1e-9
BATCH = 4096
rng = np.random.default_rng(2024)


def grouped(x):
    """Sum over the regions of each depot: region r belongs to depot r mod D."""
    return x.reshape(R // D, D, -1).sum(axis=0)


def spread(x):
    return np.tile(x, (R // D, 1))


def batch(n):
    wide = np.ones((R, n))
    daily = grouped(base)
    stock, forecast, on_order = 3 * base * wide, base * wide, p["leadDays"] * base * wide
    backlog, work, satisfaction = 0 * wide, 0 * wide, wide.copy()
    coming = np.repeat((base * wide)[None], SLOTS, axis=0)
    observed = np.repeat((base * wide)[None], SLOTS, axis=0)
    flat = np.ones((D, n))
    depot_stock, depot_order = p["depotTargetDays"] * daily * flat, p["depotLeadDays"] * daily * flat
    depot_coming = np.repeat((daily * flat)[None], SLOTS, axis=0)
    target = (p["depotLeadDays"] + p["depotTargetDays"]) * daily
    s = p["upliftDeviation"]
    uplift = np.exp(s * rng.standard_normal(n) - s * s / 2)
    y = rng.standard_normal((R, n))
    phi, sigma = p["persistence"], p["deviation"]
    sums = np.zeros((4, n))
    days = np.zeros((T, 2, n))
    for t in range(T):
        now = t % SLOTS
        y = phi * y + np.sqrt(1 - phi * phi) * rng.standard_normal((R, n))
        shock = np.exp(sigma * y - sigma * sigma / 2)
        crew_shock, coin = rng.standard_normal((R, n)), rng.random((R, n))
        planned, push = base * season[t][:, None], p["campaign"] * pressure[t][:, None]
        demand = planned * (1 + push * uplift) * shock * (0.5 + 0.5 * satisfaction)
        arrival = coming[now].copy()
        available = stock + np.where(coin < p["disruption"], p["damage"] * arrival, arrival)
        wanted = demand + backlog
        sale = np.minimum(available, wanted)
        left = available - sale
        forecast = forecast + p["smoothing"] * (observed[(t - p["lagDays"]) % SLOTS] - forecast)
        surplus = np.maximum(0, left - keep_days * forecast)
        shortage = wanted - sale
        observed[now] = demand
        surplus_sum, shortage_sum = grouped(surplus), grouped(shortage)
        moved = p["pooling"] * np.minimum(surplus_sum, shortage_sum)
        give, take = moved / np.maximum(surplus_sum, TINY), moved / np.maximum(shortage_sum, TINY)
        transfer = shortage * spread(take)
        stock = left - surplus * spread(give)
        backlog = p["backlogKept"] * (shortage - transfer)
        order = np.maximum(
            0, (p["leadDays"] + 1) * (1 + p["safety"]) * forecast - (stock + on_order - arrival - backlog)
        )
        asked = grouped(order)
        depot_arrival = depot_coming[now].copy()
        depot_stock = depot_stock + depot_arrival
        ratio = np.minimum(1, depot_stock / np.maximum(asked, TINY))
        depot_stock = depot_stock - asked * ratio
        depot_order = depot_order - depot_arrival
        placed = np.maximum(0, target - (depot_stock + depot_order))
        depot_coming[(t + p["depotLeadDays"]) % SLOTS] = placed
        depot_order = depot_order + placed
        shipped = order * spread(ratio)
        sale = sale + transfer
        work = work + sale * hours
        capacity = np.maximum(0, p["crew"] * base * hours * (1 + p["crewCv"] * crew_shock))
        done = np.minimum(work, capacity)
        service = done / np.maximum(work, TINY) - p["shortWeight"] * np.minimum(1, backlog / base)
        work = work - done
        satisfaction = np.clip(satisfaction + p["loyalty"] * (service - satisfaction), 0, 1)
        coming[(t + p["leadDays"]) % SLOTS] = shipped
        on_order = on_order - arrival + shipped
        profit = price["margin"] * sale - price["stock"] * stock - price["backlog"] * backlog
        profit = profit - (price["hour"] * done + price["freight"] * shipped + price["transfer"] * transfer)
        days[t, 0], days[t, 1] = sale.sum(axis=0), work.sum(axis=0)
        sums += [demand.sum(axis=0), days[t, 0], profit.sum(axis=0), days[t, 1]]
    return sums


def play(count):
    return np.concatenate([batch(min(BATCH, count - done)) for done in range(0, count, BATCH)], axis=1)


answer(play)
