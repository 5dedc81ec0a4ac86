# To be sourced after display.sh, with $samtale and $cli set: the program in a window, operated by xdotool,
# and what of it can be seen on the disk. Keys and clicks are counted. $window_class is what X calls its window.

name=${0##*/}
data=$scratch/øvelser
window=
keys=0
clicks=0

fail() {
  echo "$name: $1" >&2
  cat "$scratch/samtale.log" >&2 || true
  exit 1
}

start() {
  "$samtale" --data "$data" --today 2026-02-03 "$@" >"$scratch/samtale.log" 2>&1 &
  program=$!
  started+=("$program")
  window=$(timeout 20 xdotool search --sync --onlyvisible --class "${window_class:-samtale}" | head -n 1) ||
    fail "no window came up"
  xdotool windowfocus "$window" 2>/dev/null || true
  sleep 0.5
  rest || fail "the program does not come to rest"
}

# Nothing is drawn or computed any more: what was done has arrived.
ticks() { awk '{ print $14 + $15 }' "/proc/$program/stat"; }
rest() {
  local tries before
  for tries in $(seq 100); do
    before=$(ticks)
    sleep 0.15
    [ "$(ticks)" -le "$before" ] && return
  done
  return 1
}

stop() {
  kill "$program"
  wait "$program" 2>/dev/null || true
}

press() {
  local key
  for key in "$@"; do
    xdotool key "$key"
    keys=$((keys + 1))
    sleep 0.1
    rest
  done
}

repeat() {
  local i
  for i in $(seq "$1"); do press "$2"; done
}

# Each of its letters is a keystroke.
write() {
  xdotool type --delay 20 "$1"
  keys=$((keys + ${#1}))
  sleep 0.2
  rest
}

click() {
  xdotool mousemove "$1" "$2" click 1
  clicks=$((clicks + 1))
  sleep 0.1
  rest
}

# What stands on the display, where somebody wants to look at it.
picture() {
  [ -n "${SAMTALE_PICTURES:-}" ] || return 0
  mkdir -p "$SAMTALE_PICTURES"
  python3 "$here/framebuffer.py" "$scratch/Xvfb_screen0" "$SAMTALE_PICTURES/$1.png"
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

# play_to_the_end KEY...: these for every answer. That it is over is looked for once it may be.
play_to_the_end() {
  local turn
  for turn in $(seq 40); do
    press "$@"
    [ "$turn" -ge 5 ] || continue
    finished && return
  done
  wait_for finished || fail "the call did not come to its end"
}

events() { cat "$data"/calls/*.samtale 2>/dev/null | grep -c "\"kind\":\"$1" || true; }
answers() { events answer; }
has_answers() { [ "$(answers)" = "$1" ]; }
