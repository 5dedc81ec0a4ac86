# To be sourced: a display of our own for a program in a window, and a folder that is gone afterwards.
# Leaves with 77 (skipped) where a tool is missing.

for tool in Xvfb xdotool setxkbmap; do
  command -v "$tool" >/dev/null || { echo "skipped: $tool is not installed" >&2; exit 77; }
done

scratch=$(mktemp -d)
started=()

finish() {
  local pid
  for pid in "${started[@]}"; do kill "$pid" 2>/dev/null && wait "$pid" 2>/dev/null; done
  rm -rf "$scratch"
}
trap finish EXIT

# A free display number, told by the server itself; what stands on it is in $scratch/Xvfb_screen0. Arguments
# go to the server.
open_display() {
  rm -f "$scratch/display"
  Xvfb "$@" -displayfd 3 -screen 0 "${screen_size:-1280x800}x24" -noreset -nolisten tcp -fbdir "$scratch" 3>"$scratch/display" 2>"$scratch/xvfb.log" &
  started+=($!)
  local tries
  for tries in $(seq 100); do
    [ -s "$scratch/display" ] && break
    sleep 0.05
  done
  [ -s "$scratch/display" ] || { cat "$scratch/xvfb.log" >&2; return 1; }
  export DISPLAY=:$(cat "$scratch/display")
  unset WAYLAND_DISPLAY
  setxkbmap dk
}
