#!/usr/bin/env bash
# Tells the identity provider what proves each client of the realm: once after the import, and again whenever a key or
# the secret is replaced. It needs Keycloak's kcadm.sh, so it runs in the provider's own image.
#
#   clients.sh <folder>     with console-secret and, for each client that has a key, <client>-public.json
#
# KC_SERVER says where the provider is, KC_ADMIN and KC_ADMIN_PASSWORD_FILE who tells it.
set -euo pipefail

folder=$1
kcadm=${KCADM:-/opt/keycloak/bin/kcadm.sh}
session=$(mktemp)
trap 'rm -f "$session"' EXIT

kc() { "$kcadm" "$@" --config "$session"; }

merge() { # client, members of its description
    local known name id=
    while IFS=, read -r known name; do
        [ "$name" = "$1" ] && id=$known
    done <<<"$clients"
    [ -n "$id" ] || { echo "the realm knows no client $1" >&2; exit 1; }
    kc update "clients/$id" -r relais -m -f - <<<"$2"
}

KC_CLI_PASSWORD=$(<"$KC_ADMIN_PASSWORD_FILE") kc config credentials --server "$KC_SERVER" --realm master --user "$KC_ADMIN"
clients=$(kc get clients -r relais --fields id,clientId --format csv --noquotes)

for file in "$folder"/*-public.json; do
    [ -e "$file" ] || continue
    client=${file##*/}
    keys=$(<"$file")
    merge "${client%-public.json}" "{\"attributes\":{\"jwks.string\":\"${keys//\"/\\\"}\"}}"
done
if [ -e "$folder/console-secret" ]; then
    merge console "{\"secret\":\"$(<"$folder/console-secret")\"}"
fi
