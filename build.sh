#!/usr/bin/env bash
# Forwards to build/Codegen.Build, where all the logic is. `./build.sh help` says what it can do.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
# One compiler that stays warm for all projects, instead of a cold one for each: halves a build.
export UseSharedCompilation=true
exec dotnet run --project build/Codegen.Build --configuration Release --verbosity quiet -- "$@"
