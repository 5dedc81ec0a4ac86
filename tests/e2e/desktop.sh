#!/usr/bin/env bash
# desktop.sh <samtale> <samtale-cli>
# A whole call in a real window on a display of its own: by mouse and keys, to the Tilbageblik, and what is
# then on the disk.
set -euo pipefail
samtale=$1
cli=$2
here=$(dirname "${BASH_SOURCE[0]}")
. "$here/display.sh"
. "$here/window.sh"
open_display

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
play_to_the_end 1 Return
[ "$(ls "$data"/calls/*.samtale | wc -l)" = 1 ] || fail "there is more than the one call"
[ -s "$data/settings.json" ] || fail "no settings were kept"

# Only its owner may read what is kept.
[ "$(stat -c %a "$data/calls")" = 700 ] || fail "the folder of calls is open to others"
[ "$(stat -c %a "$data"/calls/*.samtale)" = 600 ] || fail "a call is open to others"

kill -0 "$program" 2>/dev/null || fail "the program has ended by itself"
stop
grep -q . "$scratch/samtale.log" && fail "the program complained"
echo "a whole call in a window: done"
