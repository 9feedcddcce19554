# Shared by ./lore, ./check and .ci/run: where is a JDK 25, where is Maven.

lore_jdk_minimum=25

# Prints the major version of the JDK in $1, or nothing. Reads its `release` file: starting a JVM
# only to ask would cost a third of a second.
jdk_major() {
  [ -x "$1/bin/javac" ] && [ -f "$1/release" ] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

# Prints the first JDK that is new enough: JAVA_HOME, the PATH, the usual folders.
find_jdk() {
  on_path=$(command -v javac 2>/dev/null || true)
  if [ -n "$on_path" ]; then
    on_path=$(readlink -f "$on_path" 2>/dev/null || echo "$on_path")
    on_path=${on_path%/bin/javac}
  fi
  for candidate in \
    "${JAVA_HOME:-}" "$on_path" \
    /usr/lib/jvm/*25* /usr/lib/jvm/* /usr/java/* /opt/jdk* /opt/java/* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.local/share/mise/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -n "$candidate" ] && [ -d "$candidate" ] || continue
    major=$(jdk_major "$candidate")
    if [ -n "$major" ] && [ "$major" -ge "$lore_jdk_minimum" ]; then
      echo "$candidate"
      return 0
    fi
  done
  echo "lore: found no JDK $lore_jdk_minimum or newer in JAVA_HOME, on the PATH or in the usual folders; install one (for example Eclipse Temurin $lore_jdk_minimum) or set JAVA_HOME to it" >&2
  return 1
}

find_maven() {
  if ! command -v mvn >/dev/null 2>&1; then
    echo "lore: Maven is not on the PATH; install Maven 3.8 or newer (Debian: apt-get install maven)" >&2
    return 1
  fi
}
