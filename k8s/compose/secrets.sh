#!/usr/bin/env bash
# Makes the secrets of one installation, once: what is there already is left as it is, because what was stored under a
# key cannot be read with another. It needs openssl.
#
#   secrets.sh <folder> [<part>/<file>...]
#
# The folder gets one for each part of the installation, with the files that it alone reads. A file that is named is
# made anew, with whatever goes with it, if nothing is stored under it: docker compose run --rm secrets <part>/<file>.
#
# What each file is: docs/operations/keys-and-erasure.md.
set -euo pipefail

folder=$1
shift
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# Their owner and their group read them, nobody else.
umask 0227

random() { openssl rand 32; }
printable() { openssl rand -base64 32 | tr '+/' '-_' | tr -d '=\n'; }
signing() { openssl genpkey -algorithm ed25519; }

keyset() { # a Tink keyset with one AES-256-GCM key: 26, 32 and its bytes are what protobuf makes of it
    local id value
    id=$(($(od -An -N4 -tu4 /dev/urandom) % 2147483647 + 1))
    value=$({ printf '\032\040'; random; } | base64 -w 0)
    printf '{"primaryKeyId":%s,"key":[{"keyData":{"typeUrl":"type.googleapis.com/google.crypto.tink.AesGcmKey","value":"%s","keyMaterialType":"SYMMETRIC"},"status":"ENABLED","keyId":%s,"outputPrefixType":"TINK"}]}' \
        "$id" "$value" "$id"
}

# A file is whole or not there, even when this is stopped in the middle.
keep() { # file, and the command that says what is in it
    local file=$folder/$1
    [ -e "$file" ] && return
    mkdir -p -m 0755 "${file%/*}"
    "${@:2}" >"$file.draft"
    mv "$file.draft" "$file"
}

# The half that the provider is told of comes first: who has only that has nothing.
client_key() { # service
    [ -e "$folder/$1/client.jwk" ] && return
    bash "$here/../identity/new-key.sh" "$1" "$work"
    rm -f "$folder/identity/$1-public.json"
    keep "identity/$1-public.json" cat "$work/$1-public.json"
    keep "$1/client.jwk" cat "$work/$1.json"
}

anew() { # a file that may be replaced, and what goes with it
    case $1 in
        capacity-service/audit.pem | placement-service/audit.pem | notification-service/audit.pem) echo "$1" ;;
        # Its other half is replaced with it.
        placement-service/client.jwk | gateway/client.jwk | operators/client.jwk) echo "$1" ;;
        gateway/console.secret) echo "$1" identity/console-secret ;;
        *)
            echo "$1 is not made anew: something is stored under it, or it is no secret of this installation" >&2
            exit 1
            ;;
    esac
}

old=()
for file in "$@"; do
    replaced=$(anew "$file")
    read -r -a replaced <<<"$replaced"
    old+=("${replaced[@]}")
done
for file in ${old[@]+"${old[@]}"}; do
    rm -f "$folder/$file"
done

same() { cat "$folder/$1"; }
uri() { printf 'mongodb://mongodb:27017/?replicaSet=rs0'; }

for service in capacity-service placement-service notification-service; do
    keep "$service/mongodb.uri" uri
    keep "$service/server.key" random
    keep "$service/audit.pem" signing
done
keep placement-service/master.json keyset
client_key placement-service
client_key gateway
client_key operators
keep notification-service/statistics.json keyset
keep notification-service/contacts.json keyset
keep notification-service/statistics.uri uri
keep gateway/console.secret printable
keep identity/admin-password printable
keep identity/console-secret same gateway/console.secret
keep grafana/admin-password printable
