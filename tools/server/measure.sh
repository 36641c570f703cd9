#!/bin/bash
# measure.sh PROGRAM [SECONDS]: load on secmask-server over loopback, with hey (Debian: apt-get install hey). Says requests a second,
# latency at 70 % of that, with requests that come at random times (at most 2,000 a second), what ten times as many clients get, and memory. Client and server share the processors.
set -euo pipefail
program=${1:?usage: measure.sh PROGRAM [SECONDS]}
seconds=${2:-20}
port=${PORT:-8397}
address=http://127.0.0.1:$port
command -v hey > /dev/null || { echo "hey is missing: apt-get install hey" >&2; exit 1; }

"$program" --port "$port" 2> /dev/null &
server=$!
trap 'kill $server 2> /dev/null; wait $server 2> /dev/null || true' EXIT
until curl -sf "$address/readyz" > /dev/null; do sleep 0.1; done

# hey's own numbers out of its report.
field() { awk -v name="$1" '$1 == name { print $2; exit }'; }
memory() { awk '/VmRSS/ { print int($2 / 1024) }' "/proc/$server/status"; }
load() { hey -m POST -T application/json -D "$body" "$@" "$address/v1/mask"; }

work=$(mktemp -d)
trap 'rm -rf "$work"; kill $server 2> /dev/null; wait $server 2> /dev/null || true' EXIT
# Made up when it runs, so that no secret stands here.
value=$(head -c 96 /dev/urandom | base64 | tr -dc 'A-Za-z0-9' | head -c 20)
echo '{"text":"2024-05-01 12:00:01 INFO request 200 GET /shop/items?page=3 from 10.0.0.17 in 12 ms"}' > "$work/ordinary"
echo "{\"text\":\"hi, the db password for admin is $value, please rotate it today\"}" > "$work/secret"

for kind in ordinary secret; do
  body=$work/$kind
  load -z 2s -c 8 > /dev/null
  before=$(memory)
  load -z "${seconds}s" -c 32 > "$work/full"
  rate=$(field Requests/sec: < "$work/full")
  seventy=$(python3 "$(dirname "$0")/arrivals.py" "$port" "$body" --seconds "$seconds" --rate "$(awk -v rate="$rate" 'BEGIN { r = 0.7 * rate; print (r < 2000 ? r : 2000) }')")
  load -z "${seconds}s" -c 400 -t 60 > "$work/overload"
  echo "one line, $kind: $rate requests/s at full load; memory $before MB before, $(memory) MB after"
  echo "  at 70 % of that, but at most 2,000: $seventy"
  echo "  statuses at full load: $(grep -o '\[[0-9]*\].*responses' "$work/full" | tr -s '\t ' ' ' | tr '\n' ';')" \
    "400 clients: $(grep -o '\[[0-9]*\].*responses' "$work/overload" | tr -s '\t ' ' ' | tr '\n' ';')"
  if grep -q "Error distribution" "$work/full" "$work/overload"; then
    echo "  errors:"
    sed -n '/Error distribution/,$p' "$work/full" "$work/overload"
  fi
done
