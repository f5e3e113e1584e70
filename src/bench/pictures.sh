#!/bin/sh
# The pictures of the manual, copied from those the tests draw: run `mvn test -Dplaint.pictures=true` first.
set -eu
cd "$(dirname "$0")/../.."
from=target/screenshots
to=src/site/resources/pictures
for p in welcome today leads cases story parties agreement sourcing evidence claim docket money history due reports; do cp "$from/$p-zh-1440.png" "$to/"; done
for p in welcome evidence history; do cp "$from/$p-en-1440.png" "$to/"; done
cp "$from/window-filing-zh.png" "$to/"
cp "$from/fund-balances-zh-1440.png" "$to/fund-zh-1440.png"
for p in lead open conflict purchase agreement claim filing docket money fund; do cp "$from"/walk-*-"$p.png" "$to/walk-$p.png"; done
