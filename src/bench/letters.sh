#!/bin/sh
# Complaints of three pages, each its own PDF/A file, beside PDFBox with fonts parsed once and a subset per file: src/bench/letters.sh [NUMBER] (1000 unless named), in turns. Prints for each the median
# CPU seconds of RUNS runs (3 unless named) and the bytes of a complaint, and the ratios. Ours are tagged, have outline and page labels, wait for the disk and are read again; theirs are plain. Ours run as
# the launcher runs a batch, with the quick compiler; theirs as Java comes, and once more so (pdfbox-c1). READY=1: ours with classes kept ready, rehearsed on twenty letters, as well. LibreOffice, where installed, makes a tenth of the number from the same words, once, in one run; its figures are
# reckoned up to the whole number. Needs GNU time.
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
. "$home/src/bench/jdk.sh"
flags="-Xmx1g -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Djava.awt.headless=true -Dplaint.home=$home"
# as in ./plaint
quick='-XX:+UseTransparentHugePages -XX:TieredStopAtLevel=1 -Xms48m -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=30 -Dorg.apache.commons.logging.LogFactory=org.apache.commons.logging.impl.LogFactoryImpl -Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog'
[ "$number" -lt 200 ] || quick="$quick -XX:CompileThresholdScaling=0.25"
everyone='plaint pdfbox pdfbox-c1'
if [ -n "${READY:-}" ]; then
    # a cache holds for jars only
    jars=
    n=0
    for part in $(echo "$CLASSES" | tr ':' ' '); do
        n=$((n + 1))
        if [ -d "$part" ]; then "$jdk/bin/jar" cf "$work/$n.jar" -C "$part" . && part=$work/$n.jar; fi
        jars=$jars:$part
    done
    CLASSES=${jars#:}
    # shellcheck disable=SC2086 # several options
    "$jdk/bin/java" $quick $flags -XX:AOTCacheOutput="$work/letters.aot" -Xlog:disable -cp "$CLASSES" plaint.pdf.LettersBench plaint 20 "$work/rehearsed" > /dev/null 2>&1
    everyone="$everyone plaint-ready"
fi
for run in $(seq "${RUNS:-3}"); do
    for who in $everyone; do
        case $who in
        plaint | pdfbox-c1) tuned=$quick ;;
        plaint-ready) tuned="$quick -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 -XX:-AOTReplayTraining -XX:AOTCache=$work/letters.aot -XX:AOTMode=on -Xlog:disable" ;;
        *) tuned= ;;
        esac
        # a folder each: a file system is slow to give again what was just deleted
        out=$work/$who-$run
        # shellcheck disable=SC2086 # several options
        /usr/bin/time -f '%e %U %S %M' -o "$work/time" "$jdk/bin/java" $tuned $flags -cp "$CLASSES" plaint.pdf.LettersBench "${who%%-*}" "$number" "$out" 2> "$work/erred" || { cat "$work/erred" >&2; exit 1; }
        awk -v who="$who" -v bytes="$(cat "$out"/*.pdf | wc -c)" -v n="$number" '{ print who, $2 + $3, $1, bytes / n }' "$work/time" >> "$work/times"
    done
done
office=$(command -v soffice || true)
if [ -n "$office" ]; then
    tenth=$(((number + 9) / 10))
    "$jdk/bin/java" $flags -cp "$CLASSES" plaint.pdf.LettersBench text "$tenth" "$work/text"
    # the fonts of the complaint, and a profile of its own
    printf '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>%s</dir><cachedir>%s</cachedir></fontconfig>' "$home/assets/fonts" "$work/fontcache" > "$work/fonts.conf"
    FONTCONFIG_FILE=$work/fonts.conf /usr/bin/time -f '%e %U %S %M' -o "$work/time" "$office" "-env:UserInstallation=file://$work/profile" --headless \
        --convert-to 'pdf:writer_pdf_Export:{"SelectPdfVersion":{"type":"long","value":"2"}}' --outdir "$work/office" "$work"/text/*.fodt > /dev/null 2>&1
    awk -v bytes="$(cat "$work"/office/*.pdf | wc -c)" -v n="$tenth" -v all="$number" '{ print "libreoffice", ($2 + $3) * all / n, $1, bytes / n }' "$work/time" >> "$work/times"
fi
echo "Plaint $(sed -n 's:.*<version>\(.*\)</version>.*:\1:p' "$home/pom.xml" | head -n 1), PDFBox 3.0.8, $("$jdk/bin/java" -version 2>&1 | head -n 1), $(nproc) cores, $number complaints${office:+, $("$office" --version 2> /dev/null | cut -d' ' -f1,2)}"
awk '{ n[$1]++; cpu[$1, n[$1]] = $2; wall[$1] = $3; bytes[$1] = $4 }
    function median(name,   i, j, t, v) {
        for (i = 1; i <= n[name]; i++) v[i] = cpu[name, i]
        for (i = 1; i <= n[name]; i++) for (j = i + 1; j <= n[name]; j++) if (v[j] < v[i]) { t = v[i]; v[i] = v[j]; v[j] = t }
        return v[int((n[name] + 1) / 2)]
    }
    END {
        for (name in n) printf "%-12s CPU %7.2f s  bytes of a complaint %8.0f  (%d runs)\n", name, median(name), bytes[name], n[name]
        for (name in n) if (name ~ /^plaint/) printf "%-12s CPU %.2f of pdfbox (target 0.10), %.2f of pdfbox-c1; bytes %.2f (target 1.0)\n", name, median(name) / median("pdfbox"), median(name) / median("pdfbox-c1"), bytes[name] / bytes["pdfbox"]
        if ("libreoffice" in n) printf "plaint makes %.0f complaints in the CPU seconds of one of libreoffice\n", median("libreoffice") / median("plaint")
    }' "$work/times"
