#!/usr/bin/env bash
# Gets a token for a client that has a key, as the client itself would, and writes it to standard output. It needs
# openssl and curl.
#
#   token.sh operators operators.json https://identity.example/realms/relais
#
# A fourth argument says where the realm is asked, where it is not reached by its name.
set -euo pipefail

client=$1
key=$(<"$2")
issuer=$3
realm=${4:-$3}
umask 077

member() { # of the key, as it stands there
    [[ $key =~ \"$1\":\"([^\"]+)\" ]] || { echo "the key has no $1" >&2; return 1; }
    printf '%s' "${BASH_REMATCH[1]}"
}
number() { { member "$1" | tr -- '-_' '+/'; printf '='; } | base64 -d | od -An -v -tx1 | tr -d ' \n'; }
bytes() { printf "$(sed 's/../\\x&/g' <<<"$1")"; }
encoded() { base64 -w 0 | tr '+/' '-_' | tr -d '='; }

kid=$(member kid)
d=$(number d)
x=$(number x)
y=$(number y)
der=$(mktemp)
trap 'rm -f "$der"' EXIT
# ECPrivateKey (RFC 5915) of P-256 has fixed places: see new-key.sh.
bytes "30770201010420${d}a00a06082a8648ce3d030107a14403420004$x$y" >"$der"

now=$(date +%s)
claims="{\"iss\":\"$client\",\"sub\":\"$client\",\"aud\":\"$issuer\",\"jti\":\"$(openssl rand -hex 16)\",\"iat\":$now,\"exp\":$((now + 60))}"
statement=$(printf '{"alg":"ES256","kid":"%s"}' "$kid" | encoded).$(printf '%s' "$claims" | encoded)
# Two numbers of 32 bytes each: openssl leaves out the noughts in front of them.
signature=$(printf '%s' "$statement" | openssl dgst -sha256 -sign "$der" -keyform DER \
    | openssl asn1parse -inform DER | sed -n 's/.*INTEGER *://p' | while read -r part; do printf '%64s' "$part"; done | tr ' ' 0)
statement=$statement.$(bytes "$signature" | encoded)

answer=$(printf 'grant_type=client_credentials&client_assertion_type=%s&client_assertion=%s' \
    urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer "$statement" \
    | curl --silent --show-error --fail-with-body --max-time 20 --data @- "$realm/protocol/openid-connect/token") \
    || { echo "the provider refused: $answer" >&2; exit 1; }
[[ $answer =~ \"access_token\":\"([^\"]+)\" ]] || { echo "the provider gave no token" >&2; exit 1; }
printf '%s\n' "${BASH_REMATCH[1]}"
