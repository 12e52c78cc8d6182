#!/usr/bin/env bash
# For a demonstration only, never for people's data: the published accounts, which sign in by a password alone.
#
# KC_SERVER, KC_ADMIN and KC_ADMIN_PASSWORD_FILE as in ../identity/clients.sh.
set -euo pipefail

identity=$(cd "$(dirname "$0")/../identity" && pwd)
kcadm=${KCADM:-/opt/keycloak/bin/kcadm.sh}
session=$(mktemp)
trap 'rm -f "$session"' EXIT

KC_CLI_PASSWORD=$(<"$KC_ADMIN_PASSWORD_FILE") "$kcadm" config credentials --config "$session" \
    --server "$KC_SERVER" --realm master --user "$KC_ADMIN"
"$kcadm" create partialImport -r relais --config "$session" \
    -s ifResourceExists=SKIP -o -f "$identity/relais-demo-users.json" >/dev/null
bash "$identity/demo.sh"
