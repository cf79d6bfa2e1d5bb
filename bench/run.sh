#!/usr/bin/env bash
# Measures the portal beside its peers on this machine and prints one table (markdown).
#   bench/run.sh            short: one run of each, a few minutes
#   bench/run.sh --full     medians of three, longer runs, 10,000 organisations (an hour)
#   bench/run.sh [--full] hub pages growth start   only these parts
# The server under test has core 0, the load core 1 (SERVER_CORE, LOAD_CORE); run nothing else meanwhile. Needs .NET 10, Node 20, two cores.
set -euo pipefail
cd "$(dirname "$0")/.."

full=(); parts=()
for argument in "$@"; do if [ "$argument" = --full ]; then full=(--full); else parts+=("$argument"); fi; done
[ ${#parts[@]} -gt 0 ] || parts=(hub pages growth start)

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
for project in bench/Bare bench/Growth; do dotnet build "$project" -c Release -v q --nologo >&2; done
# What is measured is what one would install: a published build, compiled ahead.
if [ ! -e artifacts/portal/Portal.Web.dll ] || [ -n "$(find src -newer artifacts/portal/Portal.Web.dll \( -name '*.cs' -o -name '*.cshtml' -o -name '*.csproj' -o -name '*.sql' \) -not -path '*/obj/*' -print -quit)" ]; then
  dotnet publish src/Web -c Release -r linux-x64 --self-contained false -o artifacts/portal -v q --nologo >&2
fi
export PORTAL_BUILD=$PWD/artifacts/portal
(cd bench/Collaboration && { [ -d node_modules ] || npm ci --no-audit --no-fund --loglevel=error >&2; })

echo "$(date -u +%F\ %H:%M) UTC, $(nproc) cores ($(sed -nE 's/model name\s*: //p' /proc/cpuinfo | head -n 1)), load $(cut -d' ' -f1 /proc/loadavg), .NET $(dotnet --list-runtimes | sed -nE 's/Microsoft.NETCore.App ([^ ]+).*/\1/p' | tail -n 1), Node $(node --version), commit $(git rev-parse --short HEAD)"
for part in "${parts[@]}"; do
  echo
  case $part in
    hub) (cd bench/Collaboration && node run.mjs "${full[@]}") ;;
    pages|growth|start)
      printf '| Work | promised | the portal | beside it | portal ÷ that |\n|---|---|---|---|---|\n'
      case $part in
        pages) (cd bench/Pages && node run.mjs "${full[@]}") ;;
        growth) (cd bench/Growth && node run.mjs "${full[@]}" --organisations "$([ ${#full[@]} -gt 0 ] && echo 10000 || echo 300)") ;;
        start) (cd bench/Start && node run.mjs "${full[@]}") ;;
      esac ;;
    *) echo "usage: bench/run.sh [--full] [hub pages growth start]" >&2; exit 2 ;;
  esac
done
