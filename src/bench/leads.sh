#!/bin/sh
# Leads beside SQLite and DuckDB, the same work on the same lists, each measure with its target: src/bench/leads.sh [ROWS...] (after `mvn -q test-compile`; 100000 and 1000000 rows unless named).
# RUNS (3) pairs of imports, one of ours and one of theirs in turn; of each measure the median. CLOCK=cpu has
# single questions judged by the processor's time, for machines that are never quiet. DuckDB's driver, used here and nowhere else, is fetched by Maven; without it its rows are left out.
set -eu
home=$(CDPATH='' cd -- "$(dirname "$0")/../.." && pwd -P)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
runs=${RUNS:-3}
duck=1.4.4.0
[ -s "$home/target/bench.cp" ] || (cd "$home" && mvn -q dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile=target/bench.cp)
driver=${MAVEN_REPOSITORY:-$HOME/.m2/repository}/org/duckdb/duckdb_jdbc/$duck/duckdb_jdbc-$duck.jar
[ -s "$driver" ] || mvn -q -B dependency:get "-Dartifact=org.duckdb:duckdb_jdbc:$duck" -Dtransitive=false || echo "DuckDB $duck could not be fetched: no comparison with it."

classes="${PLAINT_CLASSES:-$home/target/classes:$home/target/test-classes}:$(cat "$home/target/bench.cp")"
run() { java -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED "-Dplaint.home=$home" "$@"; }
# As the command `leads` is started, with the heap the target allows; and as the window is.
plaint() {
    run -Xmx512m -Xmn64m -XX:Tier4InvocationThreshold=50000 -XX:Tier4MinInvocationThreshold=6000 -XX:Tier4CompileThreshold=150000 -XX:Tier4BackEdgeThreshold=400000 \
        -cp "$classes" plaint.view.LeadsBench "$@"
}
window() { run -Xmx1g -cp "$classes" plaint.view.LeadsBench "$@"; }

# Medians of lines "name value".
medians() { sort "$@" | awk '$1 != name && NR > 1 { print name, v[int((n + 1) / 2)]; n = 0 } { name = $1; v[++n] = $2 } END { if (NR) print name, v[int((n + 1) / 2)] }'; }

# The number of a name in a file; nothing where it is not there.
of() { awk -v name="$2" '$1 == name { print $2 }' "$1"; }

# row NAME OURS THEIRS TARGET: target "r N" is a ratio, "v N" a value of ours.
row() {
    [ -n "$2" ] || return 0
    awk -v what="$1" -v a="$2" -v b="${3:-}" -v kind="${4%% *}" -v target="${4#* }" 'BEGIN {
        got = kind == "v" ? a : (b > 0 ? a / b : "")
        ok = got == "" ? "no peer" : (kind == "e" ? got >= target : got <= target + 0) ? "met" : "MISSED"
        printf "%-66s %12.4f %12s %9s   %s %-7s %s\n", what, a, b == "" ? "-" : sprintf("%.4f", b), kind == "v" || got == "" ? "-" : sprintf("%.4f", got), kind == "e" ? ">=" : "<=", target, ok }'
}

java -version 2>&1 | head -n 1
echo "SQLite $(sqlite3 --version 2>/dev/null | cut -d' ' -f1) (shell), $(python3 -c 'import sqlite3; print(sqlite3.sqlite_version)') (driver); DuckDB driver $duck; H2 $(tr ':' '\n' < "$home/target/bench.cp" | sed -n 's/.*h2-\(.*\)\.jar/\1/p'); runs $runs, two signs n=120/6, mixed n=300/42, pages n=192/144, sums n=20/20"
for rows in "${@:-100000 1000000}"; do
    for rows in $rows; do
        printf '\n== %s leads\n' "$rows"
        rm -f "$work"/*.ours "$work"/*.lite "$work"/*.import
        plaint write "$work/list.csv" "$rows"
        n=0
        while [ $n -lt "$runs" ]; do
            n=$((n + 1))
            rm -rf "$work/store" "$work/lite.db"*
            plaint import "$work/list.csv" "$work/store" > "$work/$n.ours"
            extra=import
            [ $n -lt "$runs" ] || extra=
            python3 "$home/src/bench/leads_sqlite.py" "$work/list.csv" "$work/lite.db" $extra > "$work/$n.lite"
            [ -z "$extra" ] || rm -f "$work/lite.db"*
            began=$(date +%s%N)
            sqlite3 "$work/plain.db" ".import --csv $work/list.csv lead"
            echo "wall $(($(date +%s%N) - began))" | awk '{ print $1, $2 / 1e9 }' > "$work/$n.import"
            rm -f "$work/plain.db"
        done
        window ask "$work/store" > "$work/ask.ours"
        window recall "$work/store" > "$work/recall.ours"
        window rings "$work/store" | sed 's/rings.found/rings.found2/' > "$work/rings.ours"
        window memory "$work/store" > "$work/memory.ours"
        : > "$work/duck"
        [ ! -s "$driver" ] || java -Xmx1g --enable-native-access=ALL-UNNAMED -cp "$driver" "$home/src/bench/LeadsDuck.java" "$work/list.csv" > "$work/duck"
        medians "$work"/*.ours > "$work/ours"
        medians "$work"/*.lite > "$work/lite"
        medians "$work"/*.import > "$work/plain"
        o=$work/ours l=$work/lite d=$work/duck
        printf '%-66s %12s %12s %9s   %s\n' "" ours peer ratio target
        row "import: searchable, listed, rings known; CPU s / SQLite + FTS5" "$(of "$o" import.cpu)" "$(of "$l" import.cpu)" "r 1.0"
        row "first page on screen, wall s / sqlite3 .import" "$(of "$o" import.firstPage)" "$(of "$work/plain" wall)" "r 0.5"
        row "heap at its fullest while importing, MB" "$(of "$o" import.heapPeakMb)" "" "v 537"
        row "search, mixed, p95 ms / FTS5" "$(of "$o" search.mixed.p95Ms)" "$(of "$l" search.mixed.p95Ms)" "r 0.08"
        row "search, two Chinese signs, p95 ms / SQLite" "$(of "$o" search.two.p95Ms)" "$(of "$l" search.two.p95Ms)" "r 0.001"
        row "recall over all words / plain scan" "$(of "$o" recall)" 1 "e 1.0"
        row "filtered, sorted page of 50, p50 ms / SQLite with its index" "$(of "$o" pageMs)" "$(of "$l" pageMs)" "r 1.0"
        row "funnel by brand, ms / DuckDB warm" "$(of "$o" funnelMs)" "$(of "$d" funnelMs)" "r 0.2"
        row "sum over a brand and year, ms / DuckDB warm" "$(of "$o" sumsMs)" "$(of "$d" sumsMs)" "r 0.2"
        row "rings, CPU s / DuckDB" "$(of "$o" rings.cpu)" "$(of "$d" rings.cpu)" "r 1.0"
        row "memory of the view, MB for 100,000 leads" "$(awk -v mb="$(of "$o" view.heapMb)" -v n="$rows" 'BEGIN { print mb * 100000 / n }')" "" "v $([ "$rows" -gt 500000 ] && echo 36.7 || echo 35.7)"
        echo "also: $(tr '\n' ' ' < "$o" | sed 's/\([a-zA-Z0-9.]*\) \([0-9.]*\) /\1 \2, /g')"
        echo "SQLite, also: $(tr '\n' ' ' < "$l")"
        echo "DuckDB, also: $(tr '\n' ' ' < "$d")"
        rm -rf "$work/store" "$work/lite.db"*
    done
done
