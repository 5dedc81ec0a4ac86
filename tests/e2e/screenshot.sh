#!/usr/bin/env bash
# screenshot.sh <samtale>
# Pictures without a display: every screen, the same bytes every time, no user's data touched; and what a
# wrong command line gets.
set -uo pipefail
samtale=$1
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
unset DISPLAY WAYLAND_DISPLAY
export HOME=$scratch/home XDG_DATA_HOME=$scratch/home/data
mkdir -p "$HOME"
failed=0

fail() {
  echo "screenshot.sh: $1" >&2
  failed=1
}

# expect <exit code> <words of the message> <arguments...>
expect() {
  local code=$1 words=$2 said
  shift 2
  said=$("$samtale" "$@" 2>&1 >/dev/null)
  [ $? = "$code" ] || fail "samtale $* did not end with $code"
  case $said in
    *"$words"*) ;;
    *) fail "samtale $* said: $said" ;;
  esac
}

for screen in home briefing call rating debrief settings; do
  "$samtale" --screen "$screen" --screenshot "$scratch/$screen.png" || fail "no picture of $screen"
  "$samtale" --screen "$screen" --screenshot "$scratch/again.png" || fail "no second picture of $screen"
  cmp -s "$scratch/$screen.png" "$scratch/again.png" || fail "two pictures of $screen differ"
  [ "$(head -c 4 "$scratch/$screen.png" | tail -c 3)" = PNG ] || fail "$screen is no PNG"
done
cmp -s "$scratch/call.png" "$scratch/debrief.png" && fail "two screens look the same"
"$samtale" --screen call --lang en --theme contrast --text-scale 2 --size 1024x700 \
  --screenshot "$scratch/other.png" || fail "no picture in English"
cmp -s "$scratch/call.png" "$scratch/other.png" && fail "language, theme and size change nothing"
[ -z "$(ls -A "$HOME")" ] || fail "a picture left something behind"

expect 2 "»blue« kan ikke bruges til --theme. Vælg mellem light, dark, contrast." --theme blue
expect 2 "“blue” is no value for --theme. Choose one of light, dark, contrast." --lang en --theme blue
expect 2 "»3« kan ikke bruges til --text-scale. Det skal være et tal fra 1.0 til 2.5." --text-scale 3
expect 2 "»12« er ikke en størrelse." --size 12
expect 2 "»0« kan ikke bruges til --frames." --frames 0
expect 2 "»opkald« kan ikke bruges til --screen." --screen opkald
expect 2 "»--wrong« kan ikke bruges her." --wrong
expect 2 "Der mangler noget efter --theme." --theme
expect 2 "Billedet kan ikke skrives" --screen home --screenshot "$scratch/none/here.png"
expect 2 "none.samtale" --session "$scratch/none.samtale" --screenshot "$scratch/x.png"
expect 2 "Der er ingen skærm at åbne et vindue på." --data "$scratch/data"
printf 'no call' >"$scratch/bad.samtale"
expect 1 "Der er ikke noget opkald i filen." --session "$scratch/bad.samtale" --screenshot "$scratch/x.png"

[ "$failed" = 0 ] && echo "pictures without a display: done"
exit "$failed"
