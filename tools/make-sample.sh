#!/bin/bash
# Prints a text with made-up secrets, new ones each time. Each stands between « and ».
# They are random: none was ever valid.
set -euo pipefail

# random COUNT ALPHABET: that many characters.
random() {
  # head ends the pipe before tr does, which is no error.
  (set +o pipefail; LC_ALL=C tr -dc "$2" < /dev/urandom 2> /dev/null | head -c "$1")
}

alnum='A-Za-z0-9'
key_kind="PRIVATE KEY"

cat << TEXT
# config/production.env
APP_NAME=shop
LOG_LEVEL=info
DATABASE_URL=«postgres://shop:$(random 16 $alnum)@db.internal:5432/shop»
STRIPE_SECRET=«sk_live_$(random 24 $alnum)»
AWS_ACCESS_KEY_ID=«AKIA$(random 16 A-Z2-7)»
AWS_SECRET_ACCESS_KEY=«$(random 40 $alnum)»
SESSION_TTL=3600

# .netrc
machine git.internal login build password «$(random 14 $alnum)»

# app.log
2026-03-02T09:14:07Z INFO  worker[12]: job 8842 done in 31 ms
2026-03-02T09:14:08Z DEBUG http: POST /v1/items Authorization: Bearer «$(random 40 $alnum)»
2026-03-02T09:14:09Z WARN  deploy: token=«ghp_$(random 36 $alnum)» will expire soon
2026-03-02T09:14:10Z INFO  git: checked out 4f2c9a1b7d3e5f60718293a4b5c6d7e8f9012345

# deploy_key
«-----BEGIN OPENSSH $key_kind-----
$(random 70 $alnum)
$(random 70 $alnum)
$(random 44 $alnum)
-----END OPENSSH $key_kind-----»
TEXT
