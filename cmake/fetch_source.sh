#!/bin/sh
# fetch_source.sh PACKAGE VERSION SUITE TARBALL CACHE
# Gets the upstream tarball of a Debian source package into the CACHE folder. The mirror is the one
# that apt already uses here; the suite may be another than the machine's own, hence the private
# sources list, which leaves the machine's configuration alone. Whoever calls verifies the checksum.
set -eu
package=$1 version=$2 suite=$3 tarball=$4 cache=$5

# Debian's own archive before others; before the first update apt knows addresses but no labels.
mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Label: Debian' | head -n 1)
if [ -z "$mirror" ]; then
  mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | head -n 1)
fi
if [ -z "$mirror" ]; then
  echo "apt knows no Debian mirror on this machine (its list of sources is empty)." >&2
  exit 1
fi

mkdir -p "$cache"
work=$(mktemp -d "$cache/fetch.XXXXXX")
trap 'rm -rf "$work"' EXIT
# apt's own user writes the downloads when root asks.
chmod 755 "$work"
mkdir -p "$work/lists/partial" "$work/archives/partial"
echo "deb-src $mirror $suite main" >"$work/sources.list"

apt() {
  apt-get -qq -o Dir::Etc::SourceList="$work/sources.list" -o Dir::Etc::SourceParts=/dev/null \
    -o Dir::State::Lists="$work/lists" -o Dir::Cache="$work" -o APT::Sandbox::User=root "$@"
}
apt update
cd "$work"
apt source --download-only --only-source "$package=$version"
mv "$tarball" "$cache/$tarball"
