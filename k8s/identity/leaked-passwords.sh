#!/usr/bin/env bash
# Makes the list of forbidden passwords anew: that of the repository, and of lists of leaked passwords that you have
# fetched whatever the realm would take, fifteen characters or more. One password a line, as people typed it. The
# provider compares in lower case.
#
#   leaked-passwords.sh relais-passwords.txt fetched.txt... >lists/relais-passwords.txt
#
# Lists of hashes, as Have I Been Pwned gives them out, are of no use here: there is nothing to compare them with.
set -euo pipefail

# Characters, not bytes; what is no UTF-8 is nothing that somebody could type.
export LC_ALL=C.UTF-8
enough=1000
ours=$1
shift
[ $# -gt 0 ] || { echo "no list of leaked passwords is given" >&2; exit 1; }

made=$(mktemp)
trap 'rm -f "$made"' EXIT
for fetched in "$@"; do
    if grep -aqE '^[0-9A-Fa-f]{32,128}(:[0-9]+)?[[:space:]]*$' <(head -n 1000 "$fetched"); then
        echo "$fetched has hashes, not passwords" >&2
        exit 1
    fi
    sed 's/\r$//; s/.*/\L&/' "$fetched" | { grep -aE '^.{15,128}$' || true; } >>"$made"
done
LC_ALL=C sort -u -o "$made" "$made"
found=$(wc -l <"$made")
[ "$found" -ge "$enough" ] || { echo "only $found leaked passwords of fifteen characters or more: that is no list" >&2; exit 1; }

LC_ALL=C sort -u "$ours" "$made"
echo "$found leaked passwords of fifteen characters or more" >&2
