#!/bin/sh
# How long the window takes to show data, beside a plain JavaFX window with one button in the same theme, in turns: src/bench/start.sh [STORE] (a store with the sample cases unless named).
# Prints the medians of five runs (RUNS=n for another number) of the whole process, wall and processor seconds, with and without the cache that `./plaint` makes after a build, and the resident memory after
# ten seconds. Where the machine has other work, the processor seconds say more.
# Needs a display (DISPLAY, for example Xvfb) and GNU time.
set -eu
home=$(CDPATH='' cd -- "$(dirname "$0")/../.." && pwd -P)
[ -n "${DISPLAY:-}" ] && [ -x /usr/bin/time ] || { echo "A display and GNU time are needed." >&2; exit 2; }
. "$home/src/bench/jdk.sh"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$home/plaint" words 1 > /dev/null
(cd "$home" && mvn -q test-compile)
[ -f "$home/target/plaint.aot" ] || { echo "target/plaint.aot is not there: start ./plaint once after a build." >&2; exit 2; }
store=${1:-$work/store}
[ -d "$store" ] || "$home/plaint" demo --store "$store" --out "$work/out" > /dev/null
# the class path as the launcher has it, which is also what the cache holds for; the plain window finds its own libraries first
jar=$home/target/plaint-0.1.0.jar
eval "$(sed -n '/^classes=[$]jar/,/^flags=/p' "$home/plaint" | sed '$d')"
# what the launcher gives the window
eval "$(grep -E '^(patient|window)=' "$home/plaint")"
[ -n "$window" ] || { echo "The launcher says nothing of the window." >&2; exit 2; }
run() { # NAME STAY OPTIONS WORDS...
    name=$1 stay=$2 options=$3
    shift 3
    # shellcheck disable=SC2086 # several words
    /usr/bin/time -a -o "$work/times" -f "$name %e %U %S" "$jdk/bin/java" $options --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -XX:+UseSerialGC -Xlog:disable \
        -Djava.util.prefs.userRoot="$work" -Dplaint.home="$home" -cp "$classes:$home/target/test-classes" plaint.ui.shell.StartBench "$@" $stay > "$work/said" 2> /dev/null
    sed -n "s/^resident/$name/p" "$work/said" >> "$work/memory"
}
for i in $(seq 0 "${RUNS:-5}"); do
    [ "$i" = 1 ] && : > "$work/times"
    run hello '' '' hello
    run plaint '' "$window" plaint "$store"
    run plaint+cache '' "$window -XX:AOTCache=$home/target/plaint.aot -XX:AOTMode=on" plaint "$store"
done
# What a store asks for once after it was made, or after the program changed, has been done before: each run above ended with its first picture.
run plaint-first 10 "$window" plaint "$store"
run hello-idle 10 '' hello
run plaint-idle 10 "$window" plaint "$store"
run plaint+cache-idle 10 "$window -XX:AOTCache=$home/target/plaint.aot -XX:AOTMode=on" plaint "$store"
awk '
    NF == 2 { mem[$1] = $2 / 1024; next }
    { n[$1]++; wall[$1, n[$1]] = $2; cpu[$1, n[$1]] = $3 + $4 }
    function median(of, name,   i, j, t, v) {
        for (i = 1; i <= n[name]; i++) v[i] = of == "cpu" ? cpu[name, i] : wall[name, i]
        for (i = 1; i <= n[name]; i++) for (j = i + 1; j <= n[name]; j++) if (v[j] < v[i]) { t = v[i]; v[i] = v[j]; v[j] = t }
        return v[int((n[name] + 1) / 2)]
    }
    END {
        split("wall cpu", kinds)
        for (k = 1; k <= 2; k++) {
            h = median(kinds[k], "hello"); p = median(kinds[k], "plaint"); c = median(kinds[k], "plaint+cache")
            printf "%-4s  hello %.2f s, plaint %.2f s (%.2f of it, target 1.60), with the cache %.2f s (%.2f, target 1.00)\n", kinds[k], h, p, p / h, c, c / h
        }
        printf "memory after ten seconds: hello %.0f MB, plaint %.0f MB (%.2f, target 1.15), with the cache %.0f MB\n", mem["hello-idle"], mem["plaint-idle"], mem["plaint-idle"] / mem["hello-idle"], mem["plaint+cache-idle"]
    }' "$work/memory" "$work/times"
