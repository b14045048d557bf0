#!/usr/bin/env pwsh
# Forwards to build/Codegen.Build, where all the logic is. `./build.ps1 help` says what it can do.
Set-Location $PSScriptRoot
$env:DOTNET_CLI_TELEMETRY_OPTOUT = '1'
$env:DOTNET_NOLOGO = '1'
dotnet run --project build/Codegen.Build --configuration Release --verbosity quiet -- @args
exit $LASTEXITCODE
