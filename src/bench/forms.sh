#!/bin/sh
# Presses whatever can be pressed on every screen and tab, in both languages and both sizes, and looks at each form that opens: texts cut or too faint, fields the Tab key does not come to or does not mark. Pictures
# lie in target/screenshots as form-…, what was found of each screen in target/forms; all of it is told at the end. A walk that was broken off is gone on with by `forms.sh on`. Forms that only a chosen file or a stopped
# printer opens are named. `mvn verify` holds that every form of the program is on a list, so that a new one is noticed.
set -eu
cd "$(dirname "$0")/../.."
[ "${1:-}" = on ] || rm -rf target/forms
mvn -q test -Dtest=ScreensTest -Dplaint.forms=walk
echo "every form that a button opens was looked at, in both languages: target/screenshots/form-*.png"
