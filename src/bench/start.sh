#!/bin/sh
# How long the window takes to show data, beside a plain JavaFX window with one button in the same theme, in turns: src/bench/start.sh [STORE] (a store with the sample cases unless named).
# Prints the medians of five runs (RUNS=n for another number) of the whole process, wall and processor seconds, with and without a cache as `./plaint` makes it after a build, and the resident memory after
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
store=${1:-$work/store}
[ -d "$store" ] || "$home/plaint" demo --store "$store" --out "$work/out" > /dev/null
# the class path as the launcher has it
jar=$home/target/plaint-0.1.0.jar
eval "$(sed -n '/^classes=[$]jar/,/^flags=/p' "$home/plaint" | sed '$d')"
# what the launcher gives the window
eval "$(grep -E '^(window|modular)=' "$home/plaint")"
[ -n "$window" ] && [ -n "$modular" ] || { echo "The launcher says nothing of the window." >&2; exit 2; }
# The bench's own class stands before it or, with the cache, behind it and in a cache made as the launcher makes its own: else Java would open all fifty libraries to find it, which the program does not. A
# plain window has the few libraries it needs, as they come.
(cd "$home/target/test-classes" && "$jdk/bin/jar" --create --no-compress --file "$work/bench.jar" plaint/ui/shell/StartBench*.class)
plain=$work/bench.jar
mkdir "$work/plain"
for library in "$home"/target/lib/javafx-*.jar "$home"/target/lib/atlantafx-*.jar; do
    ln -s "$library" "$work/plain"
    plain=$plain:$work/plain/${library##*/}
done
java='--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Xlog:disable'
"$home/plaint" demo --store "$work/rehearsed" --out "$work/out" > /dev/null
rehearse() {
    # shellcheck disable=SC2086 # several words
    "$jdk/bin/java" $window $modular $java "$@" -Dglass.platform=Headless -Dprism.order=sw -Dplaint.user="$work/prefs" -Dplaint.home="$home" -Dplaint.styles="$work/styles" --module-path "$toolkit" \
        -cp "$others:$work/bench.jar" plaint.ui.shell.StartBench plaint "$work/rehearsed" > /dev/null 2>&1
}
rehearse -Dplaint.rehearsal=6
rehearse -Dplaint.rehearsal=2 -XX:-AOTRecordTraining -XX:AOTCacheOutput="$work/bench.aot"
window="$window $modular"
cached="$window -XX:AOTCache=$work/bench.aot -XX:AOTMode=on"
run() { # NAME STAY OPTIONS WORDS...
    name=$1 stay=$2 options=$3
    shift 3
    modules=$toolkit
    case $name in hello*) path=$plain modules= ;; *cache*) path=$others:$work/bench.jar ;; *) path=$work/bench.jar:$others ;; esac
    # shellcheck disable=SC2086 # several words
    /usr/bin/time -a -o "$work/times" -f "$name %e %U %S" "$jdk/bin/java" $options $java -Dplaint.user="$work" -Dplaint.home="$home" -Dplaint.styles="$work/styles" \
        ${modules:+--module-path "$modules"} -cp "$path" plaint.ui.shell.StartBench "$@" $stay > "$work/said" 2> /dev/null
    sed -n "s/^resident/$name/p" "$work/said" >> "$work/memory"
}
# What a store asks for once after it was made, or after the program changed, is done before, and the store closed as a person closes it.
"$home/plaint" due --store "$store" > /dev/null
for i in $(seq 0 "${RUNS:-5}"); do
    [ "$i" = 1 ] && : > "$work/times"
    run hello '' -XX:+UseSerialGC hello
    run plaint '' "$window" plaint "$store"
    run plaint+cache '' "$cached" plaint "$store"
done
run hello-idle 10 -XX:+UseSerialGC hello
run plaint-idle 10 "$window" plaint "$store"
run plaint+cache-idle 10 "$cached" plaint "$store"
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
