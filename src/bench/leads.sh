#!/bin/sh
# Leads beside SQLite and DuckDB, the same work on the same lists, each measure with its target: src/bench/leads.sh [ROWS...] (after `mvn -q test-compile`; 100000 and 1000000 rows unless named).
# RUNS pairs of imports, one of ours and one of theirs in turn (3, of more than 200,000 rows 1); of each measure the median. Ours run with classes kept ready on a list of 20,000, as the launcher keeps
# them; READY=0: without. A row is printed as soon as it is known; whatever takes longer than LIMIT seconds (900), or fails, is told and left out. CLOCK=cpu has
# single questions judged by the processor's time, for machines that are never quiet. DuckDB's driver, used here and nowhere else, is fetched by Maven; without it its rows are left out.
set -eu
home=$(CDPATH='' cd -- "$(dirname "$0")/../.." && pwd -P)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
limit=${LIMIT:-900}
duck=1.4.4.0
[ -s "$home/target/bench.cp" ] || (cd "$home" && mvn -q dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile=target/bench.cp)
driver=${MAVEN_REPOSITORY:-$HOME/.m2/repository}/org/duckdb/duckdb_jdbc/$duck/duckdb_jdbc-$duck.jar
[ -s "$driver" ] || mvn -q -B dependency:get "-Dartifact=org.duckdb:duckdb_jdbc:$duck" -Dtransitive=false || echo "DuckDB $duck could not be fetched: no comparison with it."

. "$home/src/bench/jdk.sh"
classes="${PLAINT_CLASSES:-$home/target/classes:$home/target/test-classes}:$(cat "$home/target/bench.cp")"
ready=
run() { timeout "$limit" "$jdk/bin/java" --enable-native-access=ALL-UNNAMED "-Dplaint.home=$home" "$@"; }
# As the launcher starts the command `leads`, a short list by the quick compiler alone, with the heap the target allows; and as it starts the window.
patient='-XX:Tier4InvocationThreshold=50000 -XX:Tier4MinInvocationThreshold=6000 -XX:Tier4CompileThreshold=150000 -XX:Tier4BackEdgeThreshold=400000'
hasty='-XX:TieredStopAtLevel=1 -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 -XX:-AOTReplayTraining'
tuned=$patient
plaint() {
    # shellcheck disable=SC2086 # an option or none
    run -XX:+UseSerialGC -Xmx512m -Xmn64m $tuned $ready -cp "$classes" plaint.view.LeadsBench "$@"
}
eval "$(grep -E '^window=' "$home/plaint")"
# shellcheck disable=SC2086 # several options
window() { run $window -Xmx1g -cp "$classes" plaint.view.LeadsBench "$@"; }

# told FILE COMMAND...: what it prints into FILE; where it fails, that is told and FILE is empty.
told() {
    into=$1
    shift
    "$@" > "$into" 2> "$work/erred" || { echo "left out: $1 $2 $(tail -n 1 "$work/erred")"; : > "$into"; }
}

if [ "${READY:-1}" != 0 ]; then
    # a cache holds for jars only
    jars=
    n=0
    for part in $(echo "$classes" | tr ':' ' '); do
        n=$((n + 1))
        if [ -d "$part" ]; then "$jdk/bin/jar" cf "$work/$n.jar" -C "$part" . && part=$work/$n.jar; fi
        jars=$jars:$part
    done
    classes=${jars#:}
    plaint write "$work/few.csv" 20000
    ready="-XX:AOTCacheOutput=$work/leads.aot -Xlog:disable"
    plaint import "$work/few.csv" "$work/few" > /dev/null 2>&1 || true
    ready=
    [ ! -s "$work/leads.aot" ] || ready="-XX:AOTCache=$work/leads.aot -XX:AOTMode=on -Xlog:disable"
fi

# wants PART...: whether one of these was asked for.
wants() {
    for asked in ${PART:-"$@"}; do
        case " $* " in *" $asked "*) return 0 ;; esac
    done
    return 1
}

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

