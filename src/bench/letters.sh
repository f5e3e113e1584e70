#!/bin/sh
# Complaints of three pages, each its own PDF/A file, beside PDFBox with fonts parsed once and a subset per file: src/bench/letters.sh [NUMBER] (1000 unless named), in turns. Prints for each the median
# CPU seconds of RUNS runs (3 unless named) and the bytes of a complaint, and the ratios. Ours are tagged, have outline and page labels, wait for the disk and are read again; theirs are plain. Needs GNU time.
set -eu
home=$(CDPATH='' cd -- "$(dirname "$0")/../.." && pwd -P)
[ -x /usr/bin/time ] || { echo "GNU time is needed: apt-get install time" >&2; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
number=${1:-1000}
if [ -z "${CLASSES:-}" ]; then
    (cd "$home" && mvn -q test-compile && mvn -q dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile=target/bench.cp)
    CLASSES="$home/target/classes:$home/target/test-classes:$(cat "$home/target/bench.cp")"
fi
for j in "${PLAINT_JAVA:-}" "${JAVA_HOME:-}" /usr/lib/jvm/*; do
    [ -x "$j/bin/javac" ] && grep -q '^JAVA_VERSION="\(2[5-9]\|[3-9]\)' "$j/release" 2> /dev/null && jdk=$j && break
done
for run in $(seq "${RUNS:-3}"); do
    for who in plaint pdfbox; do
        rm -rf "$work/out"
        /usr/bin/time -f '%e %U %S %M' -o "$work/time" "$jdk/bin/java" -Xmx1g -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Djava.awt.headless=true \
            "-Dplaint.home=$home" -cp "$CLASSES" plaint.pdf.LettersBench "$who" "$number" "$work/out" 2> "$work/erred" || { cat "$work/erred" >&2; exit 1; }
        awk -v who="$who" -v bytes="$(cat "$work/out"/*.pdf | wc -c)" -v n="$number" '{ print who, $2 + $3, $1, bytes / n }' "$work/time" >> "$work/times"
    done
done
echo "Plaint $(sed -n 's:.*<version>\(.*\)</version>.*:\1:p' "$home/pom.xml" | head -n 1), PDFBox 3.0.8, $("$jdk/bin/java" -version 2>&1 | head -n 1), $(nproc) cores, $number complaints"
awk '{ n[$1]++; cpu[$1, n[$1]] = $2; wall[$1] = $3; bytes[$1] = $4 }
    function median(name,   i, j, t, v) {
        for (i = 1; i <= n[name]; i++) v[i] = cpu[name, i]
        for (i = 1; i <= n[name]; i++) for (j = i + 1; j <= n[name]; j++) if (v[j] < v[i]) { t = v[i]; v[i] = v[j]; v[j] = t }
        return v[int((n[name] + 1) / 2)]
    }
    END {
        for (name in n) printf "%-8s CPU %7.2f s  bytes of a complaint %8.0f  (%d runs)\n", name, median(name), bytes[name], n[name]
        printf "ratio    CPU %.2f (target 0.10), bytes %.2f (target 1.0)\n", median("plaint") / median("pdfbox"), bytes["plaint"] / bytes["pdfbox"]
    }' "$work/times"
