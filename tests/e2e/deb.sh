#!/usr/bin/env bash
# deb.sh PACKAGE.deb: what is in it is right, it can be installed with what Debian has, and nothing of it is left
# when it has been removed.
set -euo pipefail
package=$(realpath "$1")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

fail() {
  echo "deb.sh: $*" >&2
  exit 1
}

# --- What is in it ---
dpkg-deb -x "$package" "$folder/files"
[ -x "$folder/files/usr/bin/samtale" ] || fail "no samtale"
[ -x "$folder/files/usr/bin/samtale-cli" ] || fail "no samtale-cli"
[ -s "$folder/files/usr/share/doc/ovelinjen/copyright" ] || fail "no copyright"
desktop-file-validate "$folder/files/usr/share/applications/ovelinjen.desktop"
xmllint --noout "$folder/files/usr/share/mime/packages/ovelinjen.xml"
xmllint --noout "$folder/files/usr/share/icons/hicolor/scalable/apps/ovelinjen.svg"
XDG_DATA_HOME=$folder/files/usr/share update-mime-database "$folder/files/usr/share/mime" >/dev/null 2>&1
grep -q '\*\.samtale' "$folder/files/usr/share/mime/globs" || fail "a recorded call is of no kind"
for page in "$folder"/files/usr/share/man/{,da/}man1/*.1*; do
  said=$(man --warnings -E UTF-8 -l "$page" 2>&1 >/dev/null) || true
  [ -z "$said" ] || fail "$page: $said"
done
for command in $("$folder/files/usr/bin/samtale-cli" --help --lang en | sed -n 's/^  \([a-z]*\) .*/\1/p'); do
  zcat -f "$folder"/files/usr/share/man/man1/samtale-cli.1* | grep -q "^\.SS $command\$" || fail "no $command in its manual"
done
"$folder/files/usr/bin/samtale-cli" play angry-caller --auto best --lang da >"$folder/call.txt"
grep -q . "$folder/call.txt" || fail "it plays no call"

# --- In and out again ---
apt-get -q -s install "$package" >"$folder/apt.txt" 2>&1 || fail "apt can't install it: $(tail -3 "$folder/apt.txt")"
if [ "$(id -u)" -eq 0 ]; then
  mkdir -p "$folder/root/var/lib/dpkg"
  touch "$folder/root/var/lib/dpkg/status"
  dpkg --root="$folder/root" --force-depends --force-not-root --log=/dev/null -i "$package" >"$folder/dpkg.txt" 2>&1 ||
    fail "dpkg can't install it: $(tail -3 "$folder/dpkg.txt")"
  [ -x "$folder/root/usr/bin/samtale" ] || fail "installed nothing"
  dpkg --root="$folder/root" --log=/dev/null --purge ovelinjen >>"$folder/dpkg.txt" 2>&1
  left=$(find "$folder/root" -type f -not -path '*/var/lib/dpkg/*')
  [ -z "$left" ] || fail "left behind: $left"
fi
echo "installed, tried and removed: $(basename "$package"), $(($(stat -c %s "$package") / 1024)) kB"
