#!/usr/bin/env bash
# Runs a command as a container engine would run it in an image, as far as a Linux machine can without one: a root of
# its own, of this machine only programs and libraries to read, a Java to itself, processes that end with the command.
#
#   in-image.sh <root> <java home> [--alone] [--bind <from>:<to>] [--read <from>:<to>] [--tmpfs <folder>:<size>]... -- <command>...
#
# --alone: no network but its own. It needs root.
set -euo pipefail

if [ "${1:-}" != --inside ]; then
    [ "$(id -u)" -eq 0 ] || { echo "only root can make a root of its own" >&2; exit 1; }
    net=()
    [[ " $* " == *" --alone "* ]] && net=(--net)
    exec unshare --mount --pid --fork --kill-child "${net[@]}" bash "$0" --inside "$@"
fi
shift
root=$1
java=$2
shift 2

mount --make-rprivate /
for folder in usr bin sbin lib lib64 etc; do
    if [ -L "/$folder" ]; then
        ln -sfn "$(readlink "/$folder")" "$root/$folder"
    elif [ -e "/$folder" ]; then
        mkdir -p "$root/$folder"
        mount --bind "/$folder" "$root/$folder"
        mount -o remount,bind,ro "$root/$folder"
    fi
done
mkdir -p "$root"/{proc,dev,tmp,root,run,opt/java/openjdk}
mount -t proc proc "$root/proc"
mount --rbind /dev "$root/dev"
mount --bind "$java" "$root/opt/java/openjdk"

over() { # from, to
    if [ -d "$1" ]; then mkdir -p "$root$2"; else [ -e "$root$2" ] || { mkdir -p "$root${2%/*}"; : >"$root$2"; }; fi
    mount --bind "$1" "$root$2"
}
while [ "$1" != -- ]; do
    case $1 in
        --alone) ip link set lo up; shift ;;
        --bind) over "${2%%:*}" "${2#*:}"; shift 2 ;;
        --read) over "${2%%:*}" "${2#*:}"; mount -o remount,bind,ro "$root${2#*:}"; shift 2 ;;
        --tmpfs)
            mkdir -p "$root${2%%:*}"
            mount -t tmpfs -o "size=${2#*:},mode=1777" tmpfs "$root${2%%:*}"
            shift 2
            ;;
        *) echo "not known: $1" >&2; exit 2 ;;
    esac
done
shift
exec chroot "$root" "$@"
