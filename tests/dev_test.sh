#!/bin/sh
# dev_test.sh SOURCE: ./dev explains itself and takes no wrong word for a right one; it builds and installs nothing here.
set -eu
dev=$1/dev
failed=0
out=$(mktemp)
trap 'rm -f "$out"' EXIT

# expect EXIT_CODE PART WORD…
expect() {
    code=$1
    part=$2
    shift 2
    got=0
    "$dev" "$@" >"$out" 2>&1 || got=$?
    [ "$got" -eq "$code" ] || { echo "dev_test: ./dev $*: exit code $got, not $code"; failed=1; }
    grep -qF -e "$part" "$out" || { echo "dev_test: ./dev $*: does not say '$part':"; cat "$out"; failed=1; }
}

for command in deps run test demo shots bench lint package; do
    expect 0 "./dev $command" help
done
expect 0 "./dev run"
expect 0 "./dev run" --help
expect 0 "./dev run" -h
expect 2 "dev: no command is called 'tset'" tset
expect 2 "./dev test" tset
expect 2 "no list of packages is called 'biuld'" deps biuld
expect 2 "no list of packages is called 'biuld'" deps build biuld
expect 2 "--label needs a label" test --label
cd /
expect 0 "./dev run" help
exit $failed
