#!/usr/bin/env bash
# Asks the store of logs, as the collector would, whether what is in it can be read, changed or deleted by whoever has
# the collector's certificate, and whether it takes lines from anybody else. It adds one line. It needs curl.
#
#   append-only.sh https://logs.example/relais secrets/    with store.pem, collector.pem and collector.key
set -euo pipefail

address=$1
secrets=$2
line='{"time":"'$(date -u +%Y-%m-%dT%H:%M:%S.000Z)'","level":"INFO","service":"operator","logger":"append-only","line":"the store is looked at","message":"the store is looked at"}'
proof=(--cert "$secrets/collector.pem" --key "$secrets/collector.key")
wrong=0

asked() { # the status that comes; 000 where no connection comes about
    curl --silent --output /dev/null --write-out '%{http_code}' --max-time 20 --cacert "$secrets/store.pem" "$@" || true
}
must() { # what it is, what is true of the status, the status
    if [[ $3 =~ $2 ]]; then echo "yes: $1 ($3)"; else echo "NO: $1 ($3)" >&2; wrong=1; fi
}

must 'the collector can add a line' '^2' \
    "$(asked "${proof[@]}" --header 'Content-Type: application/x-ndjson' --data "$line" "$address")"
for method in GET PUT PATCH DELETE; do
    must "$method is refused to the collector" '^4' "$(asked "${proof[@]}" --request "$method" "$address")"
done
must 'a line of somebody else is refused' '^(000|4)' \
    "$(asked --header 'Content-Type: application/x-ndjson' --data "$line" "$address")"
exit $wrong
