#!/usr/bin/env bash
# One call in a real window: chosen with the mouse, answered with the keyboard, killed in mid-call. What was
# answered must lie on the disk. Prints the time to the window, the memory, and the processor time that ten idle
# seconds cost when IDLE_SECONDS=10 is given.
#   desktop_call.sh PROGRAM
set -euo pipefail
program=$1
work=$(mktemp -d)
cleanup() {
  kill "${app:-}" "${server:-}" 2>/dev/null || true
  rm -rf "$work"
}
trap cleanup EXIT

fail() {
  echo "desktop_call: $1" >&2
  cat "$work/log" >&2
  exit 1
}

Xvfb -displayfd 3 -screen 0 1280x800x24 -noreset 3>"$work/display" 2>/dev/null &
server=$!
for _ in $(seq 100); do [ -s "$work/display" ] && break || sleep 0.1; done
[ -s "$work/display" ] || fail "no X server"
export DISPLAY=:$(cat "$work/display") LIBGL_ALWAYS_SOFTWARE=1

started=$(date +%s%N)
"$program" --data "$work/data" >"$work/log" 2>&1 &
app=$!
window=
for _ in $(seq 200); do
  window=$(xdotool search --onlyvisible --pid "$app" 2>/dev/null | head -n 1) && [ -n "$window" ] && break || sleep 0.05
done
[ -n "$window" ] || fail "no window"
echo "window after $((($(date +%s%N) - started) / 1000000)) ms"
xdotool windowfocus "$window"
sleep 1

# With time for a frame between, as a person does it: the first card by mouse, the rest by keyboard.
call_file() { find "$work/data" -name '*.samtale' 2>/dev/null | head -n 1; }
xdotool mousemove --window "$window" 168 250
sleep 0.3
xdotool mousedown 1
sleep 0.2
xdotool mouseup 1
sleep 1
xdotool key Return
for _ in $(seq 20); do [ -n "$(call_file)" ] && break || sleep 0.2; done
[ -n "$(call_file)" ] || fail "no call was begun"
for key in 1 1; do xdotool key "$key"; sleep 0.7; done
answers=$(grep -c '"kind":"answer"' "$(call_file)" || true)
[ "$answers" -ge 2 ] || fail "$answers answers on the disk"
[ "$(stat -c %a "$(call_file)")" = 600 ] || fail "others can read the call"

ticks() { awk '{print $14 + $15}' "/proc/$app/stat"; }
if [ -n "${IDLE_SECONDS:-}" ]; then
  sleep 2
  before=$(ticks)
  sleep "$IDLE_SECONDS"
  echo "processor time over $IDLE_SECONDS idle seconds in a call: $((($(ticks) - before) * 1000 / $(getconf CLK_TCK))) ms"
  awk '/VmRSS/ {print "memory: " int($2 / 1024) " MB"}' "/proc/$app/status"
fi
kill -9 "$app"
wait "$app" 2>/dev/null || true
[ "$(grep -c '"kind":"answer"' "$(call_file)")" = "$answers" ] || fail "an answer was lost"
echo "1 call, $answers answers, kept"
