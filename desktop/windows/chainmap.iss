; Inno Setup 6: an installer for one user, without administrator's rights.
;   iscc /DVersion=0.1.0 desktop\windows\chainmap.iss      after `pyinstaller chainmap.spec`
; NOT RUN YET: written on Linux, see desktop/README.md.
#ifndef Version
  #define Version "0.1.0"
#endif

[Setup]
AppId={{6B1E2C52-6C0B-4F0B-9E0E-3D1B7A4C8F11}
AppName=ChainMap
AppVersion={#Version}
AppPublisher=The ChainMap authors
DefaultDirName={localappdata}\Programs\ChainMap
DefaultGroupName=ChainMap
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
ChangesAssociations=yes
CloseApplications=yes
LicenseFile=..\..\LICENSE
OutputDir=..\..\dist
OutputBaseFilename=chainmap-{#Version}-windows-x64
SetupIconFile=..\..\build\icons\chainmap.ico
UninstallDisplayIcon={app}\chainmap.exe
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "de"; MessagesFile: "compiler:Languages\German.isl"

[Files]
Source: "..\..\dist\chainmap\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs

[Icons]
Name: "{autoprograms}\ChainMap"; Filename: "{app}\chainmap.exe"

[Registry]
Root: HKCU; Subkey: "Software\Classes\.chainmap"; ValueType: string; ValueData: "ChainMap.Map"; Flags: uninsdeletevalue
Root: HKCU; Subkey: "Software\Classes\.chainmap"; ValueType: string; ValueName: "Content Type"; ValueData: "application/x-chainmap"; Flags: uninsdeletevalue
Root: HKCU; Subkey: "Software\Classes\ChainMap.Map"; ValueType: string; ValueData: "ChainMap map"; Flags: uninsdeletekey
Root: HKCU; Subkey: "Software\Classes\ChainMap.Map\DefaultIcon"; ValueType: string; ValueData: "{app}\_internal\chainmap-document.ico"
Root: HKCU; Subkey: "Software\Classes\ChainMap.Map\shell\open\command"; ValueType: string; ValueData: """{app}\chainmap.exe"" ""%1"""

[Run]
Filename: "{app}\chainmap.exe"; Description: "{cm:LaunchProgram,ChainMap}"; Flags: nowait postinstall skipifsilent
