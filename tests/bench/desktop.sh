#!/usr/bin/env bash
# desktop.sh <samtale>
# What the desktop program costs, under a display without a graphics card: time to the first frame, work
# done in ten idle seconds, memory.
set -euo pipefail
samtale=$1
. "$(dirname "${BASH_SOURCE[0]}")/../e2e/display.sh"
open_display

milliseconds() { echo $(($(date +%s%N) / 1000000)); }
ticks() { awk '{ print $14 + $15 }' "/proc/$1/stat"; }

first_frame() {
  local before after
  before=$(milliseconds)
  "$samtale" --data "$scratch/data" --frames 1 "$@"
  after=$(milliseconds)
  echo $((after - before))
}

idle() {
  local name=$1 before after pid
  shift
  "$samtale" "$@" >/dev/null 2>&1 &
  pid=$!
  started+=("$pid")
  sleep 3
  before=$(ticks "$pid")
  sleep 10
  after=$(ticks "$pid")
  awk -v name="$name" -v t=$((after - before)) -v hz="$(getconf CLK_TCK)" \
    'BEGIN { printf "%-34s %.1f %% of one processor\n", name ", idle for 10 s:", t / hz * 10 }'
  awk -v name="$name" '/^VmRSS/ { rss = $2 } /^RssAnon/ { own = $2 } END {
    printf "%-34s %d MB, %d MB of it its own\n", name ", memory:", rss / 1024, own / 1024 }' "/proc/$pid/status"
  kill "$pid"
  wait "$pid" 2>/dev/null || true
}

echo "start to the end of the first frame, first run: $(first_frame) ms"
echo "start to the end of the first frame, again:     $(first_frame) ms"
idle home --data "$scratch/data"
idle "a call" --screen call
idle "a call at 200 %" --screen call --text-scale 2
