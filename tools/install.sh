#!/bin/sh
# install.sh PROGRAM PREFIX: installs the program and its shell completions.
# install.sh --remove PREFIX: removes them.
set -e
program=$1
prefix=$2

bin="$prefix/bin/secmask"
bash="$prefix/share/bash-completion/completions/secmask"
zsh="$prefix/share/zsh/site-functions/_secmask"
fish="$prefix/share/fish/vendor_completions.d/secmask.fish"

if [ "$program" = --remove ]; then
  rm -f "$bin" "$bash" "$zsh" "$fish"
  exit 0
fi

mkdir -p "$(dirname "$bin")" "$(dirname "$bash")" "$(dirname "$zsh")" "$(dirname "$fish")"
install -m 755 "$program" "$bin"
# Without its symbols the program is half the size.
if command -v strip > /dev/null; then strip "$bin"; fi
"$program" --generate-completion-script bash > "$bash"
"$program" --generate-completion-script zsh > "$zsh"
"$program" --generate-completion-script fish > "$fish"
echo "installed $bin and completions for bash, zsh and fish"
