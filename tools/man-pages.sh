#!/bin/sh
# man-pages.sh PROGRAM FOLDER [NAME]: writes man pages of the program and its commands (secmask.1, secmask-scan.1, …), made from what
# the program itself says as help.
set -e

# The commands of a command, from its help.
commands() {
  "$program" help "$@" | awk '/^SUBCOMMANDS:/ { on = 1; next } on && /^  [a-z]/ { print $1 } on && /^$/ { exit }'
}

# All commands, a line each.
all() {
  for command in $(commands); do
    echo "$command"
    for inner in $(commands "$command"); do echo "$command $inner"; done
  done
}

# page NAME COMMAND…: the help of a command as roff.
page() {
  name=$1
  shift
  "$program" help "$@" | awk -v name="$name" -v own="$own" -v version="$version" '
    # The usage comes late in a help, and early in a page.
    function put(text) { if (section == "SYNOPSIS") usage = usage text "\n"; else if (section == "NAME") head = head text "\n"; else body = body text "\n" }
    function plain(text) {
      gsub(/…/, "...", text)
      gsub(/\\/, "\\e", text)
      gsub(/-/, "\\-", text)
      if (text ~ /^[.\047]/) text = "\\&" text
      return text
    }
    function verbatim(on) {
      if (on != isVerbatim) put(on ? ".nf" : ".fi")
      isVerbatim = on
    }
    function heading(text) {
      verbatim(0)
      section = text
      waits = 0
      put(".SH " text)
    }
    BEGIN { section = "NAME"; put(".TH " toupper(name) " 1 \"\" \"SecMask " version "\" \"User Commands\"") }
    /^OVERVIEW: / {
      heading("NAME")
      put(plain(name) " \\- " plain(substr($0, 11)))
      section = "OVERVIEW"
      next
    }
    /^USAGE: / { heading("SYNOPSIS"); put(".B " plain(substr($0, 8))); next }
    /^(ARGUMENTS|OPTIONS|SUBCOMMANDS|EXAMPLES|COMPLETIONS|EXIT STATUS):/ {
      colon = index($0, ":")
      heading(substr($0, 1, colon - 1))
      rest = substr($0, colon + 2)
      if (rest != "") put(plain(rest))
      next
    }
    /^$/ { verbatim(0); waits = 1; next }
    section ~ /^(ARGUMENTS|OPTIONS|SUBCOMMANDS)$/ && /^  [^ ]/ {
      if ($0 ~ /^  See .secmask help/) next
      item = substr($0, 3)
      text = ""
      if (match(item, /   */)) { text = substr(item, RSTART + RLENGTH); item = substr(item, 1, RSTART - 1) }
      put(".TP\n.B " plain(item))
      if (text != "") put(plain(text))
      next
    }
    section == "SYNOPSIS" { put(plain($0)); next }
    /^  / && section !~ /^(ARGUMENTS|OPTIONS|SUBCOMMANDS)$/ {
      verbatim(1)
      put(plain($0))
      next
    }
    {
      verbatim(0)
      sub(/^ +/, "")
      if (section == "OVERVIEW") { heading("DESCRIPTION") }
      else if (waits) put(".PP")
      waits = 0
      put(plain($0))
    }
    END {
      verbatim(0)
      printf "%s%s%s", head, usage, body
      print ".SH SEE ALSO\n.BR " plain(own) " (1)"
    }'
}

program=$1
folder=$2
own=${3:-secmask}
version=$("$program" --version)
mkdir -p "$folder"
page "$own" > "$folder/$own.1"
all | while read -r command; do
  # Words of the command on purpose.
  # shellcheck disable=SC2086
  name=$own-$(echo "$command" | tr ' ' -)
  page "$name" $command > "$folder/$name.1"
done