"$jdk/bin/java" -version 2>&1 | head -n 1
echo "SQLite $(sqlite3 --version 2>/dev/null | cut -d' ' -f1) (shell), $(python3 -c 'import sqlite3; print(sqlite3.sqlite_version)') (driver); DuckDB driver $duck; H2 $(tr ':' '\n' < "$home/target/bench.cp" | sed -n 's/.*h2-\(.*\)\.jar/\1/p'); two signs n=120/6, mixed n=300/42, pages n=192/144, sums n=20/20"
o=$work/ours l=$work/lite d=$work/duck
for rows in "${@:-100000 1000000}"; do
    for rows in $rows; do
        runs=${RUNS:-$([ "$rows" -gt 200000 ] && echo 1 || echo 3)}
        wants import || runs=1
        printf '\n== %s leads, %s runs\n' "$rows" "$runs"
        printf '%-66s %12s %12s %9s   %s\n' "" ours peer ratio target
        rm -f "$work"/*.ours "$work"/*.lite "$work"/*.import
        : > "$d"
        plaint write "$work/list.csv" "$rows"
        tuned=$patient
        [ -n "$(find "$work/list.csv" -size +65536k)" ] || tuned=$hasty
        n=0
        while [ $n -lt "$runs" ]; do
            n=$((n + 1))
            rm -rf "$work/store" "$work/lite.db"*
            told "$work/$n.ours" plaint import "$work/list.csv" "$work/store"
            extra=import
            [ $n -lt "$runs" ] || extra=
            wants import ask || continue
            told "$work/$n.lite" timeout "$limit" python3 "$home/src/bench/leads_sqlite.py" "$work/list.csv" "$work/lite.db" $extra
            [ -z "$extra" ] || rm -f "$work/lite.db"*
            wants import || continue
            began=$(date +%s%N)
            timeout "$limit" sqlite3 "$work/plain.db" ".import --csv $work/list.csv lead" || echo "left out: sqlite3 .import"
            echo "wall $(($(date +%s%N) - began))" | awk '{ print $1, $2 / 1e9 }' > "$work/$n.import"
            rm -f "$work/plain.db"
        done
        : > "$work/none.lite"
        : > "$work/none.import"
        medians "$work"/*.ours > "$o"
        medians "$work"/*.lite > "$l"
        medians "$work"/*.import > "$work/plain"
        row "import: searchable, listed, rings known; CPU s / SQLite + FTS5" "$(of "$o" import.cpu)" "$(of "$l" import.cpu)" "r 1.0"
        row "first page on screen, wall s / sqlite3 .import" "$(of "$o" import.firstPage)" "$(of "$work/plain" wall)" "r 0.5"
        row "heap at its fullest while importing, MB" "$(of "$o" import.heapPeakMb)" "" "v 537"
        ! wants ask || told "$work/ask.ours" window ask "$work/store"
        medians "$work"/*.ours > "$o"
        row "search, mixed, p95 ms / FTS5" "$(of "$o" search.mixed.p95Ms)" "$(of "$l" search.mixed.p95Ms)" "r 0.08"
        row "search, two Chinese signs, p95 ms / SQLite" "$(of "$o" search.two.p95Ms)" "$(of "$l" search.two.p95Ms)" "r 0.001"
        row "filtered, sorted page of 50, p50 ms / SQLite with its index" "$(of "$o" pageMs)" "$(of "$l" pageMs)" "r 1.0"
        row "the same from the other end, each page read once" "$(of "$o" page.freshMs)" "$(of "$l" page.freshMs)" "r 1.0"
        : > "$work/recall.ours"
        ! wants recall || told "$work/recall.ours" window recall "$work/store"
        row "recall over all words / plain scan" "$(of "$work/recall.ours" recall)" 1 "e 1.0"
        : > "$work/memory.ours"
        ! wants memory || told "$work/memory.ours" window memory "$work/store"
        row "memory of the view, MB for 100,000 leads" "$(awk -v n="$rows" '$1 == "view.heapMb" { print $2 * 100000 / n }' "$work/memory.ours")" "" "v $([ "$rows" -gt 500000 ] && echo 36.7 || echo 35.7)"
        : > "$work/rings"
        ! wants rings || told "$work/rings" window rings "$work/store"
        sed 's/rings.found/rings.found2/' "$work/rings" > "$work/rings.ours"
        medians "$work"/*.ours > "$o"
        [ ! -s "$driver" ] || ! wants ask rings || told "$d" timeout "$limit" "$jdk/bin/java" -Xmx1g --enable-native-access=ALL-UNNAMED -cp "$driver" "$home/src/bench/LeadsDuck.java" "$work/list.csv"
        row "funnel by brand, ms / DuckDB warm" "$(of "$o" funnelMs)" "$(of "$d" funnelMs)" "r 0.2"
        row "sum over a brand and year, ms / DuckDB warm" "$(of "$o" sumsMs)" "$(of "$d" sumsMs)" "r 0.2"
        row "rings, CPU s / DuckDB" "$(of "$o" rings.cpu)" "$(of "$d" rings.cpu)" "r 1.0"
        echo "also: $(tr '\n' ' ' < "$o" | sed 's/\([a-zA-Z0-9.]*\) \([0-9.]*\) /\1 \2, /g')"
        echo "SQLite, also: $(tr '\n' ' ' < "$l")"
        echo "DuckDB, also: $(tr '\n' ' ' < "$d")"
        rm -rf "$work/store" "$work/lite.db"*
    done
done
