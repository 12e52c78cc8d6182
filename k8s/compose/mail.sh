#!/usr/bin/env bash
# Tells the identity provider where its mail goes: to Mailpit, which keeps it and sends it nowhere.
#
# KC_SERVER, KC_ADMIN and KC_ADMIN_PASSWORD_FILE as in ../identity/clients.sh.
set -euo pipefail

kcadm=${KCADM:-/opt/keycloak/bin/kcadm.sh}
session=$(mktemp)
trap 'rm -f "$session"' EXIT

KC_CLI_PASSWORD=$(<"$KC_ADMIN_PASSWORD_FILE") "$kcadm" config credentials --config "$session" \
    --server "$KC_SERVER" --realm master --user "$KC_ADMIN"
"$kcadm" update realms/relais --config "$session" \
    -s smtpServer.host=mailpit -s smtpServer.port=1025 -s smtpServer.from=relais@relais.invalid
