# Read by the benchmarks beside it: finds a JDK 25 or newer where `./plaint` looks, as $jdk.
jdk=
for folder in "${PLAINT_JAVA:-}" "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/*; do
    [ -z "$jdk" ] && [ -x "$folder/bin/javac" ] && grep -q '^JAVA_VERSION="\(2[5-9]\|[3-9]\)' "$folder/release" 2> /dev/null && jdk=$folder
done
[ -n "$jdk" ] || { echo "A JDK 25 or newer is needed; point at it, for example PLAINT_JAVA=/opt/jdk-25." >&2; exit 2; }
# Files are named in Chinese, which a shell without a language set cannot open.
case $(locale charmap 2>/dev/null) in UTF-8) ;; *) LC_ALL=C.UTF-8 && export LC_ALL ;; esac
