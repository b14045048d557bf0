#!/usr/bin/env pwsh
# Forwards to build/Codegen.Build, where all the logic is. `./build.ps1 help` says what it can do.
Set-Location $PSScriptRoot
$env:DOTNET_CLI_TELEMETRY_OPTOUT = '1'
$env:DOTNET_NOLOGO = '1'
# One compiler that stays warm for all projects, instead of a cold one for each: halves a build.
$env:UseSharedCompilation = 'true'
dotnet run --project build/Codegen.Build --configuration Release --verbosity quiet -- @args
exit $LASTEXITCODE
