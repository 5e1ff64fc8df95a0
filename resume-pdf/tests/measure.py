#!/usr/bin/env python3
"""Runs a program many times: how long it takes as a whole process, and how much memory it holds at most.

usage: measure.py TIMES PROGRAM [ARGUMENT]...
Exit status 1 over 16 MB of memory or 8 MB of program; time is only printed, for it depends on who else is at work.
"""
import os, statistics, subprocess, sys, time

times, command = int(sys.argv[1]), sys.argv[2:]
wall, processor, peak = [], [], 0
for _ in range(times):
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    wall.append(1000 * (time.perf_counter() - start))
    processor.append(1000 * (used.ru_utime + used.ru_stime))
    peak = max(peak, used.ru_maxrss / 1024)
    if status != 0:
        sys.exit(f"{command[0]} failed")
size = os.path.getsize(command[0]) / 1e6
print(f"  median {statistics.median(wall):.1f} ms (least {min(wall):.1f}), of the processor {statistics.median(processor):.1f} ms; peak {peak:.1f} MB; program {size:.2f} MB")
sys.exit(1 if peak > 16 or size > 8 else 0)
