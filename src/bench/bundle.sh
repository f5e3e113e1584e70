#!/bin/sh
# A bundle beside other programs, the same PDF files in turns: src/bench/bundle.sh [PAGES...] (1000 and 5000 unless named; 5000 pages are about 1.6 GB). Five rounds (RUNS=n for another number); prints for
# each program the median wall seconds, CPU seconds and peak memory (workers included), and the medians of the ratios of each round. Three lines are ours:
#   written   the whole bundle - every file looked into, each page upright on A4 with label and number, index, links, outline, page labels - as far as the other programs go: not waited for, not read again
#   plaint    the command a person runs: the same, waited for until the disk has it, and read again
#   qpdf      a plain merge; qpdf+sync: the same, waited for
# Needs GNU time and qpdf; the usual way with PDFBox, OpenPDF (fetched by Maven, used here and nowhere else) and pikepdf where installed run PEERS=n rounds (1). WORK=FOLDER keeps the files for the next time.
set -eu
home=$(CDPATH='' cd -- "$(dirname "$0")/../.." && pwd -P)
command -v qpdf > /dev/null && [ -x /usr/bin/time ] || { echo "qpdf and GNU time are needed: apt-get install qpdf time" >&2; exit 2; }
work=${WORK:-$(mktemp -d)}
[ -n "${WORK:-}" ] || trap 'rm -rf "$work"' EXIT
mkdir -p "$work"
"$home/plaint" words 1 > /dev/null
(cd "$home" && mvn -q test-compile && mvn -q dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile=target/bench.cp)
. "$home/src/bench/jdk.sh"
classes="$home/target/classes:$home/target/test-classes:$(cat "$home/target/bench.cp")"
open=3.0.0
driver=${MAVEN_REPOSITORY:-$HOME/.m2/repository}/com/github/librepdf/openpdf/$open/openpdf-$open.jar
[ -s "$driver" ] || mvn -q -B dependency:get "-Dartifact=com.github.librepdf:openpdf:$open" -Dtransitive=false || echo "OpenPDF $open could not be fetched: no comparison with it."
python=$(for p in /usr/bin/python3 python3; do command -v "$p" > /dev/null && "$p" -c 'import pikepdf' 2> /dev/null && echo "$p" && break; done || true)

