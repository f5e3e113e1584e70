#!/bin/sh
# Has veraPDF judge every set of the sample case in Washington, California and England, the defendants' too; `mvn verify` has it judge the court's.
set -eu
cd "$(dirname "$0")/../.."
mvn -q test -Dtest=ThreeForumsTest -Dplaint.judged=all
echo "every set of three forums keeps PDF/A-2b"
