<#
.SYNOPSIS
  让这个用户的 Excel 信任放着绩评清单的共享文件夹，或者取消信任。
.DESCRIPTION
  只写当前用户的注册表（HKEY_CURRENT_USER），不需要管理员权限，不装任何程序。写完重新打开 Excel。
.PARAMETER Path
  共享文件夹，形如 \\服务器\共享名，里面放 manifest.xml。
.PARAMETER Remove
  取消信任，删掉这个脚本写过的内容。
.EXAMPLE
  powershell -ExecutionPolicy Bypass -File PerfScore-Catalog.ps1 -Path \\fileserver\addins
.EXAMPLE
  powershell -ExecutionPolicy Bypass -File PerfScore-Catalog.ps1 -Remove
#>
[CmdletBinding(SupportsShouldProcess = $true)]
param(
    [string] $Path = '{{CATALOG}}',
    [switch] $Remove
)

$ErrorActionPreference = 'Stop'
$id = '{' + '{{CATALOG_ID}}' + '}'
$key = "HKCU:\Software\Microsoft\Office\16.0\WEF\TrustedCatalogs\$id"

if ($Remove) {
    if (-not (Test-Path -LiteralPath $key)) {
        Write-Host '没有信任过这个目录，什么也没有改。'
        return
    }
    if ($PSCmdlet.ShouldProcess($key, '删除')) {
        Remove-Item -LiteralPath $key -Recurse
        Write-Host '已取消信任。请关闭并重新打开 Excel。'
    }
    return
}

if (-not $Path.StartsWith('\\')) {
    throw '请用 -Path 给出共享文件夹，形如 \\服务器\共享名；映射的盘符（如 Z:）不行。'
}
if (-not (Test-Path -LiteralPath (Join-Path $Path 'manifest.xml'))) {
    Write-Warning "$Path 里没有 manifest.xml，或者这台电脑打不开它。仍然写入信任；放好文件后即可使用。"
}
if ($PSCmdlet.ShouldProcess($key, '写入')) {
    New-Item -Path $key -Force | Out-Null
    New-ItemProperty -LiteralPath $key -Name 'Id' -Value $id -PropertyType String -Force | Out-Null
    New-ItemProperty -LiteralPath $key -Name 'Url' -Value $Path -PropertyType String -Force | Out-Null
    New-ItemProperty -LiteralPath $key -Name 'Flags' -Value 1 -PropertyType DWord -Force | Out-Null
    Write-Host "已信任 $Path。请关闭并重新打开 Excel，再到“开始”选项卡（或“插入”）→“加载项”→“更多加载项”→“共享文件夹”添加绩评。"
}
