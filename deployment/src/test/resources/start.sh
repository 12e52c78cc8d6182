#!/usr/bin/env bash
# Starts what is in an image by its own entry, several times, beside what it stands on; says how long each took.
#
#   start.sh <port of operators> <user:group> <file with the words of the health check> <mode>... -- <entry>...
#
# A mode is what the JVM is told of its cache: on (it must use it), off. Says "<mode> <milliseconds>" for each.
set -euo pipefail

port=$1
user=$2
mapfile -t health <"$3"
shift 3
modes=()
while [ "$1" != -- ]; do
    modes+=("$1")
    shift
done
shift

# Rights, groups and ways back to them are gone; the folder is that of the image.
bare=(setpriv --reuid "${user%:*}" --regid "${user#*:}" --clear-groups --no-new-privs --bounding-set -all --inh-caps -all)
ready() {
    local line
    { exec 3<>"/dev/tcp/127.0.0.1/$port"; } 2>/dev/null || return 1
    printf 'GET /actuator/health/readiness HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' >&3
    read -r line <&3 || return 1
    [[ $line == *" 200 "* ]]
}
now() { echo $((${EPOCHREALTIME/[.,]/} / 1000)); }

(cd /around && RELAIS_HOME=/home-of-sandbox exec env -i PATH="$PATH" RELAIS_HOME=/home-of-sandbox \
    java -Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -jar service.jar around >/dev/null) &
around=$!
until [ -e /home-of-sandbox/sandbox.address ]; do
    kill -0 $around || { echo "nothing to stand on" >&2; exit 1; }
    sleep 0.2
done

for mode in "${modes[@]}"; do
    began=$(now)
    "${bare[@]}" env JAVA_TOOL_OPTIONS="-XX:AOTMode=$mode" "$@" >/home-of-sandbox/said 2>&1 &
    service=$!
    until ready; do
        kill -0 $service 2>/dev/null || { cat /home-of-sandbox/said >&2; exit 1; }
        [ $(($(now) - began)) -lt 180000 ] || { cat /home-of-sandbox/said >&2; exit 1; }
        sleep 0.03
    done
    echo "$mode $(($(now) - began))"
    began=$(now)
    "${bare[@]}" "${health[@]}"
    echo "health $(($(now) - began))"
    began=$(now)
    kill "$service"
    code=0
    wait "$service" || code=$?
    echo "ended-$code $(($(now) - began))"
    if "${bare[@]}" "${health[@]}"; then echo "healthy when it is gone" >&2; exit 1; fi
done
cat /home-of-sandbox/said >&2
kill $around
wait $around || true