# What the program's own start gives to Java, so that `written` runs as `plaint` does; its classes, and behind them the one that leaves out the disk.
flags= brief= swift=
eval "$(grep -E "^(serial|flags|brief|swift)=" "$home/plaint")"
# the class path as the launcher has it: a cache holds for no other, and AOTMode=on ends a run that would go without one
own=$(jar=$home/target/plaint-0.1.0.jar && eval "$(sed -n '/^classes=[$]jar/,/^flags=/p' "$home/plaint" | sed '$d')" && printf %s "$classes")
timed() { # NAME COMMAND...: one line "NAME wall cpu megabytes bytes" into $work/times; memory is that of the program and all processes it started, together
    name=$1 && shift
    rm -f "$work/out.pdf"
    sync
    /usr/bin/time -f '%e %U %S' -o "$work/time" "$@" > "$work/said" 2> "$work/erred" &
    began=$!
    most=0
    while kill -0 "$began" 2> /dev/null; do
        now=$(ps -e -o pid=,ppid=,rss= | awk -v root="$began" '{ above[$1] = $2; size[$1] = $3 }
            END { for (x in above) { y = x; for (d = 0; d < 6 && y != root && (y in above); d++) y = above[y]; if (y == root) sum += size[x] } print int(sum / 1024) }')
        [ "$now" -le "$most" ] || most=$now
        sleep 0.2
    done
    wait "$began" || { echo "$name failed:" >&2; cat "$work/erred" >&2; return 1; }
    awk -v name="$name" -v bytes="$(stat -c %s "$work/out.pdf")" -v most="$most" '{ print name, $1, $2 + $3, most, bytes }' "$work/time" >> "$work/times"
}

echo "Plaint $(sed -n 's:.*<version>\(.*\)</version>.*:\1:p' "$home/pom.xml" | head -n 1), $(qpdf --version | head -n 1), PDFBox 3.0.8, OpenPDF $open, pikepdf ${python:+$("$python" -c 'import pikepdf; print(pikepdf.__version__)')}, $(uname -sr), $(nproc) cores"
[ $# -gt 0 ] || set -- 1000 5000
: > "$work/growth"
for pages in "$@"; do
    set="$work/$pages"
    [ -f "$set/list.csv" ] || "$jdk/bin/java" "-Dplaint.home=$home" -Djava.awt.headless=true -cp "$classes" plaint.pdf.BundleBench make "$set" "$pages"
    cat "$set"/*.pdf > /dev/null
    in=$(cat "$set"/*.pdf | wc -c)
    : > "$work/times"
    for run in $(seq "${RUNS:-5}"); do
        # shellcheck disable=SC2086 # several options
        timed written "$jdk/bin/java" $brief $swift $flags -XX:AOTCache="$home/target/bundle.aot" -XX:AOTMode=on -Xlog:disable -Dplaint.workers.ready="$home/target/worker.aot" -Dplaint.home="$home" \
            -cp "$own:$home/target/test-classes" plaint.pdf.BundleBench written "$set/list.csv" "$work/out.pdf"
        timed qpdf qpdf --empty --pages "$set"/*.pdf -- "$work/out.pdf"
        timed plaint "$home/plaint" bundle --list "$set/list.csv" --out "$work/out.pdf"
        timed qpdf+sync sh -c 'qpdf --empty --pages "$1"/*.pdf -- "$2" && sync "$2"' - "$set" "$work/out.pdf"
        [ "$run" -gt "${PEERS:-1}" ] || timed pdfbox "$jdk/bin/java" -Xmx3g -cp "$classes" plaint.pdf.BundleBench usual "$set/list.csv" "$work/out.pdf"
        [ ! -s "$driver" ] || [ "$run" -gt "${PEERS:-1}" ] || timed openpdf "$jdk/bin/java" -Xmx3g -cp "$driver" "$home/src/bench/BundleOpenPdf.java" "$set/list.csv" "$work/out.pdf"
        [ -z "$python" ] || [ "$run" -gt "${PEERS:-1}" ] || timed pikepdf "$python" -c 'import sys, glob, pikepdf
out = pikepdf.Pdf.new()
for name in sorted(glob.glob(sys.argv[1] + "/*.pdf")):
    out.pages.extend(pikepdf.open(name).pages)
out.save(sys.argv[2])' "$set" "$work/out.pdf"
    done
    printf '== %s pages, %s bytes in\n' "$pages" "$in"
    awk -v in_bytes="$in" -v pages="$pages" -v growth="$work/growth" '
        { n[$1]++; wall[$1, n[$1]] = $2; cpu[$1, n[$1]] = $3; mem[$1, n[$1]] = $4; out[$1] = $5 }
        function middle(v, count,   i, j, t) {
            for (i = 1; i <= count; i++) for (j = i + 1; j <= count; j++) if (v[j] < v[i]) { t = v[i]; v[i] = v[j]; v[j] = t }
            return v[int((count + 1) / 2)]
        }
        function median(a, name,   i, v) {
            for (i = 1; i <= n[name]; i++) v[i] = a[name, i]
            return middle(v, n[name])
        }
        function ratio(a, ours, theirs,   i, v) {
            for (i = 1; i <= n[ours]; i++) v[i] = a[ours, i] / a[theirs, i]
            return middle(v, n[ours])
        }
        END {
            for (name in n) printf "%-10s wall %6.2f s  CPU %6.2f s  memory %5.0f MB  out/in %.4f  (%d runs)\n", name, median(wall, name), median(cpu, name), median(mem, name), out[name] / in_bytes, n[name]
            printf "ratio  written / qpdf                wall %.2f (target 0.70)   CPU %.2f (target 0.85)\n", ratio(wall, "written", "qpdf"), ratio(cpu, "written", "qpdf")
            printf "ratio  plaint / qpdf+sync            wall %.2f (target 0.90)\n", ratio(wall, "plaint", "qpdf+sync")
            printf "ratio  plaint, everything / qpdf     wall %.2f                 CPU %.2f\n", ratio(wall, "plaint", "qpdf"), ratio(cpu, "plaint", "qpdf")
            printf "       memory of plaint %.0f MB (target 300), out/in %.4f (target 1.003)\n", median(mem, "plaint"), out["plaint"] / in_bytes
            print pages, median(wall, "plaint"), median(cpu, "plaint"), median(mem, "plaint") >> growth
        }' "$work/times"
done
awk 'NR == 1 { p = $1; w = $2; c = $3; m = $4 }
    END { if (NR > 1) printf "growth %d -> %d pages: wall %.1f, CPU %.1f (target 5), memory %.2f (target 1.5)\n", p, $1, $2 / w, $3 / c, $4 / m }' "$work/growth"
