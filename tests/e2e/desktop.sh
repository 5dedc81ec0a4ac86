#!/usr/bin/env bash
# desktop.sh <samtale> <samtale-cli>
# A whole call in a real window on a display of its own: by mouse and keys, to the Tilbageblik, and what is
# then on the disk.
set -euo pipefail
samtale=$1
cli=$2
. "$(dirname "${BASH_SOURCE[0]}")/display.sh"
open_display

fail() {
  echo "desktop.sh: $1" >&2
  cat "$scratch/samtale.log" >&2 || true
  exit 1
}

data=$scratch/øvelser
window=

start() {
  "$samtale" --data "$data" --today 2026-02-03 "$@" >"$scratch/samtale.log" 2>&1 &
  program=$!
  started+=("$program")
  window=$(timeout 20 xdotool search --sync --onlyvisible --class samtale | head -n 1) ||
    fail "no window came up"
  xdotool windowfocus "$window" 2>/dev/null || true
  sleep 1
}

stop() {
  kill "$program"
  wait "$program" 2>/dev/null || true
}

press() {
  local key
  for key in "$@"; do
    xdotool key "$key"
    sleep 0.35
  done
}

click() {
  xdotool mousemove "$1" "$2" click 1
  sleep 0.35
}

# Into a file first: grep -q hangs up on a writer that has more to say.
finished() {
  "$cli" replay "$data"/calls/*.samtale --format json >"$scratch/replay.json" 2>/dev/null || return 1
  grep -q '"finished": *true' "$scratch/replay.json"
}

# What is asked for may take a moment on a busy machine.
wait_for() {
  local tries
  for tries in $(seq 100); do
    "$@" && return
    sleep 0.1
  done
  return 1
}
has_answers() { [ "$(answers)" = "$1" ]; }

answers() { cat "$data"/calls/*.samtale 2>/dev/null | grep -c '"kind":"answer' || true; }

# The first start's question: Tab to "Gem mine samtaler her", past the languages and the kaldenavn. Then
# the first call of Dagens program, the briefing's start, two answers and a pause.
start --lang da
press Tab Tab Tab Tab Return
click 150 215
press Return
press 1
wait_for has_answers 1 || fail "the first answer is not on the disk"
press p
wait_for has_answers 2 || fail "the pause is not on the disk"

# Asked to leave and stayed; then killed, so that nothing is put away. What was answered is all there, and
# a second run of the program goes on with it, to the end.
press Escape Tab
press Escape
kill -9 "$program"
wait "$program" 2>/dev/null || true
has_answers 2 || fail "an answer was lost"
start
press Return
for turn in $(seq 40); do
  press 1 Return
  [ "$turn" -ge 5 ] || continue
  finished && break
done
wait_for finished || fail "the call did not come to its end"
[ "$(ls "$data"/calls/*.samtale | wc -l)" = 1 ] || fail "there is more than the one call"
[ -s "$data/settings.json" ] || fail "no settings were kept"

# Only its owner may read what is kept.
[ "$(stat -c %a "$data/calls")" = 700 ] || fail "the folder of calls is open to others"
[ "$(stat -c %a "$data"/calls/*.samtale)" = 600 ] || fail "a call is open to others"

kill -0 "$program" 2>/dev/null || fail "the program has ended by itself"
stop
grep -q . "$scratch/samtale.log" && fail "the program complained"
echo "a whole call in a window: done"
