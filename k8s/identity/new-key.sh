#!/usr/bin/env bash
# Makes the key of one client: <client>.json for the client alone, <client>-public.json for the identity provider.
#
#   new-key.sh placement-service keys/
set -euo pipefail

client=$1
folder=$2
umask 077
mkdir -p "$folder"

# ECPrivateKey (RFC 5915) of P-256 has fixed places: the number at 7, the point at 57 and 89, 32 bytes each.
der=$(mktemp)
trap 'rm -f "$der"' EXIT
openssl ecparam -name prime256v1 -genkey -noout | openssl ec -outform DER -out "$der" 2>/dev/null
[ "$(wc -c <"$der")" -eq 121 ] || { echo "openssl wrote a key of another form" >&2; exit 1; }

part() { tail -c "+$(($1 + 1))" "$der" | head -c 32 | base64 -w 0 | tr '+/' '-_' | tr -d '='; }

public="\"kty\":\"EC\",\"crv\":\"P-256\",\"use\":\"sig\",\"alg\":\"ES256\",\"kid\":\"$client-$(date -u +%Y%m%d%H%M%S)\",\"x\":\"$(part 57)\",\"y\":\"$(part 89)\""
printf '{%s,"d":"%s"}\n' "$public" "$(part 7)" >"$folder/$client.json"
printf '{"keys":[{%s}]}\n' "$public" >"$folder/$client-public.json"
