#!/bin/sh
# Azure Functions: the server as a custom handler. The host says at which port it calls, and checks keys before it does. Beside this file lies
# what `make tarball` has packed: bin/secmask-server and share/secmask/weights.
cd "$(dirname "$0")" || exit 2
exec ./bin/secmask-server --port "${FUNCTIONS_CUSTOMHANDLER_PORT:?}" ${WEBSITE_HOSTNAME:+--host-name "$WEBSITE_HOSTNAME"}
