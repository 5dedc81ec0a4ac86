# shellcheck shell=bash
# What ./run and ./check share; sourced by both, which set `root` first.
# Each step prints one line; its output goes to build/log/, and its end is shown when it fails.

log_folder=${root:?}/build/log

# step NAME COMMAND...: runs it quietly. On failure shows the end of its log and leaves with status 1.
step() {
  local name=$1 log started status=0
  shift
  log=$log_folder/${name// /-}.log
  started=$(date +%s)
  mkdir -p "$log_folder"
  printf '%-22s ' "$name"
  "$@" >"$log" 2>&1 </dev/null || status=$?
  if [ "$status" -ne 0 ]; then
    printf 'failed after %s s\n' $(($(date +%s) - started))
    tail -n 40 "$log" >&2
    printf 'The whole log: %s\n' "$log" >&2
    exit 1
  fi
  printf '%s s\n' $(($(date +%s) - started))
}

# packages GROUP...: the names that cmake/packages.txt lists for these groups.
packages() {
  local group name wanted=" $* "
  while read -r group name _; do
    case $wanted in *" $group "*) printf '%s\n' "$name" ;; esac
  done <"$root/cmake/packages.txt"
}

missing_packages() {
  local name
  for name in $(packages "$@"); do
    case $(dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null) in
      installed) ;;
      *) printf '%s\n' "$name" ;;
    esac
  done
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    env DEBIAN_FRONTEND=noninteractive "$@"
  else
    sudo env DEBIAN_FRONTEND=noninteractive "$@"
  fi
}

# Nothing asks a question, but for this: only a person at a terminal is asked for a password, by sudo itself and once.
may_be_root() {
  [ "$(id -u)" -eq 0 ] && return
  command -v sudo >/dev/null || return
  sudo -n true 2>/dev/null && return
  [ -t 0 ] && [ -t 1 ] && sudo -v
}

# Recommended packages are left out: they would bring several hundred megabytes that nothing here uses.
apt_install() {
  as_root apt-get -q update
  as_root apt-get -q -y --no-install-recommends -o DPkg::Lock::Timeout=120 install "$@"
}

# install_packages GROUP...: installs what is missing, and only then touches apt.
install_packages() {
  local missing
  if ! command -v dpkg-query >/dev/null; then
    printf '%-22s %s\n' packages "not Debian: taken as installed (cmake/packages.txt lists them)"
    return
  fi
  missing=$(missing_packages "$@")
  [ -n "$missing" ] || return 0
  if ! may_be_root; then
    printf 'These packages are missing, and installing them needs root:\n' >&2
    printf '  apt-get install --no-install-recommends %s\n' "${missing//$'\n'/ }" >&2
    exit 1
  fi
  # One word per package.
  # shellcheck disable=SC2086
  step packages apt_install $missing
}

# build_preset PRESET [TARGET...]: configures it and builds these targets, or all, with every core.
build_preset() {
  local preset=$1
  shift
  step "configure $preset" cmake -S "$root" --preset "$preset"
  step "build $preset" cmake --build "$(preset_folder "$preset")" -j "$(nproc)" ${1:+--target "$@"}
}

# preset_folder PRESET: where CMakePresets.json has it built.
preset_folder() {
  case $1 in
    linux) printf '%s\n' "$root/build" ;;
    *) printf '%s\n' "$root/build-$1" ;;
  esac
}
