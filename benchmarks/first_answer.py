"""From the start of the process to the first answered query, on the seeds.

Run `python benchmarks/first_answer.py [--runs 5]`. Each run starts `graphsvc serve` on a free port
with an empty store in memory, asks until the answer is there, and stops it. Also told, for
comparison on the same machine: a bare interpreter, and the import of Strawberry alone.
"""

import argparse
import json
import socket
import statistics
import subprocess
import sys
import time
import urllib.error
import urllib.request

QUERY = '{ player(by: {name: "Cristian Romero"}) { goalsByClub { goals { value bound } } } }'
PATIENCE = 60.0


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def answered(port: int) -> bool:
    request = urllib.request.Request(
        f"http://127.0.0.1:{port}/graphql",
        data=json.dumps({"query": QUERY}).encode(),
        headers={"content-type": "application/json"},
    )
    try:
        with urllib.request.urlopen(request, timeout=1) as response:
            return bool(json.load(response)["data"]["player"])
    except (urllib.error.URLError, ConnectionError, KeyError, TypeError):
        return False


def serve_once() -> float:
    """Milliseconds from start to answer."""
    port = free_port()
    command = [sys.executable, "-m", "graphsvc", "serve", "--store", "memory:", "--port", str(port)]
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        while not answered(port):
            if time.perf_counter() - start > PATIENCE or process.poll() is not None:
                raise SystemExit("graphsvc serve did not answer")
            time.sleep(0.005)
        return 1000 * (time.perf_counter() - start)
    finally:
        process.terminate()
        process.wait(10)


def run_once(code: str) -> float:
    """Milliseconds that an interpreter takes to run `code`."""
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True)
    return 1000 * (time.perf_counter() - start)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=5)
    runs = range(parser.parse_args().runs)
    for label, measure in (
        ("bare interpreter", lambda: run_once("pass")),
        ("import strawberry", lambda: run_once("import strawberry")),
        ("first answer", serve_once),
    ):
        times = [measure() for _ in runs]
        print(f"{label:18} min {min(times):6.0f} ms   median {statistics.median(times):6.0f} ms")


if __name__ == "__main__":
    main()
