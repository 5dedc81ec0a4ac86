#!/usr/bin/env bash
# keyboard.sh <samtale> <samtale-cli>
# A whole call in a real window by keys alone: from the first start to the Tilbageblik and home again. Then
# the window comes back where it was left.
set -euo pipefail
samtale=$1
cli=$2
here=$(dirname "${BASH_SOURCE[0]}")
. "$here/display.sh"
. "$here/window.sh"
open_display

has() { [ "$(events "$1")" -ge 1 ]; }
# The program holds a call's file for as long as the call is open.
let_go() { flock -n "$data"/calls/*.samtale true; }
held() { ! let_go; }
gone() { ! kill -0 "$program" 2>/dev/null; }
place() { xdotool getwindowgeometry --shell "$window" | grep -E '^(X|Y|WIDTH|HEIGHT)='; }

# Past the languages and the kaldenavn to "Gem mine samtaler her"; past the top bar and the days to the
# first call of Dagens program; the briefing's start.
start --lang da
repeat 4 Tab
press Return
repeat 9 Tab
press Return
press Return
play_to_the_end 1

# How one thinks it went: four questions below each other, and the button below them. Then the note, skipped.
press Return
press Tab space Down space Down space Down space Down Return
wait_for has self_rating || fail "the rating is not on the disk"
press Escape
held || fail "the call was left before the Tilbageblik"
echo "from the first start to the Tilbageblik: $keys keystrokes, $clicks clicks"
press Escape
wait_for let_go || fail "Escape did not lead home from the Tilbageblik"
finished || fail "the call on the disk is not a finished one"

# Moved, made smaller and ended after some frames, there being nothing here with a cross to close it by: it is
# put back there.
kill -0 "$program" 2>/dev/null || fail "the program has ended by itself"
stop
start --frames 40
xdotool windowsize "$window" 1100 700
xdotool windowmove "$window" 60 40
sleep 0.5
before=$(place)
for turn in $(seq 40); do
  gone && break
  xdotool key Tab
  sleep 0.1
done
gone || fail "the program did not end after its frames"
start
[ "$(place)" = "$before" ] || fail "the window came back at $(place | tr '\n' ' ')and not at $(tr '\n' ' ' <<<"$before")"
stop
grep -q . "$scratch/samtale.log" && fail "the program complained"
echo "a whole call by keys alone: done"
