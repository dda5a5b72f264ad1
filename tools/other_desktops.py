"""What Windows and macOS want to know of a program: its version, and the type of its files.

`chainmap.spec` asks here when it runs on one of them.
"""

from __future__ import annotations

from typing import Any

TYPE = "org.chainmap.map"
"""macOS's name for the type of our files."""
BUNDLE = "org.chainmap.ChainMap"
COPYRIGHT = "Copyright © 2026 The ChainMap authors, MIT licence"
ABOUT = "Draw, analyse and hand over chains of internal and external customers"


def windows_version(version: str) -> str:
    """The version resource as PyInstaller reads it; Windows wants four numbers."""
    numbers = tuple(int(part) for part in (*version.split("."), "0", "0", "0")[:4])
    strings = {
        "CompanyName": "The ChainMap authors",
        "FileDescription": "ChainMap",
        "FileVersion": version,
        "InternalName": "chainmap",
        "LegalCopyright": COPYRIGHT,
        "OriginalFilename": "chainmap.exe",
        "ProductName": "ChainMap",
        "ProductVersion": version,
        "Comments": ABOUT,
    }
    rows = ", ".join(f"StringStruct({key!r}, {text!r})" for key, text in strings.items())
    # 0x0409 and 1200: English, Unicode; 0x40004: Windows NT; 1: a program
    return f"""VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3f, flags=0x0, OS=0x40004,
                    fileType=0x1, subtype=0x0, date=(0, 0)),
  kids=[StringFileInfo([StringTable('040904B0', [{rows}])]),
        VarFileInfo([VarStruct('Translation', [0x0409, 1200])])]
)
"""


def macos_info(version: str) -> dict[str, Any]:
    """What Info.plist says besides what PyInstaller writes: our files, and that we own them."""
    return {
        "CFBundleShortVersionString": version,
        "CFBundleVersion": version,
        "NSHumanReadableCopyright": COPYRIGHT,
        "LSApplicationCategoryType": "public.app-category.business",
        "LSMinimumSystemVersion": "13.0",
        "NSHighResolutionCapable": True,
        "NSRequiresAquaSystemAppearance": False,
        "CFBundleDevelopmentRegion": "en",
        "CFBundleLocalizations": ["en", "de"],
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": "ChainMap map",
                "CFBundleTypeRole": "Editor",
                "CFBundleTypeIconFile": "chainmap-document.icns",
                "LSHandlerRank": "Owner",
                "LSItemContentTypes": [TYPE],
            }
        ],
        "UTExportedTypeDeclarations": [
            {
                "UTTypeIdentifier": TYPE,
                "UTTypeDescription": "ChainMap map",
                "UTTypeConformsTo": ["public.json", "public.content"],
                "UTTypeIconFile": "chainmap-document.icns",
                "UTTypeTagSpecification": {
                    "public.filename-extension": ["chainmap"],
                    "public.mime-type": ["application/x-chainmap"],
                },
            }
        ],
    }
