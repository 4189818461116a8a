"""Measures the shop's API with wrk and compares it with its goals; exits 1 when one is missed.

The shop is described by PRODUCT_URL, CART_URL and AUTH_URL (the services' own ports: the yardstick is the product
service's /actuator/health/liveness, which no gateway routes). Standard library only.
"""

import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
import uuid
from pathlib import Path

HERE = Path(__file__).resolve().parent
PRODUCT = os.environ.get("PRODUCT_URL", "http://localhost:8002")
CART = os.environ.get("CART_URL", "http://localhost:8003")
AUTH = os.environ.get("AUTH_URL", "http://localhost:8001")
ROUNDS = int(os.environ.get("ROUNDS", "4"))
SECONDS = int(os.environ.get("SECONDS_EACH", "4"))
PASSWORD = "Larch-Kettle-Moss-41"


class Load:
    """A list of requests to one server, played by wrk; every run's numbers are kept."""

    def __init__(self, name, url, requests, connections=16):
        self.name, self.url, self.connections = name, url, connections
        self.runs = []
        with tempfile.NamedTemporaryFile("w", suffix=".tsv", delete=False) as file:
            file.writelines("\t".join(request) + "\n" for request in requests)
        self.file = file.name

    def start(self, seconds):
        return subprocess.Popen(
            ["wrk", "-t1", f"-c{self.connections}", f"-d{seconds}s", "--timeout", "10s",
             "-H", "Content-Type: application/json", "-s", str(HERE / "requests.lua"), self.url, "--", self.file],
            stdout=subprocess.PIPE, text=True)

    def run(self, seconds=SECONDS):
        return self.finish(self.start(seconds))

    def finish(self, process):
        output, _ = process.communicate()
        if process.returncode != 0:
            sys.exit(f"wrk failed on {self.name}")
        run = json.loads(output.splitlines()[-1])
        run["per_second"] = run["requests"] / run["seconds"]
        self.runs.append(run)
        print(json.dumps({"load": self.name, "connections": self.connections, **run}), flush=True)
        return run

    def warm_up(self, seconds=SECONDS):
        self.run(seconds)
        self.runs.clear()

    def median(self, number):
        return statistics.median(run[number] for run in self.runs)

    def failures(self):
        return sum(run["bad_status"] + run["broken"] for run in self.runs)


def call(url, method="GET", body=None):
    request = urllib.request.Request(url, method=method, headers={"Content-Type": "application/json"})
    with urllib.request.urlopen(request, json.dumps(body).encode() if body else None, timeout=30) as answer:
        return json.load(answer)


def get(paths):
    return [("GET", path) for path in paths]


def path_of(url):
    return url[url.index("/api/"):]


def new_customer():
    name = "bench" + uuid.uuid4().hex[:12]
    person = {"email": f"{name}@example.com", "password": PASSWORD}
    call(f"{AUTH}/api/v1/users/", "POST", {"username": name, **person})
    return person


def sample(randomly, size=20):
    """Products from all over the catalogue."""
    count = call(f"{PRODUCT}/api/v1/products/?limit=1")["count"]
    found = []
    for _ in range(size):
        offset = randomly.randrange(max(1, count - 50))
        found += call(f"{PRODUCT}/api/v1/products/?limit=50&offset={offset}")["results"]
    return count, found


def queries(randomly, products):
    """What people type: a word, two words, or a word with two letters swapped."""
    words = sorted({word.lower() for product in products for word in product["name"].split()
                    if word.isascii() and word.isalpha() and len(word) > 3})
    for _ in range(3000):
        word = randomly.choice(words)
        kind = randomly.random()
        if kind < 0.3:
            word += "+" + randomly.choice(words)
        elif kind < 0.6:
            at = randomly.randrange(1, len(word) - 1)
            word = word[:at] + word[at + 1] + word[at] + word[at + 2:]
        yield f"/api/v1/products/?q={word}"


