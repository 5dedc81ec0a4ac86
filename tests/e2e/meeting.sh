#!/usr/bin/env bash
# meeting.sh <samtale> <samtale-cli>
# A team's meeting in a real window of 1920x1080 by keyboard alone: a call that went badly is prepared, shown
# turn by turn, voted on, played on otherwise; something is agreed and saved as a page. With
# SAMTALE_PICTURES=FOLDER numbered pictures of it are put there.
set -euo pipefail
samtale=$1
cli=$2
here=$(dirname "${BASH_SOURCE[0]}")
. "$here/display.sh"
. "$here/window.sh"
screen_size=1920x1080
open_display

meeting() { cat "$data"/calls/*.meeting 2>/dev/null; }
is_prepared() { meeting | grep -qF 'Hvor mister jeg ham'; }
has_hands() { meeting | grep -qF '"hands": 6'; }
has_fork() { meeting | grep -qF '"replies"'; }
has_agreed() { meeting | grep -qF 'bliver på'; }
page() { find "$scratch/hjem" -name 'moede-2026-02-03.md' -size +0 | grep -q .; }

mkdir -p "$data/calls" "$scratch/hjem"
export HOME=$scratch/hjem
call=$data/calls/2026-02-01-angry-caller-11111111.samtale
"$cli" play angry-caller --auto worst --session "$call" --lang da >/dev/null

# The owner alone. Tab passes the way home, the page and another call, then the question; from there two of the
# excerpt's buttons and its three turns to the one question, answered "Nej"; then past the alias, the lengths and the pages.
start --lang da --size 1920x1080 --screen meeting-preparation --session "$call"
repeat 4 Tab
write 'Hvor mister jeg ham, og hvad kunne jeg have sagt?'
picture 01-preparation
repeat 6 Tab
press Return
picture 02-recognised
repeat 10 Tab
press Return
wait_for is_prepared || fail "the meeting did not begin"
picture 03-the-question

# The excerpt, turn by turn, to where the room is asked: of three turns the last, two presses for each before.
press Next Next Next Next
picture 04-a-turn
press Next
picture 05-the-turn-asked-about
press Next
picture 06-each-for-herself
press Next 4 Return 6 Return
wait_for has_hands || fail "the hands are not kept"
picture 07-the-hands

# How the scenario looks at the answer, once that is asked for. What each reply opened; the first one played on from,
# and once more; the ways beside each other, and back.
press Next
picture 07-the-why
press Next
picture 08-what-opened
press a
picture 09-what-if
press a
picture 10-what-if-on
press Next
picture 11-the-ways
press p
picture 11-the-ways-as-a-picture
press p Prior o
picture 12-back-at-the-call
press period
picture 13-blank
press space

# From the last turn to what is agreed, written and tabbed; then closed, and saved as a page.
press Next Next
picture 14-from-now-on
write 'Den, der tager telefonen, siger sit navn og bliver på.'
press Tab
write 'LM'
press Tab
write 'skriver den op'
press Tab
write 'fredag'
picture 15-agreed
press Escape Escape
picture 16-closed
wait_for has_agreed || fail "what was agreed is not on the disk"
has_fork || fail "the other way is not kept"
press Return
picture 17-the-minutes
press Return
wait_for page || fail "the minutes are not a page"
picture 18-saved

kill -0 "$program" 2>/dev/null || fail "the program has ended by itself"
stop
grep -q . "$scratch/samtale.log" && fail "the program complained"
echo "from a call to what was agreed about it: $keys keystrokes, $clicks clicks"
