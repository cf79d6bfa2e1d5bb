#!/usr/bin/env bash
# Runs every test of the portal and prints the time of each part. What a fresh Debian machine lacks is installed
# where that is allowed; otherwise the script says exactly what to install.
#   ./test.sh           everything (about 20 minutes on two cores)
#   ./test.sh --quick   the inner loop: unit tests and SQLite only
#   ./test.sh unit|postgres|fuzz|kills|client|browser …   only these parts (after install and build)
set -uo pipefail
cd "$(dirname "$0")"

export UseSharedCompilation=true DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 CONFIGURATION=Release
quick=0; wanted=()
for argument in "$@"; do
  case $argument in
    --quick) quick=1 ;;
    unit|client|postgres|fuzz|kills|browser) wanted+=("$argument") ;;
    *) echo "usage: ./test.sh [--quick] [unit client postgres fuzz kills browser]" >&2; exit 2 ;;
  esac
done
if [ ${#wanted[@]} -eq 0 ]; then
  if [ $quick = 1 ]; then wanted=(unit client); else wanted=(unit client postgres fuzz kills browser); fi
fi
wants() { local part; for part in "${wanted[@]}"; do [ "$part" = "$1" ] && return 0; done; return 1; }

passed=0; failed=0; skipped=0; times=()
results=$(mktemp -d); trap 'rm -rf "$results"' EXIT

timed() { # timed NAME BUDGET_MINUTES COMMAND…
  local name=$1 budget=$2 start=$SECONDS; shift 2
  printf '\n── %s (budget %s min)\n' "$name" "$budget"
  "$@"
  local taken=$((SECONDS - start))
  times+=("$(printf '%-28s %3d min %02d s   (budget %s min)' "$name" $((taken / 60)) $((taken % 60)) "$budget")")
}

need() { # need COMMAND_OR_FILE DEBIAN_PACKAGE PURPOSE
  local found; found=$(compgen -G "$1" 2>/dev/null | head -n 1 || true)
  { [ -n "$found" ] || command -v "$1" >/dev/null 2>&1; } && return 0
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "installing $2 ($3)…"
    { [ -n "${apt_updated:-}" ] || apt-get update -qq; } && apt_updated=1
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$2" >/dev/null && return 0
  fi
  echo "missing: $2 ($3). Install it, for instance: sudo apt-get install $2" >&2
  exit 1
}

install() {
  command -v dotnet >/dev/null || { echo "missing: the .NET 10 SDK, see global.json" >&2; exit 1; }
  command -v node >/dev/null || { echo "missing: Node.js 20 or later" >&2; exit 1; }
  wants browser && need chromium chromium "browser tests and PDF"
  wants kills && need strace strace "the trace of system calls"
  { wants postgres || wants kills; } && need '/usr/lib/postgresql/*/bin/postgres' postgresql "tests on PostgreSQL"
  local folder
  for folder in $(find tests -name package.json -not -path '*/node_modules/*' -not -path '*/bin/*' | sort); do
    [ -e "$folder" ] || continue
    folder=$(dirname "$folder")
    if [ ! -e "$folder/node_modules/.installed" ] || [ "$folder/package-lock.json" -nt "$folder/node_modules/.installed" ]; then
      echo "npm ci in $folder"
      (cd "$folder" && npm ci --no-audit --no-fund --loglevel=error && touch node_modules/.installed) || exit 1
    fi
  done
  # A compiler server that lost its Razor options answers with errors in files nobody touched: the second build goes without one.
  dotnet build Portal.sln -c Release -v q --nologo || dotnet build Portal.sln -c Release -v q --nologo -p:UseSharedCompilation=false || { echo "the build failed" >&2; exit 1; }
}

run_assembly() { # run_assembly PROJECT_FOLDER FILTERS…  (xunit.v3 test projects are programs)
  local folder=$1 assembly log; shift
  assembly=$(compgen -G "$folder/bin/Release/net10.0/Portal.*.Tests.dll" | head -n 1)
  log="$results/$(basename "$assembly").$RANDOM.log"
  dotnet exec "$assembly" -noColor "$@" 2>&1 | tee "$log" | grep -vE '^(  (Discovering|Discovered|Starting|Finished)|xUnit\.net|Copyright)'
  count_summary "$log" "$assembly"
}

count_summary() {
  local line; line=$(grep -E 'Total: [0-9]+, Errors: [0-9]+, Failed: [0-9]+' "$1" | tail -n 1)
  if [ -z "$line" ]; then echo "no result from $2" >&2; failed=$((failed + 1)); return; fi
  local total errors bad skip notrun
  total=$(sed -E 's/.*Total: ([0-9]+).*/\1/' <<<"$line"); errors=$(sed -E 's/.*Errors: ([0-9]+).*/\1/' <<<"$line")
  bad=$(sed -E 's/.*Failed: ([0-9]+).*/\1/' <<<"$line"); skip=$(sed -E 's/.*Skipped: ([0-9]+).*/\1/' <<<"$line")
  notrun=$(sed -nE 's/.*Not Run: ([0-9]+).*/\1/p' <<<"$line")
  passed=$((passed + total - bad - skip - ${notrun:-0})); failed=$((failed + bad + errors)); skipped=$((skipped + skip))
}

apart=(-trait- Category=Postgres -trait- Category=Fuzz -trait- Category=Kills)

unit() { local folder; for folder in tests/unit/*/; do compgen -G "$folder*.Tests.csproj" >/dev/null && run_assembly "${folder%/}" "${apart[@]}"; done; }
only() { # only CATEGORY: the assemblies that hold such tests
  local category=$1 folder
  for folder in $(grep -rlE "\"Category\", *\"$category\"" tests/unit --include=*.cs | cut -d/ -f1-3 | sort -u); do
    compgen -G "$folder/*.Tests.csproj" >/dev/null && run_assembly "$folder" -trait "Category=$category"
  done
}
client() {
  local log="$results/client.log" good bad
  (cd src/Web && npx vitest run --reporter=default) 2>&1 | tee "$log" | tail -n 15
  good=$(sed -nE 's/^ *Tests .* ([0-9]+) passed.*/\1/p' <(sed 's/\x1b\[[0-9;]*m//g' "$log") | tail -n 1)
  bad=$(sed -nE 's/^ *Tests .* ([0-9]+) failed.*/\1/p' <(sed 's/\x1b\[[0-9;]*m//g' "$log") | tail -n 1)
  if [ -z "$good$bad" ]; then echo "no result from the client's tests" >&2; failed=$((failed + 1)); fi
  passed=$((passed + ${good:-0})); failed=$((failed + ${bad:-0}))
}
browser() { run_assembly tests/e2e; }

timed "install and build" 5 install
wants unit && timed "unit and SQLite" 6 unit
wants client && timed "client modules" 1 client
wants postgres && timed "PostgreSQL" 4 only Postgres
wants fuzz && timed "fuzz against yjs" 2 only Fuzz
wants kills && timed "kills" 4 only Kills
wants browser && timed "browser" 7 browser

printf '\n'; printf '%s\n' "${times[@]}"; printf '\n'
if [ "$skipped" -gt 0 ]; then echo "$passed passed, $failed failed, $skipped skipped"; else echo "$passed passed, $failed failed"; fi
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
