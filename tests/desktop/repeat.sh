#!/bin/sh
# repeat.sh TIMES [LABEL [BUILD_FOLDER]]: runs (JOBS at a time) the tests of a label (desktop) so often with every core busy, and tells which failed how often.
set -eu
times=${1:?how often}
label=${2:-desktop}
build=${3:-$(dirname "$0")/../../build/dev}
report=$(mktemp)
busy=
cleanup() {
    # shellcheck disable=SC2086  # one word a process
    kill $busy 2>/dev/null || true
    rm -f "$report"
}
trap cleanup EXIT
trap 'exit 130' INT TERM
core=$(nproc)
while [ "$core" -gt 0 ]; do
    sha256sum /dev/zero &
    busy="$busy $!"
    core=$((core - 1))
done
run=0
bad=0
while [ "$run" -lt "$times" ]; do
    run=$((run + 1))
    if ctest --test-dir "$build" -L "$label" -j "${JOBS:-$(nproc)}" >"$report.now" 2>&1; then
        echo "run $run of $times: all passed ($(sed -n 's/^Total Test time (real) = *//p' "$report.now"))"
    else
        bad=$((bad + 1))
        echo "run $run of $times: failed"
        sed -n 's/^[[:space:]]*[0-9]* - \([^ ]*\) (.*/\1/p' "$report.now" | tee -a "$report" | sed 's/^/    /'
    fi
    rm -f "$report.now"
done
echo "$((times - bad)) of $times runs passed."
sort "$report" | uniq -c
[ "$bad" -eq 0 ]
