#!/usr/bin/env bash
# The portal's engine beside the released Yjs and its Rust sibling (ywasm), measured in the same run; prints one table.
#   bench/engine.sh             a paper typed here, seeded, of the same character as the B4 trace
#   bench/engine.sh FILE        recorded updates: uint32 little-endian length, then an update v1, typed into a text named "text".
#                               The B4 trace is github.com/josephg/editing-traces, sequential_traces/ascii_only/automerge-paper.json.gz,
#                               each of its edits typed into a Y.Text of released Yjs.
#   RUNS=1 bench/engine.sh      quicker (medians of 3 otherwise)
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
file=${1:+$(realpath "$1")}
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT

(cd "$here/Engine/peers" && [ -d node_modules ] || npm ci --prefix "$here/Engine/peers" --no-audit --no-fund --loglevel=error)
dotnet publish "$here/Engine" -c Release -r "linux-$(uname -m | sed 's/x86_64/x64/; s/aarch64/arm64/')" --self-contained false -o "$here/Engine/bin/published" -v q --nologo >&2
node "$here/Engine/peers/trace.mjs" "$work" ${file:+"$file"} >&2
node "$here/Engine/peers/table.mjs" "$here/Engine/bin/published/Portal.EngineBench.dll" "$work" "${RUNS:-3}"
