"""The reference kernel in Python alone, one number at a time."""

from math import exp, sqrt
from random import Random

from talk import answer, parameters

p = parameters()
R, D, T = p["regions"], p["depots"], p["days"]
LEAD, DEPOT_LEAD, LAG = p["leadDays"], p["depotLeadDays"], p["lagDays"]
SLOTS = max(LEAD, DEPOT_LEAD, LAG) + 1
base, keep_days, hours = p["base"], p["keepDays"], p["hours"]
season, pressure, price = p["season"], p["pressure"], p["prices"]
TINY = 1e-9
random = Random(2024)
normal, uniform = random.gauss, random.random
depot_of = [r % D for r in range(R)]
daily = [sum(base[d::D]) for d in range(D)]


def replication():
    s = p["upliftDeviation"]
    uplift = exp(s * normal(0, 1) - s * s / 2)
    stock, forecast = [3 * x for x in base], list(base)
    on_order, backlog, work = [LEAD * x for x in base], [0.0] * R, [0.0] * R
    satisfaction, y = [1.0] * R, [normal(0, 1) for _ in range(R)]
    coming, observed = [[x] * SLOTS for x in base], [[x] * SLOTS for x in base]
    depot_stock, depot_order = [p["depotTargetDays"] * x for x in daily], [DEPOT_LEAD * x for x in daily]
    depot_coming = [[x] * SLOTS for x in daily]
    phi, sigma = p["persistence"], p["deviation"]
    renewal = sqrt(1 - phi * phi)
    sums = [0.0] * 4
    days = []
    sale, surplus, shortage, arrival, order, transfer = ([0.0] * R for _ in range(6))
    for t in range(T):
        now, seen, soon, later = t % SLOTS, (t - LAG) % SLOTS, (t + LEAD) % SLOTS, (t + DEPOT_LEAD) % SLOTS
        surplus_sum, shortage_sum, asked = [0.0] * D, [0.0] * D, [0.0] * D
        for r in range(R):
            y[r] = phi * y[r] + renewal * normal(0, 1)
            shock = exp(sigma * y[r] - sigma * sigma / 2)
            effect = 1 + p["campaign"] * pressure[t][r] * uplift
            demand = base[r] * season[t][r] * effect * shock * (0.5 + 0.5 * satisfaction[r])
            sums[0] += demand
            arrival[r] = coming[r][now]
            arrived = p["damage"] * arrival[r] if uniform() < p["disruption"] else arrival[r]
            available, wanted = stock[r] + arrived, demand + backlog[r]
            sale[r] = min(available, wanted)
            stock[r] = available - sale[r]
            forecast[r] += p["smoothing"] * (observed[r][seen] - forecast[r])
            observed[r][now] = demand
            surplus[r] = max(0.0, stock[r] - keep_days[r] * forecast[r])
            shortage[r] = wanted - sale[r]
            surplus_sum[depot_of[r]] += surplus[r]
            shortage_sum[depot_of[r]] += shortage[r]
        moved = [p["pooling"] * min(a, b) for a, b in zip(surplus_sum, shortage_sum)]
        give = [m / max(x, TINY) for m, x in zip(moved, surplus_sum)]
        take = [m / max(x, TINY) for m, x in zip(moved, shortage_sum)]
        for r in range(R):
            d = depot_of[r]
            transfer[r] = shortage[r] * take[d]
            stock[r] -= surplus[r] * give[d]
            backlog[r] = p["backlogKept"] * (shortage[r] - transfer[r])
            target = (LEAD + 1) * (1 + p["safety"]) * forecast[r]
            order[r] = max(0.0, target - (stock[r] + on_order[r] - arrival[r] - backlog[r]))
            asked[d] += order[r]
        ratio = []
        for d in range(D):
            depot_stock[d] += depot_coming[d][now]
            depot_order[d] -= depot_coming[d][now]
            ratio.append(min(1.0, depot_stock[d] / max(asked[d], TINY)))
            depot_stock[d] -= asked[d] * ratio[d]
            target = (DEPOT_LEAD + p["depotTargetDays"]) * daily[d]
            placed = max(0.0, target - (depot_stock[d] + depot_order[d]))
            depot_coming[d][later] = placed
            depot_order[d] += placed
        day_sale = day_crew = 0.0
        for r in range(R):
            shipped = order[r] * ratio[depot_of[r]]
            sold = sale[r] + transfer[r]
            work[r] += sold * hours[r]
            capacity = max(0.0, p["crew"] * base[r] * hours[r] * (1 + p["crewCv"] * normal(0, 1)))
            done = min(work[r], capacity)
            service = done / max(work[r], TINY) - p["shortWeight"] * min(1.0, backlog[r] / base[r])
            work[r] -= done
            level = satisfaction[r] + p["loyalty"] * (service - satisfaction[r])
            satisfaction[r] = min(1.0, max(0.0, level))
            coming[r][soon] = shipped
            on_order[r] += shipped - arrival[r]
            sums[2] += price["margin"] * sold - price["stock"] * stock[r] - price["backlog"] * backlog[r]
            sums[2] -= price["hour"] * done + price["freight"] * shipped + price["transfer"] * transfer[r]
            day_sale += sold
            day_crew += work[r]
        days.append((day_sale, day_crew))
        sums[1] += day_sale
        sums[3] += day_crew
    return sums


answer(lambda count: list(zip(*(replication() for _ in range(count)))))
