#!/bin/sh
# A bundle of PAGES pages (1000 unless named) whose exhibits may all be mended for the archive: src/bench/archive.sh [PAGES]. The finished PDF goes through qpdf --check, through veraPDF as PDF/A-2b and through
# Plaint's own check; fails where any of them finds something. Needs qpdf. WORK=FOLDER keeps the evidence set for the next time.
set -eu
home=$(CDPATH='' cd -- "$(dirname "$0")/../.." && pwd -P)
command -v qpdf > /dev/null || { echo "qpdf is needed: apt-get install qpdf" >&2; exit 2; }
pages=${1:-1000}
work=${WORK:-$(mktemp -d)}
[ -n "${WORK:-}" ] || trap 'rm -rf "$work"' EXIT
"$home/plaint" words 1 > /dev/null
(cd "$home" && mvn -q test-compile && mvn -q dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile=target/bench.cp)
. "$home/src/bench/jdk.sh"
java() { "$jdk/bin/java" -Xmx3g "-Dplaint.home=$home" -Djava.awt.headless=true -cp "$home/target/classes:$home/target/test-classes:$(cat "$home/target/bench.cp")" "$@"; }
set=$work/$pages
[ -f "$set/list.csv" ] || java plaint.pdf.BundleBench make "$set" "$pages"
# every exhibit is to be mended where it does not keep the standard
awk 'NR == 1 { print $0 ",archive"; next } { print $0 ",repair" }' "$set/list.csv" > "$set/archive.csv"
"$home/plaint" bundle --list "$set/archive.csv" --out "$work/archive.pdf"
grep -aq pdfaid:part "$work/archive.pdf" || { echo "$work/archive.pdf does not say that it is PDF/A." >&2; exit 1; }
qpdf --check "$work/archive.pdf" > /dev/null
java plaint.pdf.VeraPdf "$work/archive.pdf"
"$home/plaint" check "$work/archive.pdf"
rm -f "$work/archive.pdf"
echo "qpdf finds nothing, veraPDF finds PDF/A-2b kept."
