#!/bin/bash
# check.sh FOLDER: tries what is in deploy/ with secmask and secmask-server of a folder, as root: rsyslog and logrotate with their real programs,
# the sidecar's command line, the image's health check against the server, systemd's sockets, AWS Lambda and Azure Functions against stubs, the
# admission webhook, and all YAML by its schemas (PyPI). Containers are not run.
set -euo pipefail
cd "$(dirname "$0")/.."
bin=$(realpath "$1")
work=$(mktemp -d)
chmod 755 "$work"
pids=()
trap 'for pid in "${pids[@]}"; do kill "$pid" 2> /dev/null || true; done; rm -rf "$work"' EXIT
export SECMASK_WEIGHTS=$PWD/weights PATH=$bin:$PATH
token=ghp_$(head -c 200 /dev/urandom | base64 | tr -dc A-Za-z0-9 | head -c 36)
say() { echo "== $*"; }
wrong() { echo "not so: $*" >&2; exit 1; }
# until_in FILE TEXT: waits up to 20 seconds.
until_in() {
  for _ in $(seq 200); do
    if grep -qF "$2" "$1" 2> /dev/null; then return; fi
    sleep 0.1
  done
  cat "$1" || true
  wrong "no $2 in $1"
}

say "rsyslog"
{
  printf 'module(load="imuxsock" SysSock.Use="off")\ninput(type="imuxsock" Socket="%s/socket" CreatePath="on")\n' "$work"
  sed "s|/usr/bin/secmask|$bin/secmask|; s|/var/log/masked.log|$work/masked.log|
    s|queue.filename=|queue.spoolDirectory=\"$work\" queue.filename=|" deploy/logs/rsyslog-secmask.conf
} > "$work/rsyslog.conf"
rsyslogd -n -f "$work/rsyslog.conf" -i "$work/pid" > "$work/log" 2>&1 &
pids+=($!)
for _ in $(seq 100); do [ ! -S "$work/socket" ] || break; sleep 0.1; done
logger -u "$work/socket" -t shop "login with $token failed"
logger -u "$work/socket" -t shop "the last line"
until_in "$work/masked.log" "the last line"
grep -qF "shop: login with [SECRET] failed" "$work/masked.log" || wrong "the log is not as it should be"
kill "${pids[0]}"

say "logrotate"
mkdir "$work/shop"
echo "login with $token failed" > "$work/shop/a.log"
sed "s|/usr/bin/secmask|$bin/secmask|; s|/var/log/shop|$work/shop|g" deploy/logs/logrotate-secmask.conf > "$work/logrotate.conf"
chmod 644 "$work/logrotate.conf"
logrotate --force --state "$work/state" "$work/logrotate.conf"
[ "$(cat "$work/shop/a.log.1")" = "login with [SECRET] failed" ] || wrong "what was rotated is not masked"

say "the sidecar's command line"
command=$(sed -n 's/^ *args: \["\(.*\)"\]$/\1/p' deploy/kubernetes/example-log-sidecar.yaml | sed "s|/var/log/shop/shop.log|$work/shop/b.log|")
sh -c "$command" > "$work/sidecar" 2> "$work/sidecar.err" &
pids+=($!)
echo "first $token" > "$work/shop/b.log"
until_in "$work/sidecar" "first [SECRET]"
mv "$work/shop/b.log" "$work/shop/b.log.1"
echo "second $token" > "$work/shop/b.log"
until_in "$work/sidecar" "second [SECRET]"
pkill -P "${pids[1]}" tail || true

say "the image's health check"
head -c 30 /dev/urandom | base64 | tr -dc A-Za-z0-9 > "$work/token"
SECMASK_TOKEN_FILE=$work/token secmask-server --host 127.0.0.1 --port 8377 2> "$work/server" &
pids+=($!)
until_in "$work/server" "listening"
check=$(sed -n 's/^  CMD \["\/bin\/bash", "-c", "\(.*\)"\]$/\1/p' deploy/container/Dockerfile | sed 's/\\"/"/g; s/\\\\/\\/g')
bash -c "$check" || wrong "it says that the server is ill"
kill "${pids[2]}"
wait "${pids[2]}" || true
if bash -c "$check" 2> /dev/null; then wrong "it says that a server that has ended is well"; fi

say "a socket of systemd's"
# activated SOCKET OPTION…: the server, started by the first who comes.
activated() {
  systemd-socket-activate --listen="$1" -E SECMASK_WEIGHTS "$bin/secmask-server" "${@:2}" 2> "$work/activated" &
  pids+=($!)
  until_in "$work/activated" "Listening on"
}
activated 127.0.0.1:8377
asked=$(curl -s -D "$work/headers" --retry 3 localhost:8377/v1/mask -H 'Content-Type: application/json' -d "{\"text\": \"x $token\"}")
[[ $asked == *'"x [SECRET]"'* ]] || wrong "answered: $asked"
grep -qi '^date: .* GMT' "$work/headers" || wrong "no date"
until_in "$work/activated" "port 8377"
kill "${pids[-1]}"
wait "${pids[-1]}" || wrong "it does not end well"
activated "$work/server.socket"
[ "$(curl -s --unix-socket "$work/server.socket" http://localhost/healthz)" = ok ] || wrong "it does not answer in the file system"
kill "${pids[-1]}"
wait "${pids[-1]}" || wrong "it does not end well"
activated 0.0.0.0:8377
curl -s localhost:8377/healthz > /dev/null || true
until_in "$work/activated" "others can reach the socket"

say "functions"
python3 deploy/azure/check.py "$bin"
if python3 -c 'import secmask' 2> /dev/null; then python3 deploy/lambda/check.py; else echo "   lambda: left out, no Python package secmask"; fi

say "admission"
secmask-server --port 8376 2> "$work/server" &
pids+=($!)
until_in "$work/server" "listening"
python3 deploy/kubernetes/admission/check.py http://127.0.0.1:8376

say "what Vector and Fluent Bit read"
mkdir "$work/grown"
python3 -c '
import sys, tomllib
with open("deploy/logs/vector-secmask.toml", "rb") as file: print(tomllib.load(file)["sources"]["shop"]["command"][2])
' > "$work/vector"
sed -n 's/^#   \(tail .*\) | fluent-bit -c .*$/\1/p' deploy/logs/fluent-bit-secmask.conf > "$work/fluent-bit"
for name in vector fluent-bit; do
  [ -s "$work/$name" ] || wrong "no command for $name"
  sed -i "s|/usr/bin/secmask|$bin/secmask|; s|/var/log/shop/shop.log|$work/grown/$name.log|" "$work/$name"
  echo "first $token" > "$work/grown/$name.log"
  setsid sh "$work/$name" > "$work/$name.out" &
  group=$!
  until_in "$work/$name.out" "first [SECRET]"
  echo "second $token" >> "$work/grown/$name.log"
  until_in "$work/$name.out" "second [SECRET]"
  kill -- "-$group"
done

say "schemas"
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q kubernetes-validate check-jsonschema
"$work/venv/bin/kubernetes-validate" --strict deploy/kubernetes/*.yaml deploy/kubernetes/admission/*.yaml
"$work/venv/bin/check-jsonschema" -q --builtin-schema vendor.compose-spec deploy/container/compose.yml
say "all as it should be"
