#!/bin/sh
# Leads beside SQLite, the same work on the same lists: src/bench/leads.sh [ROWS...] (after `mvn -q test-compile`; 100000 and 1000000 rows unless named). Prints seconds and ratios.
set -eu
home=$(CDPATH='' cd -- "$(dirname "$0")/../.." && pwd -P)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
[ -s "$home/target/bench.cp" ] || (cd "$home" && mvn -q dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile=target/bench.cp)
plaint() {
    # as the command `leads` is started
    java -Xmx512m -XX:+UseSerialGC -XX:Tier4InvocationThreshold=50000 -XX:Tier4MinInvocationThreshold=6000 -XX:Tier4CompileThreshold=150000 -XX:Tier4BackEdgeThreshold=400000 \
        --enable-native-access=ALL-UNNAMED "-Dplaint.home=$home" -cp "${PLAINT_CLASSES:-$home/target/classes:$home/target/test-classes}:$(cat "$home/target/bench.cp")" plaint.view.LeadsBench "$@"
}
for rows in "${@:-100000}"; do
    printf '== %s leads\n' "$rows"
    plaint write "$work/list.csv" "$rows"
    plaint import "$work/list.csv" "$work/store" > "$work/ours"
    plaint ask "$work/store" >> "$work/ours"
    sed 's/^/plaint /' "$work/ours"
    if command -v python3 > /dev/null; then
        python3 "$home/src/bench/leads_sqlite.py" "$work/list.csv" "$work/lite.db" > "$work/theirs"
        sed 's/^/sqlite /' "$work/theirs"
        awk 'NR == FNR { theirs[$1] = $2; next } ($1 in theirs) && theirs[$1] > 0 { printf "ratio  %s %.3f\n", $1, $2 / theirs[$1] }' "$work/theirs" "$work/ours"
    else
        echo "python3 is not there: no ratios."
    fi
    rm -rf "$work/store" "$work/lite.db"
done
