#!/usr/bin/env bash
# windows.sh <folder of the programs>
# The programs for Windows under wine: which libraries they ask Windows for, arguments and files with Danish letters,
# and a call in a window, by mouse and keys, with OpenGL and without.
set -euo pipefail
programs=$(realpath "$1")
here=$(dirname "$(realpath "${BASH_SOURCE[0]}")")
. "$here/display.sh"
. "$here/window.sh"
wine=$(command -v wine64 || echo /usr/lib/wine/wine64)
[ -x "$wine" ] || { echo "skipped: wine64 is not installed" >&2; exit 77; }

# A Windows of this test's own; its user's folders are in the scratch folder too.
export HOME=$scratch/home
export WINEPREFIX=$scratch/wine WINEDEBUG=-all WINEDLLOVERRIDES="mscoree,mshtml=" LC_ALL=C.UTF-8
mkdir -p "$HOME"
stop_wine=$(command -v wineserver || echo /usr/lib/wine/wineserver)
end_wine() {
  "$stop_wine" -k 2>/dev/null || true
  "$stop_wine" -w 2>/dev/null || true
  finish
}
trap end_wine EXIT

# Paths of ours as Windows has them: the whole disk is its Z.
cat >"$scratch/run" <<END
#!/usr/bin/env bash
program=\$1
shift
args=()
for arg in "\$@"; do
  case \$arg in /*) arg=Z:\$arg ;; esac
  args+=("\$arg")
done
exec "$wine" "$programs/\$program" "\${args[@]}"
END
printf '#!/usr/bin/env bash\nexec "%s/run" Ovelinjen.exe "$@"\n' "$scratch" >"$scratch/samtale"
printf '#!/usr/bin/env bash\nexec "%s/run" samtale-cli.exe "$@"\n' "$scratch" >"$scratch/cli"
chmod +x "$scratch/run" "$scratch/samtale" "$scratch/cli"
samtale=$scratch/samtale
cli=$scratch/cli
window_class=ovelinjen.exe
data=$scratch/Øvelse

# --- What they ask for ---
windows_own=' advapi32 comdlg32 gdi32 imm32 kernel32 msvcrt ole32 opengl32 shell32 user32 winmm ws2_32 '
for program in Ovelinjen.exe samtale-cli.exe; do
  libraries=$(x86_64-w64-mingw32-objdump -p "$programs/$program" | sed -n 's/^\tDLL Name: \(.*\)\.[dD][lL][lL]$/\1/p')
  [ -n "$libraries" ] || fail "$program asks for nothing at all"
  for library in $libraries; do
    case $windows_own in *" ${library,,} "*) ;; *) fail "$program needs $library.dll" ;; esac
  done
  echo "$program: $(($(stat -c %s "$programs/$program") / 1000)) kB, needs" $libraries
done

# --- Without a window: arguments, files and what is printed are UTF-8 ---
: >"$scratch/samtale.log"
folder="$scratch/Øvelse på fællesdrev"
mkdir "$folder"
"$cli" play angry-caller --auto best --seed 1 --today 2026-02-03 --session "$folder/Åse æ.samtale" >"$scratch/call.txt" ||
  fail "samtale-cli.exe plays no call"
[ -s "$folder/Åse æ.samtale" ] || fail "no call was kept under a name with Danish letters"
grep -q 'ø' "$scratch/call.txt" || fail "what is printed is not UTF-8"
grep -q $'\r' "$scratch/call.txt" && fail "what is printed has carriage returns"
"$cli" score "$folder/Åse æ.samtale" --format json >"$scratch/score.json" || fail "the call can't be scored"
if "$cli" play "ingen æøå" --choose x >"$scratch/out" 2>"$scratch/err"; then fail "plays what there isn't"; fi
grep -q 'ingen æøå' "$scratch/err" || fail "an argument with Danish letters does not arrive"

# --- In a window: the first start's question with a kaldenavn, then a call, begun by mouse ---
colours() {
  python3 "$here/framebuffer.py" "$scratch/Xvfb_screen0" "$scratch/screen.png"
  stat -c %s "$scratch/screen.png"
}
in_window() {
  rm -rf "$data"
  start --lang da
  [ "$(colours)" -gt 15000 ] || fail "$1: nothing is drawn"
  press Tab Tab Tab
  write 'Åse Ærø'
  picture "windows-$1-welcome"
  press Tab Return
  wait_for grep -q '"alias": *"Åse Ærø"' "$data/settings.json" || fail "$1: what was typed is not in the settings"
  picture "windows-$1-home"
  click 150 215
  picture "windows-$1-briefing"
  press Return
  press 1
  wait_for has_answers 1 || fail "$1: the first answer is not on the disk"
  press p
  wait_for has_answers 2 || fail "$1: the pause is not on the disk"
  picture "windows-$1-call"
  # Killed, begun again, and gone on with to the end.
  stop
  start
  press Return
  play_to_the_end 1 Return
  picture "windows-$1-end"
  stop
}
open_display
in_window opengl
echo "a whole call in a window: done"
"$stop_wine" -k || true
open_display -extension GLX
in_window processor
echo "a whole call in a window without OpenGL: done"
