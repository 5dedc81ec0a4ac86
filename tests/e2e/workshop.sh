#!/usr/bin/env bash
# workshop.sh <samtale> <samtale-cli>
# A new scenario in a real window, by mouse and keys: from the front page through the questions to the first
# call that is played in it, and that call as a plan on the disk. With SAMTALE_PICTURES=FOLDER ten numbered
# pictures of it are put there.
set -euo pipefail
samtale=$1
cli=$2
here=$(dirname "${BASH_SOURCE[0]}")
. "$here/display.sh"
. "$here/window.sh"
open_display

# As long as a hand holds them.
chord() {
  xdotool keydown ctrl
  sleep 0.1
  xdotool key "$1"
  sleep 0.1
  xdotool keyup ctrl
  keys=$((keys + 2))
  rest
}
scenario() { cat "$data"/scenarios/*/scenario.yaml 2>/dev/null; }
says() { scenario | grep -qF "$1"; }
# What is not saved is journalled as soon as it is there.
is_written() { [ -s "$(echo "$data"/workshop/journal-*.json)" ]; }
is_saved() { [ -s "$(echo "$data"/scenarios/*/scenario.yaml)" ]; }
has_plan() { grep -qs '^pick: ' "$data"/scenarios/*/plans/*.plan; }

# Past the first start's question; then Værksted, at the top of the front page.
start --lang da
press Tab Tab Tab Tab Return
picture 01-front-page
click 873 26
picture 02-vaerksted
click 640 320
picture 03-questions

# Who calls (with letters of one's own), an older woman, very angry. The rest is written for one.
click 640 403
write 'Åse Kjær'
click 351 488
click 584 572
picture 04-answered
click 933 766
wait_for is_written || fail "the questions did not make a scenario"
rest
picture 05-a-whole-scenario

# Her first words, in the form; saved by its key.
click 300 346
chord End
write ' Nu må I altså høre på mig.'
picture 06-her-words
chord s
wait_for is_saved || fail "the scenario is not on the disk"
says 'Nu må I altså høre på mig.' || fail "what was written in the form is not in the file"
says 'Åse Kjær' || fail "the caller's name is not in the file"
"$cli" check "$data"/scenarios/*/scenario.yaml >"$scratch/check.log" || {
  cat "$scratch/check.log" >&2
  fail "the new scenario has errors"
}

# Its first call.
press F5
picture 07-the-first-call
press 1 1
picture 08-two-answers-on
press Escape
# What was just played becomes a plan.
click 430 74
picture 09-try-out
click 490 466
write 'Den første prøve'
press Return
wait_for has_plan || fail "the trial did not become a plan"
picture 10-a-plan

kill -0 "$program" 2>/dev/null || fail "the program has ended by itself"
stop
grep -q . "$scratch/samtale.log" && fail "the program complained"
echo "from the front page to a scenario, its first call and its plan: $keys keystrokes, $clicks clicks"
