#!/usr/bin/env bash
# windows.sh <folder of Ovelinjen.exe and samtale-cli.exe> <samtale-cli of this machine>
# Under wine: from the first start by click, keys and typed æøå into a call that is kept in a folder called
# Øvelse; then the same program on a display without OpenGL, as a remote desktop is.
set -euo pipefail
programs=$(realpath "$1")
cli=$2
here=$(dirname "${BASH_SOURCE[0]}")
window_class=ovelinjen
. "$here/display.sh"
. "$here/window.sh"
for wine in wine64 /usr/lib/wine/wine64 wine; do
  command -v "$wine" >/dev/null && break
done
export WINEPREFIX=$scratch/wine WINEDEBUG=-all WINEDLLOVERRIDES="mscoree,mshtml=" LC_ALL=C.UTF-8
mkdir -p "$scratch/Øvelse"
cp "$programs/Ovelinjen.exe" "$scratch/Øvelse/"
samtale=$scratch/samtale
printf '#!/bin/sh\nexec "%s" "%s/Øvelse/Ovelinjen.exe" "$@"\n' "$wine" "$scratch" >"$samtale"
chmod +x "$samtale"
data=$scratch/Øvelse/opkald

picture() {
  [ -z "${SAMTALE_PICTURES:-}" ] || python3 "$here/framebuffer.py" "$scratch/Xvfb_screen0" "$SAMTALE_PICTURES/windows-$1.png"
}
no_window_left() { ! xdotool search --onlyvisible --class "$window_class" >/dev/null 2>&1; }
alias_is_kept() { grep -q '"alias":"Ærø-Åse"' "$data"/settings.json; }

open_display
start --lang da
picture first
# Past the languages to the kaldenavn, and past it and "Øv uden at gemme" to "Gem mine samtaler her".
press Tab Tab
xdotool type --delay 60 "Ærø-Åse"
sleep 0.3
press Tab Tab Return
wait_for alias_is_kept || fail "what was typed is not in the settings: $(cat "$data"/settings.json 2>/dev/null)"
picture home
for key in $(seq 9); do press Tab; done
press Return Return
press 1 1
wait_for has_answers 2 || fail "two answers are not on the disk"
picture call
click 640 560
"$cli" replay "$data"/calls/*.samtale --format json >/dev/null || [ $? -le 1 ] || fail "the call can't be read here"
stop
wait_for no_window_left || true

# Without OpenGL.
display_without_opengl() {
  Xvfb -displayfd 3 -screen 0 1280x800x24 -extension GLX -noreset -nolisten tcp -fbdir "$scratch" 3>"$scratch/display2" 2>>"$scratch/xvfb.log" &
  started+=($!)
  wait_for test -s "$scratch/display2" || fail "no second display"
  export DISPLAY=:$(cat "$scratch/display2")
  setxkbmap dk
}
rm -f "$scratch/Xvfb_screen0"
display_without_opengl
start --frames 400
picture without_opengl
press Tab Tab
kill -0 "$program" 2>/dev/null || fail "without OpenGL the program has ended"
stop
echo "under wine: typed, clicked, called and kept; and drawn without OpenGL"
