#!/usr/bin/env bash
# For a demonstration only, never for people's data: lets the published accounts of relais-demo-users.json sign in
# without a second factor. The realm of production has no setting that does this.
#
# KC_SERVER, KC_ADMIN and KC_ADMIN_PASSWORD_FILE as in clients.sh.
set -euo pipefail

kcadm=${KCADM:-/opt/keycloak/bin/kcadm.sh}
session=$(mktemp)
trap 'rm -f "$session"' EXIT

kc() { "$kcadm" "$@" --config "$session"; }

KC_CLI_PASSWORD=$(<"$KC_ADMIN_PASSWORD_FILE") kc config credentials --server "$KC_SERVER" --realm master --user "$KC_ADMIN"

if [ "$(kc get realms/relais --fields browserFlow --format csv --noquotes)" = demo ]; then
    exit 0
fi
kc create authentication/flows -r relais -s alias=demo -s providerId=basic-flow -s topLevel=true -s builtIn=false
kc create authentication/flows/demo/executions/execution -r relais -s provider=auth-username-password-form
steps=$(kc get authentication/flows/demo/executions -r relais)
step=${steps#*[}
step=${step%]*}
kc update authentication/flows/demo/executions -r relais -f - <<<"${step/\"DISABLED\"/\"REQUIRED\"}"
kc update realms/relais -s browserFlow=demo
