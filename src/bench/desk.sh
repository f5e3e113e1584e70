#!/bin/sh
# Every screen on a store of many cases and leads, without a display: src/bench/desk.sh [CASES [LEADS [STORE]]] (after `mvn -q test-compile`; 100000 each unless named). Prints for each screen the
# milliseconds until its data stand on it and the longest time the screen's thread was busy, below it where it stood when that was long. A STORE named is kept and used again; making one takes some minutes.
set -eu
home=$(CDPATH='' cd -- "$(dirname "$0")/../.." && pwd -P)
. "$home/src/bench/jdk.sh"
cases=${1:-100000}
leads=${2:-100000}
store=${3:-}
if [ -z "$store" ]; then
    work=$(mktemp -d)
    trap 'rm -rf "$work"' EXIT
    store=$work/store
fi
[ -s "$home/target/bench.cp" ] || (cd "$home" && mvn -q dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile=target/bench.cp)
# as the launcher starts the window
eval "$(grep -E '^window=' "$home/plaint")"
[ -n "$window" ] || { echo "The launcher says nothing of the window." >&2; exit 2; }
# shellcheck disable=SC2086 # several options
"$jdk/bin/java" $window -XX:+UseSerialGC -Xmx1g -Dglass.platform=Headless -Dprism.order=sw -Djava.awt.headless=true --enable-native-access=ALL-UNNAMED "-Dplaint.home=$home" \
    -cp "${PLAINT_CLASSES:-$home/target/classes:$home/target/test-classes}:$(cat "$home/target/bench.cp")" plaint.ui.DeskBench "$store" "$cases" "$leads"
