#!/bin/sh
# About 300 damaged and hostile files, made from a seed by the project's own generator, bundled in one run: src/bench/hostile.sh [FOLDER]. Fails unless every sound page is in, every other file is
# named with a reason, no original was changed, no active part is left in the bundle, no file held the run up for more than 20 seconds and no process took more than 512 MB.
# Prints n: files, taken, refused, wrong, hung (ended after 20 s), over memory, silent page losses, active parts left. Needs ps.
set -eu
home=$(CDPATH='' cd -- "$(dirname "$0")/../.." && pwd -P)
work=${1:-$(mktemp -d)}
[ -n "${1:-}" ] || trap 'rm -rf "$work"' EXIT
"$home/plaint" words 1 > /dev/null
(cd "$home" && mvn -q test-compile && mvn -q dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile=target/bench.cp)
. "$home/src/bench/jdk.sh"
folder() { "$jdk/bin/java" -Xmx1g -Djava.awt.headless=true -cp "$home/target/classes:$home/target/test-classes:$(cat "$home/target/bench.cp")" plaint.pdf.HostileFolder "$@"; }

folder make "$work"
start=$(date +%s)
"$home/plaint" bundle --list "$work/list.csv" --out "$work/bundle.pdf" --lang en --json > "$work/result.json" 2> "$work/said.txt" &
run=$!
: > "$work/memory"
while kill -0 "$run" 2> /dev/null; do
    ps -o pid=,rss= -p "$run" >> "$work/memory" 2> /dev/null || true
    ps -o pid=,rss= --ppid "$run" >> "$work/memory" 2> /dev/null || true
    sleep 0.1
done
status=0
wait "$run" || status=$?
end=$(date +%s)
[ "$status" -le 1 ] || { echo "the run ended with $status:" >&2; cat "$work/said.txt" >&2; exit 1; }
folder check "$work" "$work/result.json" "$work/bundle.pdf" ${REASONS:+reasons}
hung=$(grep -o 'could not be read within' "$work/result.json" | wc -l)
awk -v secs="$((end - start))" -v hung="$hung" '{ if ($2 > most) most = $2; if ($2 > 524288) over[$1] = 1 } END {
    n = 0; for (p in over) n++
    printf "%-22s %d\n%-22s %d\n%-22s %d MB\n%-22s %d s\n", "hung, ended and named", hung, "processes over 512 MB", n, "largest process", most / 1024, "whole run", secs
    exit n > 0 }' "$work/memory"
