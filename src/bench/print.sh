#!/bin/sh
# Prints a filing with ten defendants (thirteen sets, slip sheets and labels with them) through a real CUPS queue and as PostScript, and reads again, page by page, what came out; says the sets, and holds page counts and
# pick list against the plan: src/bench/print.sh. Takes some ten minutes.
# Needs CUPS and Ghostscript (Debian: apt-get install cups cups-client ghostscript); starts a print service of its own and touches no other.
set -eu
home=$(CDPATH='' cd -- "$(dirname "$0")/../.." && pwd -P)
(cd "$home" && mvn -q test-compile && mvn -q dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile=target/bench.cp)
. "$home/src/bench/jdk.sh"
exec "$jdk/bin/java" "-Dplaint.home=$home" -Djava.awt.headless=true -cp "$home/target/classes:$home/target/test-classes:$(cat "$home/target/bench.cp")" plaint.desk.PrintBench
