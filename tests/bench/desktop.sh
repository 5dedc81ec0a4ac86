#!/usr/bin/env bash
# desktop.sh <samtale>
# What the desktop program costs, under a display without a graphics card: time to the first frame, with the
# shipped scenarios and with eleven more; work done in ten idle seconds; memory, and how much of it a window with
# nothing in it takes already; a thousand clicks at 5 ms spacing, each of which is one event in a call's file.
set -euo pipefail
samtale=$1
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$here/../e2e/display.sh"
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

# Eleven copies of shipped ones under ids of their own.
more_scenarios() {
  local number source from id
  set -- "$here"/../../scenarios/*/scenario.yaml
  for number in $(seq 11); do
    source=$(dirname "${@:$(((number - 1) % $# + 1)):1}")
    from=$(basename "$source")
    [ "$from" = recorded ] && continue
    id=copy-$number
    mkdir -p "$scratch/more/$id"
    sed "s/^id: $from\$/id: $id/" "$source/scenario.yaml" >"$scratch/more/$id/scenario.yaml"
    sed "s/^translates: $from\$/translates: $id/" "$source/scenario.en.yaml" >"$scratch/more/$id/scenario.en.yaml"
  done
}

empty_window() {
  local pid
  c++ -O2 -x c++ -o "$scratch/empty" - -lglfw -lGL 2>/dev/null <<'END' || return 0
#include <GLFW/glfw3.h>
int main() {
  if (glfwInit() != GLFW_TRUE) return 1;
  GLFWwindow* const window = glfwCreateWindow(1280, 800, "empty", nullptr, nullptr);
  if (window == nullptr) return 1;
  glfwMakeContextCurrent(window);
  glClear(GL_COLOR_BUFFER_BIT);
  glfwSwapBuffers(window);
  for (;;) glfwWaitEvents();
}
END
  "$scratch/empty" &
  pid=$!
  started+=("$pid")
  sleep 2
  awk '/^VmRSS/ { rss = $2 } /^RssAnon/ { own = $2 } END {
    printf "%-34s %d MB, %d MB of it its own\n", "an empty window, memory:", rss / 1024, own / 1024 }' "/proc/$pid/status"
  kill "$pid"
  wait "$pid" 2>/dev/null || true
}

# A call with a makker, whose marks are an event each. From home by keys: the second call of Dagens program, the
# makker on its briefing, the start. Then a thousand clicks on the first line of the marking sheet.
thousand_clicks() {
  local pid file before began arrived now quiet
  "$samtale" --data "$scratch/data" --today 2026-02-03 &
  pid=$!
  started+=("$pid")
  sleep 3
  xdotool mousemove 150 215 click 1 sleep 0.5 mousemove 1095 306 click 1 sleep 0.5 key Return \
    sleep 1 key Return sleep 0.5 key 1 sleep 1
  file=$(echo "$scratch"/data/calls/*.samtale)
  xdotool mousemove 1100 178 sleep 0.3
  before=$(marks "$file")
  began=$(milliseconds)
  xdotool click --repeat 1000 --delay 5 1
  # Until all have arrived, or none has for five seconds.
  arrived=0
  quiet=0
  while [ "$quiet" -lt 50 ]; do
    sleep 0.1
    quiet=$((quiet + 1))
    now=$(($(marks "$file") - before))
    [ "$now" -ge 1000 ] && break
    [ "$now" -gt "$arrived" ] && quiet=0
    arrived=$now
  done
  echo "clicks that arrived of 1000:       $now, after $(($(milliseconds) - began)) ms"
  kill "$pid"
  wait "$pid" 2>/dev/null || true
}
marks() { grep -c '"kind":"mark"' "$1" || true; }

mkdir -p "$scratch/data"
echo '{"format":1,"language":"da","keeping":"keep"}' >"$scratch/data/settings.json"
echo "start to the end of the first frame, first run: $(first_frame) ms"
echo "start to the end of the first frame, again:     $(first_frame) ms"
more_scenarios
echo "the same with eleven more scenarios:            $(first_frame --scenarios "$scratch/more") ms"
empty_window
idle home --data "$scratch/data"
idle "a call" --screen call
idle "a call at 200 %" --screen call --text-scale 2
thousand_clicks
