#!/bin/sh
# Kills a working process again and again (SIGKILL) and looks, each time, whether all it had acknowledged is in the store: src/bench/kills.sh [TIMES], 100 unless named. Four kinds of work:
# events, exhibits, lists of leads, and drafting. Fails at the first act lost. `mvn verify` runs the same tests with a few kills.
set -eu
cd "$(dirname "$0")/../.."
times=${1:-100}
mvn -q test -Dtest='KillTest,KillWhileDraftingTest' -Dplaint.kills="$times"
echo "$times kills in each of four kinds of work: nothing acknowledged was lost, no half bundle under a final name."
