# Opens .chainmap files with the program in a folder, for this user only; for those who unpack
# ChainMap instead of installing it.
#   .\associate.ps1 -Folder C:\Tools\chainmap        and with -Remove it is taken back
# NOT RUN YET: written on Linux, see desktop/README.md.
param([string]$Folder = $PSScriptRoot, [switch]$Remove)
$ErrorActionPreference = 'Stop'
$ending = 'HKCU:\Software\Classes\.chainmap'
$type = 'HKCU:\Software\Classes\ChainMap.Map'

if ($Remove) {
    Remove-Item $ending, $type -Recurse -ErrorAction SilentlyContinue
    return
}
$program = Join-Path (Resolve-Path $Folder) 'chainmap.exe'
if (-not (Test-Path $program)) { throw "There is no chainmap.exe in $Folder" }

New-Item $ending -Force -Value 'ChainMap.Map' | Out-Null
New-ItemProperty $ending -Name 'Content Type' -Value 'application/x-chainmap' -Force | Out-Null
New-Item $type -Force -Value 'ChainMap map' | Out-Null
$icon = Join-Path (Split-Path $program) '_internal\chainmap-document.ico'
New-Item "$type\DefaultIcon" -Force -Value $icon | Out-Null
New-Item "$type\shell\open\command" -Force -Value "`"$program`" `"%1`"" | Out-Null
Write-Output "A double click on a .chainmap file now opens $program"
