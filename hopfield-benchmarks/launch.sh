# What the scripts of this folder share; sourced, not run. Builds Hopfield with its peers if sources changed, and
# starts a class of it. Nothing is written outside target folders.
#
#   JAVA_HOME                      the JDK, 17 or later; otherwise that of `java` on the PATH
#   HOPFIELD_BENCHMARKS_JAVA_OPTS  options for the Java virtual machine, after ours

here=$(CDPATH='' cd -P -- "$(dirname -- "$0")" && pwd)
root=$(dirname -- "$here")
target=$here/target/peers
modules='hopfield-api hopfield-kernels hopfield-learning hopfield-classic hopfield-continuous hopfield-dense hopfield-benchmarks'

say() {
  printf 'benchmarks: %s\n' "$*" >&2
}

find_java() {
  if [ -n "${JAVA_HOME-}" ]; then
    java=$JAVA_HOME/bin/java
  else
    java=$(command -v java) || java=
  fi
  if [ ! -x "$java" ]; then
    say 'no Java found: set JAVA_HOME to a JDK, 17 or later'
    exit 70
  fi
  feature=$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.specification.version = //p')
}

# A checksum of all that is compiled.
find_stamp() {
  stamp=$(
    cd "$root"
    set -- pom.xml
    for module in $modules; do
      set -- "$@" "$module/pom.xml" "$module/src/main"
    done
    find "$@" -type f -exec cksum {} + | LC_ALL=C sort | cksum
  )
}

# Main jars only. First from what Maven has already, for builds without a network; then with it.
build() {
  find_stamp
  if [ -f "$target/stamp" ] && [ "$(cat "$target/stamp")" = "$stamp" ]; then
    return 0
  fi
  say 'building (the first time, some 120 MB of peers are fetched) ...'
  mkdir -p "$target"
  rm -rf "$target/stamp" "$target/lib"
  if ! run_maven -o >"$target/build.log" 2>&1 && ! run_maven >"$target/build.log" 2>&1; then
    cat "$target/build.log" >&2
    say "the build failed; its output stands above and in $target/build.log"
    exit 70
  fi
  echo "$stamp" >"$target/stamp"
}

run_maven() {
  (cd "$root" && mvn -B -ntp -q "$@" -Ppeers -Dhopfield.ship -pl hopfield-benchmarks -am package </dev/null)
}

# start CLASS ARGUMENT...
start() {
  find_java
  build
  set -- -cp "$target/lib/*" "$@"
  # Newer versions of Java want to be told that native libraries are loaded on purpose.
  if [ "${feature%%.*}" -ge 22 ]; then
    set -- --enable-native-access=ALL-UNNAMED "$@"
  fi
  # OpenBLAS of Debian mistakes recent processors for old ones; a slow peer would flatter us.
  if [ -z "${OPENBLAS_CORETYPE-}" ] && grep -qsw avx512f /proc/cpuinfo; then
    export OPENBLAS_CORETYPE=SKYLAKEX
  fi
  commit=$(git -C "$root" rev-parse --short HEAD 2>/dev/null) || commit=
  # shellcheck disable=SC2086
  exec "$java" -Xmx6g --add-modules jdk.incubator.vector \
    "-Dorg.bytedeco.javacpp.cachedir=$target/native" "-Dhopfield.benchmarks.commit=$commit" \
    ${HOPFIELD_BENCHMARKS_JAVA_OPTS-} "$@"
}
