#!/bin/sh
# Presses whatever can be pressed on every screen and tab, in both languages and both sizes, and looks at each form that opens: texts cut or too faint, fields the Tab key does not come to or does not mark. Pictures
# lie in target/screenshots as form-…; forms that only a chosen file or a stopped printer opens are named in the failure. `mvn verify` holds that every form of the program is on a list, so that a new one is noticed.
set -eu
cd "$(dirname "$0")/../.."
mvn -q test -Dtest=ScreensTest -Dplaint.forms=walk
echo "every form that a button opens was looked at, in both languages: target/screenshots/form-*.png"
