#!/bin/sh
# Every screen on a store of many cases and leads, on a display (DISPLAY, for example Xvfb): src/bench/desk.sh [CASES [LEADS [STORE]]] (100000 each unless named). Prints for each screen the
# milliseconds until its data stand on it and the longest time the screen's thread was busy, below it where it stood when that was long. A STORE named is kept and used again; making one takes some minutes.
set -eu
home=$(CDPATH='' cd -- "$(dirname "$0")/../.." && pwd -P)
[ -n "${DISPLAY:-}" ] || { echo "A display is needed." >&2; exit 2; }
. "$home/src/bench/jdk.sh"
cases=${1:-100000}
leads=${2:-100000}
store=${3:-}
if [ -z "$store" ]; then
    work=$(mktemp -d)
    trap 'rm -rf "$work"' EXIT
    store=$work/store
fi
"$home/plaint" words 1 > /dev/null
[ -f "$home/target/plaint.aot" ] || { echo "target/plaint.aot is not there: start ./plaint once after a build." >&2; exit 2; }
(cd "$home" && mvn -q test-compile && mvn -q dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile=target/bench.cp)
# as the launcher starts the window: its options, its class path and the classes it keeps ready
eval "$(grep -E '^(window|modular)=' "$home/plaint")"
[ -n "$window" ] && [ -n "$modular" ] || { echo "The launcher says nothing of the window." >&2; exit 2; }
jar=$home/target/plaint-0.1.0.jar
eval "$(sed -n '/^classes=[$]jar/,/^flags=/p' "$home/plaint" | sed '$d')"
# shellcheck disable=SC2086 # several options
"$jdk/bin/java" $window $modular -XX:AOTCache="$home/target/plaint.aot" -XX:AOTMode=on -Xlog:disable \
    --enable-native-access=ALL-UNNAMED "-Dplaint.home=$home" "-Dplaint.styles=$home/target/styles" --module-path "$toolkit" -cp "$others:$home/target/test-classes:$(cat "$home/target/bench.cp")" plaint.ui.DeskBench \
    "$store" "$cases" "$leads"
