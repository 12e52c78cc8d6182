#!/usr/bin/env bash
# Asks what only operators may ask, at the operators' port of a service. It takes curl's arguments, and adds a token.
#
#   operators.sh http://placement-service:9082/actuator/differences
#   operators.sh --request POST http://capacity-service:9081/actuator/deadletters/relais.placement.arrivals.v1
#
# OPERATORS_KEY is the file of the client's key, OPERATORS_ISSUER the name of the realm, OPERATORS_REALM where it is.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
token=$(bash "$here/../identity/token.sh" operators "$OPERATORS_KEY" "$OPERATORS_ISSUER" "$OPERATORS_REALM")
# By its input: arguments can be read by whoever is on the machine.
curl --silent --show-error --fail-with-body --header @- "$@" <<<"Authorization: Bearer $token"