def deep_page(count):
    """The page of 10 by cursor that is some 600 products before the end of the catalogue."""
    page = call(f"{PRODUCT}/api/v1/products/?cursor=&limit=100")
    for _ in range((count - 600) // 100 - 1):
        page = call(PRODUCT + path_of(page["next"]))
    return path_of(page["next"]).replace("limit=100", "limit=10")


def unseen(path):
    """One page under addresses that no cache has seen, so that the database is measured."""
    return [f"{path}&turn={uuid.uuid4().hex}" for _ in range(20_000)]


class Goals:
    """Prints each goal beside what was measured, and remembers whether all were met."""

    def __init__(self):
        self.met = True

    def check(self, text, value, limit, at_most=True):
        ok = value <= limit if at_most else value >= limit
        self.met = self.met and ok
        sign = "<=" if at_most else ">="
        print(f"{'met   ' if ok else 'MISSED'} {text}: {value:.2f} (goal {sign} {limit})")


def main():
    randomly = random.Random(20261123)
    count, products = sample(randomly)
    print(f"# {count} products, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}, {time.strftime('%Y-%m-%d %H:%M', time.gmtime())} UTC", flush=True)
    person = new_customer()
    sign_in = [("POST", "/api/v1/token/", json.dumps(person))]
    popular = get(f"/api/v1/products/{product['id']}/" for product in products[:100])
    in_stock = [product for product in products if product["stock_count"] > 50]
    first, deep = "/api/v1/products/?cursor=&limit=10", deep_page(count)

    yardstick = Load("liveness (yardstick)", PRODUCT, get(["/actuator/health/liveness"]))
    detail = Load("cached detail", PRODUCT, popular)
    main_loads = [
        yardstick,
        detail,
        Load("list", PRODUCT, get(f"/api/v1/products/?offset={10 * n}" for n in range(50))),
        Load("search", PRODUCT, get(queries(randomly, products))),
        Load("add to cart", CART, [("POST", "/api/v1/cart/add/", json.dumps({"product_id": product["id"]}))
                                   for product in in_stock]),
        Load("sign-in", AUTH, sign_in, connections=4),
    ]
    single = [
        Load("page one by cursor, uncached, 1 in flight", PRODUCT, get(unseen(first)), 1),
        Load(f"page at depth {count - 600}, uncached, 1 in flight", PRODUCT, get(unseen(deep)), 1),
        Load("search, 1 in flight", PRODUCT, get(queries(randomly, products)), 1),
    ]
    calm, flooded = Load("detail, calm", PRODUCT, popular, 4), Load("detail during sign-ins", PRODUCT, popular, 4)
    flood = Load("flood of sign-ins", AUTH, sign_in, 32)

    for load in main_loads + single:
        load.warm_up()
    for _ in range(ROUNDS):
        for load in main_loads + single:
            load.run()
        calm.run()
        beside = flood.start(SECONDS + 1)
        time.sleep(0.5)
        flooded.run(SECONDS)
        flood.finish(beside)
    report(main_loads + single + [calm, flooded], flood)
    sys.exit(0 if judge(detail, yardstick, single, calm, flooded) else 1)


def report(loads, flood):
    print(f"\n{'':52}{'per s':>8}{'p50 ms':>9}{'p95 ms':>9}{'p99 ms':>9}{'failed':>8}   (medians of {ROUNDS} rounds)")
    for load in loads + [flood]:
        print(f"{load.name:52}{load.median('per_second'):8.0f}{load.median('p50_ms'):9.2f}{load.median('p95_ms'):9.2f}"
              f"{load.median('p99_ms'):9.2f}{load.failures():8d}")
    print()


def judge(detail, yardstick, single, calm, flooded):
    page_one, deep, search = single
    goals = Goals()
    goals.check("cached detail, share of the yardstick's rate",
                detail.median("per_second") / yardstick.median("per_second"), 0.5, at_most=False)
    goals.check("deep page by cursor, times the median latency of page one",
                deep.median("p50_ms") / page_one.median("p50_ms"), 1.2)
    goals.check("search, 1 in flight, p95 in ms", search.median("p95_ms"), 50)
    goals.check("detail during a flood of sign-ins, times its calm p95",
                flooded.median("p95_ms") / calm.median("p95_ms"), 2)
    goals.check("failed requests outside the flood", sum(load.failures() for load in [detail, yardstick, *single]), 0)
    return goals.met


if __name__ == "__main__":
    main()
