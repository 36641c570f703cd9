#!/bin/sh
# install.sh PROGRAM PREFIX: installs the program, its shell completions and man pages, and the weights of its experts and their gate.
# install.sh --remove PREFIX: removes them.
set -e
program=$1
prefix=$2

bin="$prefix/bin/secmask"
bash="$prefix/share/bash-completion/completions/secmask"
zsh="$prefix/share/zsh/site-functions/_secmask"
fish="$prefix/share/fish/vendor_completions.d/secmask.fish"
man="$prefix/share/man/man1"
share="$prefix/share/secmask"
experts="fast long gate glance"
# Of an expert, or of the gate; weights last, because with them it counts as there.
files="MODEL_CARD.md config.json special_tokens_map.json tokenizer_config.json tokenizer.json vocab.txt
  vocab.json merges.txt model.safetensors"

if [ "$program" = --remove ]; then
  rm -f "$bin" "$bash" "$zsh" "$fish" "$man/secmask.1" "$man"/secmask-*.1
  for expert in $experts; do
    for file in $files; do rm -f "$share/weights/$expert/$file"; done
  done
  # Only where nothing of others is left in them.
  rmdir "$share/weights/fast" "$share/weights/long" "$share/weights/gate" "$share/weights/glance" \
    "$share/weights" "$share" 2> /dev/null || true
  exit 0
fi

mkdir -p "$(dirname "$bin")" "$(dirname "$bash")" "$(dirname "$zsh")" "$(dirname "$fish")"
install -m 755 "$program" "$bin"
# Without its symbols the program is half the size.
if command -v strip > /dev/null; then strip "$bin"; fi
"$program" --generate-completion-script bash > "$bash"
"$program" --generate-completion-script zsh > "$zsh"
"$program" --generate-completion-script fish > "$fish"
"$(dirname "$0")/man-pages.sh" "$program" "$man"
echo "installed $bin, completions for bash, zsh and fish, and man pages"

source="$(dirname "$0")/../weights"
for expert in $experts; do
  to="$share/weights/$expert"
  if [ -f "$source/$expert/model.safetensors" ]; then
    mkdir -p "$to"
    for file in $files; do
      if [ -f "$source/$expert/$file" ]; then
        # A running program has the old file mapped: it must be replaced, not written into.
        install -m 644 "$source/$expert/$file" "$to/$file.new"
        mv -f "$to/$file.new" "$to/$file"
      else
        rm -f "$to/$file"
      fi
    done
    echo "installed $to"
  fi
done
